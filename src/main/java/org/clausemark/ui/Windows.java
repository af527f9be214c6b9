package org.clausemark.ui;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Catalogue;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.jspecify.annotations.Nullable;

/** The windows that are open on one library: what they share, and that each shows what is done in the others. */
final class Windows {
    /** How often other programs' work is looked for, in milliseconds. */
    private static final long EVERY = 500;

    private final Library library;
    private final Desktop desktop;
    private final String reader;
    private final InstantSource clock;
    private final Look look = new Look();
    private final Remembered remembered;
    private final Catalogue catalogue;
    private final List<Window> open = new ArrayList<>();
    private @Nullable Timer watch;
    private boolean following;
    private int generation;

    /** None yet; {@code reader} is the name that goes on new notes. */
    Windows(Library library, Desktop desktop, String reader, InstantSource clock) {
        this.library = library;
        this.desktop = desktop;
        this.reader = reader;
        this.clock = clock;
        this.remembered = new Remembered(library, look);
        this.catalogue = new Catalogue(library, clock);
        this.generation = library.generation();
        look.dressControls();
        Typefaces.load();
        catalogue.setOnCommitted(this::changed);
        catalogue.setOnListed(ids -> List.copyOf(open).forEach(window -> window.listedAnew(ids)));
    }

    Library library() {
        return library;
    }

    Desktop desktop() {
        return desktop;
    }

    String reader() {
        return reader;
    }

    InstantSource clock() {
        return clock;
    }

    Look look() {
        return look;
    }

    Remembered remembered() {
        return remembered;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Opens one more window, with a document in it. */
    void add(String documentId) {
        Stage stage = new Stage();
        Window window = new Window(stage, this);
        window.showWith(documentId);
    }

    /** Whether there is a window besides one. */
    boolean isAnother() {
        return open.size() > 1;
    }

    /** A window is there from now on. The first has what goes wrong told in the window that is in front. */
    void opened(Window window) {
        if (open.isEmpty()) {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> front().tell(failure));
        }
        open.addFirst(window);
    }

    /** A window came to the front. */
    void focused(Window window) {
        if (open.remove(window)) {
            open.addFirst(window);
        }
    }

    /** The window that was used last. */
    Window front() {
        return open.getFirst();
    }

    /** A window is gone; with the last one the watching ends. */
    void closed(Window window) {
        open.remove(window);
        if (open.isEmpty()) {
            look.close();
            if (watch != null) {
                watch.cancel();
            }
        }
    }

    /** Begins to look for what other programs do. False if that was begun before. */
    boolean watch() {
        if (watch != null || open.isEmpty()) {
            return false;
        }
        watch = new Timer("Following", true);
        watch.schedule(new Watching(seen()), EVERY, EVERY);
        return true;
    }

    /** Something was done in one of the windows: after this step the others show it too. */
    void changed() {
        if (!following) {
            following = true;
            Platform.runLater(this::follow);
        }
    }

    /** Shows in every window what was done in the library since. */
    void follow() {
        following = false;
        if (open.isEmpty()) {
            return;
        }
        try {
            boolean anew = library.generation() != generation;
            generation = library.generation();
            for (Window window : List.copyOf(open)) {
                if (anew) {
                    window.openAnew();
                } else {
                    window.follow();
                }
            }
            if (anew) {
                catalogue.anew();
            } else {
                catalogue.follow();
            }
        } catch (LibraryException e) {
            front().tell(e);
        }
    }

    /** How far the log has come, and in which of the pasts that a library may be taken back to. */
    private record Seen(int generation, int latest) {}

    private Seen seen() {
        return new Seen(library.generation(), library.latest());
    }

    /** Asks for no more than two numbers, away from the JavaFX thread: an import may keep the library busy. */
    private final class Watching extends TimerTask {
        private @Nullable Seen seen;

        Watching(Seen seen) {
            this.seen = seen;
        }

        @Override
        public void run() {
            try {
                Seen now = seen();
                if (!now.equals(seen)) {
                    seen = now;
                    Platform.runLater(Windows.this::follow);
                }
            } catch (LibraryException e) {
                // Whoever uses the library next is told; here nobody asked.
                seen = null;
            }
        }
    }
}
