package org.clausemark.codebook;

import org.jspecify.annotations.Nullable;

/** A codebook was not read. The message is one plain sentence for the person who chose the file. */
public final class CodebookException extends Exception {
    private static final long serialVersionUID = 1L;

    CodebookException(String sentence) {
        this(sentence, null);
    }

    CodebookException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
