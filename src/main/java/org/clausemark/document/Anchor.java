package org.clausemark.document;

/**
 * A place in a document: a half-open range of its text and the words found there.
 *
 * <p>Made by {@link Document#anchor}, which never lets a range split a grapheme cluster.
 *
 * @param start first UTF-16 unit, counted in {@link Document#text()}
 * @param end just past the last UTF-16 unit; greater than {@code start}
 * @param quote the words in the range, with their context
 */
public record Anchor(int start, int end, Quote quote) implements Comparable<Anchor> {

    /** Checks the range. */
    public Anchor {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a range: " + start + "–" + end);
        }
    }

    /** The quoted words. */
    public String exact() {
        return quote.exact();
    }

    /** Whether this range and the half-open range {@code from}–{@code to} share a character. */
    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    /** Document order: by start, the longer first where two begin together. */
    @Override
    public int compareTo(Anchor other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
