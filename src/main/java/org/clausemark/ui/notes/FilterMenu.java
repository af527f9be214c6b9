package org.clausemark.ui.notes;

import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.shape.Circle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.ThemeSwatch;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of what notes can be narrowed to. Made when it is opened, of what there is then. */
final class FilterMenu extends MenuButton {
    private final Notebook notebook;
    private final ObjectProperty<NoteView> view;

    /** A menu that shows and changes what a view leaves out. */
    FilterMenu(Notebook notebook, ObjectProperty<NoteView> view) {
        this.notebook = notebook;
        this.view = view;
        setGraphic(new FontIcon("fth-filter"));
        setId("note-filter");
        getStyleClass().addAll("icon-menu", "small-menu");
        setAccessibleText("Filter notes");
        Hint.on(this, "Show only some notes: by colour, theme, author, settled or open");
        setOnShowing(e -> fill());
        // A button without items opens no menu, and so never asks for them.
        getItems().add(new MenuItem());
    }

    private void fill() {
        NoteView now = view.get();
        Menu colours = new Menu("Colour");
        for (Colour colour : Colour.values()) {
            CheckMenuItem item = check(
                    colour.label(),
                    now.colours().contains(colour),
                    () -> view.set(view.get().toggled(colour)));
            Circle dot = new Circle(6);
            dot.getStyleClass().addAll("swatch", colour.key());
            item.setGraphic(dot);
            colours.getItems().add(item);
        }
        Menu themes = new Menu("Theme");
        for (Theme theme : notebook.themes()) {
            CheckMenuItem item = check(
                    theme.name(),
                    now.themes().contains(theme.id()),
                    () -> view.set(view.get().toggledTheme(theme.id())));
            item.setGraphic(new ThemeSwatch(theme.colour(), ThemeSwatch.SIDE));
            themes.getItems().add(item);
        }
        themes.setDisable(themes.getItems().isEmpty());
        Menu authors = new Menu("Author");
        TreeSet<String> names = new TreeSet<>(now.authors());
        notebook.annotations().stream().map(Annotation::author).forEach(names::add);
        for (String name : names) {
            authors.getItems()
                    .add(check(
                            name,
                            now.authors().contains(name),
                            () -> view.set(view.get().toggledAuthor(name))));
        }
        authors.setDisable(names.isEmpty());
        MenuItem all = new MenuItem("Show all");
        all.setDisable(now.showsAll() && now.words().isEmpty());
        all.setOnAction(e -> view.set(view.get().unfiltered()));
        getItems()
                .setAll(List.of(
                        colours,
                        themes,
                        authors,
                        new SeparatorMenuItem(),
                        check("Open", Boolean.FALSE.equals(now.settled()), () -> settled(false)),
                        check("Settled", Boolean.TRUE.equals(now.settled()), () -> settled(true)),
                        check(
                                "With a comment",
                                now.commented(),
                                () -> view.set(view.get().commented(!view.get().commented()))),
                        new SeparatorMenuItem(),
                        all));
    }

    private void settled(boolean wanted) {
        boolean on = Boolean.valueOf(wanted).equals(view.get().settled());
        view.set(view.get().settled(on ? null : wanted));
    }

    private static CheckMenuItem check(String name, boolean on, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(e -> action.run());
        return item;
    }
}
