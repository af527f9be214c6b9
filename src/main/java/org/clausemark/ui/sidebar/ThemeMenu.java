package org.clausemark.ui.sidebar;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.clausemark.annotation.Theme;

/** The menu on a theme. Its keys are handled by the list; the menu only shows them. */
final class ThemeMenu extends ContextMenu {
    ThemeMenu(ThemesList list, Theme theme, Bounds place, ThemeActions actions) {
        boolean wanted = list.focus().wanted().contains(theme.id());
        boolean excluded = list.focus().excluded().contains(theme.id());
        getItems()
                .addAll(
                        item("Rename", "F2", () -> list.rename(theme)),
                        item("Colour…", "", () -> actions.recolour(theme, place)),
                        item("Definition, terms, shortcut…", "Alt+Enter", () -> actions.define(theme, place)),
                        item("New theme under this…", "Shortcut+Shift+N", () -> actions.name(theme, place)),
                        item("Merge into…", "", () -> actions.merge(theme, place)),
                        new SeparatorMenuItem(),
                        item(
                                wanted ? "Take out of the focus" : "Focus on this too",
                                "Shortcut+Enter",
                                () -> list.combine(theme)),
                        item(
                                excluded ? "No longer leave out" : "Leave out what is coded with this",
                                "Shortcut+Shift+Enter",
                                () -> list.exclude(theme)),
                        item("Suggested clauses", "", () -> list.suggest(theme)),
                        new SeparatorMenuItem(),
                        item("Delete theme", "Delete", () -> actions.remove(theme)));
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
