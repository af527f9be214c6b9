package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.List;

/** A line of a column. */
final class Line {
    private final String text;
    private final byte[] styles;
    private final float left;
    private final float right;
    private final float base;
    private final float size;
    private final float firstWord;
    private final List<Integer> cells;
    private final List<Touch> touches;

    /**
     * Words that a note in the file marks.
     *
     * @param mark which note
     * @param start first UTF-16 unit in the line's text
     * @param end just past the last; no more than {@code start} for the line as a whole
     */
    record Touch(int mark, int start, int end) {}

    /**
     * A line that is never empty.
     *
     * @param styles the style of each UTF-16 unit of the text, as in {@link Letter}
     * @param row where it stands and how large it is
     * @param firstWord how wide its first word is, in points
     * @param cells where cells begin in the text, in a row of a table; empty for running text
     */
    Line(String text, byte[] styles, Row row, float firstWord, List<Integer> cells, List<Touch> touches) {
        this.text = text;
        this.styles = styles;
        this.left = row.left();
        this.right = row.right();
        this.base = row.base();
        this.size = row.size();
        this.firstWord = firstWord;
        this.cells = List.copyOf(cells);
        this.touches = new ArrayList<>(touches);
    }

    /** What it says, without blanks at its ends. */
    String text() {
        return text;
    }

    /** Its left edge, in points. */
    float left() {
        return left;
    }

    /** Its right edge, in points. */
    float right() {
        return right;
    }

    /** Its baseline, in points from the top of the page. */
    float base() {
        return base;
    }

    /** The font size of most of its letters. */
    float size() {
        return size;
    }

    /** How wide its first word is, in points. */
    float firstWord() {
        return firstWord;
    }

    /** What of it is marked by notes in the file. */
    List<Touch> touches() {
        return touches;
    }

    /** Sets a note beside it. */
    void touch(int mark) {
        touches.add(new Touch(mark, 0, 0));
    }

    /** Copies the styles of its UTF-16 units. */
    void copyStyles(byte[] to, int at) {
        System.arraycopy(styles, 0, to, at, styles.length);
    }

    /** Whether the letter at a place has a style. */
    boolean is(int wanted, int at) {
        return (styles[at] & wanted) == wanted;
    }

    /** Whether all of its letters, but for one in ten, have a style. */
    boolean is(int wanted) {
        int letters = 0;
        int having = 0;
        for (int i = 0; i < styles.length; i++) {
            if (text.charAt(i) != ' ') {
                letters++;
                having += (styles[i] & wanted) == wanted ? 1 : 0;
            }
        }
        return having * 10 >= letters * 9;
    }

    /** Whether it is a row of a table, its cells parted by tabs. */
    boolean isRow() {
        return cells.size() > 1;
    }
}
