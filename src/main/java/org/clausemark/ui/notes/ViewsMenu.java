package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of the views that were saved under a name. */
final class ViewsMenu extends MenuButton {
    private final ObjectProperty<NoteView> view;
    private final Runnable onSave;
    private final Map<String, NoteView> views = new LinkedHashMap<>();
    private Consumer<String> keep = kept -> {};

    /** A menu that changes a view; {@code onSave} asks for the name of the present one. */
    ViewsMenu(ObjectProperty<NoteView> view, Runnable onSave) {
        this.view = view;
        this.onSave = onSave;
        setGraphic(new FontIcon("fth-bookmark"));
        setId("note-views");
        getStyleClass().addAll("icon-menu", "small-menu");
        setAccessibleText("Views of the notes");
        Hint.on(this, "Views: an order and a filter saved under a name");
        setOnShowing(e -> fill());
        // A button without items opens no menu, and so never asks for them.
        getItems().add(new MenuItem());
    }

    /** Offers views that were kept before; {@code keeping} gets them all, as text, when one is saved or deleted. */
    void offer(String kept, Consumer<String> keeping) {
        views.clear();
        kept.lines().map(NoteView::named).forEach(named -> named.ifPresent(e -> views.put(e.getKey(), e.getValue())));
        keep = keeping;
    }

    /** Keeps the present view under a name, in place of another one of that name. */
    void save(String name) {
        views.put(name.strip(), view.get());
        keep();
    }

    private void keep() {
        keep.accept(views.entrySet().stream()
                .map(each -> each.getValue().line(each.getKey()))
                .collect(Collectors.joining("\n")));
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        views.forEach((name, saved) -> {
            MenuItem item = item(name, () -> view.set(saved));
            if (saved.equals(view.get())) {
                item.setGraphic(new FontIcon("fth-check"));
            }
            items.add(item);
        });
        if (items.isEmpty()) {
            MenuItem none = new MenuItem("No view is saved yet");
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("Save this view…", onSave));
        if (!views.isEmpty()) {
            Menu delete = new Menu("Delete");
            List.copyOf(views.keySet())
                    .forEach(name -> delete.getItems().add(item(name, () -> {
                        views.remove(name);
                        keep();
                    })));
            items.add(delete);
        }
        getItems().setAll(items);
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
