package org.clausemark.anchoring;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text with the differences evened out that people do not see, and a map back to where each of its characters came
 * from. The text it was made of is not touched.
 */
final class Folded {
    /** How much is evened out; each level includes those before it. */
    enum Level {
        /** Nothing. */
        EXACT,
        /** Runs of white space, and letters that Unicode can spell in two ways. */
        SPACES,
        /** Straight and curly quotation marks. */
        QUOTES,
        /** Hyphens and dashes, one or several. */
        DASHES,
        /** Soft hyphens and other characters without a width. */
        INVISIBLE,
        /** Capital and small letters. */
        CASE
    }

    private static final String SINGLE = "'‘’‚‛′`´＇ʼ‹›";
    private static final String DOUBLE = "\"“”„‟″＂«»「」『』";
    private static final String DASHES = "-‐‑‒–—―−－";
    private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private final Level level;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private Folded(Level level, int capacity) {
        this.level = level;
        this.text = new StringBuilder(capacity);
        this.starts = new int[capacity];
        this.ends = new int[capacity];
    }

    /** Folds the half-open range {@code from}–{@code to} of a text; positions are mapped back to that text. */
    static Folded of(String source, int from, int to, Level level) {
        Folded folded = new Folded(level, to - from);
        int at = from;
        while (at < to) {
            int c = source.codePointAt(at);
            int end = Math.min(to, at + Character.charCount(c));
            folded.take(c, at, end);
            at = end;
        }
        return folded;
    }

    /** The folded text. */
    String text() {
        return text.toString();
    }

    /** Where the character at a folded position begins in the source. */
    int startOf(int position) {
        return starts[position];
    }

    /** Where the character at a folded position ends in the source. */
    int endOf(int position) {
        return ends[position];
    }

    /** Whether a cut before this folded position goes through a character of the source, or parts it from its accents. */
    boolean splits(int position) {
        if (position <= 0 || position >= text.length()) {
            return false;
        }
        int type = Character.getType(text.codePointAt(position));
        return Character.isLowSurrogate(text.charAt(position))
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (starts[position] == starts[position - 1] && ends[position] == ends[position - 1]);
    }

    private void take(int c, int start, int end) {
        if (level == Level.EXACT || (c < 128 && c > ' ')) {
            put(c, start, end);
            return;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            put(' ', start, end);
            return;
        }
        // Marks that a compatibility decomposition would take apart are compared as they are.
        if (isOneOf(c, SINGLE) || isOneOf(c, DOUBLE) || isOneOf(c, DASHES) || isOneOf(c, INVISIBLE)) {
            put(c, start, end);
            return;
        }
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> put(part, start, end));
    }

    private void put(int c, int start, int end) {
        int folded = fold(c);
        if (level.compareTo(Level.INVISIBLE) >= 0 && isOneOf(folded, INVISIBLE)) {
            return;
        }
        int last = text.length() - 1;
        boolean repeats = last >= 0
                && text.charAt(last) == folded
                && ((folded == ' ' && level != Level.EXACT) || (folded == '-' && level.compareTo(Level.DASHES) >= 0));
        if (repeats) {
            ends[last] = end;
            return;
        }
        text.appendCodePoint(folded);
        if (text.length() > starts.length) {
            starts = Arrays.copyOf(starts, text.length() * 2);
            ends = Arrays.copyOf(ends, text.length() * 2);
        }
        for (int i = last + 1; i < text.length(); i++) {
            starts[i] = start;
            ends[i] = end;
        }
    }

    private int fold(int c) {
        if (level.compareTo(Level.QUOTES) >= 0 && isOneOf(c, SINGLE)) {
            return '\'';
        }
        if (level.compareTo(Level.QUOTES) >= 0 && isOneOf(c, DOUBLE)) {
            return '"';
        }
        if (level.compareTo(Level.DASHES) >= 0 && isOneOf(c, DASHES)) {
            return '-';
        }
        return level == Level.CASE ? Character.toLowerCase(Character.toUpperCase(c)) : c;
    }

    private static boolean isOneOf(int c, String characters) {
        return characters.indexOf(c) >= 0;
    }
}
