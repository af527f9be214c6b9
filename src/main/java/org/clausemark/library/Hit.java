package org.clausemark.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in the library that a search found.
 *
 * @param kind what it is
 * @param subject the id of the note, of the theme, or of the document otherwise
 * @param passage the ordinal of the passage it is or begins in; -1 where it is in none
 * @param clause the number of that passage; null where it has none
 * @param text the whole of it
 */
public record Hit(
        Kind kind, String subject, int passage, @Nullable String clause, String text) {

    /** What can be found, in the order in which it is shown where it stands at the same place. */
    public enum Kind {
        /** A document's title. */
        TITLE,
        /** A theme: its name, definition and memo. */
        THEME,
        /** The memo on a document. */
        MEMO,
        /** A passage of a document. */
        TEXT,
        /** What a note quotes. */
        QUOTE,
        /** A note's comment and replies. */
        COMMENT;

        /** The kind outside the program, in lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
