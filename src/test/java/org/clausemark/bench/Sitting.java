package org.clausemark.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Library;
import org.clausemark.ui.Desktop;
import org.clausemark.ui.FileDialogs;
import org.clausemark.ui.Window;
import org.clausemark.ui.reading.ReadingPane;
import org.jspecify.annotations.Nullable;

/** The whole window on a library, and what a reader does in it. */
final class Sitting implements AutoCloseable {
    private static final int JUMPS = 31;
    private static final int PAGES = 100;
    private static final int MARKS = 21;
    private static final int SIZES = 10;
    private static final String RARE = "199000";

    private final Library library;
    private final Stage stage;
    private final Window window;
    private final double opening;
    private final Random random = new Random(7);

    Sitting(Library library) {
        this.library = library;
        stage = Frames.onFx(Stage::new);
        Window[] made = new Window[1];
        opening = Frames.cost(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1440);
            stage.setHeight(900);
            made[0] = new Window(
                    stage, library, new Desktop(new NoDialogs(), address -> {}), "A. Reader", InstantSource.system());
            made[0].show();
        });
        window = made[0];
        Frames.settle();
    }

    /** What opening it took, in milliseconds. */
    double opening() {
        return opening;
    }

    @Override
    public void close() {
        Frames.onFx(() -> {
            stage.close();
            return stage;
        });
    }

    private Scene scene() {
        return stage.getScene();
    }

    private ReadingPane reading() {
        return (ReadingPane) node("#reading");
    }

    private Node node(String selector) {
        return Objects.requireNonNull(scene().lookup(selector), selector);
    }

    void measure(Figures figures, String with) {
        Document document = library.document(library.documents().getFirst().id());
        String where = "200,000 passages" + with + ": ";
        int last = document.passages().size() / 100;
        // Everything once before, so that nothing is timed that happens once.
        jump(document, last);
        highlight(document);
        page();
        Frames.settle();

        figures.add(where + "go to a clause", median(JUMPS, i -> jump(document, last)), "ms", 20);
        double[] pages = IntStream.range(0, PAGES).mapToDouble(i -> page()).toArray();
        figures.add(
                where + "page down, average of 100",
                DoubleStream.of(pages).average().orElse(0),
                "ms",
                16);
        figures.add(
                where + "page down, worst of 100", DoubleStream.of(pages).max().orElse(0), "ms", 33);
        figures.add(where + "add a highlight", median(MARKS, i -> highlight(document)), "ms", 20);
        figures.add(
                where + "resize",
                median(SIZES, i -> Frames.cost(() -> stage.setWidth(i % 2 == 0 ? 1300 : 1440))),
                "ms");
        figures.add(
                where + "text size",
                median(SIZES, i -> press(reading(), i % 2 == 0 ? KeyCode.PLUS : KeyCode.MINUS, true)),
                "ms",
                20);
        find(figures, where);
        if (!with.isEmpty()) {
            notes(figures, where);
        }
    }

    /** The first search is told too: the words of all notes are made ready for it when the field is entered. */
    private void notes(Figures figures, String where) {
        TextField field = (TextField) node("#search-notes");
        figures.add(where + "enter the search of the notes", Frames.cost(field::requestFocus), "ms");
        for (int i = 0; i < 10; i++) {
            Frames.settle();
        }
        figures.add(where + "search notes, the first", Frames.cost(() -> field.setText("g")), "ms", 50);
        List<String> typed = List.of("go", "gov", "comment", "comment 12", "comment 123", "zebra", "19", "199.5", "");
        figures.add(
                where + "search notes",
                median(typed.size(), i -> Frames.cost(() -> field.setText(typed.get(i)))),
                "ms",
                50);
        figures.add(
                where + "filter notes",
                median(8, i -> Frames.cost(() -> choose("#note-filter", i % 2 == 0 ? "Open" : "With a comment"))),
                "ms",
                50);
        figures.add(
                where + "order notes, in groups",
                median(4, i -> Frames.cost(() -> choose("#note-order", "In groups, with counts"))),
                "ms",
                50);
    }

    private void choose(String selector, String name) {
        MenuButton menu = (MenuButton) node(selector);
        if (menu.getOnShowing() != null) {
            menu.getOnShowing().handle(new Event(Event.ANY));
        }
        CheckMenuItem item = (CheckMenuItem) menu.getItems().stream()
                .filter(i -> name.equals(i.getText()))
                .findFirst()
                .orElseThrow();
        // Firing is what the mouse does to its row, which ticks it first.
        item.setSelected(!item.isSelected());
        Objects.requireNonNull(item.getOnAction()).handle(new ActionEvent());
    }

    private double median(int times, IntFunction<Double> cost) {
        return Frames.median(IntStream.range(0, times).mapToDouble(cost::apply).toArray());
    }

    private double jump(Document document, int sections) {
        String number = 1 + random.nextInt(sections) + "." + (1 + random.nextInt(90));
        return Frames.cost(() -> document.numbered(number).ifPresent(reading()::goTo));
    }

    /** Turns pages, up and down, for as long as a file is read; the frame in which its document is opened is none of them. */
    void importing(Figures figures, String what, Path file) {
        String title = Frames.onFx(stage::getTitle);
        DoubleSummaryStatistics before = IntStream.range(0, PAGES)
                .mapToDouble(i -> press(reading(), i % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP, false))
                .skip(PAGES / 2)
                .summaryStatistics();
        Frames.onFx(() -> {
            window.take(List.of(file));
            return title;
        });
        List<Double> turns = new ArrayList<>();
        while (title.equals(Frames.onFx(stage::getTitle))) {
            turns.add(press(reading(), turns.size() % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP, false));
        }
        turns.removeLast();
        DoubleSummaryStatistics all =
                turns.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        figures.add("pages turned up and down: average", before.getAverage(), "ms");
        figures.add("the same: worst", before.getMax(), "ms");
        String which = "the same while " + what + " is read";
        figures.add(which + ": average of " + all.getCount(), all.getAverage(), "ms", 16);
        figures.add(which + ": worst", all.getMax(), "ms", 33);
    }

    private double page() {
        return press(reading(), KeyCode.PAGE_DOWN, false);
    }

    private double highlight(Document document) {
        Passage clause =
                document.clauses().get(random.nextInt(document.clauses().size()));
        Frames.onFx(() -> {
            reading()
                    .select(document.anchor(clause.start() + 8, clause.start() + 40)
                            .orElseThrow());
            return clause;
        });
        Frames.settle();
        return press(reading(), KeyCode.H, false);
    }

    private static double press(Node on, KeyCode code, boolean control) {
        return Frames.cost(() ->
                Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    /** To the moment the number of matches is told, waiting included: it may be found on another thread. */
    private void find(Figures figures, String where) {
        TextField field = (TextField) node("#find");
        figures.add(where + "find all of a rare word, as typed", search(field, RARE), "ms");
        figures.add(where + "find next", median(5, i -> press(field, KeyCode.ENTER, false)), "ms", 20);
        figures.add(where + "find all of a frequent word, as typed", search(field, "governance"), "ms");
        Frames.settle();
        figures.add(where + "find next among them", median(9, i -> press(field, KeyCode.ENTER, false)), "ms", 20);
        Frames.onFx(() -> {
            field.clear();
            return field;
        });
        Frames.settle();
    }

    private double search(TextField field, String words) {
        Label hint = (Label) node("#find .field-hint");
        Frames.onFx(() -> {
            field.clear();
            return field;
        });
        Frames.settle();
        long begun = System.nanoTime();
        Frames.onFx(() -> {
            field.setText(words);
            return field;
        });
        while (!Frames.onFx(() -> hint.getText().matches("[\\d,.  ]+([/(].*)?"))) {
            if (System.nanoTime() - begun > 60e9) {
                throw new IllegalStateException("Nothing was found: " + hint.getText());
            }
            Thread.onSpinWait();
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** A window without a desktop asks for no files. */
    private static final class NoDialogs implements FileDialogs {
        @Override
        public Optional<Path> save(javafx.stage.@Nullable Window owner, String title, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> open(javafx.stage.@Nullable Window owner, String title, Kind kind) {
            return List.of();
        }
    }
}
