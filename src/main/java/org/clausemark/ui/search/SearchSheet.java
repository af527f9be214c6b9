package org.clausemark.ui.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clausemark.finding.Expression.Words;
import org.clausemark.finding.Question;
import org.clausemark.library.Found;
import org.clausemark.library.Hit;
import org.clausemark.library.Hits;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Limits;
import org.clausemark.ui.look.Wrapping;
import org.clausemark.ui.search.SearchRow.More;
import org.clausemark.ui.search.SearchRow.One;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One field for all documents and notes: what is typed is looked for on a thread of its own, the arrows choose among what
 * was found, Enter opens it. What is shown is always what belongs to the last letter typed.
 */
public final class SearchSheet extends VBox {
    /** How wide it is, in pixels. */
    public static final double WIDTH = 820;

    private static final double ROW = 30;
    private static final int ROWS = 15;
    /** How long the words in a row may be, in letters. */
    private static final int ROOM = 104;

    private static final Limits FIRST = new Limits(6, 200, null);
    private static final int ALL = 5000;
    private static final Duration PAUSE = Duration.millis(60);

    private static final List<String> SIGNS = List.of(
            "clean water", "both words, anywhere in a clause or a note",
            "“clean water”", "the words together",
            "regul*", "words that begin so",
            "water OR ice, NOT ice, (…)", "either, without, together",
            "theme:safety, colour:pink", "in notes so coded, or of that colour",
            "in:charter", "in a document, collection or keyword of that name");

    private final Searcher searcher;
    private final Consumer<Chosen> taken;
    private final CustomTextField field = new CustomTextField();
    private final ObservableList<SearchRow> shown = FXCollections.observableArrayList();
    private final ListView<SearchRow> list = new ListView<>(shown);
    private final Label nothing = new Label();
    private final GridPane signs = new GridPane();
    private final Label status = new Label();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    /** The number of the search that counts; an older one that sees another number gives up. */
    private final AtomicInteger latest = new AtomicInteger();

    private Limits limits = FIRST;
    private boolean searching;
    private boolean takeWhenFound;

    /** Asks the library; called on any thread. */
    public interface Searcher {
        /** Searches; hands back nothing once it is cancelled. */
        Found search(Question question, Limits limits, BooleanSupplier cancelled);
    }

    /**
     * What a reader chose.
     *
     * @param documentId the document it is in; null for a theme
     * @param hit what it is
     */
    public record Chosen(@Nullable String documentId, Hit hit) {}

    /** What a search ended with: rows, or a sentence in their place. */
    private record Answer(List<SearchRow> rows, String sentence, String status) {}

