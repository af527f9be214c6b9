package org.clausemark.exporting.pdf;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters that the pages show in front of the appendix, in reading order, and where in the document each comes
 * from. White space is left out: where a line breaks, there is none.
 */
final class PrintedText {
    /** The offset of letters that are not in the document, such as the imprint's. */
    static final int NOWHERE = -1;
    /** Stands for a letter that is printed as one with the letter before it. */
    static final int JOINED = 0;

    private int[] letters = new int[4096];
    private int[] offsets = new int[4096];
    private int length;

    /** Adds what is printed for an offset of the document's text: any number of letters, or white space. */
    void add(String printed, int offset) {
        printed.codePoints().filter(c -> !isBlank(c)).forEach(c -> add(c, offset));
    }

    /** Adds an offset whose letter is printed as one with the letter before it. */
    void addJoined(int offset) {
        add(JOINED, offset);
    }

    private void add(int letter, int offset) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
            offsets = Arrays.copyOf(offsets, length * 2);
        }
        letters[length] = letter;
        offsets[length] = offset;
        length++;
    }

    /** How many letters there are. */
    int length() {
        return length;
    }

    /** The code point that is printed, or {@link #JOINED}. */
    int letter(int index) {
        return letters[index];
    }

    /** Where in the document a letter comes from; {@link #NOWHERE} if it is not in it. */
    int offset(int index) {
        return offsets[index];
    }

    /** Whether a code point leaves the paper white. */
    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** A text without white space and soft hyphens, its compatibility forms and accents taken apart. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isBlank(c) && c != 0xAD)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
