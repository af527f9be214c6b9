package org.clausemark.importing.flow;

import java.time.Instant;
import java.util.List;
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
 * @param underlined whether the words are underlined, and not washed with colour
 * @param answers what was answered to it, the oldest first
 */
public record Remark(
        int first,
        int start,
        int last,
        int end,
        String comment,
        String author,
        @Nullable Instant made,
        @Nullable String colour,
        boolean underlined,
        List<Answer> answers) {
    private static final int LONGEST_NAME = 200;

    /**
     * An answer.
     *
     * @param words what was answered; never blank
     * @param author who answered; empty if unknown
     * @param made when; null if unknown
     */
    public record Answer(
            String words, String author, @Nullable Instant made) {

        /** Cuts what is longer than anybody writes. */
        public Answer {
            words = cut(words, Limits.COMMENT);
            author = cut(author, LONGEST_NAME);
        }
    }

    /** Copies the answers, and cuts what is longer than anybody writes, because it would be shown as a whole. */
    public Remark {
        comment = cut(comment, Limits.COMMENT);
        author = cut(author, LONGEST_NAME);
        answers = List.copyOf(answers);
    }

    private static String cut(String words, int longest) {
        return words.length() <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, longest))) + "…";
    }

    /** A comment without answers, or a mere highlight. */
    public Remark(
            int first,
            int start,
            int last,
            int end,
            String comment,
            String author,
            @Nullable Instant made,
            @Nullable String colour) {
        this(first, start, last, end, comment, author, made, colour, false, List.of());
    }
}
