package org.clausemark.finding;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as a search compares it, with a map back to where each of its characters came from. Holds one text at a time,
 * so that a document is folded passage by passage without room for a second copy of it.
 *
 * <p>Folding goes letter by letter, a letter being a character with the marks that follow it: both ways in which
 * Unicode spells an accent come out the same, and a match that would end within a letter can be told.
 */
final class Folding {
    /** Scripts whose marks are left out where accents do not matter; elsewhere a mark is a vowel that changes the word. */
    private static final Set<UnicodeScript> ACCENTED = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC);

    private static final char SOFT_HYPHEN = '\u00ad';

    private final boolean evenCase;
    private final boolean evenAccents;
    private final @Nullable String[] known = new String[Character.MAX_VALUE + 1];
    private char[] folded = new char[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int length;

    Folding(boolean evenCase, boolean evenAccents) {
        this.evenCase = evenCase;
        this.evenAccents = evenAccents;
    }

    /** Folds a text, which takes the place of the one before, and hands back what it became. */
    String fold(String source) {
        length = 0;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int end = letterEnd(source, at);
            if (c < 128 && end == at + 1) {
                put(evenCase && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c, at, end);
            } else if (c != SOFT_HYPHEN) {
                String letter = end == at + 1 ? knownLetter(c) : letter(source.substring(at, end));
                for (int i = 0; i < letter.length(); i++) {
                    put(letter.charAt(i), at, end);
                }
            }
            at = end;
        }
        return new String(folded, 0, length);
    }

    /** Where a folded range came from, if it begins and ends between letters; null if it cuts one. */
    int @Nullable [] source(int from, int to) {
        if ((from > 0 && starts[from] == starts[from - 1]) || (to < length && starts[to] == starts[to - 1])) {
            return null;
        }
        return new int[] {starts[from], ends[to - 1]};
    }

    private static int letterEnd(String source, int at) {
        int end = at + Character.charCount(source.codePointAt(at));
        while (end < source.length() && source.charAt(end) >= '\u0300') {
            int mark = source.codePointAt(end);
            if (!isMark(mark) && !isJamoThatEnds(mark)) {
                break;
            }
            end += Character.charCount(mark);
        }
        return end;
    }

    /** Whether a character stands on the one before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The vowels and finals of Korean syllables that are spelled out. */
    private static boolean isJamoThatEnds(int c) {
        return c >= 0x1160 && c <= 0x11ff;
    }

    private String knownLetter(char c) {
        String letter = known[c];
        if (letter == null) {
            letter = letter(Character.toString(c));
            known[c] = letter;
        }
        return letter;
    }

    private String letter(String source) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(source, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !(evenAccents && isAccent(c)))
                .forEach(c -> {
                    if (evenCase) {
                        // By way of the capitals ß becomes ss and ς becomes σ.
                        upper(c).codePoints().map(Character::toLowerCase).forEach(kept::appendCodePoint);
                    } else {
                        kept.appendCodePoint(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
                    }
                });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static String upper(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c)
                ? " "
                : Character.toString(c).toUpperCase(Locale.ROOT);
    }

    private static boolean isAccent(int c) {
        // The two marks that voice kana make another syllable of it.
        return isMark(c) && c != 0x3099 && c != 0x309a && ACCENTED.contains(UnicodeScript.of(c));
    }

    private void put(char c, int start, int end) {
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        folded[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }
}
