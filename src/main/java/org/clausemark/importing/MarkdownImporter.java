package org.clausemark.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;

/** Reads Markdown: a passage for each paragraph, item, listing and row, and what is set apart in it. */
final class MarkdownImporter {
    private MarkdownImporter() {}

    /**
     * Makes a document of a text that is Markdown.
     *
     * @throws ImportException if it holds no readable text, or too many paragraphs
     */
    static Document read(String fileName, Decoded decoded) throws ImportException {
        String text = decoded.text();
        FrontMatter front = FrontMatter.of(text);
        MarkdownBlocks.Taken taken;
        try {
            taken = MarkdownBlocks.apart(text, front.end(), Assembly.MOST_PARAGRAPHS + 1);
        } catch (IllegalArgumentException | StackOverflowError e) {
            // The library gives up on tables of a million cells.
            throw new ImportException(fileName + " has tables or lists too large to be read.", e);
        }
        List<Paragraph> body = titled(LongParagraphs.inParts(taken.body()), front);
        List<Paragraph> paragraphs = new ArrayList<>(body);
        List<Part> parts = new ArrayList<>(StructureRecogniser.recognise(body));
        addNotes(taken.notes(), paragraphs, parts);
        Assembly content = new Assembly(fileName, paragraphs, parts);
        Imprint imprint = front.over(content.imprint());
        List<Paragraph> all = new ArrayList<>(front.lines());
        List<Part> allParts = new ArrayList<>();
        front.lines().forEach(line -> allParts.add(Part.of(Kind.FRONT)));
        all.addAll(paragraphs);
        allParts.addAll(parts);
        return new Assembly(fileName, all, allParts).document(Assembly.idFor(imprint.title()), imprint);
    }

    /** The paragraphs with the title that the front matter gives, unless the first heading says the same. */
    private static List<Paragraph> titled(List<Paragraph> body, FrontMatter front) {
        String title = front.title();
        if (title == null || body.isEmpty()) {
            return body;
        }
        List<Paragraph> titled = new ArrayList<>(body);
        for (int i = 0; i < body.size(); i++) {
            Paragraph paragraph = body.get(i);
            if (paragraph.markup().heading() > 0) {
                if (Wording.bare(paragraph.text()).startsWith(Wording.bare(title))) {
                    titled.set(i, new Paragraph(paragraph.text(), paragraph.sourceStart(), true, Markup.TITLE));
                    return titled;
                }
                break;
            }
        }
        titled.addFirst(new Paragraph(title, 0, true, Markup.TITLE));
        return titled;
    }

    private static void addNotes(Map<String, Blocks> notes, List<Paragraph> paragraphs, List<Part> parts) {
        notes.forEach((label, blocks) -> {
            for (Paragraph note : LongParagraphs.inParts(blocks.paragraphs())) {
                paragraphs.add(note);
                parts.add(new Part(Kind.FOOTNOTE, 0, label, note.markup().label()));
            }
        });
    }
}
