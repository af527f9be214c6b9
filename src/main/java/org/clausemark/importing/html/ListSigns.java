package org.clausemark.importing.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The signs that lists print before their items. */
final class ListSigns {
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int LAST_ROMAN = 3_999;

    private ListSigns() {}

    /** A number as a list prints it: {@code 3}, {@code c}, {@code III}. */
    static String of(Element list, int number) {
        String type = list.attr("type").strip();
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (type.equals("a") || style.contains("lower-alpha") || style.contains("lower-latin")) {
            return letters(number);
        }
        if (type.equals("A") || style.contains("upper-alpha") || style.contains("upper-latin")) {
            return letters(number).toUpperCase(Locale.ROOT);
        }
        if (type.equals("i") || style.contains("lower-roman")) {
            return roman(number);
        }
        if (type.equals("I") || style.contains("upper-roman")) {
            return roman(number).toUpperCase(Locale.ROOT);
        }
        return Integer.toString(number);
    }

    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > LAST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
