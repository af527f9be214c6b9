package org.clausemark.library;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library could not be opened, read or changed. The message is one plain sentence for the reader. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String damaged;

    private LibraryException(String message, @Nullable Throwable cause, @Nullable String damaged) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** With the sentence the reader is shown, and what lies behind it if anything does. */
    public LibraryException(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    /** With the sentence the reader is shown. */
    public LibraryException(String message) {
        this(message, null);
    }

    /** That a library file is damaged. */
    static LibraryException damaged(Path file, @Nullable Throwable cause) {
        return new LibraryException(LibraryFile.damaged(file), cause, file.toString());
    }

    /** Whether a library file is damaged. */
    public boolean isDamage() {
        return damaged != null;
    }

    /** The library file that is damaged, so that {@link Recovery} may save what is in it; empty if none is. */
    public Optional<Path> damagedFile() {
        return Optional.ofNullable(damaged).map(Path::of);
    }
}
