package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.clausemark.Bundle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.clausemark.ui.reading.ReadingPane;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A desk with the declaration on it: the real window on a real library file, in a toolkit that all tests of a run
 * share. What goes wrong on the JavaFX thread fails the test that closes the desk.
 */
final class Desk implements AutoCloseable {
    private static final Queue<Throwable> FAILURES = new ConcurrentLinkedQueue<>();
    private static final int FRAMES = 3;
    private static final int LONG = 20;

    private final Path file;
    private final Function<Path, Library> opening;
    private final FileAnswers answers = new FileAnswers();
    private final List<String> visited = new ArrayList<>();
    private @Nullable Library library;
    private @Nullable Window window;
    private @Nullable Stage stage;

    /** A desk whose library lies in a folder and is opened, at first made, by {@code opening}. */
    Desk(Path folder, Function<Path, Library> opening) {
        this.file = folder.resolve("library.db");
        this.opening = opening;
    }

    /** A desk with a new library in a folder. */
    Desk(Path folder) {
        this(folder, file -> Library.open(file, Desk::seed));
    }

    /** What a new library begins with. */
    static Seed seed() {
        return new Seed(
                Bundle.declaration(), Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
    }

    /** What a new library begins with in which a text of our own stands in for the declaration. */
    static Seed seed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Seed(new Importer().readPlain("text.txt", bytes), "text.txt", bytes, Bundle.codebook());
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    /** What a new library begins with in which a document of our own stands in for the declaration. */
    static Seed seed(Document document) {
        return new Seed(document, "text.md", new byte[0], Bundle.codebook());
    }

    /** Opens the window in the size the program chooses. */
    void open() {
        open(0, 0);
    }

    /** Opens the window in a size in pixels. */
    void open(double width, double height) {
        start();
        library = opening.apply(file);
        onFx(() -> {
            Stage made = new Stage();
            // The robot of a window without a display scrolls only in a window that stands here.
            made.setX(0);
            made.setY(0);
            if (width > 0) {
                made.setWidth(width);
                made.setHeight(height);
            }
            stage = made;
            Window first = new Window(
                    made, library(), new Desktop(answers, visited::add), "A. Reader", InstantSource.system());
            first.show();
            window = first;
            Thread.UncaughtExceptionHandler told = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
                FAILURES.add(failure);
                told.uncaughtException(thread, failure);
            });
            return made;
        });
        settle();
    }

    /** Another start of the program hands files over. */
    void hand(Path... files) {
        onFx(() -> {
            Objects.requireNonNull(window, "The window is closed").take(List.of(files));
            return true;
        });
    }

    private static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("The toolkit did not start", e);
        }
        Platform.setImplicitExit(false);
    }

    /** Closes window and library, as ending the program does. */
    @Override
    public void close() {
        if (stage != null) {
            onFx(() -> {
                stages().forEach(Stage::close);
                return true;
            });
            stage = null;
            library().close();
        }
        List<Throwable> failures = List.copyOf(FAILURES);
        FAILURES.clear();
        for (Throwable failure : failures) {
            throw new AssertionError("Something failed on the JavaFX thread", failure);
        }
    }

    /** The program's windows. */
    static List<Stage> stages() {
        return javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(s -> s.getScene() != null
                        && s.getScene().getRoot().getStyleClass().contains("window"))
                .toList();
    }

    /** Turns to the other one of two windows, which comes to the front. */
    void turnToOtherWindow() {
        onFx(() -> {
            Stage other = stages().stream()
                    .filter(s -> !s.equals(stage))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no other window"));
            stage = other;
            other.toFront();
            other.requestFocus();
            return true;
        });
        settle();
    }

    /** Ends the program and starts it again. */
    void restart() {
        close();
        open();
    }

    /** Closes the window as its frame does. Returns whether it closed. */
    boolean askToClose() {
        onFx(() -> {
            stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        return onFx(() -> !stage().isShowing());
    }

    /** Gives the window another size. */
    void resize(double width, double height) {
        onFx(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
            return true;
        });
        settle();
    }

    /** Waits until the window has drawn, and laid out anew, what was asked of it. */
    static void settle() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > FRAMES) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        WaitForAsyncUtils.waitFor(drawn);
    }

    /** Waits until something is so, {@value #LONG} seconds at most. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LONG, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Never so: " + what, e);
        }
    }

    /** Does something on the JavaFX thread and hands back what comes of it. */
    static <T> T onFx(Callable<T> doing) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LONG), doing);
    }

    Stage stage() {
        return Objects.requireNonNull(stage, "The window is closed");
    }

    Scene scene() {
        return stage().getScene();
    }

    Library library() {
        return Objects.requireNonNull(library, "Nothing was opened yet");
    }

    /** What the desktop's file dialogs answer. */
    FileAnswers answers() {
        return answers;
    }

    /** The addresses that were opened in the browser. */
    List<String> visited() {
        return visited;
    }

    ReadingPane reading() {
        return (ReadingPane) scene().lookup("#reading");
    }

    /** The document on the desk. */
    Document document() {
        return library().document(library().documents().getFirst().id());
    }

    /** The notes on it, as they are on disk, in document order. */
    List<Annotation> notes() {
        return library().annotations(document().id());
    }

    /** The only note there is. */
    Annotation note() {
        assertThat(notes()).hasSize(1);
        return notes().getFirst();
    }

    /** The names of a note's themes, as they are on disk. */
    List<String> themesOf(Annotation note) {
        return note.themes().stream().map(id -> theme(id).name()).toList();
    }

    private Theme theme(String id) {
        return library().themes().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The names of all themes, as they are on disk. */
    List<String> themes() {
        return library().themes().stream().map(Theme::name).toList();
    }

    /** The clause of that number. */
    Passage clause(String number) {
        return document().numbered(number).orElseThrow();
    }

    /** The place of some words in a clause. */
    Anchor anchor(String number, String words) {
        Passage clause = clause(number);
        int at = clause.text().indexOf(words);
        assertThat(at).as("“%s” in %s", words, number).isNotNegative();
        return document()
                .anchor(clause.start() + at, clause.start() + at + words.length())
                .orElseThrow();
    }

    /** The words that are selected; empty if none are. */
    Optional<String> selectedWords() {
        return onFx(() -> reading().selected().map(Anchor::exact));
    }
}
