package org.clausemark.ui;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.shape.Circle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;

/** The menu on selected text and on notes: what their keys do. */
final class MarkMenu extends ContextMenu {
    private final Actions actions;

    /** What can be done now, with the text or the notes that are selected. */
    MarkMenu(Actions actions) {
        this.actions = actions;
        Marker marker = actions.marker();
        Copying copying = actions.copying();
        List<Annotation> notes = marker.notes();
        Menu colours = new Menu(notes.isEmpty() ? "Highlight in" : "Colour");
        for (Colour colour : Colour.values()) {
            MenuItem item =
                    item(colour.label(), Integer.toString(colour.ordinal() + 1), () -> marker.highlight(colour));
            Circle dot = new Circle(6);
            dot.getStyleClass().addAll("swatch", colour.key());
            item.setGraphic(dot);
            colours.getItems().add(item);
        }
        getItems().add(colours);
        if (notes.isEmpty()) {
            getItems().add(item("Highlight", "H", marker::highlight));
            getItems().add(item("Underline", "U", marker::underline));
        } else {
            styles(marker, notes);
        }
        getItems().add(item("Note on the clause", "M", marker::noteOnClause));
        getItems().add(new SeparatorMenuItem());
        getItems().add(item("Comment", "C", marker::comment));
        getItems().add(item("Theme…", "T", marker::theme));
        if (notes.size() == 1 && notes.getFirst().style() != Style.CLAUSE) {
            getItems().add(item("Change range", "R", () -> {
                actions.leave();
                marker.reshape();
            }));
        }
        if (marker.canJoin()) {
            getItems().add(item("Join", "J", marker::join));
        }
        if (notes.size() == 1) {
            getItems().add(item("Earlier versions…", "V", actions::versions));
        }
        getItems().add(actions.structure().menu());
        getItems().add(new SeparatorMenuItem());
        getItems().add(item("Copy", "Shortcut+C", () -> copying.copy(Copying.Form.PLAIN)));
        getItems().add(item("Copy with citation", "Shortcut+Shift+C", () -> copying.copy(Copying.Form.CITED)));
        getItems().add(item("Copy as Markdown", "Shortcut+Shift+M", () -> copying.copy(Copying.Form.MARKDOWN)));
        if (!notes.isEmpty()) {
            Menu export = new Menu("Export");
            for (NoteExport.Form form : NoteExport.Form.values()) {
                export.getItems().add(item("As " + form.label() + "…", "", () -> actions.export(form, true)));
            }
            getItems().add(export);
            getItems().add(new SeparatorMenuItem());
            getItems()
                    .add(item(
                            notes.size() == 1 ? "Delete note" : "Delete " + notes.size() + " notes",
                            "Delete",
                            this.actions::deleteSelected));
        }
    }

    private void styles(Marker marker, List<Annotation> notes) {
        for (Style style : Style.values()) {
            if (notes.stream().anyMatch(n -> n.style() != style)) {
                getItems()
                        .add(
                                switch (style) {
                                    case HIGHLIGHT ->
                                        item("Make a highlight", "H", () -> marker.restyle(Style.HIGHLIGHT));
                                    case UNDERLINE ->
                                        item("Make an underline", "U", () -> marker.restyle(Style.UNDERLINE));
                                    case CLAUSE ->
                                        item("Make a note on the clause", "", () -> marker.restyle(Style.CLAUSE));
                                });
            }
        }
    }

    /** The keys are handled by the window; the menu only shows them. */
    private static MenuItem item(String name, String key, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> action.run());
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }
}
