package org.clausemark.ui.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clausemark.library.Entry;
import org.clausemark.notebook.Catalogue;
import org.jspecify.annotations.Nullable;

/** The library's documents: collections at the left, the documents of the chosen one beside them. */
public final class ShelfPane extends BorderPane {
    private static final double SIDE = 232;

    private final Catalogue catalogue;
    private final ShelfActions actions;
    private final CollectionsList collections;
    private final ShelfHead head;
    private final ListView<Entry> list = new ListView<>();
    private final Label empty = new Label();
    private final ShelfDrag drag;
    private final InvalidationListener changed = o -> changed();
    private Shelf shelf = Shelf.ALL;
    private boolean stale = true;

    /** The documents of a catalogue, as far as it has read them. */
    public ShelfPane(Catalogue catalogue, ShelfActions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
        setId("shelf");
        getStyleClass().add("shelf");
        collections = new CollectionsList(this::choose);
        head = new ShelfHead(actions, this::refresh);
        drag = new ShelfDrag(collections, actions);
        Label side = new Label("LIBRARY");
        side.getStyleClass().add("pane-title");
        VBox left = new VBox(6, side, collections);
        left.getStyleClass().add("shelf-side");
        left.setPrefWidth(SIDE);
        VBox.setVgrow(collections, Priority.ALWAYS);
        list.setId("shelf-rows");
        list.getStyleClass().addAll("rows", "shelf-rows");
        list.setAccessibleText("Documents");
        list.setFixedCellSize(EntryCell.HEIGHT);
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.setOnMouseClicked(this::clicked);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnContextMenuRequested(this::menu);
        empty.setId("shelf-empty");
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        BorderPane right = new BorderPane(new StackPane(list, empty));
        right.setId("shelf-list");
        right.setTop(head);
        setLeft(left);
        setCenter(right);
        head.filter().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInFilter);
        addEventHandler(KeyEvent.KEY_PRESSED, this::anywhere);
        catalogue.entries().addListener(changed);
    }

    /** Stops watching the catalogue. */
    public void close() {
        catalogue.entries().removeListener(changed);
    }

    /** Takes the keyboard. */
    public void enter() {
        refresh();
        list.requestFocus();
    }

    /** Many edits can come at once: listed is once, before the next picture. */
    private void changed() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getScene() != null) {
            refresh();
        }
        super.layoutChildren();
    }

    private void choose(Shelf chosen) {
        shelf = chosen;
        refresh();
    }

    private void refresh() {
        stale = false;
        List<Shelf.Counted> shelves = Shelf.of(catalogue.entries());
        if (shelves.stream().noneMatch(s -> s.shelf().equals(shelf))) {
            shelf = Shelf.ALL;
        }
        collections.show(shelves, shelf);
        String[] wanted =
                head.filter().getText().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        List<Entry> shown = catalogue.entries().stream()
                .filter(shelf::holds)
                .filter(entry -> matches(entry, wanted))
                .sorted(head.order())
                .toList();
        List<String> chosen = ids();
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(shown);
        choose(shown, chosen, at);
        head.say(shelf, shown.size());
        empty.setVisible(shown.isEmpty() && catalogue.isShown());
        empty.setText(nothing());
    }

    /** What was chosen stays so; where it is gone, what is in its place now. */
    private void choose(List<Entry> shown, List<String> ids, int before) {
        list.getSelectionModel().clearSelection();
        int[] places = IntStream.range(0, shown.size())
                .filter(i -> ids.contains(shown.get(i).id()))
                .toArray();
        if (places.length > 0) {
            list.getSelectionModel().selectIndices(places[0], places);
            list.getFocusModel().focus(places[0]);
        } else if (!shown.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(before, 0, shown.size() - 1));
        }
    }

    private static boolean matches(Entry entry, String... words) {
        String all = String.join(
                        "\n",
                        entry.imprint().title(),
                        entry.imprint().source(),
                        entry.listing().collection(),
                        String.join("\n", entry.listing().keywords()))
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private String nothing() {
        String typed = head.filter().getText().strip();
        if (!typed.isEmpty()) {
            return "Nothing here has “" + typed + "” in its title, source, collection or keywords.";
        }
        return shelf.kind() == Shelf.Kind.BIN
                ? "The bin is empty."
                : "There are no documents yet.\nDrop files on this window, or press Ctrl+O to choose some.";
    }

    private List<Entry> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(e -> e != null)
                .toList();
    }

    private List<String> ids() {
        return chosen().stream().map(Entry::id).toList();
    }

    private void pressed(MouseEvent event) {
        Entry entry = entryAt(event.getTarget());
        if (entry != null) {
            List<Entry> several = chosen();
            drag.pressed(event, several.contains(entry) ? several : List.of(entry));
        }
    }

    private static @Nullable Entry entryAt(Object target) {
        for (Node node = target instanceof Node at ? at : null; node != null; node = node.getParent()) {
            if (node instanceof EntryCell cell) {
                return cell.isEmpty() ? null : cell.getItem();
            }
        }
        return null;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && entryAt(event.getTarget()) != null) {
            open();
        }
    }

    private void menu(ContextMenuEvent event) {
        List<Entry> entries = chosen();
        if (!entries.isEmpty()) {
            new ShelfMenu(entries, place(), actions).show(list, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /** Where the chosen row stands in the scene. */
    private Bounds place() {
        return list.lookupAll(".list-cell").stream()
                .filter(EntryCell.class::isInstance)
                .map(EntryCell.class::cast)
                .filter(cell -> cell.isSelected() && !cell.isEmpty())
                .findFirst()
                .map(cell -> {
                    Bounds row = cell.localToScene(cell.getLayoutBounds());
                    return (Bounds) new BoundingBox(row.getMinX() + 12, row.getMinY(), 200, row.getHeight());
                })
                .orElse(localToScene(getLayoutBounds()));
    }

    private void open() {
        List<Entry> entries = chosen();
        if (shelf.kind() == Shelf.Kind.BIN) {
            actions.restore(ids());
        } else if (!entries.isEmpty()) {
            actions.open(entries.getFirst().id());
        }
    }

    private void key(KeyEvent event) {
        List<Entry> entries = new ArrayList<>(chosen());
        boolean inBin = shelf.kind() == Shelf.Kind.BIN;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && entries.size() == 1 && !inBin) {
            actions.openBeside(entries.getFirst().id());
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
        } else if (event.getCode() == KeyCode.F2 && entries.size() == 1 && !inBin) {
            actions.edit(entries.getFirst());
        } else if (event.getCode() == KeyCode.DELETE && !inBin) {
            actions.bin(ids());
        } else if (event.getCode() == KeyCode.M && event.isShortcutDown() && !entries.isEmpty() && !inBin) {
            actions.move(ids(), place());
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown() && entries.size() == 1) {
            actions.saveSource(entries.getFirst());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // The list would keep it for itself.
            actions.leave();
        } else {
            return;
        }
        event.consume();
    }

    private void keyInFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !head.filter().getText().isEmpty()) {
            head.filter().clear();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
        } else {
            return;
        }
        event.consume();
    }

    private void anywhere(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            actions.leave();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
            head.filter().requestFocus();
            head.filter().selectAll();
        } else {
            return;
        }
        event.consume();
    }
}
