package org.clausemark.library;

import java.time.Instant;
import org.clausemark.annotation.Listing;
import org.clausemark.document.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * A line of the library's list of documents.
 *
 * @param listing what its reader may change of it
 * @param clauses how many clauses it has, preamble not counted
 * @param notes how many annotations it carries
 * @param added when it came into the library, to the millisecond
 * @param opened when it was last read, to the millisecond; null if never
 * @param progress how far it was read then, from 0 to 1
 */
public record Entry(
        Listing listing,
        int clauses,
        int notes,
        Instant added,
        @Nullable Instant opened,
        double progress) {

    /** The document's id. */
    public String id() {
        return listing.documentId();
    }

    /** Title, date, edition and source. */
    public Imprint imprint() {
        return listing.imprint();
    }
}
