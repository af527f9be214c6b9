package org.clausemark.ui.palette;

import org.jspecify.annotations.Nullable;

/**
 * A row of the palette.
 *
 * @param kind what it is
 * @param id its lasting name, by which it is known as used lately
 * @param name what it says, and what typing is compared with
 * @param detail what stands at its right: a key, a place; may be empty
 * @param colour a theme's colour, {@code #rrggbb}; null for all other kinds
 * @param action what choosing it does, on the JavaFX thread
 */
public record Offer(
        Kind kind,
        String id,
        String name,
        String detail,
        @Nullable String colour,
        Runnable action) {

    /** What an offer is. */
    public enum Kind {
        /** Something to do. */
        COMMAND("Command", "fth-chevron-right", '>', 12),
        /** A heading to go to. */
        HEADING("Heading", "fth-list", '@', 10),
        /** A clause to go to. */
        CLAUSE("Clause", "fth-align-left", ' ', 0),
        /** A theme to look at alone. */
        THEME("Theme", "fth-tag", '#', 10),
        /** A document to open. */
        DOCUMENT("Document", "fth-book", ' ', 8),
        /** A note to go to. */
        NOTE("Note", "fth-message-square", ' ', 0);

        private final String label;
        private final String icon;
        private final char prefix;
        private final int weight;

        Kind(String label, String icon, char prefix, int weight) {
            this.label = label;
            this.icon = icon;
            this.prefix = prefix;
            this.weight = weight;
        }

        /** The kind in a word. */
        public String label() {
            return label;
        }

        String icon() {
            return icon;
        }

        /** The sign that asks for this kind alone; a blank where there is none. */
        char prefix() {
            return prefix;
        }

        /** What the kind adds to a fit: a command that fits as well as a clause comes first. */
        int weight() {
            return weight;
        }
    }
}
