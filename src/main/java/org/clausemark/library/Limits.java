package org.clausemark.library;

import org.jspecify.annotations.Nullable;

/**
 * How much of what is found is wanted.
 *
 * @param perDocument how many hits of a document at most
 * @param documents how many documents at most
 * @param only the one document to look in; null for all
 */
public record Limits(
        int perDocument, int documents, @Nullable String only) {
    /** All there is. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, null);
}
