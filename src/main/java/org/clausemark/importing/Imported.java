package org.clausemark.importing;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;

/** A document as an importer hands it over, with the file it was made from. Immutable. */
public final class Imported {
    private final Document document;
    private final String fileName;
    private final byte[] bytes;
    private final List<Annotation> notes;
    private final List<String> warnings;

    Imported(Document document, String fileName, byte[] bytes, List<Annotation> notes, List<String> warnings) {
        this.document = document;
        this.fileName = fileName;
        this.bytes = bytes;
        this.notes = List.copyOf(notes);
        this.warnings = List.copyOf(warnings);
    }

    /** What was recognised; its id is made from the title and may be taken in a library. */
    public Document document() {
        return document;
    }

    /** The file's name without its folder. */
    public String fileName() {
        return fileName;
    }

    /** The file as it was read, byte for byte; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The highlights and comments that the file held already, with the document's id; unmodifiable. */
    public List<Annotation> notes() {
        return notes;
    }

    /** A sentence for each thing that is missing or could not be read; unmodifiable. */
    public List<String> warnings() {
        return warnings;
    }
}
