package org.clausemark.importing;

import org.clausemark.document.Document;

/** A document as an importer hands it over, with the file it was made from. Immutable. */
public final class Imported {
    private final Document document;
    private final String fileName;
    private final byte[] bytes;

    Imported(Document document, String fileName, byte[] bytes) {
        this.document = document;
        this.fileName = fileName;
        this.bytes = bytes;
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
}
