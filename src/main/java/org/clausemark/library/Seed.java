package org.clausemark.library;

import java.util.List;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;

/**
 * What a new library begins with.
 *
 * @param document the first document
 * @param fileName the name of the file it was made from
 * @param source that file, byte for byte; not copied, so not to be changed afterwards
 * @param themes the first codebook, in order
 */
@SuppressWarnings("ArrayRecordComponent") // carried once from the program's resources into the file, never compared
public record Seed(Document document, String fileName, byte[] source, List<Theme> themes) {

    /** Copies the list of themes. */
    public Seed {
        themes = List.copyOf(themes);
    }
}
