package org.clausemark.exporting;

import org.jspecify.annotations.Nullable;

/** A file was not written. The message is one plain sentence for the person who asked for it. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The file is there already and nobody asked to overwrite it. */
        EXISTS,
        /** The folder for the file is not there. */
        NO_FOLDER,
        /** The file or its folder may not be written. */
        NOT_WRITABLE,
        /** No room left where the file should go. */
        DISK_FULL,
        /** The text has letters that no font of the program can draw. */
        NO_FONT,
        /** A note's words are not in the document. */
        STRAY_NOTE,
        /** What was written did not stand the check. */
        DAMAGED,
        /** Anything else. */
        FAILED
    }

    private final Reason reason;

    /** For a reason, in a sentence. */
    public ExportException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    /** For a reason, in a sentence, with what was behind it. */
    public ExportException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** Why the file was not written. */
    public Reason reason() {
        return reason;
    }
}
