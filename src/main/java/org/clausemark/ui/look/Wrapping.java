package org.clausemark.ui.look;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import org.clausemark.document.Clusters;

/**
 * Keeps words in lines the toolkit can lay out. JavaFX 26 fails on Linux ({@code PrismTextLayout}, with an
 * ArrayIndexOutOfBoundsException) where a line ends within letters that it takes for one run from right to left: four
 * in five wrapped Arabic sentences.
 */
public final class Wrapping {
    /**
     * The most UTF-16 units that go to the toolkit in one piece where letters join or stack. It shapes the rest of a
     * piece again at each line: four thousand letters of Thai or Hindi took a second, ten times as many an hour.
     */
    static final int LONGEST_JOINED = 120;

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

    /**
     * The pieces a text is to be set in, so that lines that run from right to left end between two of them, and none is
     * so long that the toolkit would be lost in it.
     */
    public static List<String> settable(String words) {
        if (words.length() <= LONGEST_JOINED || !Typefaces.joins(words)) {
            return unbroken(words);
        }
        List<String> parts = new ArrayList<>();
        for (String part : unbroken(words)) {
            int start = 0;
            while (part.length() - start > LONGEST_JOINED) {
                int end = cut(part, start);
                parts.add(part.substring(start, end));
                start = end;
            }
            parts.add(part.substring(start));
        }
        return parts;
    }

    /** After a blank if there is one, else between two clusters; within one only if it is longer than any should be. */
    private static int cut(String text, int start) {
        int last = start + LONGEST_JOINED;
        for (int i = last; i > start + LONGEST_JOINED / 2; i--) {
            if (isBlank(text.charAt(i - 1)) && !isBlank(text.charAt(i))) {
                return i;
            }
        }
        // Only what is near is looked at: whether flags pair up would depend on all before them.
        int end = start + Clusters.start(text.substring(start, Math.min(text.length(), last + 2)), LONGEST_JOINED);
        return end > start ? end : Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
    }

    /** One piece, or each word with its blanks where any run from right to left. */
    private static List<String> unbroken(String words) {
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
