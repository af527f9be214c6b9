package org.clausemark.importing.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells hyphens that only a line's end has put into a word from those that belong to it. */
final class Hyphens {
    private static final int MOST_LINES = 50_000;

    private final Set<String> words = new HashSet<>();
    private final boolean breaksWords;

    /** Learns the words of a text. */
    Hyphens(List<Line> lines) {
        int ends = 0;
        int read = Math.min(lines.size(), MOST_LINES);
        for (int i = 0; i < read; i++) {
            String text = lines.get(i).text();
            ends += text.endsWith("-") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2))
                    ? 1
                    : 0;
        }
        if (ends > 0) {
            lines.subList(0, read).forEach(line -> learn(line.text()));
        }
        breaksWords = ends * 50 > read;
    }

    private void learn(String text) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isPart(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || c == '-' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the hyphen at a text's end parts a word that the next line goes on with, and is none of its own. */
    boolean parts(CharSequence text, String next) {
        if (!isWordBefore(text) || !Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        int from = text.length() - 1;
        while (from > 0 && isPart(text.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < next.length() && isPart(next.charAt(to))) {
            to++;
        }
        String first = text.subSequence(from, text.length() - 1).toString().toLowerCase(Locale.ROOT);
        String second = next.substring(0, to).toLowerCase(Locale.ROOT);
        if (words.contains(first + second)) {
            return true;
        }
        if (words.contains(first + "-" + second) || first.indexOf('-') >= 0) {
            return false;
        }
        return breaksWords && !(words.contains(first) && words.contains(second));
    }

    /** Whether the hyphen at a text's end stands right behind a letter. */
    boolean isWordBefore(CharSequence text) {
        return text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 2));
    }
}
