package org.clausemark.ui.notes;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu of the orders that notes can stand in, and whether headings stand over them. */
final class OrderMenu extends MenuButton {
    /** A menu that shows and changes the order of a view. */
    OrderMenu(ObjectProperty<NoteView> view) {
        setId("note-order");
        getStyleClass().add("quiet-menu");
        ToggleGroup group = new ToggleGroup();
        for (NoteOrder order : NoteOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(order.label());
            item.setToggleGroup(group);
            item.setOnAction(e -> view.set(view.get().in(order)));
            getItems().add(item);
        }
        CheckMenuItem grouped = new CheckMenuItem("In groups, with counts");
        grouped.setOnAction(e -> view.set(view.get().grouped(grouped.isSelected())));
        getItems().addAll(new SeparatorMenuItem(), grouped);
        view.subscribe(now -> {
            group.selectToggle(group.getToggles().get(now.order().ordinal()));
            grouped.setSelected(now.grouped());
            setText(now.order().label());
        });
    }
}
