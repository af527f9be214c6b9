package org.clausemark.importing.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One reading of a written number: {@code IV} is 4, {@code C} the third letter, {@code 十二} twelve.
 *
 * @param family the way it is written
 * @param value at least 1
 */
public record Numeral(Family family, int value) {
    private static final int GREATEST = 999;
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final List<String> ENGLISH = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    /** A way of writing numbers. */
    public enum Family {
        ARABIC,
        ROMAN,
        LETTER,
        CHINESE,
        HEBREW,
        WORD
    }

    /** All readings of a whole token, the likelier first; empty if it is not a number from 1 to 999. */
    public static List<Numeral> read(String token) {
        List<Numeral> readings = new ArrayList<>(2);
        if (token.isEmpty() || token.length() > 12) {
            return readings;
        }
        add(readings, Family.ARABIC, arabic(token));
        add(readings, Family.ROMAN, roman(token));
        add(readings, Family.CHINESE, chinese(token));
        add(readings, Family.HEBREW, hebrew(token));
        if (token.length() == 1 && (in(token.charAt(0), 'a', 'z') || in(token.charAt(0), 'A', 'Z'))) {
            add(readings, Family.LETTER, Character.toLowerCase(token.charAt(0)) - 'a' + 1);
        }
        if (token.length() == 1) {
            add(readings, Family.LETTER, CYRILLIC.indexOf(token.charAt(0)) + 1);
        }
        add(readings, Family.ARABIC, ethiopic(token));
        add(readings, Family.WORD, ENGLISH.indexOf(token.toLowerCase(Locale.ROOT)) + 1);
        return readings;
    }

    private static void add(List<Numeral> readings, Family family, int value) {
        if (value > 0 && value <= GREATEST) {
            readings.add(new Numeral(family, value));
        }
    }

    /** Letters as numbers, the greater first: א is 1, י״א 11; only as long as such numbers are. */
    private static int hebrew(String written) {
        String token = written.length() > 1 ? written.replace("\u05f3", "").replace("\u05f4", "") : written;
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            int letter = HEBREW.indexOf(token.charAt(i));
            if (letter < 0 || token.length() > 3) {
                return 0;
            }
            value += (letter % 9 + 1) * (letter < 9 ? 1 : letter < 18 ? 10 : 100);
        }
        return value;
    }

    /** Whether a character is a numeral of Ethiopia. */
    static boolean isEthiopic(char c) {
        return in(c, '\u1369', '\u137b');
    }

    /** Ones ፩ to ፱ after tens ፲ to ፺, and a hundred. */
    private static int ethiopic(String token) {
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!isEthiopic(c)) {
                return 0;
            }
            value += c < '\u1372' ? c - '\u1368' : c < '\u137b' ? (c - '\u1371') * 10 : 100;
        }
        return value;
    }

    private static boolean in(char c, char first, char last) {
        return first <= c && c <= last;
    }

    private static int arabic(String token) {
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            int digit = Character.digit(token.charAt(i), 10);
            if (digit < 0 || value > GREATEST) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Only numbers as a Roman would write them, and no lone L, C, D or M, which are letters in every real list. */
    private static int roman(String token) {
        char first = token.charAt(0);
        if (token.length() == 1 && in(first, '\u2160', '\u216b')) {
            return first - '\u2160' + 1;
        }
        if (token.length() == 1 && in(first, '\u2170', '\u217b')) {
            return first - '\u2170' + 1;
        }
        String upper = token.toUpperCase(Locale.ROOT);
        boolean mixed = !token.equals(upper) && !token.equals(token.toLowerCase(Locale.ROOT));
        if (mixed || (token.length() == 1 && "LCDM".contains(upper))) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < upper.length(); i++) {
            int here = romanDigit(upper.charAt(i));
            if (here == 0) {
                return 0;
            }
            int next = i + 1 < upper.length() ? romanDigit(upper.charAt(i + 1)) : 0;
            value += here < next ? -here : here;
        }
        return upper.equals(inRoman(value)) ? value : 0;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 0;
        };
    }

    private static String inRoman(int value) {
        if (value < 1 || value > GREATEST) {
            return "";
        }
        String[] hundreds = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return hundreds[value / 100] + tens[value / 10 % 10] + ones[value % 10];
    }

    /** Numbers such as 三, 十二, 二十, 一百零五; 0 if the token is none. */
    public static int chinese(String token) {
        int value = 0;
        int digit = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            int next = CHINESE_DIGITS.indexOf(c == '零' ? '〇' : c == '两' || c == '兩' ? '二' : c);
            if (next >= 0) {
                if (digit > 0) {
                    return 0;
                }
                digit = next;
            } else if (c == '十' || c == '百') {
                value += Math.max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            } else if ((c == '廿' || c == '卅') && value == 0) {
                value = c == '廿' ? 20 : 30;
            } else {
                return 0;
            }
        }
        return value + digit;
    }
}
