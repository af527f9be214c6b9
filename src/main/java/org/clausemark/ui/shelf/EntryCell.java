package org.clausemark.ui.shelf;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.library.Entry;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A document's row. */
final class EntryCell extends ListCell<Entry> {
    /** How high a row is, in pixels. */
    static final double HEIGHT = 52;

    private final Columns line = new Columns();
    private final Label title = new Label();
    private final HBox below = new HBox(6);
    private final Bar bar = new Bar();
    private final Map<Column, Label> words = new EnumMap<>(Column.class);

    EntryCell() {
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        title.getStyleClass().add("shelf-title");
        below.setAlignment(Pos.CENTER_LEFT);
        below.setMinWidth(0);
        VBox first = new VBox(3, title, below);
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        line.put(Column.TITLE, first);
        for (Column column : Column.values()) {
            if (column != Column.TITLE && column != Column.PROGRESS) {
                Label label = new Label();
                label.getStyleClass().add("shelf-words");
                label.setAlignment(column.isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                words.put(column, label);
                line.put(column, label);
            }
        }
        line.put(Column.PROGRESS, bar);
        line.setPrefHeight(HEIGHT - 2);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(entry.imprint().title());
        words.forEach((column, label) -> label.setText(column.words(entry)));
        bar.show(entry.opened() != null, entry.progress());
        below.getChildren().clear();
        String collection = entry.listing().collection();
        if (!collection.isEmpty()) {
            Label folder = new Label(collection.replace("/", " / "), new FontIcon("fth-folder"));
            folder.getStyleClass().add("shelf-collection");
            below.getChildren().add(folder);
        }
        for (String keyword : entry.listing().keywords()) {
            Label chip = new Label(keyword);
            chip.getStyleClass().addAll("chip", "shelf-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            below.getChildren().add(chip);
        }
        below.setManaged(!below.getChildren().isEmpty());
        setAccessibleText(said(entry));
        setGraphic(line);
    }

    private static String said(Entry entry) {
        StringBuilder said = new StringBuilder(entry.imprint().citation());
        said.append(", ").append(entry.clauses()).append(" clauses, ").append(entry.notes());
        said.append(entry.notes() == 1 ? " note" : " notes");
        if (entry.opened() != null) {
            said.append(", last read ").append(Column.OPENED.words(entry));
            said.append(", ").append(percent(entry.progress())).append(" read");
        }
        if (!entry.listing().keywords().isEmpty()) {
            said.append(", ").append(String.join(", ", entry.listing().keywords()));
        }
        return said.toString();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** How far a document was read: a thin bar. */
    private static final class Bar extends Region {
        private static final double THICK = 4;
        private static final double ROOM = 36;

        private final Region track = new Region();
        private final Region done = new Region();
        private final Label number = new Label();
        private double share;

        Bar() {
            track.getStyleClass().add("shelf-track");
            done.getStyleClass().add("shelf-done");
            number.getStyleClass().add("shelf-words");
            number.setAlignment(Pos.CENTER_RIGHT);
            getChildren().addAll(track, done, number);
        }

        void show(boolean read, double part) {
            share = Math.clamp(part, 0, 1);
            number.setText(read ? percent(share) : "");
            track.setVisible(read);
            done.setVisible(read);
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return number.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            double y = Math.rint((getHeight() - THICK) / 2);
            double width = getWidth() - ROOM - 6;
            track.resizeRelocate(0, y, width, THICK);
            done.resizeRelocate(0, y, Math.rint(width * share), THICK);
            number.resizeRelocate(getWidth() - ROOM, 0, ROOM, getHeight());
        }
    }
}
