package org.clausemark.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text as the index of the library takes words: a run of letters, digits and marks, small and without
 * accents on Latin letters; each letter of a script that is written without spaces is a word of its own.
 *
 * @param folded what is compared
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, just past its last character
 */
record Token(String folded, int start, int end) {
    /** The marks that SQLite's tokenizer leaves out, beginning at U+0300. */
    private static final int FIRST_ACCENT = 0x300;

    private static final long ACCENTS = 0x08029FDFL | (0x000361F8L << 32);

    /** The words of a text, in order. */
    static List<Token> of(String text) {
        List<Token> all = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        int start = 0;
        int at = 0;
        while (at <= text.length()) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            boolean alone = isUnspaced(c);
            if (alone || !isPart(c)) {
                add(all, folded, start, at);
                start = at + Character.charCount(c);
            }
            if (isPart(c)) {
                fold(c, folded);
            }
            at += Character.charCount(c);
            if (alone) {
                start = at - Character.charCount(c);
                add(all, folded, start, at);
                start = at;
            }
        }
        return all;
    }

    /** Whether words stand at a place among others; the last may go on there if it is a prefix. */
    static boolean fits(List<Token> phrase, boolean prefix, List<Token> tokens, int at) {
        int last = phrase.size() - 1;
        if (at + last >= tokens.size()) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            String wanted = phrase.get(i).folded();
            String there = tokens.get(at + i).folded();
            boolean fits = (i == last && prefix) ? there.startsWith(wanted) : there.equals(wanted);
            if (!fits) {
                return false;
            }
        }
        return last >= 0;
    }

    private static void add(List<Token> all, StringBuilder folded, int start, int end) {
        if (!folded.isEmpty()) {
            all.add(new Token(folded.toString(), start, end));
            folded.setLength(0);
        }
    }

    /** Whether a letter is of a script that is written without spaces. */
    static boolean isUnspaced(int c) {
        return (c >= 0xe00 && c <= 0xeff)
                || (c >= 0x1000 && c <= 0x109f)
                || (c >= 0x1780 && c <= 0x17ff)
                || (c >= 0x3040 && c <= 0x9fff)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x20000 && c <= 0x33fff);
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static void fold(int c, StringBuilder folded) {
        if (c < 128) {
            folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            return;
        }
        int accent = c - FIRST_ACCENT;
        if (accent >= 0 && accent < Long.SIZE && ((ACCENTS >>> accent) & 1L) != 0) {
            return;
        }
        // By way of the capitals ς becomes σ; the dotless i is a letter of its own.
        int small = c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
        folded.appendCodePoint(bare(small));
    }

    /** A Latin letter without its accents; any other as it is. */
    private static int bare(int c) {
        if (c < 128 || Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
            return c;
        }
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        return apart.charAt(0) < 128 ? apart.charAt(0) : c;
    }
}
