package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** The table of contents with the notes in each section; follows the reader. */
final class ContentsList extends ListView<Section> {
    static final double ROW = 28;

    /** Room for one digit, so that names begin below each other, in pixels. */
    private static final double ONE_DIGIT = 10;

    private final Notebook notebook;
    private final List<Row> rows = new ArrayList<>();
    // Not the list's own refresh, which makes every row anew: each highlight would pay for that.
    private final InvalidationListener recount = o -> rows.forEach(Row::recount);

    ContentsList(Notebook notebook, Consumer<Passage> goTo) {
        super(FXCollections.observableArrayList(Section.of(notebook.document())));
        this.notebook = notebook;
        setId("contents");
        getStyleClass().add("rows");
        setFixedCellSize(ROW);
        double height = Math.max(1, getItems().size()) * ROW + 4;
        setPrefHeight(height);
        setMinHeight(Math.min(height, 3 * ROW));
        setMaxHeight(height);
        setPlaceholder(new Label("No headings"));
        setCellFactory(list -> {
            Row row = new Row(goTo);
            rows.add(row);
            return row;
        });
        setOnKeyPressed(event -> {
            Section section = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && section != null) {
                goTo.accept(section.target());
                event.consume();
            }
        });
        notebook.annotations().addListener(recount);
    }

    void close() {
        notebook.annotations().removeListener(recount);
    }

    /** Marks the section a passage stands in. */
    void follow(Passage passage) {
        int index = sectionAt(passage.start());
        if (index >= 0) {
            if (index != getSelectionModel().getSelectedIndex()) {
                getSelectionModel().select(index);
                if (getHeight() < getItems().size() * ROW) {
                    scrollTo(Math.max(0, index - 1));
                }
            }
            return;
        }
        getSelectionModel().clearSelection();
    }

    /** The index of the section that covers an offset; -1 if none does. */
    private int sectionAt(int offset) {
        int low = 0;
        int high = getItems().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (getItems().get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && getItems().get(low - 1).covers(offset) ? low - 1 : -1;
    }

    private final class Row extends ListCell<Section> {
        private final Label number = new Label();
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(6, number, name, count);

        Row(Consumer<Passage> goTo) {
            setPrefWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            count.getStyleClass().add("row-count");
            count.setMinWidth(USE_PREF_SIZE);
            number.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                Section section = getItem();
                if (section != null) {
                    goTo.accept(section.target());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            if (section == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(section.name());
            setTooltip(new Tooltip(section.name()));
            number.setText(section.number());
            number.setPrefWidth(section.number().length() == 1 ? ONE_DIGIT : USE_COMPUTED_SIZE);
            number.setVisible(!section.number().isEmpty());
            number.setManaged(number.isVisible());
            line.setPadding(new Insets(0, 0, 0, (section.level() - 1) * 16));
            recount();
            setGraphic(line);
        }

        private void recount() {
            Section section = getItem();
            if (section != null && !isEmpty()) {
                int notes = notebook.countFrom(section.start(), section.end());
                setAccessibleText((section.number() + " " + section.name()).strip() + ", " + notes + " notes");
                count.setText(notes == 0 ? "–" : Integer.toString(notes));
            }
        }
    }
}
