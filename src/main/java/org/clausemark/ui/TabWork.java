package org.clausemark.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.stage.WindowEvent;
import org.clausemark.library.Entry;

/** The documents that stand in a window's tabs: which is shown next, what is closed, what comes back. */
final class TabWork {
    private final WindowActions window;
    private final Showing showing;
    private final Windows windows;
    private final DocumentLists lists;
    private final ShelfRoom shelf;
    private final Tabs strip;

    /** The document a window shows. */
    interface Showing {
        /** The id of the open document; empty if none is open. */
        Optional<String> current();

        /** Saves a comment that is being typed. False if it could not be saved; the reader has been told. */
        boolean saveTyping();

        /** Shows another document, under the list of documents where that is shown. False if it cannot be. */
        boolean turnTo(String documentId);
    }

    TabWork(WindowActions window, Showing showing, Windows windows, DocumentLists lists, ShelfRoom shelf) {
        this.window = window;
        this.showing = showing;
        this.windows = windows;
        this.lists = lists;
        this.shelf = shelf;
        strip = new Tabs(window::open, this::close);
    }

    /** What is seen of them. */
    Tabs strip() {
        return strip;
    }

    /** The ids of the documents, from left to right. */
    List<String> ids() {
        return strip.ids();
    }

    /** Puts those documents into tabs that are still listed. */
    void restore(List<String> documentIds) {
        for (String id : documentIds) {
            lists.listed(id)
                    .ifPresent(listing -> strip.add(id, listing.imprint().title()));
        }
    }

    /** Marks a document's tab as the one that is shown; it gets one if it has none. */
    void select(String documentId, String title) {
        strip.select(documentId, title);
    }

    /** Takes away the tabs of documents that are listed no longer. */
    void sweep() {
        ids().stream().filter(id -> lists.listed(id).isEmpty()).forEach(strip::remove);
    }

    /** Documents are listed differently: tabs get their titles, and those of documents that are gone are closed. */
    void listedAnew(Set<String> documentIds) {
        for (String id : ids()) {
            if (documentIds.contains(id)) {
                lists.listed(id)
                        .ifPresentOrElse(
                                listing -> strip.name(id, listing.imprint().title()), () -> drop(id));
            }
        }
    }

    /** Shows the document to the right of the current one, or to its left. */
    void next(boolean right) {
        strip.beside(right).ifPresent(window::open);
    }

    /** Closes a document's tab: the last one by leaving the window to others, or to the list of documents. */
    void close(String documentId) {
        if (ids().size() > 1) {
            drop(documentId);
        } else if (windows.isAnother()) {
            window.stage().fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
        } else if (!shelf.isShown()) {
            window.library();
        }
    }

    /** Takes a document's tab away; in its place comes the next one's, else the one read last, else the list. */
    private void drop(String documentId) {
        boolean current = showing.current().filter(documentId::equals).isPresent();
        if (current && !showing.saveTyping()) {
            return;
        }
        Optional<String> next = strip.remove(documentId);
        if (current) {
            next.or(() -> lists.recent().stream().map(Entry::id).findFirst()).ifPresentOrElse(showing::turnTo, () -> {
                if (!shelf.isShown()) {
                    shelf.show();
                }
            });
        }
    }

    /** Opens the document again whose tab was closed last, if it is still listed. */
    void reopen() {
        strip.lastClosed().flatMap(lists::listed).ifPresent(listing -> window.open(listing.documentId()));
    }
}
