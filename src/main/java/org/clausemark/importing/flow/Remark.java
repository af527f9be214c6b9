package org.clausemark.importing.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A highlight or a comment that a file holds already.
 *
 * @param first index in {@link Source#body} of the paragraph it begins in
 * @param start where in that paragraph it begins, in UTF-16 units of its text
 * @param last index of the paragraph it ends in
 * @param end just past its last character in that paragraph
 * @param comment what was written; empty for a mere highlight
 * @param author who wrote it; empty if unknown
 * @param made when; null if unknown
 * @param colour its colour as {@code #rrggbb}; null if it has none
 */
public record Remark(
        int first,
        int start,
        int last,
        int end,
        String comment,
        String author,
        @Nullable Instant made,
        @Nullable String colour) {
    private static final int LONGEST_NAME = 200;

    /** Cuts what is longer than anybody writes, because it would be shown as a whole. */
    public Remark {
        comment = cut(comment, Limits.COMMENT);
        author = cut(author, LONGEST_NAME);
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, longest))) + "…";
    }
}
