package org.clausemark.importing.markdown;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.text.Decoded;

/** Reads Markdown: a paragraph for each paragraph, item, listing and row, and what is set apart in it. */
public final class MarkdownReader {
    private MarkdownReader() {}

    /**
     * Reads a text that is Markdown.
     *
     * @throws ImportException if its tables or lists are too large
     */
    public static Source read(String fileName, Decoded decoded) throws ImportException {
        String text = decoded.text();
        FrontMatter front = FrontMatter.of(text);
        MarkdownBlocks.Taken taken;
        try {
            taken = MarkdownBlocks.apart(text, front.end(), Limits.PARAGRAPHS + 1);
        } catch (IllegalArgumentException | StackOverflowError e) {
            // The library gives up on tables of a million cells.
            throw new ImportException(fileName + " has tables or lists too large to be read.", e);
        }
        List<Footnote> notes = new ArrayList<>();
        taken.notes().forEach((label, blocks) -> notes.add(new Footnote(label, blocks.paragraphs())));
        return new Source(front.facts(), front.lines(), taken.body(), notes, List.of(), List.of());
    }
}
