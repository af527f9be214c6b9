package org.clausemark.ui.shelf;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.ui.look.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shelves at the left of the list of documents: all, the collections, the bin. */
final class CollectionsList extends ListView<Shelf.Counted> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double ROW = 30;
    private static final double INDENT = 16;

    private @Nullable Shelf target;
    private boolean renewing;

    /** No shelves yet; {@code chosen} gets the one that is chosen. */
    CollectionsList(Consumer<Shelf> chosen) {
        setId("shelf-collections");
        getStyleClass().add("rows");
        setFixedCellSize(ROW);
        setAccessibleText("Collections");
        setCellFactory(view -> new Row());
        getSelectionModel().selectedItemProperty().subscribe(counted -> {
            if (counted != null && !renewing) {
                chosen.accept(counted.shelf());
            }
        });
    }

    /** Shows shelves, one of them chosen. */
    void show(List<Shelf.Counted> shelves, Shelf chosen) {
        renewing = true;
        if (!shelves.equals(getItems())) {
            getItems().setAll(shelves);
        }
        for (int i = 0; i < shelves.size(); i++) {
            if (shelves.get(i).shelf().equals(chosen)) {
                getSelectionModel().clearAndSelect(i);
            }
        }
        renewing = false;
    }

    /** The shelf at a point of the scene. */
    Optional<Shelf> at(Point2D inScene) {
        return lookupAll(".list-cell").stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .filter(row -> row.isVisible() && row.getItem() != null)
                .filter(row -> row.localToScene(row.getLayoutBounds()).contains(inScene))
                .map(row -> row.getItem().shelf())
                .findFirst();
    }

    /** Frames the shelf on which something would be dropped; none with null. */
    void showTarget(@Nullable Shelf shelf) {
        target = shelf;
        lookupAll(".list-cell").stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .forEach(Row::mark);
    }

    private final class Row extends ListCell<Shelf.Counted> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final FontIcon icon = new FontIcon("fth-folder");
        private final HBox line;
        private final Hint hint = new Hint(name);

        Row() {
            setPrefWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(0);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("row-count");
            line = new HBox(8, icon, name, space, count);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Shelf.@Nullable Counted counted, boolean empty) {
            super.updateItem(counted, empty);
            if (counted == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                mark();
                return;
            }
            Shelf shelf = counted.shelf();
            name.setText(shelf.label());
            hint.setText(shelf.path().isEmpty() ? null : shelf.path().replace("/", " / "));
            count.setText(Integer.toString(counted.count()));
            icon.setIconLiteral(
                    switch (shelf.kind()) {
                        case ALL -> "fth-book";
                        case COLLECTION -> "fth-folder";
                        case BIN -> "fth-trash-2";
                    });
            line.setPadding(new Insets(0, 0, 0, shelf.depth() * INDENT));
            setAccessibleText(shelf.label() + ", " + counted.count());
            setGraphic(line);
            mark();
        }

        private void mark() {
            pseudoClassStateChanged(
                    TARGET, getItem() != null && getItem().shelf().equals(target));
        }
    }
}
