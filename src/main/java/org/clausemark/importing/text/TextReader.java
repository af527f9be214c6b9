package org.clausemark.importing.text;

import java.util.List;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;

/**
 * Reads plain text: each line that is not blank becomes one paragraph, unchanged; where lines were broken at a width,
 * those that belong together become one, and what stood there for the pages' sake is left out.
 */
public final class TextReader {
    /** More lines than this are not read: they would not be paragraphs that can be shown, however they are joined. */
    private static final int LINES = Limits.PARAGRAPHS * 20;

    private TextReader() {}

    /** The paragraphs of a text. */
    public static Source read(Decoded decoded) {
        List<Line> lines = Furniture.without(Underlines.marked(Line.of(decoded.text(), LINES)));
        List<Paragraph> body = Wrapping.paragraphs(lines, Limits.PARAGRAPHS + 1);
        List<String> warnings = decoded.isDamaged()
                ? List.of("Some bytes are no characters in " + decoded.charset().displayName()
                        + "; they are shown as \ufffd.")
                : List.of();
        return new Source(Facts.NONE, List.of(), body, List.of(), List.of(), warnings);
    }
}
