package org.clausemark.library;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The library could not be opened, read or changed. The message is one plain sentence for the reader. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean damage;

    private LibraryException(String message, @Nullable Throwable cause, boolean damage) {
        super(message, cause);
        this.damage = damage;
    }

    /** With the sentence the reader is shown, and what lies behind it if anything does. */
    public LibraryException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    /** With the sentence the reader is shown. */
    public LibraryException(String message) {
        this(message, null);
    }

    /** That a library file is damaged. */
    static LibraryException damaged(Path file, @Nullable Throwable cause) {
        return new LibraryException(LibraryFile.damaged(file), cause, true);
    }

    /** Whether the file is damaged, so that {@link Recovery} may save what is in it. */
    public boolean isDamage() {
        return damage;
    }
}
