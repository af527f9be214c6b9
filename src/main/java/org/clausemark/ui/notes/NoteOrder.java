package org.clausemark.ui.notes;

/** The orders that notes can stand in, and be grouped by. */
enum NoteOrder {
    /** As in the document; grouped by what stands under one heading. */
    DOCUMENT("In document order"),
    /** The latest first; grouped by days. */
    TIME("Latest first"),
    /** In the order of the colours' keys. */
    COLOUR("By colour"),
    /** In the codebook's order; grouped, a note stands under each of its themes. */
    THEME("By theme"),
    /** In alphabetical order of who wrote them. */
    AUTHOR("By author");

    private final String label;

    NoteOrder(String label) {
        this.label = label;
    }

    /** What the menu says. */
    String label() {
        return label;
    }
}
