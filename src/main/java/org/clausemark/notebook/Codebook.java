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
import org.jspecify.annotations.Nullable;

/** The themes in their order, found by id and by name. */
final class Codebook {
    private final ObservableList<Theme> themes = FXCollections.observableArrayList();
    // Kept, because a view watches its list weakly: one made for each caller would soon stop telling of changes.
    private final ObservableList<Theme> view = FXCollections.unmodifiableObservableList(themes);
    private final Map<String, Theme> byId = new HashMap<>();

    Codebook(Collection<Theme> inOrder) {
        themes.setAll(inOrder);
        themes.forEach(theme -> byId.put(theme.id(), theme));
    }

    /** All in the codebook's order; unmodifiable, observable. */
    ObservableList<Theme> all() {
        return view;
    }

    Optional<Theme> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of the theme meant; where there is none, not even among the changes, adds its making to them. */
    String idOf(String idOrName, List<Change<?>> changes) {
        List<Theme> all = new ArrayList<>(themes);
        for (Change<?> change : changes) {
            if (change instanceof Change.OfTheme ofTheme && ofTheme.after() != null) {
                all.add(ofTheme.after());
            }
        }
        return find(idOrName)
                .or(() -> all.stream().filter(t -> t.isNamed(idOrName)).findFirst())
                .orElseGet(() -> {
                    Theme made = Theme.named(
                            UUID.randomUUID().toString(),
                            idOrName.strip(),
                            Palette.next(all.stream().map(Theme::colour).toList()),
                            all.stream().mapToInt(Theme::position).max().orElse(0) + 1);
                    changes.add(new Change.OfTheme(null, made));
                    return made;
                })
                .id();
    }

    /** Makes a change that has been committed; those who watch the list are told. */
    void show(Change.OfTheme change) {
        Theme after = change.after();
        if (after == null) {
            byId.remove(change.id());
        } else {
            byId.put(after.id(), after);
        }
        Sorted.replace(themes, change.before(), after, Theme.CODEBOOK_ORDER);
    }
}
