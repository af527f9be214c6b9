package org.clausemark.document;

import java.util.Locale;

/**
 * A stretch of a passage that the source sets apart from the text around it.
 *
 * @param kind how it is set apart
 * @param start first UTF-16 unit in {@link Passage#text()}
 * @param end just past the last; greater than {@code start}
 * @param target the address of a link, the id of the footnote's passage for a reference to it; empty for other kinds
 */
public record Inline(Kind kind, int start, int end, String target) implements Comparable<Inline> {

    /** Checks the range. */
    public Inline {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a range: " + start + "–" + end);
        }
    }

    /** How a stretch is set apart. Stretches of different kinds may overlap. */
    public enum Kind {
        /** Usually italics. */
        EMPHASIS,
        /** Usually bold. */
        STRONG,
        /** Letters of fixed width. */
        CODE,
        /** Raised and small. */
        SUPERSCRIPT,
        /** Lowered and small. */
        SUBSCRIPT,
        /** Struck out. */
        STRIKE,
        /** Words that lead to an address outside the document. */
        LINK,
        /** The mark of a footnote. */
        REFERENCE;

        /** The kind's name outside the program, in lower case: {@code emphasis}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By start, the longer first where two begin together. */
    @Override
    public int compareTo(Inline other) {
        int byStart = Integer.compare(start, other.start);
        int byEnd = byStart != 0 ? byStart : Integer.compare(other.end, end);
        return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
    }
}
