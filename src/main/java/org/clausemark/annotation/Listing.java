package org.clausemark.annotation;

import java.time.Instant;
import java.util.List;
import org.clausemark.document.Imprint;
import org.jspecify.annotations.Nullable;

/**
 * How the library lists a document: what its reader may change of it, unlike its text.
 *
 * @param documentId the document's id
 * @param imprint title, date, edition and source
 * @param collection the folder it lies in, folders within folders parted by slashes; empty if in none
 * @param keywords words it is found by, in the reader's order
 * @param removed when it was put into the bin, to the millisecond; null if it was not
 */
public record Listing(
        String documentId,
        Imprint imprint,
        String collection,
        List<String> keywords,
        @Nullable Instant removed) {

    /** Copies the list. */
    public Listing {
        keywords = List.copyOf(keywords);
    }

    /** A document that has just come in. */
    public static Listing of(String documentId, Imprint imprint) {
        return new Listing(documentId, imprint, "", List.of(), null);
    }

    /** The same with another imprint. */
    public Listing withImprint(Imprint changed) {
        return new Listing(documentId, changed, collection, keywords, removed);
    }

    /** The same in another collection; empty for none. */
    public Listing withCollection(String changed) {
        return new Listing(documentId, imprint, changed, keywords, removed);
    }

    /** The same with other keywords. */
    public Listing withKeywords(List<String> changed) {
        return new Listing(documentId, imprint, collection, changed, removed);
    }

    /** The same in the bin since a moment, or out of it with null. */
    public Listing withRemoved(@Nullable Instant moment) {
        return new Listing(documentId, imprint, collection, keywords, moment);
    }
}
