package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.jspecify.annotations.Nullable;

/** Makes a document of a source: the same for all formats. */
public final class Structure {
    private final String fileName;
    private final LongParagraphs cut;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Imprint imprint;
    private final int bodyStart;

    /**
     * Recognises the structure of a source that was read from a file of that name.
     *
     * @throws ImportException if it has no paragraphs, or too many
     */
    public Structure(Source source, String fileName) throws ImportException {
        this.fileName = fileName;
        this.cut = LongParagraphs.of(source.body());
        List<Paragraph> body = titled(cut.parts(), source.facts().title());
        List<Paragraph> content = new ArrayList<>(body);
        List<Part> contentParts = new ArrayList<>(StructureRecogniser.recognise(body));
        for (Footnote note : source.footnotes()) {
            for (Paragraph paragraph : LongParagraphs.inParts(note.paragraphs())) {
                content.add(paragraph);
                contentParts.add(new Part(
                        Kind.FOOTNOTE, 0, note.label(), paragraph.markup().label()));
            }
        }
        this.imprint = source.facts().over(new Assembly(fileName, content, contentParts).imprint());
        source.front().forEach(line -> parts.add(Part.of(Kind.FRONT)));
        paragraphs.addAll(source.front());
        this.bodyStart = paragraphs.size() + body.size() - cut.parts().size();
        paragraphs.addAll(content);
        parts.addAll(contentParts);
    }

    /**
     * The document, under a name made of its title and the imprint it gives itself.
     *
     * @throws ImportException if it has too many paragraphs
     */
    public Document document() throws ImportException {
        return document(Assembly.idFor(imprint.title()), imprint);
    }

    /**
     * The document under a name and an imprint of its own.
     *
     * @throws ImportException if it has too many paragraphs
     */
    public Document document(String id, Imprint own) throws ImportException {
        return new Assembly(fileName, paragraphs, parts).document(id, own);
    }

    /**
     * Where in {@link Document#text()} a place of the source's body lies, in UTF-16 units.
     *
     * @param document what {@link #document()} made
     * @param paragraph index in {@link Source#body}
     * @param offset in that paragraph's text
     */
    public int offset(Document document, int paragraph, int offset) {
        LongParagraphs.Place place = cut.place(paragraph, offset);
        return document.passages().get(bodyStart + place.part()).start() + place.offset();
    }

    /** The paragraphs with the title that the file gives, unless the first heading says the same. */
    private static List<Paragraph> titled(List<Paragraph> body, @Nullable String title) {
        if (title == null || body.isEmpty()) {
            return body;
        }
        String bare = Wording.bare(title);
        List<Paragraph> titled = new ArrayList<>(body);
        for (int i = 0; i < body.size(); i++) {
            Paragraph paragraph = body.get(i);
            if (paragraph.markup().isTitle()) {
                return body;
            }
            if (paragraph.markup().heading() > 0 && !Cues.isContents(paragraph.text())) {
                String heading = Wording.bare(paragraph.text());
                if (heading.startsWith(bare) || (!heading.isEmpty() && bare.startsWith(heading))) {
                    titled.set(
                            i,
                            new Paragraph(
                                    paragraph.text(), paragraph.sourceStart(), true, Markup.TITLE, paragraph.page()));
                    return titled;
                }
                break;
            }
        }
        titled.addFirst(new Paragraph(title, 0, true, Markup.TITLE));
        return titled;
    }
}
