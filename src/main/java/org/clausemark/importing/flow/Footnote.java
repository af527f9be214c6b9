package org.clausemark.importing.flow;

import java.util.List;

/**
 * A note at the foot of a page or the end of a text.
 *
 * @param label what its references show, such as {@code 3}; they have it as their target
 * @param paragraphs what it says
 */
public record Footnote(String label, List<Paragraph> paragraphs) {
    /** Copies the list. */
    public Footnote {
        paragraphs = List.copyOf(paragraphs);
    }
}
