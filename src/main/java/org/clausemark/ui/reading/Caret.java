package org.clausemark.ui.reading;

/**
 * A place between two signs, and which of the two it keeps to: where a line is broken, or where the direction of
 * writing changes, they stand apart.
 *
 * @param offset the place, a UTF-16 offset in the document's text
 * @param trailing whether it stands behind the sign before it; otherwise before the one that follows
 */
record Caret(int offset, boolean trailing) {
    /** Before the sign at an offset. */
    static Caret before(int offset) {
        return new Caret(offset, false);
    }

    /** The same in a text that begins some units earlier, or later if negative. */
    Caret shifted(int by) {
        return new Caret(offset + by, trailing);
    }
}
