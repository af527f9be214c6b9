package org.clausemark.ui.shelf;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Hint;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands over the list of documents: its name, the filter, and the heads of its columns. */
final class ShelfHead extends VBox {
    private final Label title = new Label();
    private final Label count = new Label();
    private final CustomTextField filter = new CustomTextField();
    private final Map<Column, Button> heads = new EnumMap<>(Column.class);
    private Column sortedBy = Column.TITLE;
    private boolean backwards;

    /**
     * A head.
     *
     * @param changed told when the filter or the order is another
     */
    ShelfHead(ShelfActions actions, Runnable changed) {
        getStyleClass().add("shelf-head");
        title.getStyleClass().add("sheet-title");
        title.setMinWidth(0);
        count.setId("shelf-count");
        count.getStyleClass().add("field-label");
        count.setMinWidth(USE_PREF_SIZE);
        filter.setId("shelf-filter");
        filter.setPromptText("Filter by title, source, keyword");
        filter.setLeft(new FontIcon("fth-search"));
        filter.setPrefWidth(280);
        filter.setMinWidth(160);
        filter.textProperty().subscribe((before, now) -> changed.run());
        Button importing = new Button("Import…", new FontIcon("fth-plus"));
        importing.setId("shelf-import");
        importing.getStyleClass().add("quiet");
        importing.setMinWidth(USE_PREF_SIZE);
        importing.setOnAction(e -> actions.importFiles());
        Button close = new Button(null, new FontIcon("fth-x"));
        close.setId("shelf-close");
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Back to the text");
        Hint.on(close, "Back to the text (Esc)");
        close.setOnAction(e -> actions.leave());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(12, title, count, space, filter, importing, close);
        first.getStyleClass().add("shelf-line");
        first.setAlignment(Pos.CENTER_LEFT);
        Columns columns = new Columns();
        columns.getStyleClass().add("shelf-columns");
        for (Column column : Column.values()) {
            Button head = new Button(column.label(), new FontIcon("fth-chevron-down"));
            head.setId("shelf-by-" + column.name().toLowerCase(Locale.ROOT));
            head.getStyleClass().add("shelf-column");
            head.setContentDisplay(ContentDisplay.RIGHT);
            head.setAlignment(column.isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            head.setOnAction(e -> {
                backwards = column == sortedBy ? !backwards : column.isLargestFirst();
                sortedBy = column;
                showOrder();
                changed.run();
            });
            heads.put(column, head);
            columns.put(column, head);
        }
        getChildren().addAll(first, columns);
        showOrder();
    }

    private void showOrder() {
        heads.forEach((column, head) -> {
            boolean sorted = column == sortedBy;
            head.getGraphic().setVisible(sorted);
            head.getGraphic().setManaged(sorted);
            ((FontIcon) head.getGraphic()).setIconLiteral(backwards ? "fth-chevron-down" : "fth-chevron-up");
            String how = sorted ? backwards ? ", sorted downwards" : ", sorted upwards" : "";
            head.setAccessibleText("Sort by " + column.label().toLowerCase(Locale.ROOT) + how);
        });
    }

    /** Says which shelf is shown, and how many documents of it. */
    void say(Shelf shelf, int shown) {
        title.setText(shelf.path().isEmpty() ? shelf.label() : shelf.path().replace("/", " / "));
        count.setText(shown == 1 ? "1 document" : shown + " documents");
    }

    /** The words that are looked for. */
    CustomTextField filter() {
        return filter;
    }

    /** What the list is sorted by. */
    java.util.Comparator<org.clausemark.library.Entry> order() {
        return sortedBy.order(backwards);
    }
}
