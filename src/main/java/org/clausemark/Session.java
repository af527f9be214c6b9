package org.clausemark;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.stage.Stage;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.ui.Desktop;
import org.clausemark.ui.Refusal;
import org.clausemark.ui.Rescue;
import org.clausemark.ui.Window;

/** One run of the window. Public, and under a name that desktops know windows by, because JavaFX makes it itself. */
public final class Session extends Application {
    // JavaFX makes the instance and takes no collaborators; so this one is handed over here.
    private static CompletableFuture<Library> opening = CompletableFuture.failedFuture(new IllegalStateException());

    /**
     * Shows a window on a library that is being opened meanwhile; returns when the window is closed. Throws what
     * opening threw, once the reader has been told, and a {@link RuntimeException} where the toolkit does not start.
     */
    static void run(CompletableFuture<Library> library) {
        opening = library;
        launch(Session.class);
        try {
            // Not the one that could not be opened, where another was put in its place.
            opening.join().close();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LibraryException told ? told : e;
        }
    }

    @Override
    public void start(Stage stage) {
        try {
            Window window = new Window(
                    stage,
                    opening.join(),
                    Desktop.of(getHostServices()),
                    System.getProperty("user.name", ""),
                    InstantSource.system());
            window.show();
        } catch (CompletionException | LibraryException e) {
            Throwable told = e instanceof LibraryException ? e : e.getCause();
            if (told instanceof LibraryException refused
                    && refused.damagedFile().isPresent()) {
                new Rescue(stage, refused.damagedFile().get(), this::goOn).show();
                return;
            }
            String sentence = told instanceof LibraryException ? told.getMessage() : null;
            new Refusal(stage, sentence == null ? "The log says why." : sentence).show();
        }
    }

    /** Shows a window on what was put in the place of a damaged library. */
    private void goOn(Library library) {
        opening = CompletableFuture.completedFuture(library);
        start(new Stage());
    }
}
