package org.clausemark.ui.reading;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Shade;
import org.jspecify.annotations.Nullable;

/**
 * All that is drawn on a passage besides its text.
 *
 * @param shade the colours to draw in
 * @param annotations those that touch the passage
 * @param selectedId the outlined annotation; null if none
 * @param selectionStart where the selected text begins in the document's text, in UTF-16 units
 * @param selectionEnd where it ends; equal to the start if nothing is selected
 * @param caret where to draw the caret, in the document's text; null for none
 * @param found start and end of each match of a search, in order
 * @param bars colours of the passage's themes, {@code #rrggbb}
 * @param dimmed whether the passage steps back because it has nothing of the themes, or words of commitment, that are looked for
 * @param links what leads to the passage from elsewhere
 * @param commitments which words of commitment are underlined
 */
record Marks(
        Shade shade,
        List<Annotation> annotations,
        @Nullable String selectedId,
        int selectionStart,
        int selectionEnd,
        @Nullable Caret caret,
        List<int[]> found,
        List<String> bars,
        boolean dimmed,
        BackLinks links,
        Commitments commitments) {

    /** The annotations that begin in a passage: those its count counts. */
    long notes(Passage passage) {
        return annotations.stream()
                .filter(a -> a.anchor().start() >= passage.start() && a.anchor().start() < passage.end())
                .count();
    }
}
