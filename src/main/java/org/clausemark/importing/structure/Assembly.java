package org.clausemark.importing.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;

/** Puts a document together of paragraphs and their parts. */
final class Assembly {
    private static final int LONGEST_ID = 80;

    private final String fileName;
    private final List<Paragraph> paragraphs;
    private final List<Part> parts;

    /**
     * Of paragraphs and as many parts.
     *
     * @throws ImportException if there are none, or too many
     */
    Assembly(String fileName, List<Paragraph> paragraphs, List<Part> parts) throws ImportException {
        this.fileName = fileName;
        this.paragraphs = paragraphs;
        this.parts = parts;
        checkCount(fileName, paragraphs.size());
        long words = paragraphs.stream().mapToLong(p -> p.text().length()).sum();
        if (words > Limits.TEXT) {
            throw new ImportException(
                    fileName + " has more than " + (Limits.TEXT >> 20) + " MB of text and was not opened.");
        }
    }

    /** Refuses a source with no paragraphs, or with more than can be shown. */
    static void checkCount(String fileName, int count) throws ImportException {
        if (count == 0) {
            throw new ImportException(fileName + " has no text that could be read.");
        }
        if (count > Limits.PARAGRAPHS) {
            throw new ImportException(fileName + " has more than "
                    + String.format(Locale.ROOT, "%,d", Limits.PARAGRAPHS) + " paragraphs and was not opened.");
        }
    }

    /** What the text itself says on its first and last lines. */
    Imprint imprint() {
        return TitlePage.of(paragraphs, parts, fileName);
    }

    /** The document, its references leading to its footnotes. */
    Document document(String id, Imprint imprint) {
        Document.Builder document = Document.builder(id, imprint);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Paragraph paragraph = paragraphs.get(i);
            document.add(
                    part.kind(),
                    part.level(),
                    part.number(),
                    part.labelLength(),
                    paragraph.text(),
                    paragraph.sourceStart(),
                    paragraph.markup().set(),
                    paragraph.page());
        }
        return document.aimReferences().build();
    }

    /** A lasting name made of a title: its letters and digits in lower case, joined by hyphens. */
    static String idFor(String title) {
        StringBuilder id = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’')
                .limit(LONGEST_ID * 2L)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        id.appendCodePoint(c);
                    } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                        id.append('-');
                    }
                });
        String text = id.toString();
        if (text.length() > LONGEST_ID) {
            int hyphen = text.lastIndexOf('-', LONGEST_ID);
            text = text.substring(
                    0,
                    hyphen > LONGEST_ID / 2 ? hyphen : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ID)));
        }
        text = text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? "document" : text;
    }
}
