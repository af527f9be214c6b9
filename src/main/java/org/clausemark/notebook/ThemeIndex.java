package org.clausemark.notebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.library.LibraryException;
import org.jspecify.annotations.Nullable;

/** The themes in the order of their tree, found by id and by name. */
final class ThemeIndex {
    private final ObservableList<Theme> themes = FXCollections.observableArrayList();
    // Kept, because a view watches its list weakly: one made for each caller would soon stop telling of changes.
    private final ObservableList<Theme> view = FXCollections.unmodifiableObservableList(themes);
    private final Map<String, Theme> byId = new HashMap<>();
    private ThemeTree tree;

    ThemeIndex(Collection<Theme> all) {
        all.forEach(theme -> byId.put(theme.id(), theme));
        tree = new ThemeTree(all);
        themes.setAll(tree.order());
    }

    /** All as {@link ThemeTree#order}; unmodifiable, observable. */
    ObservableList<Theme> all() {
        return view;
    }

    ThemeTree tree() {
        return tree;
    }

    Optional<Theme> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of the theme meant; where there is none, not even among the changes, adds its making to them. */
    String idOf(String idOrName, List<Change<?>> changes) {
        return find(idOrName)
                .or(() ->
                        with(changes).stream().filter(t -> t.isNamed(idOrName)).findFirst())
                .orElseGet(() -> make(idOrName, null, changes))
                .id();
    }

    /** Adds the making of a theme to the changes, at the end of those under a parent, of all where that is null. */
    Theme make(String name, @Nullable String parent, List<Change<?>> changes) {
        List<Theme> all = with(changes);
        int position = all.stream().mapToInt(Theme::position).max().orElse(0) + 1;
        String colour = Palette.next(all.stream().map(Theme::colour).toList());
        Theme made = Theme.named(UUID.randomUUID().toString(), proper(name), colour, position)
                .at(parent, position);
        changes.add(new Change.OfTheme(null, made));
        return made;
    }

    private List<Theme> with(List<Change<?>> changes) {
        List<Theme> all = new ArrayList<>(themes);
        for (Change<?> change : changes) {
            if (change instanceof Change.OfTheme ofTheme && ofTheme.after() != null) {
                all.add(ofTheme.after());
            }
        }
        return all;
    }

    /** A name as it is kept: in one line. Refuses, in a sentence for the reader, one that is blank or too long. */
    static String proper(String name) {
        String line = Theme.inOneLine(name);
        if (line.isEmpty()) {
            throw new LibraryException("A theme needs a name.");
        }
        if (line.length() > Theme.LONGEST_NAME) {
            throw new LibraryException("A theme’s name can have " + Theme.LONGEST_NAME + " characters at most.");
        }
        return line;
    }

    /**
     * Makes changes that have been committed; those who watch the list are told once. One tree for all of them: a
     * codebook that is brought in changes thousands.
     */
    void show(List<Change.OfTheme> changes) {
        for (Change.OfTheme change : changes) {
            Theme after = change.after();
            if (after == null) {
                byId.remove(change.id());
            } else {
                byId.put(after.id(), after);
            }
        }
        tree = new ThemeTree(byId.values());
        List<Theme> order = tree.order();
        int first = 0;
        int most = Math.min(order.size(), themes.size());
        while (first < most && order.get(first).equals(themes.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && order.get(order.size() - 1 - last).equals(themes.get(themes.size() - 1 - last))) {
            last++;
        }
        // Only what differs, in one change: who lists themes would make all of its rows anew.
        List<Theme> gone = themes.subList(first, themes.size() - last);
        List<Theme> come = order.subList(first, order.size() - last);
        if (gone.size() == 1 && come.size() == 1) {
            themes.set(first, come.getFirst());
        } else if (gone.isEmpty()) {
            themes.addAll(first, come);
        } else if (come.isEmpty()) {
            gone.clear();
        } else {
            themes.setAll(order);
        }
    }
}
