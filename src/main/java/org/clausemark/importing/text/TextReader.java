package org.clausemark.importing.text;

import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;

/** Reads plain text: each line that is not blank becomes one paragraph, unchanged. */
public final class TextReader {
    private TextReader() {}

    /** The paragraphs of a text. */
    public static Source read(Decoded decoded) {
        return Source.of(Paragraph.linesOf(decoded.text(), Limits.PARAGRAPHS + 1));
    }
}
