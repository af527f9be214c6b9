package org.clausemark.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document, or among the themes.
 *
 * @param documentId the document; null for the themes
 * @param title its title; empty for the themes
 * @param hits the first of them, in the order of the document
 * @param more whether there are others
 */
public record Hits(@Nullable String documentId, String title, List<Hit> hits, boolean more) {
    /** Copies the list. */
    public Hits {
        hits = List.copyOf(hits);
    }
}
