package org.clausemark.ui.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.clausemark.notebook.Catalogue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks for the collection that documents are to go to: one that is there, a new one, or none. */
public final class MoveSheet extends VBox {
    private static final double ROW = 30;
    private static final int ROWS = 8;

    private final TextField field = new TextField();
    private final ListView<Place> list = new ListView<>();
    private final List<String> collections;

    /** A place to go to: a collection that is there, a new one, none. */
    private record Place(String label, String path, String icon) {}

    /** For some documents; {@code take} gets the collection's path, empty for none. */
    public MoveSheet(int documents, Collection<String> collections, Consumer<String> take) {
        super(8);
        this.collections = List.copyOf(collections);
        setId("move-sheet");
        getStyleClass().add("picker");
        setPrefWidth(320);
        Label head =
                new Label(documents == 1 ? "Move to collection" : "Move " + documents + " documents to collection");
        head.getStyleClass().add("sheet-title");
        field.setId("move-field");
        field.setPromptText("Name; Treaties/Climate for one in another");
        field.textProperty().subscribe(this::offer);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN -> step(1);
                case UP -> step(-1);
                case ENTER -> take(take);
                default -> {
                    return;
                }
            }
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        });
        list.setId("move-list");
        list.getStyleClass().add("rows");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row(take));
        getChildren().addAll(head, field, list);
        offer();
    }

    /** Puts the keyboard into the field. */
    public void focusFirst() {
        field.requestFocus();
    }

    private void offer() {
        String typed = Catalogue.path(field.getText());
        String folded = typed.toLowerCase(Locale.ROOT);
        List<Place> places = new ArrayList<>();
        for (String collection : collections) {
            if (collection.toLowerCase(Locale.ROOT).contains(folded)) {
                places.add(new Place(collection.replace("/", " / "), collection, "fth-folder"));
            }
        }
        if (typed.isEmpty()) {
            places.add(new Place("No collection", "", "fth-x"));
        } else if (collections.stream().noneMatch(c -> c.equalsIgnoreCase(typed))) {
            places.add(new Place("New: " + typed.replace("/", " / "), typed, "fth-folder-plus"));
        }
        list.getItems().setAll(places);
        list.getSelectionModel().selectFirst();
        double height = Math.clamp(places.size(), 1, ROWS) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
    }

    private void step(int by) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel().select(Math.clamp(to, 0, list.getItems().size() - 1));
    }

    private void take(Consumer<String> take) {
        Place chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            take.accept(chosen.path());
        }
    }

    private final class Row extends ListCell<Place> {
        Row(Consumer<String> taker) {
            setPrefWidth(0);
            setGraphicTextGap(8);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    take(taker);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(place == null || empty ? null : place.label());
            setGraphic(place == null || empty ? null : new FontIcon(place.icon()));
        }
    }
}
