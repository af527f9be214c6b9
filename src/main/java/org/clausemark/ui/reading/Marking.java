package org.clausemark.ui.reading;

import org.clausemark.annotation.Colour;

/** What a reader can do with the text that is selected, or with the clause at the caret. */
public interface Marking {
    /** Highlights it, or recolours the selected highlight. */
    void highlight(Colour colour);

    /** Opens a comment on it. */
    void comment();

    /** Opens the theme picker for it. */
    void theme();

    /** Puts its words and their citation on the clipboard. */
    void copyCited();
}
