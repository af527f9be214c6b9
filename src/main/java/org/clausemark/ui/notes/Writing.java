package org.clausemark.ui.notes;

/**
 * Something that a reader writes: the comment of a note, an answer to it, or the memo of the document.
 *
 * @param note the id of the note; empty for the memo
 * @param reply the id of the reply; empty for the comment, {@link #NEW} for a reply that is not there yet
 */
record Writing(String note, String reply) {
    /** Stands for the id of a reply that is being written. */
    static final String NEW = "new";

    /** The memo of the document. */
    static final Writing MEMO = new Writing("", "");

    static Writing comment(String note) {
        return new Writing(note, "");
    }

    static Writing newReply(String note) {
        return new Writing(note, NEW);
    }

    boolean isReply() {
        return !reply.isEmpty();
    }
}
