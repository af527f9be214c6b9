package org.clausemark.document;

import java.util.List;
import java.util.Locale;

/**
 * How the source sets a passage, apart from its part in the structure.
 *
 * @param form what kind of block it is
 * @param depth how deep it is nested in lists and quotations; 0 for what is in none
 * @param inlines the stretches set apart, sorted; unmodifiable
 */
public record Typesetting(Form form, int depth, List<Inline> inlines) {
    /** An ordinary paragraph with nothing set apart. */
    public static final Typesetting PLAIN = new Typesetting(Form.PARAGRAPH, 0, List.of());

    /** Sorts and copies the stretches. */
    public Typesetting {
        if (depth < 0) {
            throw new IllegalArgumentException("A depth of " + depth);
        }
        inlines = inlines.stream().sorted().toList();
    }

    /** Kinds of block. */
    public enum Form {
        /** Running text. */
        PARAGRAPH,
        /** The first paragraph of a list item; its printed label is the passage's. */
        ITEM,
        /** A paragraph of a list item that is not its first. */
        CONTINUATION,
        /** A paragraph of a quotation. */
        QUOTATION,
        /** Text whose line breaks and blanks count. */
        PREFORMATTED,
        /** The head row of a table, its cells divided by tabs. */
        TABLE_HEAD,
        /** Another row of a table, its cells divided by tabs. */
        TABLE_ROW;

        /** The form's name outside the program, in lower case: {@code item}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
