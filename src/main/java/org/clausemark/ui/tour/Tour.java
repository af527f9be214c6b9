package org.clausemark.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.clausemark.ui.Desktop;
import org.clausemark.ui.FileDialogs;
import org.clausemark.ui.Window;
import org.clausemark.ui.reading.ReadingPane;
import org.jspecify.annotations.Nullable;

/**
 * Drives the real window through the program's main path in a library of its own, and leaves numbered pictures and an
 * annotated PDF. The toolkit must not have been started.
 */
public final class Tour {
    /** The exported file's name in the tour's folder. */
    public static final String PDF = "annotated.pdf";

    private final Supplier<Seed> seed;
    private final Path out;
    private final Pictures pictures;
    private final Script script = new Script();
    private @Nullable Library library;
    private @Nullable Window window;
    private @Nullable Stage stage;

    /** A tour that begins with {@code seed} and leaves what it makes in the folder {@code out}, made if need be. */
    public Tour(Supplier<Seed> seed, Path out) {
        this.seed = seed;
        this.out = out;
        this.pictures = new Pictures(out);
    }

    /** Takes the tour. Returns how many pictures were made; throws what went wrong on the way. */
    public int take() throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(out);
        Path folder = Files.createTempDirectory("clausemark-tour");
        Path file = folder.resolve("tour.db");
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                plan(file);
                script.start();
            });
            script.finished().get();
            return pictures.taken();
        } finally {
            Platform.exit();
            if (library != null) {
                library.close();
            }
            try (var left = Files.walk(folder)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private void plan(Path file) {
        script.then(() -> open(file));
        picture("opened");
        // It is made beside the window; the folder cannot be cleared before.
        script.until(() -> Files.exists(file.resolveSibling("backups/tour.db.mirror.jsonl")));

        select("2.1", "data security and privacy protection");
        picture("selected");
        key(KeyCode.DIGIT3);
        note("Compare with GDPR art. 32: only “attach importance”, no duty.", "data gov");
        code("priv");
        select("2.1", "interoperability of data and information protection policies");
        key(KeyCode.DIGIT3);
        mark("2.2", "auditable, supervised, traceable and trustworthy AI technology", KeyCode.H);
        key(KeyCode.C);
        type("Four adjectives, no definition. Ask: who audits? Links to 3.3 “accountability mechanism”.");
        picture("comment");
        key(KeyCode.ESCAPE);
        key(KeyCode.T);
        type("safe");
        picture("theme");
        key(KeyCode.ENTER);
        code("Traceability");
        mark("2.2", "under human decision-making and supervision", KeyCode.DIGIT2);
        note("Human in the loop, cf. OECD 1.2.", "ethics");
        mark("2.2", "human decision-making and supervision. We encourage countries", KeyCode.DIGIT5);
        code("regul");
        mark(
                "2.3",
                "jointly combat the manipulation of public opinion and the fabrication and dissemination of false"
                        + " information",
                KeyCode.DIGIT4);
        code("malicious");
        mark("3.1", "support the United Nations in playing a leading role", KeyCode.DIGIT2);
        note("", "global gov");
        mark("4.2", "improve the public's digital literacy and safety awareness", KeyCode.DIGIT3);
        note("Literacy, but no money for it.", "public");
        mark("1.6", "equal rights, equal opportunities, and equal rules", KeyCode.DIGIT4);
        code("equity");

        script.then(() -> reading().goTo(document().heading("2").orElseThrow()));
        click("2.2", "auditable");
        picture("highlight-and-card");
        select(
                "2.2",
                "establish a risk level testing and assessment system and a science and technology ethics review system");
        picture("light");
        script.then(() -> press("#look"));
        picture("look");
        script.then(() -> press("#shade-dark"));
        key(KeyCode.ESCAPE);
        picture("dark");
        ground("sepia");
        picture("sepia");
        ground("light");
        key(KeyCode.ESCAPE);

        script.then(() -> hands().press(KeyCode.M, true, false));
        key(KeyCode.RIGHT);
        picture("matrix");
        script.then(() -> press("#matrix-themes"));
        picture("matrix-together");
        key(KeyCode.ESCAPE);

        key(KeyCode.F8);
        key(KeyCode.A);
        key(KeyCode.A);
        picture("suggestions");
        script.then(() -> hands().press(KeyCode.F8, false, true));
        picture("coverage");
        key(KeyCode.ESCAPE);
        key(KeyCode.F4);
        script.then(() -> hands().press(KeyCode.R, true, true));
        picture("review");
        key(KeyCode.ESCAPE);
        key(KeyCode.F4);

        script.then(() -> hands().press(KeyCode.L, true, false));
        script.until(() ->
                find("#shelf-count") instanceof Labeled said && !said.getText().isEmpty());
        picture("library");
        key(KeyCode.ESCAPE);
        script.then(() -> hands().press(KeyCode.F, true, true));
        type("governance");
        script.until(() ->
                find("#search-status") instanceof Labeled said && said.getText().contains("place"));
        picture("search");
        key(KeyCode.ESCAPE);

        script.then(() -> hands().press(KeyCode.Z, true, false));
        script.then(() -> hands().press(KeyCode.Z, true, false));
        picture("undone");
        script.then(() -> hands().press(KeyCode.Z, true, true));
        script.then(() -> hands().press(KeyCode.Z, true, true));

        key(KeyCode.F1);
        picture("keys");
        key(KeyCode.ESCAPE);
        script.then(() -> reading().showPlace(0));
        script.then(() -> press("#unfold-front"));
        picture("front-matter");
        script.then(() -> press("#unfold-front"));

        script.then(() -> reading().goTo(clause("2.1")));
        script.then(() -> Objects.requireNonNull(stage).close());
        script.then(() -> Objects.requireNonNull(library).close());
        script.then(() -> open(file));
        picture("opened-again");

        script.then(() -> hands().press(KeyCode.E, true, false));
        script.until(() -> Files.exists(out.resolve(PDF)) && notice().isVisible());
        picture("exported");
        // What was handed on comes back, with its notes.
        script.then(() -> hands().press(KeyCode.O, true, false));
        script.until(() -> find("#import-title").isVisible());
        picture("import");
        key(KeyCode.ESCAPE);
        script.then(() -> Objects.requireNonNull(stage).close());
    }

    private void ground(String shade) {
        script.then(() -> press("#look"));
        script.then(() -> press("#shade-" + shade));
        key(KeyCode.ESCAPE);
    }

    private void open(Path file) {
        library = Library.open(file, seed);
        stage = new Stage();
        window = new Window(
                stage, library, new Desktop(new TourDialogs(), address -> {}), "Tour", InstantSource.system());
        window.show();
    }

    private void picture(String name) {
        // A second look, after what the first layout asked for has been laid out too.
        script.then(() -> {});
        script.then(() -> pictures.take(Objects.requireNonNull(window).scene(), name));
    }

    private void key(KeyCode code) {
        script.then(() -> hands().press(code));
    }

    private void type(String words) {
        script.then(() -> hands().type(words));
    }

    private void mark(String number, String quote, KeyCode key) {
        select(number, quote);
        key(key);
    }

    /** Comments the selected note, if there is anything to say, and codes it. */
    private void note(String comment, String theme) {
        if (!comment.isEmpty()) {
            key(KeyCode.C);
            type(comment);
            key(KeyCode.ESCAPE);
        }
        code(theme);
    }

    private void code(String typed) {
        key(KeyCode.T);
        type(typed);
        key(KeyCode.ENTER);
    }

    private void select(String number, String quote) {
        script.then(() -> reading().reveal(anchor(number, quote)));
        script.then(() -> {
            Anchor anchor = anchor(number, quote);
            hands().drag(
                            find(".column"),
                            reading().caret(anchor.start()).orElseThrow(),
                            reading().caret(anchor.end()).orElseThrow());
        });
    }

    private void click(String number, String quote) {
        script.then(() -> {
            Anchor anchor = anchor(number, quote);
            var place = reading().bounds(anchor).orElseThrow();
            hands().click(find(".column"), new Point2D(place.getMinX() + 4, place.getMinY() + place.getHeight() / 2));
        });
    }

    private void press(String selector) {
        Node node = find(selector);
        if (node instanceof ButtonBase button) {
            button.fire();
        } else {
            throw new IllegalStateException("Not a button: " + selector);
        }
    }

    private Anchor anchor(String number, String quote) {
        Passage passage = clause(number);
        int at = passage.text().indexOf(quote);
        if (at < 0) {
            throw new IllegalStateException("Not in " + number + ": " + quote);
        }
        return document()
                .anchor(passage.start() + at, passage.start() + at + quote.length())
                .orElseThrow();
    }

    private Document document() {
        return Objects.requireNonNull(library)
                .document(Objects.requireNonNull(library).documents().getFirst().id());
    }

    private Passage clause(String number) {
        return document().numbered(number).orElseThrow();
    }

    private ReadingPane reading() {
        return (ReadingPane) find("#reading");
    }

    private Node notice() {
        return find("#problems");
    }

    private Hands hands() {
        return new Hands(Objects.requireNonNull(window).scene());
    }

    private Node find(String selector) {
        Node node = Objects.requireNonNull(window).scene().getRoot().lookup(selector);
        if (node == null) {
            throw new IllegalStateException("Not on the screen: " + selector);
        }
        return node;
    }

    /** Answers for the desktop, which may not be there. */
    private final class TourDialogs implements FileDialogs {
        @Override
        public Optional<Path> save(javafx.stage.@Nullable Window owner, String title, String suggestedName) {
            return Optional.of(out.resolve(PDF));
        }

        @Override
        public List<Path> open(javafx.stage.@Nullable Window owner, String title, Kind kind) {
            return List.of(out.resolve(PDF));
        }
    }
}
