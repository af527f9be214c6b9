package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clausemark.annotation.Listing;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Catalogue;

/** The library's documents as menus and tabs ask for them: those in the bin are not among them. */
final class DocumentLists {
    /** How many documents a menu holds. */
    private static final int RECENT = 12;

    private final Library library;
    private final Catalogue catalogue;
    private final Problems problems;

    DocumentLists(Library library, Catalogue catalogue, Problems problems) {
        this.library = library;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** All of them; none where they cannot be read, of which the reader is told. */
    List<Entry> documents() {
        return listOf(() -> catalogue.isShown()
                ? catalogue.entries().filtered(e -> e.listing().removed() == null)
                : library.documents());
    }

    /** Those read last, the latest first; none where they cannot be read, of which the reader is told. */
    List<Entry> recent() {
        return listOf(() -> library.recentDocuments(RECENT));
    }

    private List<Entry> listOf(Supplier<List<Entry>> asked) {
        try {
            return asked.get();
        } catch (LibraryException e) {
            problems.tell(e);
            return List.of();
        }
    }

    /** How a document is listed; empty if it is in the bin or not there. */
    Optional<Listing> listed(String documentId) {
        return library.listing(documentId).filter(listing -> listing.removed() == null);
    }
}
