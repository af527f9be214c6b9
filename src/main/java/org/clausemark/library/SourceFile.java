package org.clausemark.library;

/** The file a document was made from. */
public final class SourceFile {
    private final String name;
    private final byte[] bytes;

    SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Its name without its folder, as it was when the document came in. */
    public String name() {
        return name;
    }

    /** What was in it; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