    /** A sheet without words in it; {@code taken} gets what is chosen, on the JavaFX thread. */
    public SearchSheet(Searcher searcher, Consumer<Chosen> taken) {
        this.searcher = searcher;
        this.taken = taken;
        setId("search");
        getStyleClass().addAll("palette", "search");
        field.setId("search-field");
        field.setLeft(new FontIcon("fth-search"));
        field.setPromptText("Search all documents, notes, themes and memos");
        field.textProperty().subscribe((before, now) -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        pause.setOnFinished(event -> search());
        list.setId("search-list");
        list.getStyleClass().add("rows");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SearchCell(this::take));
        list.setMinHeight(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        nothing.getStyleClass().add("empty");
        nothing.setMaxWidth(WIDTH - 2 * ROW);
        Wrapping.whereSafe(nothing.wrapTextProperty(), nothing.textProperty());
        getChildren().addAll(field, list, foot());
        setPrefWidth(WIDTH);
        signs();
        show(new Answer(List.of(), "", ""));
        sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                latest.incrementAndGet();
                pause.stop();
            }
        });
    }

    /** Puts the keyboard into the field, and looks anew for what was typed before. */
    public void begin() {
        field.requestFocus();
        field.selectAll();
        if (!field.getText().isBlank()) {
            typed();
        }
    }

    private HBox foot() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label keys = new Label("↑ ↓ choose    Enter opens    Esc closes");
        keys.getStyleClass().add("row-count");
        keys.setMinWidth(USE_PREF_SIZE);
        status.setId("search-status");
        status.getStyleClass().add("row-count");
        HBox foot = new HBox(12, status, space, keys);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("search-foot");
        return foot;
    }

    private void signs() {
        signs.getStyleClass().add("search-signs");
        signs.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        signs.setHgap(24);
        signs.setVgap(8);
        for (int i = 0; i < SIGNS.size(); i += 2) {
            Label sign = new Label(SIGNS.get(i));
            sign.getStyleClass().add("key-name");
            Label meaning = new Label(SIGNS.get(i + 1));
            meaning.getStyleClass().add("row-count");
            signs.addRow(i / 2, sign, meaning);
        }
    }

    private void typed() {
        latest.incrementAndGet();
        limits = FIRST;
        searching = true;
        takeWhenFound = false;
        pause.playFromStart();
    }

    private void search() {
        int mine = latest.incrementAndGet();
        searching = true;
        Question question = Question.of(field.getText());
        Limits wanted = limits;
        Thread.ofPlatform().daemon().name("Search").start(() -> {
            Answer answer = answer(question, wanted, () -> latest.get() != mine);
            Platform.runLater(() -> {
                if (latest.get() == mine) {
                    show(answer);
                }
            });
        });
    }

    private Answer answer(Question question, Limits wanted, BooleanSupplier cancelled) {
        try {
            Found found = searcher.search(question, wanted, cancelled);
            List<Words> words = question.expression() == null
                    ? List.of()
                    : question.expression().wanted();
            String sentence = !found.remark().isEmpty()
                    ? found.remark()
                    : question.expression() == null ? "" : "Nothing in the library fits.";
            return new Answer(SearchRow.of(found, words, ROOM), sentence, status(found));
        } catch (LibraryException e) {
            return new Answer(List.of(), String.valueOf(e.getMessage()), "");
        }
    }

    private static String status(Found found) {
        int hits = found.groups().stream().mapToInt(g -> g.hits().size()).sum();
        long documents =
                found.groups().stream().filter(g -> g.documentId() != null).count();
        boolean more = found.more() || found.groups().stream().anyMatch(Hits::more);
        if (hits == 0) {
            return "";
        }
        return (more ? "More than " : "") + hits + (hits == 1 ? " place" : " places") + " in " + documents
                + (documents == 1 ? " document" : " documents") + (found.more() ? " and others" : "");
    }

    private void show(Answer answer) {
        searching = false;
        nothing.setText(answer.sentence());
        list.setPlaceholder(answer.sentence().isEmpty() ? signs : nothing);
        status.setText(answer.status());
        shown.setAll(answer.rows());
        list.scrollTo(0);
        list.getSelectionModel().clearSelection();
        step(1);
        if (takeWhenFound) {
            takeWhenFound = false;
            take(list.getSelectionModel().getSelectedItem());
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS - 2);
            case PAGE_UP -> step(2 - ROWS);
            case ENTER -> {
                // What was typed last counts, even where it is still being looked for.
                takeWhenFound = searching;
                if (!searching) {
                    take(list.getSelectionModel().getSelectedItem());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Goes so many rows on, and further past the head of a group. */
    private void step(int by) {
        int way = by < 0 ? -1 : 1;
        int at = list.getSelectionModel().getSelectedIndex();
        int to = Math.clamp(at + (long) by, 0, Math.max(0, shown.size() - 1));
        while (to >= 0 && to < shown.size() && !shown.get(to).isOffered()) {
            to += way;
        }
        if (to < 0 || to >= shown.size()) {
            // Above the first is only its head, which then comes into view.
            list.scrollTo(way < 0 ? 0 : shown.size() - 1);
            return;
        }
        list.getSelectionModel().select(to);
        reveal(to);
    }

    /** Moves the list no more than it has to. */
    private void reveal(int row) {
        int first = firstInView();
        int rows = Math.max(1, (int) (list.getHeight() / ROW));
        // The head of a group is seen with its first row.
        int top = row > 0 && !shown.get(row - 1).isOffered() ? row - 1 : row;
        if (top < first) {
            list.scrollTo(top);
        } else if (row >= first + rows) {
            list.scrollTo(row - rows + 1);
        }
    }

    private int firstInView() {
        return list.lookupAll(".list-cell").stream()
                .filter(SearchCell.class::isInstance)
                .map(SearchCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .filter(cell -> list.sceneToLocal(cell.localToScene(0, ROW / 2)).getY() >= 0)
                .mapToInt(SearchCell::getIndex)
                .min()
                .orElse(0);
    }

    private void take(@Nullable SearchRow row) {
        if (row instanceof One one) {
            taken.accept(new Chosen(one.documentId(), one.hit()));
        } else if (row instanceof More more) {
            limits = new Limits(ALL, 1, more.of().documentId());
            search();
        }
    }

    /** The keyboard stays in the field, so that is what tells which row is chosen. */
    private void say(@Nullable SearchRow row) {
        field.setAccessibleText(
                switch (row) {
                    case null -> "Search the library";
                    case One one -> SearchCell.said(one);
                    case More more -> SearchCell.said(more);
                    case SearchRow.Head head -> head.title();
                });
    }
}
