package org.clausemark.library;

import org.jspecify.annotations.Nullable;

/**
 * A row of the index that is no passage.
 *
 * @param id its number
 * @param kind what it was made of
 * @param subject the id of the note, the theme or the document
 * @param documentId the document it belongs to; null for a theme
 * @param start where the note begins in the text of its document; 0 for all others
 */
record NoteRow(
        long id, Hit.Kind kind, String subject, @Nullable String documentId, int start) {
    boolean isOfNote() {
        return kind == Hit.Kind.QUOTE || kind == Hit.Kind.COMMENT;
    }
}
