package org.clausemark.importing.flow;

import java.util.List;

/**
 * What a reader made of a file, before its structure is known. Immutable.
 *
 * @param facts what the file says of itself
 * @param front lines that stand before the document and are no part of it, such as front matter
 * @param body the paragraphs in reading order
 * @param footnotes the notes that references in the body lead to, in the order in which they stand
 * @param remarks highlights and comments that are in the file already
 * @param warnings a sentence for each thing that is missing or could not be read
 */
public record Source(
        Facts facts,
        List<Paragraph> front,
        List<Paragraph> body,
        List<Footnote> footnotes,
        List<Remark> remarks,
        List<String> warnings) {

    /** Copies the lists. */
    public Source {
        front = List.copyOf(front);
        body = List.copyOf(body);
        footnotes = List.copyOf(footnotes);
        remarks = List.copyOf(remarks);
        warnings = List.copyOf(warnings);
    }

    /** A source that is nothing but paragraphs. */
    public static Source of(List<Paragraph> body) {
        return new Source(Facts.NONE, List.of(), body, List.of(), List.of(), List.of());
    }
}
