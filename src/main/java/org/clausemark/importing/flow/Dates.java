package org.clausemark.importing.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates as people write them. */
public final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String HAN = "[〇零一二三四五六七八九十]";

    /** Month first, day first, Chinese and Japanese, year first in digits, Chinese numerals. */
    private static final Pattern DATE = Pattern.compile(
            "\\b" + MONTH + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{1,3}(\\d{4})\\b"
                    + "|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(?:of\\s)?" + MONTH + ",?\\s{1,3}(\\d{4})\\b"
                    + "|(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日"
                    + "|(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
                    + "|(" + HAN + "{4})年(" + HAN + "{1,2})月(" + HAN + "{1,3})日",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final int LONGEST_STAMP = 60;
    private static final int LONGEST_SEARCH = 5_000;

    private Dates() {}

    /** The first date in the text's first 5,000 characters; null if there is none. */
    public static @Nullable LocalDate in(String text) {
        Matcher match = DATE.matcher(text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text);
        while (match.find()) {
            LocalDate date = date(match);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Whether a line is a date with a time and next to nothing else, as web pages stamp their articles. */
    public static boolean isStamp(String line) {
        return line.length() <= LONGEST_STAMP
                && TIME.matcher(line).find()
                && isLittleElse(line, TIME.matcher(line).replaceFirst(""));
    }

    /** Whether a line is a date and next to nothing else: a word such as Shanghai or Updated may stand with it. */
    public static boolean isDateLine(String line) {
        return line.length() <= LONGEST_STAMP && isLittleElse(line, line);
    }

    private static boolean isLittleElse(String line, String withoutTime) {
        Matcher match = DATE.matcher(withoutTime);
        if (!match.find()) {
            return false;
        }
        String rest = match.replaceFirst("");
        return rest.codePoints().filter(Character::isLetter).count() <= Math.min(24, line.length() / 2);
    }

    private static @Nullable LocalDate date(Matcher m) {
        try {
            if (m.group(1) != null) {
                return LocalDate.of(number(m, 3), month(m, 1), number(m, 2));
            }
            if (m.group(4) != null) {
                return LocalDate.of(number(m, 6), month(m, 5), number(m, 4));
            }
            if (m.group(13) != null) {
                return LocalDate.of(hanYear(m.group(13)), Numeral.chinese(m.group(14)), Numeral.chinese(m.group(15)));
            }
            int group = m.group(7) != null ? 7 : 10;
            return LocalDate.of(number(m, group), number(m, group + 1), number(m, group + 2));
        } catch (DateTimeException e) {
            // "30 February" is a slip of the text, not a date.
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(Matcher match, int group) {
        return MONTHS.indexOf(match.group(group).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int hanYear(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            year = year * 10 + "〇一二三四五六七八九".indexOf(digits.charAt(i) == '零' ? '〇' : digits.charAt(i));
        }
        return year;
    }
}
