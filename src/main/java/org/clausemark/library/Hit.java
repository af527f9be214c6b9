package org.clausemark.library;

import java.util.List;
import java.util.Locale;
import org.clausemark.finding.Excerpt;
import org.clausemark.finding.Expression.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something in the library that a search found.
 *
 * @param kind what it is
 * @param subject the id of the note, of the theme, or of the document otherwise
 * @param passage the ordinal of the passage it is or begins in; -1 where it is in none
 * @param clause the number of that passage; null where it has none
 * @param text the whole of it, a passage without its number; a theme is its name, a colon, definition and memo
 */
public record Hit(
        Kind kind, String subject, int passage, @Nullable String clause, String text) {

    /** The words that were looked for in one line of it; behind its name where it is a theme. */
    public Excerpt excerpt(List<Words> wanted, int room) {
        if (kind != Kind.THEME) {
            return Excerpt.of(text, wanted, room);
        }
        String name = text.substring(0, text.indexOf(": ") + 1);
        return Excerpt.of(text, wanted, Math.max(room / 2, room - name.length()))
                .behind(name);
    }

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
