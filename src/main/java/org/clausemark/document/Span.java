package org.clausemark.document;

/**
 * A half-open range of a document's text, without the words in it: what a place is while it is still being chosen.
 *
 * @param start first UTF-16 unit, counted in {@link Document#text()}
 * @param end just past the last UTF-16 unit; not before {@code start}
 */
public record Span(int start, int end) {

    /** Checks the range. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + "–" + end);
        }
    }
}
