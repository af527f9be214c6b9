package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the line of a row: its letters in reading order, with blanks where there are gaps. */
final class LineMaker {
    /** A gap that is wider than so many times the font size parts words. */
    private static final float BLANK = 0.13f;

    /** Ideographs are set apart to fill a line; only a gap as wide as one of them is meant. */
    private static final float WIDE_BLANK = 0.75f;

    /** A gap that is wider than so many times the font size parts cells. */
    private static final float CELL = 1.6f;

    private final Marks marks;

    /** Makes lines of a page with those notes on it. */
    LineMaker(Marks marks) {
        this.marks = marks;
    }

    /** The line of a row; {@code cells} if it is one of a table. */
    Line line(Row row, boolean cells) {
        List<Letter> drawn = new ArrayList<>();
        row.pieces().forEach(piece -> drawn.addAll(piece.letters()));
        List<Letter> letters = RightToLeft.read(drawn);
        float blank = Math.max(BLANK, spacing(letters));
        StringBuilder text = new StringBuilder();
        List<Letter> owners = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        if (cells) {
            starts.add(0);
        }
        Letter last = null;
        for (Letter letter : letters) {
            if (last != null) {
                float em = Math.max(last.size(), letter.size());
                float gap = Math.max(letter.left() - last.right(), last.left() - letter.right()) / em;
                boolean unparted = Glyphs.isUnparted(
                                last.text().codePointBefore(last.text().length()))
                        && Glyphs.isUnparted(letter.text().codePointAt(0));
                if (gap > (unparted ? WIDE_BLANK : blank)) {
                    boolean cell = cells && gap > CELL;
                    text.append(cell ? '\t' : ' ');
                    owners.add(letter);
                    if (cell) {
                        starts.add(text.length());
                    }
                }
            }
            text.append(letter.text());
            for (int i = 0; i < letter.text().length(); i++) {
                owners.add(letter);
            }
            last = letter;
        }
        byte[] styles = new byte[text.length()];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = (byte) owners.get(i).style();
        }
        return new Line(text.toString(), styles, row, firstWord(text, owners), starts, marks.touches(text, owners));
    }

    /** How far apart the letters of spaced words stand, in font sizes; 0 for ordinary ones. */
    private static float spacing(List<Letter> letters) {
        if (letters.size() < 6) {
            return 0;
        }
        float[] gaps = new float[letters.size() - 1];
        int count = 0;
        for (int i = 0; i < gaps.length; i++) {
            Letter letter = letters.get(i);
            // The dots that lead to a page number stand far apart and say nothing of the words.
            if (isLetter(letter) && isLetter(letters.get(i + 1))) {
                gaps[count++] = (letters.get(i + 1).left() - letter.right()) / letter.size();
            }
        }
        if (count < 5) {
            return 0;
        }
        Arrays.sort(gaps, 0, count);
        float usual = gaps[count / 2];
        return usual > 0.08f && usual < 1 ? usual * 1.5f + 0.05f : 0;
    }

    private static boolean isLetter(Letter letter) {
        return Character.isLetter(letter.text().codePointAt(0));
    }

    private static float firstWord(CharSequence text, List<Letter> owners) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\t'; i++) {
            from = Math.min(from, owners.get(i).left());
            to = Math.max(to, owners.get(i).right());
            if (Glyphs.isUnparted(text.charAt(i))) {
                break;
            }
        }
        return Math.max(0, to - from);
    }
}
