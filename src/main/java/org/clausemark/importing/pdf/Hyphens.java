package org.clausemark.importing.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides whether a hyphen at the end of a line is one of the word or only of the line. */
final class Hyphens {
    /** What stands between two words that share their last part, as in "long- and short-term". */
    private static final Set<String> BETWEEN = Set.of(
            "and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "en", "of", "och", "eller", "og", "и", "или");

    private final Set<String> words = new HashSet<>();

    /** Knows the words of a document, but for those at the ends of lines. */
    Hyphens(List<List<Column>> pages) {
        for (List<Column> columns : pages) {
            for (Column column : columns) {
                for (Line line : column.lines()) {
                    learn(line.text());
                }
            }
        }
    }

    private void learn(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                end++;
            }
            if (end > at + 2 && !isHyphen(text.charAt(end - 1))) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = end + 1;
        }
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || isHyphen(c);
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Whether a line ends within a word. */
    static boolean ends(CharSequence text) {
        int end = text.length() - 1;
        return end > 0 && isHyphen(text.charAt(end)) && Character.isLetter(text.charAt(end - 1));
    }

    /** Whether a hyphen before that line stands for the rest of a word that comes later. */
    static boolean standsForMore(String next) {
        return BETWEEN.contains(next.substring(0, endOfWord(next)).toLowerCase(Locale.ROOT));
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the hyphen at a line's end goes when the next line is joined to it. */
    boolean goes(CharSequence text, String next) {
        if (!ends(text) || next.isEmpty() || !Character.isLowerCase(next.codePointAt(0)) || standsForMore(next)) {
            return false;
        }
        int from = text.length() - 1;
        while (from > 0 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = endOfWord(next);
        String before = text.subSequence(from, text.length() - 1).toString().toLowerCase(Locale.ROOT);
        String after = next.substring(0, to).toLowerCase(Locale.ROOT);
        if (words.contains(before + "-" + after)) {
            return false;
        }
        if (words.contains(before + after)) {
            return true;
        }
        // "get-rich-" goes on with "quick"; nobody writes a word so that it has a hyphen once and once not.
        if (before.indexOf('-') >= 0) {
            return false;
        }
        // "well-being" where both are words of their own, and rather long ones.
        boolean both = before.length() > 3 && after.length() > 3 && words.contains(before) && words.contains(after);
        return !both;
    }
}
