package org.clausemark.annotation;

/**
 * What the reader noted of a document as a whole.
 *
 * @param documentId the {@code id} of the document
 * @param text what it says, as Markdown; never empty, there is no memo then
 */
public record Memo(String documentId, String text) {
    /** Refuses an empty text. */
    public Memo {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A memo that says nothing");
        }
    }
}
