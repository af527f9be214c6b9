package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;

/** What the notes are narrowed to, as chips that can be taken away. */
final class FilterChips extends FlowPane {
    private final Notebook notebook;
    private final ObjectProperty<NoteView> view;
    private final Runnable left;

    /** No chips yet; {@code left} takes the keyboard when the last chip is taken away with it. */
    FilterChips(Notebook notebook, ObjectProperty<NoteView> view, Runnable left) {
        super(6, 4);
        this.left = left;
        this.notebook = notebook;
        this.view = view;
        getStyleClass().add("filter-line");
    }

    /** Shows the chips of what is narrowed to now. */
    void show() {
        NoteView now = view.get();
        List<Node> chips = new ArrayList<>();
        ThemeFocus focus = notebook.focusProperty().get();
        if (!focus.isNone()) {
            String words =
                    focus.inWords(id -> notebook.theme(id).map(Theme::name).orElse(""));
            String ground = Stream.concat(focus.wanted().stream(), focus.excluded().stream())
                    .map(notebook::theme)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Theme::colour)
                    .orElse("");
            chips.add(chip(
                    "theme: " + words,
                    ground,
                    "Show the notes of all themes",
                    () -> notebook.focusProperty().set(ThemeFocus.NONE)));
        }
        for (Colour colour : now.colours()) {
            chips.add(chip(
                    colour.label(),
                    colour.strong(),
                    "Not only " + colour.label().toLowerCase(Locale.ROOT),
                    () -> view.set(view.get().toggled(colour))));
        }
        for (String id : now.themes()) {
            String name = notebook.theme(id).map(Theme::name).orElse("a deleted theme");
            String ground = notebook.theme(id).map(Theme::colour).orElse("");
            chips.add(chip(
                    name,
                    ground,
                    "Not only theme " + name,
                    () -> view.set(view.get().toggledTheme(id))));
        }
        for (String name : now.authors()) {
            chips.add(chip(
                    "by " + name,
                    "",
                    "Not only by " + name,
                    () -> view.set(view.get().toggledAuthor(name))));
        }
        Boolean settled = now.settled();
        if (settled != null) {
            chips.add(chip(
                    settled ? "settled" : "open",
                    "",
                    "Settled and open",
                    () -> view.set(view.get().settled(null))));
        }
        if (now.commented()) {
            chips.add(chip(
                    "with a comment",
                    "",
                    "Without a comment too",
                    () -> view.set(view.get().commented(false))));
        }
        if (!now.linkedTo().isEmpty()) {
            String place = notebook.document().passages().stream()
                    .filter(p -> p.id().equals(now.linkedTo()))
                    .findFirst()
                    .map(Document::place)
                    .orElse("another document");
            chips.add(chip(
                    "link to " + place,
                    "",
                    "Show notes that do not link to it too",
                    () -> view.set(view.get().linkedTo(""))));
        }
        if (chips.size() > 1) {
            Button all = new Button("Show all");
            all.getStyleClass().add("quiet");
            all.setOnAction(e -> {
                notebook.focusProperty().set(ThemeFocus.NONE);
                view.set(view.get().unfiltered().searching(view.get().words()));
            });
            chips.add(all);
        }
        int keyboard = keyboard();
        getChildren().setAll(chips);
        NoteCard.seen(this, !chips.isEmpty());
        if (keyboard >= 0 && chips.isEmpty()) {
            left.run();
        } else if (keyboard >= 0) {
            // The chips are others now, and what comes next is where the one was that is gone.
            Node next = chips.get(Math.min(keyboard, chips.size() - 1));
            (next instanceof ThemeChip chip ? chip.getChildren().getLast() : next).requestFocus();
        }
    }

    /** Which chip has the keyboard; -1 if none. */
    private int keyboard() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private static ThemeChip chip(String text, String colour, String spoken, Runnable remove) {
        ThemeChip chip = new ThemeChip();
        chip.show(text, colour);
        chip.removable(spoken, remove);
        chip.reachable();
        return chip;
    }
}
