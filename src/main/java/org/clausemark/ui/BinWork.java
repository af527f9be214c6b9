package org.clausemark.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.clausemark.annotation.Edit;
import org.clausemark.library.Binned;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Notebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bin of the library: shows what is in it, takes things out of it, and empties it. */
final class BinWork {
    private static final Logger LOG = LoggerFactory.getLogger(BinWork.class);
    private static final Duration RESTS = Duration.ofDays(30);

    private final Library library;
    private final Fittings fittings;
    private final InstantSource clock;

    BinWork(Library library, Fittings fittings, InstantSource clock) {
        this.library = library;
        this.fittings = fittings;
        this.clock = clock;
    }

    /** Deletes for good what has rested long enough, while the reader does something else. */
    void clear() {
        Instant before = clock.instant().minus(RESTS);
        Thread.ofPlatform().daemon().name("bin").start(() -> {
            try {
                int gone = library.emptyBin(before);
                if (gone > 0) {
                    LOG.info("Deleted {} from the bin that had been there for {} days", gone, RESTS.toDays());
                }
            } catch (LibraryException e) {
                LOG.warn("The bin will be cleared another time", e);
            }
        });
    }

    /** Opens the bin over a notebook, which takes what is restored. */
    void open(Notebook notebook) {
        fittings.background()
                .run(
                        "Opening the bin…",
                        library::bin,
                        all -> {
                            BinSheet sheet = new BinSheet(
                                    all,
                                    binned -> restore(notebook, binned),
                                    () -> empty(notebook),
                                    fittings.overlay()::hide);
                            fittings.overlay().show(sheet, null);
                            sheet.focusFirst();
                        },
                        fittings.problems()::tell);
    }

    private void restore(Notebook notebook, Binned binned) {
        Edit edit = fittings.problems().guard(() -> notebook.restore(binned.id()));
        if (edit != null) {
            fittings.overlay().hide();
            int missing = binned.themesMissingIn(edit);
            String what = binned.note() == null ? "The document is back." : "The note is back.";
            fittings.problems()
                    .say(
                            missing == 0
                                    ? what
                                    : what + " It has lost "
                                            + (missing == 1 ? "a theme that is" : missing + " themes that are")
                                            + " gone.");
        }
    }

    private void empty(Notebook notebook) {
        fittings.overlay().hide();
        fittings.background()
                .run(
                        "Emptying the bin…",
                        () -> library.emptyBin(Instant.MAX),
                        gone -> {
                            notebook.stepsChanged();
                            fittings.problems().say("The bin is empty.");
                        },
                        fittings.problems()::tell);
    }
}
