package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.document.Document;
import org.clausemark.document.Tongues;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.clausemark.library.Seed;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.clausemark.ui.look.Typefaces;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever was done to it, the text is drawn as if it had been drawn for the first time. */
class RedrawTest {
    private static final Marking NOTHING = new NoMarking();
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_UP,
            KeyCode.A);

    /** Something a reader does: what it is, and a number that says how much of it. */
    record Deed(What what, int much, boolean ctrl, boolean shift) {}

    enum What {
        KEY,
        KEY_TOO,
        HIGHLIGHT,
        DELETE,
        UNDO,
        SCROLL,
        RESIZE,
        TEXT_SIZE,
        SHADE,
        FOCUS_THEME,
        CODE,
        SELECT_NOTE
    }

    /** What is asked for by the bar over a selection, which nobody presses here. */
    private static final class NoMarking implements Marking {
        @Override
        public void highlight(Colour colour) {}

        @Override
        public void underline() {}

        @Override
        public void comment() {}

        @Override
        public void noteOnClause() {}

        @Override
        public void theme() {}

        @Override
        public void copyCited() {}

        @Override
        public void changeRange(Annotation reshaped) {}
    }

    @BeforeContainer
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, Typefaces::load);
    }

    @Provide
    Arbitrary<Deed> deed() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Deed::new);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void aRedrawnTextEqualsAFreshOne(@ForAll @Size(min = 1, max = 40) List<@From("deed") Deed> deeds)
            throws IOException {
        Path folder = Files.createTempDirectory("redraw");
        try (Library library = Library.open(folder.resolve("library.db"), RedrawTest::seed)) {
            WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
                Notebook notebook = new Notebook(library, seed().document(), "A. Reader", InstantSource.system());
                Look look = new Look();
                StackPane root = new StackPane();
                Scene scene = new Scene(root, 900, 500);
                ReadingPane pane = put(root, notebook, look, 900, 500);
                for (Deed deed : deeds) {
                    act(deed, pane, notebook, look);
                    settle(pane);
                }
                ReadingPane fresh = put(root, notebook, look, pane.getWidth(), pane.getHeight());
                fresh.takeAfter(pane);
                settle(fresh);
                assertThat(scene.getRoot()).isSameAs(root);
                assertThat(drawn(fresh)).as("after %s", deeds).isEqualTo(drawn(pane));
                assertThat(caretOf(fresh)).isEqualTo(caretOf(pane));
                pane.close();
                fresh.close();
            });
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private static Seed seed() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            texts.addAll(List.of(
                    Tongues.GERMAN.repeat(3),
                    Tongues.ARABIC.repeat(3),
                    Tongues.CHINESE.repeat(4),
                    Tongues.MIXED.repeat(2),
                    Tongues.HEBREW,
                    Tongues.KOREAN,
                    "Short."));
        }
        Document document = Tongues.document("en", texts);
        return new Seed(document, "tongues.txt", new byte[0], List.of(Samples.CARE, Samples.FISH, Samples.TOLL));
    }

    private static ReadingPane put(StackPane root, Notebook notebook, Look look, double width, double height) {
        ReadingPane pane = new ReadingPane(notebook, look, NOTHING);
        pane.setManaged(false);
        root.getChildren().add(pane);
        pane.resize(width, height);
        settle(pane);
        return pane;
    }

    private static void settle(ReadingPane pane) {
        for (int i = 0; i < 3; i++) {
            pane.applyCss();
            pane.layout();
        }
    }

    private static void act(Deed deed, ReadingPane pane, Notebook notebook, Look look) {
        int much = deed.much();
        var notes = notebook.annotations();
        switch (deed.what()) {
            case KEY, KEY_TOO -> {
                KeyCode code = KEYS.get(much % KEYS.size());
                for (int i = 0; i <= much / 20; i++) {
                    Event.fireEvent(
                            pane,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, deed.shift(), deed.ctrl(), false, false));
                }
            }
            case HIGHLIGHT ->
                pane.selected()
                        .ifPresent(
                                anchor -> notebook.highlight(anchor, Colour.values()[much % Colour.values().length]));
            case DELETE -> {
                if (!notes.isEmpty()) {
                    notebook.delete(List.of(notes.get(much % notes.size()).id()));
                }
            }
            case UNDO -> notebook.undo();
            case SCROLL -> pane.showPlace(notebook.document().text().length() * much / 100);
            case RESIZE -> pane.resize(500 + 6 * much, 300 + 4 * much);
            case TEXT_SIZE -> look.textSizeProperty().set(12 + much % 20);
            case SHADE -> look.shadeProperty().set(Shade.values()[much % Shade.values().length]);
            case FOCUS_THEME ->
                notebook.focusProperty()
                        .set(
                                deed.ctrl()
                                        ? ThemeFocus.NONE
                                        : ThemeFocus.on(
                                                notebook.themes().getFirst().id()));
            case CODE -> {
                if (!notes.isEmpty()) {
                    notebook.code(
                            List.of(notes.get(much % notes.size()).id()),
                            notebook.themes().getFirst().id());
                }
            }
            case SELECT_NOTE ->
                notebook.selectedProperty()
                        .set(
                                notes.isEmpty() || deed.ctrl()
                                        ? null
                                        : notes.get(much % notes.size()).id());
        }
    }

    /** Where the caret would be drawn: only a pane that has the keyboard draws it. */
    private static String caretOf(ReadingPane pane) {
        int offset = (Integer) Objects.requireNonNull(pane.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET));
        return pane.caret(offset).toString();
    }

    /** What is drawn of each passage in view, and where. */
    private static List<String> drawn(ReadingPane pane) {
        TreeMap<Double, List<String>> views = new TreeMap<>();
        for (Node node : pane.lookupAll(".passage")) {
            List<String> parts = new ArrayList<>();
            collect(node, parts);
            views.put(node.getLayoutY(), parts);
        }
        return views.values().stream().flatMap(List::stream).toList();
    }

    private static void collect(Node node, List<String> parts) {
        Bounds b = node.getBoundsInParent();
        String about = node instanceof Text text ? text.getText() : "";
        if (node instanceof Shape shape) {
            about += " " + shape.getFill() + " " + shape.getStroke();
        }
        if (node.isVisible()
                && !b.isEmpty()
                && !(node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().isEmpty())) {
            parts.add(String.format(
                    Locale.ROOT,
                    "%s %.0f %.0f %.0f %.0f %.2f %s",
                    node.getClass().getSimpleName(),
                    b.getMinX(),
                    b.getMinY(),
                    b.getWidth(),
                    b.getHeight(),
                    node.getOpacity(),
                    about));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
        }
    }
}
