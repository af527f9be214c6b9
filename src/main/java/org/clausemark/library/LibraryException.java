package org.clausemark.library;

import org.jspecify.annotations.Nullable;

/** The library could not be opened, read or changed. The message is one plain sentence for the reader. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentence the reader is shown, and what lies behind it if anything does. */
    public LibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** With the sentence the reader is shown. */
    public LibraryException(String message) {
        this(message, null);
    }
}
