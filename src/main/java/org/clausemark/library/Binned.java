package org.clausemark.library;

import java.time.Instant;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Something in the bin: a document, or a note that was removed.
 *
 * @param document the document, or the one that the note was on
 * @param note the note as it was; null for a document
 * @param removed when it was removed, to the millisecond
 */
public record Binned(Listing document, @Nullable Annotation note, Instant removed) {
    /** The id to restore it by: the note's, or the document's. */
    public String id() {
        return note == null ? document.documentId() : note.id();
    }

    /** How many of a note's themes the edit that restores it leaves off, because they are gone. */
    public int themesMissingIn(Edit restoration) {
        return note != null && restoration.changes().getFirst().after() instanceof Annotation restored
                ? note.themes().size() - restored.themes().size()
                : 0;
    }
}
