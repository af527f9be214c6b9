package org.clausemark.exporting.pdf;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters that the pages show in front of the appendix, in order, and where in the document each comes from.
 * White space is left out and compatibility forms are taken apart, so that it can be held against what a PDF says.
 */
final class PrintedText {
    /** The offset of letters that are not in the document, such as the imprint's. */
    static final int NOWHERE = -1;

    private final StringBuilder letters = new StringBuilder();
    private int[] offsets = new int[4096];

    /** Adds letters that all come from the same offset of the document's text. */
    void add(String printed, int offset) {
        String plain = plain(printed);
        if (letters.length() + plain.length() > offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(offsets.length * 2, letters.length() + plain.length()));
        }
        Arrays.fill(offsets, letters.length(), letters.length() + plain.length(), offset);
        letters.append(plain);
    }

    /** All letters. */
    CharSequence letters() {
        return letters;
    }

    /** How many letters there are, in UTF-16 units. */
    int length() {
        return letters.length();
    }

    /** Where in the document a letter comes from; {@link #NOWHERE} if it is not in it. */
    int offset(int letter) {
        return offsets[letter];
    }

    /** A text without white space, its compatibility forms and accents taken apart. */
    static String plain(String text) {
        String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xAD)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
