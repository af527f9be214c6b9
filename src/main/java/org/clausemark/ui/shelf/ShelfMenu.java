package org.clausemark.ui.shelf;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.clausemark.library.Entry;

/** The menu on documents. Its keys are handled by the list; the menu only shows them. */
final class ShelfMenu extends ContextMenu {
    ShelfMenu(List<Entry> chosen, Bounds place, ShelfActions actions) {
        List<String> ids = chosen.stream().map(Entry::id).toList();
        Entry first = chosen.getFirst();
        boolean one = chosen.size() == 1;
        if (first.listing().removed() != null) {
            getItems().add(item("Put back", "Enter", () -> actions.restore(ids)));
            return;
        }
        if (one) {
            getItems().add(item("Open", "Enter", () -> actions.open(first.id())));
            getItems().add(item("Open in a new window", "Shortcut+Enter", () -> actions.openBeside(first.id())));
            getItems().add(new SeparatorMenuItem());
            getItems().add(item("Rename, change details…", "F2", () -> actions.edit(first)));
        }
        getItems().add(item("Move to collection…", "Shortcut+M", () -> actions.move(ids, place)));
        if (one) {
            getItems().add(new SeparatorMenuItem());
            getItems().add(item("Save the source file…", "Shortcut+S", () -> actions.saveSource(first)));
            MenuItem source = item("Open the source", "", () -> actions.openSource(first));
            source.setDisable(!actions.canOpenSource(first));
            getItems().add(source);
        }
        getItems().add(new SeparatorMenuItem());
        getItems().add(item("Move to the bin", "Delete", () -> actions.bin(ids)));
    }

    private static MenuItem item(String name, String key, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> action.run());
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }
}
