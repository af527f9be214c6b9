package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clausemark.annotation.Annotation;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;

/** The library's documents beside the one that is open. */
final class Shelf {
    private final Supplier<List<Entry>> documents;
    private final Library library;
    private final Function<String, Optional<Actions>> opening;

    /**
     * A shelf.
     *
     * @param documents lists all documents; tells the reader where it cannot
     * @param opening opens the document of an id and says what can be done with it; empty if it stayed closed
     */
    Shelf(Supplier<List<Entry>> documents, Library library, Function<String, Optional<Actions>> opening) {
        this.documents = documents;
        this.library = library;
        this.opening = opening;
    }

    /** All documents, the open one among them. */
    List<Entry> documents() {
        return documents.get();
    }

    /** The notes on a document as they are on disk; for any thread. */
    List<Annotation> notes(String documentId) {
        return library.annotations(documentId);
    }

    /** Opens a document in the window, and hands out what can be done with it; empty if it stayed closed. */
    Optional<Actions> open(String documentId) {
        return opening.apply(documentId);
    }
}
