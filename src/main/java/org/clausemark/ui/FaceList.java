package org.clausemark.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clausemark.ui.look.Typefaces;

/** The typefaces to read in, each with a sample: a field to type a part of a name into, and what matches. */
final class FaceList extends VBox {
    private static final double ROW = 28;
    private static final int ROWS = 4;

    private final TextField field = new TextField();
    private final FilteredList<String> faces = new FilteredList<>(FXCollections.observableList(Typefaces.choices()));
    private final ListView<String> list = new ListView<>(faces);
    private final StringProperty chosen;
    private Subscription watching = Subscription.EMPTY;
    private boolean filtering;

    FaceList(StringProperty chosen) {
        super(4);
        this.chosen = chosen;
        field.setId("face-search");
        field.setPromptText("Find a typeface…");
        field.setAccessibleText("Find a typeface");
        list.setId("faces");
        list.setAccessibleText("Typefaces");
        list.getStyleClass().addAll("rows", "faces");
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROWS * ROW + 2);
        list.setPrefHeight(ROWS * ROW + 2);
        // Its own width is that of the longest name, whatever that may be.
        list.setPrefWidth(1);
        Label none = new Label("No such typeface here.");
        none.getStyleClass().add("field-hint");
        list.setPlaceholder(none);
        list.setCellFactory(view -> new Face());
        list.getSelectionModel().selectedItemProperty().subscribe(face -> {
            if (face != null && !filtering) {
                chosen.set(face);
            }
        });
        field.textProperty().subscribe(this::filter);
        field.setOnAction(e -> list.getSelectionModel().selectFirst());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !faces.isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // The list would keep for itself what closes the sheet.
            if (event.getCode() == KeyCode.ESCAPE) {
                fireEvent(event.copyFor(this, this));
                event.consume();
            }
        });
        watching = chosen.subscribe(face -> showChosen());
        sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                watching.unsubscribe();
            }
        });
        getChildren().addAll(field, list);
    }

    private void filter(String typed) {
        List<String> parts = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        // What stands where the chosen one stood is not chosen by that.
        filtering = true;
        list.getSelectionModel().clearSelection();
        faces.setPredicate(face -> parts.stream().allMatch(face.toLowerCase(Locale.ROOT)::contains));
        filtering = false;
        showChosen();
    }

    private void showChosen() {
        int at = faces.indexOf(chosen.get());
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (at != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
    }

    /** A family's name, legible whatever its letters are, and two of them. */
    private static final class Face extends ListCell<String> {
        private final Label name = new Label();
        private final Label sample = new Label("Ag");
        private final Region space = new Region();
        private final HBox row = new HBox(name, space, sample);

        Face() {
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(space, Priority.ALWAYS);
            sample.setMinWidth(Region.USE_PREF_SIZE);
            // So that a long name is cut and the row does not grow.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String face, boolean empty) {
            super.updateItem(face, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(face);
                sample.setStyle("-fx-font-size: 16px; -fx-font-family: \"" + face + "\";");
                setAccessibleText(Typefaces.isBundled(face) ? face + ", comes with the program" : face);
            }
        }
    }
}
