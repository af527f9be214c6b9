package org.clausemark.importing.pdf;

/**
 * A letter as it stands on a page that is turned so that its text runs from left to right.
 *
 * @param text what it says, one or more characters; {@link #UNKNOWN} if the font does not tell
 * @param left its left edge, in points
 * @param right its left edge plus its advance, in points
 * @param base its baseline, in points from the top
 * @param size font size in points
 * @param style {@link #BOLD}, {@link #ITALIC}, {@link #RAISED} and {@link #ARTEFACT}, added up
 */
record Letter(String text, float left, float right, float base, float size, int style) {
    static final String UNKNOWN = "\ufffd";

    static final int BOLD = 1;
    static final int ITALIC = 2;
    static final int RAISED = 4;

    /** Not of the text: the file itself says that it is a running head or the like. */
    static final int ARTEFACT = 8;

    boolean is(int wanted) {
        return (style & wanted) != 0;
    }

    /** The same letter, raised. */
    Letter raised() {
        return new Letter(text, left, right, base, size, style | RAISED);
    }

    /** The same letter with a mark set on it. */
    Letter with(String mark) {
        return new Letter(text + mark, left, right, base, size, style);
    }

    /** Whether another letter is this one, drawn again beside itself so that it looks bold. */
    boolean isAgain(Letter other) {
        return text.equals(other.text)
                && Math.abs(left - other.left) < 0.12f * size
                && Math.abs(base - other.base) < 0.12f * size;
    }
}
