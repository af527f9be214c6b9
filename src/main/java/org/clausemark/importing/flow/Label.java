package org.clausemark.importing.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The printed number at the head of a line, such as {@code IV. }, {@code (a) }, {@code Article 3 – } or {@code 第三条 }.
 *
 * @param shape what stands around the numeral: {@code #.}, {@code (#)}, {@code article #}, {@code 第#条}; lines of one
 *     list share it
 * @param readings the numbers it may mean, the likelier first; empty for a path such as {@code 2.1}
 * @param printed the numeral as it stands in the line
 * @param length UTF-16 units from the line's start, the blanks after the label included
 */
public record Label(String shape, List<Numeral> readings, String printed, int length) {
    /** The shape of paths such as {@code 2.1.3}. */
    public static final String PATH = "#.#";

    /** The shape of a number with nothing but a blank behind it, the weakest sign of all. */
    public static final String BARE = "# ";

    private static final Set<String> CHINESE_UNITS =
            Set.of("条", "條", "章", "节", "節", "编", "編", "篇", "款", "部分", "项", "項", "部", "조", "장", "절", "편", "관");
    private static final int LONGEST_WORD = 14;

    /** Whether the number is a path such as {@code 2.1}, complete in itself. */
    public boolean isPath() {
        return readings.isEmpty();
    }

    /** Whether a word such as Article or 条 says that this is a number of the document itself. */
    public boolean isNamed() {
        return shape.endsWith(" #") || shape.startsWith("第") || shape.startsWith("제");
    }

    /** Whether a word in lower case, such as article or §, makes a number of what follows it. */
    public static boolean isWord(String word) {
        return NumberedWords.ALL.contains(word);
    }

    /** The label at the head of a line that has no white space at its ends; null if there is none. */
    public static @Nullable Label at(String line) {
        char first = line.charAt(0);
        if (first == '第' || first == '제') {
            return chinese(line);
        }
        if ("(（[【〔".indexOf(first) >= 0) {
            return bracketed(line);
        }
        for (char one : "①⑴㈠".toCharArray()) {
            if (first >= one && first < one + (one == '㈠' ? 10 : 20)) {
                Numeral value = new Numeral(Numeral.Family.ARABIC, first - one + 1);
                return new Label("(#)", List.of(value), line.substring(0, 1), skipBlanks(line, 1));
            }
        }
        Label named = named(line);
        return named != null ? named : plain(line);
    }

    private static @Nullable Label chinese(String line) {
        int end = 1;
        while (end < line.length()
                && end < 16
                && (isDigit(line, end) || isNumeralLetter(line.charAt(end)) || Paragraph.isBlank(line.charAt(end)))) {
            end++;
        }
        String token = line.substring(1, end).replace(" ", "");
        for (int length = 2; length >= 1; length--) {
            if (end + length <= line.length() && CHINESE_UNITS.contains(line.substring(end, end + length))) {
                String unit = line.substring(end, end + length);
                int after = end + length;
                boolean apart = after == line.length()
                        || " 　\t.．:：、".indexOf(line.charAt(after)) >= 0
                        || (line.charAt(0) == '제' && line.charAt(after) == '(');
                List<Numeral> readings = Numeral.read(token);
                return apart && !readings.isEmpty()
                        ? new Label(line.charAt(0) + "#" + unit, readings, token, skipMarks(line, after))
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Label bracketed(String line) {
        int end = tokenEnd(line, 1);
        if (end >= line.length() || ")）]】〕".indexOf(line.charAt(end)) < 0) {
            return null;
        }
        String token = line.substring(1, end);
        List<Numeral> readings = Numeral.read(token);
        return readings.isEmpty() ? null : new Label("(#)", readings, token, skipBlanks(line, end + 1));
    }

    /** Article 3, Section IV: a known word and a number. A number in a sentence ("Article 3 of the Treaty") is none. */
    private static @Nullable Label named(String line) {
        int end = 0;
        while (end < line.length() && end <= LONGEST_WORD && isWordPart(line.charAt(end))) {
            end++;
        }
        String word = line.substring(0, end).toLowerCase(Locale.ROOT);
        if (!NumberedWords.ALL.contains(word)) {
            return null;
        }
        int from = end < line.length() && line.charAt(end) == '.' ? end + 1 : end;
        from = skipBlanks(line, from);
        int pathEnd = pathEnd(line, from);
        int tokenEnd = tokenEnd(line, from);
        int to = Math.max(pathEnd, tokenEnd);
        String token = line.substring(from, to);
        List<Numeral> readings = Numeral.read(token);
        int after = skipMarks(line, to);
        boolean numberless = readings.isEmpty() && pathEnd <= tokenEnd;
        boolean compound = after == to + 1
                && after < line.length()
                && line.charAt(to) == '-'
                && Character.isLowerCase(line.codePointAt(after));
        if (numberless || compound || (!hasMark(line, to, after) && !isApart(line, to, after))) {
            return null;
        }
        return new Label(word + " #", readings, token, after);
    }

    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || c == '§'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean hasMark(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Paragraph.isBlank(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows, or a blank and then something that does not go on in lower case. */
    private static boolean isApart(String line, int end, int after) {
        return after == line.length() || (after > end && !Character.isLowerCase(line.codePointAt(after)));
    }

    private static @Nullable Label plain(String line) {
        int end = tokenEnd(line, 0);
        if (end == 0 || end == line.length()) {
            return null;
        }
        String token = line.substring(0, end);
        char mark = line.charAt(end);
        boolean annex = end == 1 && token.charAt(0) >= 'A' && token.charAt(0) <= 'Z';
        if (mark == '.' && (isDigit(line, 0) || annex) && isDigit(line, end + 1)) {
            return path(line);
        }
        List<Numeral> readings = Numeral.read(token);
        if (readings.isEmpty() || readings.get(0).family() == Numeral.Family.WORD) {
            return null;
        }
        boolean digits = isDigit(line, 0);
        boolean han = readings.get(0).family() == Numeral.Family.CHINESE;
        if (".．)）、:：".indexOf(mark) >= 0) {
            int after = skipBlanks(line, end + 1);
            boolean spaced = after > end + 1 || after == line.length();
            boolean wide = mark == '、' || mark == '．' || mark == '）';
            boolean glued = digits && mark != ':' && mark != '：' && !isDigit(line, after);
            return spaced || wide || glued || han
                    ? new Label(mark == ')' || mark == '）' ? "#)" : "#.", readings, token, after)
                    : null;
        }
        int after = skipBlanks(line, end);
        boolean bare = after > end && (han || (digits && token.length() < 3));
        return bare && isApart(line, end, after) && Character.isLetter(line.codePointAt(after))
                ? new Label(BARE, readings, token, after)
                : null;
    }

    private static @Nullable Label path(String line) {
        // An annex is numbered A.1, A.2.
        int end = pathEnd(line, isDigit(line, 0) ? 0 : 2);
        String printed = line.substring(0, end);
        int marked = end < line.length() && ".．)）".indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
        int after = skipBlanks(line, marked);
        // With a mark behind it, a path is no number in a sentence, whatever its heading begins with: "4.4.2.
        // ftp-master".
        boolean apart = after > marked && (marked > end || isApart(line, marked, after));
        return apart && end <= 16 && after < line.length() ? new Label(PATH, List.of(), printed, after) : null;
    }

    /** Just past numbers joined by dots. */
    private static int pathEnd(String line, int from) {
        int end = from;
        while (isDigit(line, end)) {
            end = tokenEnd(line, end);
            if (end < line.length() && line.charAt(end) == '.' && isDigit(line, end + 1)) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(String line, int at) {
        return at < line.length() && Character.digit(line.charAt(at), 10) >= 0;
    }

    /** Just past a run of letters or of digits; never longer than any numeral can be. */
    private static int tokenEnd(String line, int from) {
        int end = from;
        while (end < line.length()
                && end - from < 16
                && (isDigit(line, from) ? isDigit(line, end) : isNumeralLetter(line.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isNumeralLetter(char c) {
        return (c < 128 && Character.isLetter(c))
                || (c >= '\u2160' && c <= '\u217f')
                || (c >= 'א' && c <= 'ת')
                || (c >= 'а' && c <= 'я')
                || Numeral.isEthiopic(c)
                || "\u05f3\u05f4".indexOf(c) >= 0
                || "〇零一二两兩三四五六七八九十百廿卅".indexOf(c) >= 0;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Paragraph.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipMarks(String line, int from) {
        int at = from;
        while (at < line.length()
                && (Paragraph.isBlank(line.charAt(at)) || ".．:：、-–—)".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
