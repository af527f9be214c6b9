package org.clausemark.ui;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clausemark.library.Library;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** What a window shows of the library as a whole, over whatever document is open: search, bin and backups. */
final class LibraryRooms {
    private final SearchRoom search;
    private final BinWork bin;
    private final BackupWork backups;

    /**
     * Of a library.
     *
     * @param opening opens a document, or stays in the one that is open for null, and hands its actions on
     * @param openAnew shows the library anew once it was taken back to a backup
     */
    LibraryRooms(
            Library library,
            Fittings fittings,
            InstantSource clock,
            BiConsumer<@Nullable String, Consumer<Actions>> opening,
            Runnable openAnew) {
        search = new SearchRoom(library, fittings, opening);
        bin = new BinWork(library, fittings, clock);
        backups = new BackupWork(library.safekeeping(), fittings, openAnew);
    }

    /** What is done by itself once the window is there: a backup if it is time, and what rested in the bin goes. */
    void begin() {
        bin.clear();
        backups.begin();
    }

    /** Shows the search in the middle of a window of that width, in pixels. */
    void search(double width) {
        search.show(width);
    }

    /** Shows the bin; a notebook takes what is restored. */
    void bin(Notebook notebook) {
        bin.open(notebook);
    }

    /** Shows the backups. */
    void backups() {
        backups.show();
    }
}
