package org.clausemark.importing;

import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.jspecify.annotations.Nullable;

/** Reads plain text: each line that is not blank becomes one passage, unchanged. */
public final class TextImporter {
    /** Makes an importer; it holds no state. */
    public TextImporter() {}

    /**
     * Makes a document of a file's bytes, its imprint taken from the text.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes) throws ImportException {
        return read(fileName, bytes, null, null);
    }

    /**
     * Makes a document of a file's bytes.
     *
     * @param id the document's id; made from the title if null
     * @param imprint the document's imprint; taken from the text if null
     * @throws ImportException if the bytes are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes, @Nullable String id, @Nullable Imprint imprint)
            throws ImportException {
        return read(fileName, Importer.decoded(fileName, bytes), id, imprint);
    }

    static Document read(String fileName, Decoded decoded, @Nullable String id, @Nullable Imprint imprint)
            throws ImportException {
        List<Paragraph> paragraphs =
                LongParagraphs.inParts(Paragraph.linesOf(decoded.text(), Assembly.MOST_PARAGRAPHS + 1));
        Assembly assembly = new Assembly(fileName, paragraphs, StructureRecogniser.recognise(paragraphs));
        Imprint known = imprint != null ? imprint : assembly.imprint();
        return assembly.document(id != null ? id : Assembly.idFor(known.title()), known);
    }
}
