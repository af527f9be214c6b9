package org.clausemark.importing.flow;

import java.io.Serial;

/** A file that could not be made into a document; the message is one plain sentence for the person who chose it. */
public sealed class ImportException extends Exception permits LockedException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With a sentence for people. */
    public ImportException(String message) {
        super(message);
    }

    /** With a sentence for people, and what went wrong underneath. */
    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
