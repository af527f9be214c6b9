package org.clausemark.ui.notes;

/**
 * Notes that belong together in an order.
 *
 * @param key what tells the group from the others of its order
 * @param name what people read
 * @param colour {@code #rrggbb} of its swatch; empty for none
 */
record NoteGroup(String key, String name, String colour) {
    /** Stands over notes that are not grouped. */
    static final NoteGroup NONE = new NoteGroup("", "", "");

    static NoteGroup named(String name) {
        return new NoteGroup(name, name, "");
    }
}
