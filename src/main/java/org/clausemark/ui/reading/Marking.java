package org.clausemark.ui.reading;

import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;

/** What a reader can do with the text that is selected, or with the clause at the caret. */
public interface Marking {
    /** Highlights it, or recolours the selected marks. */
    void highlight(Colour colour);

    /** Underlines it, or makes underlines of the selected marks; highlights again of those that are underlines. */
    void underline();

    /** Opens a comment on it. */
    void comment();

    /** Makes a note on its clause as a whole, and opens the comment. */
    void noteOnClause();

    /** Opens the theme picker for it. */
    void theme();

    /** Puts its words and their citation on the clipboard. */
    void copyCited();

    /** Gives the mark of that id the range it has here. */
    void changeRange(Annotation reshaped);
}
