package org.clausemark.ui.look;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;

/**
 * Keeps words in lines the toolkit can lay out. JavaFX 26 fails on Linux ({@code PrismTextLayout}, with an
 * ArrayIndexOutOfBoundsException) where a line ends within letters that it takes for one run from right to left: four
 * in five wrapped Arabic sentences.
 */
public final class Wrapping {
    private static final boolean FAILS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    private Wrapping() {}

    /** Whether a text may be wrapped as one piece. */
    public static boolean isSafe(String text) {
        return !FAILS || !runsBothWays(text);
    }

    /** Whether some of the letters run from right to left. */
    private static boolean runsBothWays(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether a text is written from right to left: its first letter is. */
    public static boolean isLeftwards(String text) {
        return runsBothWays(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Has a control wrap its words as long as that is safe; others stand in one line. */
    public static void whereSafe(BooleanProperty wrapText, StringProperty text) {
        text.subscribe(words -> wrapText.set(words == null || isSafe(words)));
    }

    /** The pieces a text is to be set in, so that each line ends between two: one, or each word with its blanks. */
    public static List<String> unbroken(String words) {
        if (!runsBothWays(words)) {
            return List.of(words);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < words.length(); i++) {
            if (isBlank(words.charAt(i - 1)) && !isBlank(words.charAt(i))) {
                parts.add(words.substring(start, i));
                start = i;
            }
        }
        parts.add(words.substring(start));
        return parts;
    }

    /**
     * The pieces a text can be put in lines by without the toolkit's help: its words with their blanks, those together
     * that run against the direction of the whole and so stand in another order.
     */
    public static List<String> pieces(String text) {
        boolean leftwards = isLeftwards(text);
        List<String> pieces = new ArrayList<>();
        boolean against = false;
        for (String word : unbroken(text)) {
            boolean now = leftwards != runsBothWays(word);
            if (now && against) {
                pieces.set(pieces.size() - 1, pieces.getLast() + word);
            } else {
                pieces.add(word);
            }
            against = now;
        }
        return pieces;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
