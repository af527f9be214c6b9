package org.clausemark.ui.matrix;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.matrix.Sheet.By;
import org.clausemark.ui.matrix.Sheet.View;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands over the matrix: its two tables to choose from, and how they are counted. */
final class MatrixHead extends VBox {
    private final ToggleButton places = new ToggleButton("Themes by text");
    private final ToggleButton themes = new ToggleButton("Themes together");
    private final ToggleButton clauses = by("Clauses", By.CLAUSE);
    private final ToggleButton sections = by("Sections", By.SECTION);
    private final ToggleButton documents = by("Documents", By.DOCUMENT);
    private final ToggleButton notes = by("Notes", By.NOTE);
    private final CheckBox children = new CheckBox("Count with sub-themes");
    private final CheckBox hideEmpty = new CheckBox("Hide empty");
    private final Button ownOrder = new Button("Back in order");
    private final Runnable chosen;

    /**
     * A head.
     *
     * @param chosen told when something else was chosen
     * @param export told of the format to write
     * @param unsort told when the table is wanted in its own order
     * @param leave goes back to the text
     */
    MatrixHead(Runnable chosen, Consumer<String> export, Runnable unsort, Runnable leave) {
        super(8);
        this.chosen = chosen;
        getStyleClass().add("matrix-head");
        places.setId("matrix-places");
        themes.setId("matrix-themes");
        children.setId("matrix-children");
        hideEmpty.setId("matrix-hide-empty");
        ownOrder.setId("matrix-own-order");
        ownOrder.getStyleClass().add("quiet");
        ownOrder.setVisible(false);
        ownOrder.setOnAction(e -> unsort.run());
        Label title = new Label("Matrix");
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon("fth-x"));
        close.setId("matrix-close");
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Back to the text");
        Hint.on(close, "Back to the text (Esc)");
        close.setOnAction(e -> leave.run());
        HBox first = new HBox(12, title, segments(places, themes), space, export(export), close);
        first.setAlignment(Pos.CENTER_LEFT);
        FlowPane second =
                new FlowPane(16, 6, segments(clauses, sections, documents, notes), children, hideEmpty, ownOrder);
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, second);
        places.setSelected(true);
        clauses.setSelected(true);
        showNotes();
        offerDocuments(false);
        places.setOnAction(e -> choose());
        themes.setOnAction(e -> choose());
        children.setOnAction(e -> choose());
        hideEmpty.setOnAction(e -> choose());
    }

    private ToggleButton by(String name, By by) {
        ToggleButton button = new ToggleButton(name);
        button.setId("matrix-by-" + by.name().toLowerCase(Locale.ROOT));
        button.setUserData(by);
        button.setOnAction(e -> choose());
        return button;
    }

    private static HBox segments(ToggleButton... buttons) {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().addAll("segments", "matrix-segments");
        for (ToggleButton button : buttons) {
            button.setToggleGroup(group);
            button.getStyleClass().add("segment");
            button.setMaxHeight(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            segments.getChildren().add(button);
        }
        return segments;
    }

    private static MenuButton export(Consumer<String> export) {
        MenuButton menu = new MenuButton("Export", new FontIcon("fth-download"));
        menu.setId("matrix-export");
        menu.getStyleClass().add("quiet-menu");
        for (String format : MatrixPane.FORMATS) {
            String what = switch (format) {
                case "CSV" -> "Comma-separated values (CSV)…";
                case "XLSX" -> "Workbook (XLSX)…";
                case "SVG" -> "Drawing (SVG)…";
                default -> "Picture (PNG)…";
            };
            MenuItem item = new MenuItem(what);
            item.setId("matrix-export-" + format.toLowerCase(Locale.ROOT));
            item.setOnAction(e -> export.accept(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void choose() {
        // One of several stays chosen when it is pressed again.
        if (!places.isSelected() && !themes.isSelected()) {
            (notes.isVisible() ? themes : places).setSelected(true);
        }
        if (clauses.getToggleGroup().getSelectedToggle() == null) {
            clauses.setSelected(true);
        }
        showNotes();
        chosen.run();
    }

    /** Lets documents be chosen as columns, where there are several. */
    void offerDocuments(boolean several) {
        documents.setVisible(several);
        documents.setManaged(several);
    }

    private void showNotes() {
        boolean together = themes.isSelected();
        notes.setVisible(together);
        notes.setManaged(together);
        if (!together && notes.isSelected()) {
            clauses.setSelected(true);
        }
    }

    /** What is chosen. */
    View view() {
        By by = clauses.getToggleGroup().getSelectedToggle().getUserData() instanceof By chosenBy
                ? chosenBy
                : By.CLAUSE;
        return new View(themes.isSelected(), by, children.isSelected(), hideEmpty.isSelected());
    }

    /** Whether the table is in another order than its own. */
    void setOrdered(boolean other) {
        ownOrder.setVisible(other);
    }
}
