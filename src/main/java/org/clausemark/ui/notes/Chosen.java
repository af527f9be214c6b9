package org.clausemark.ui.notes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The notes that a command in the list is about: the selected one, and those chosen with it by Shift or Ctrl. As soon as
 * another note is selected without those keys, it is alone again.
 */
final class Chosen {
    private final Set<String> ids = new LinkedHashSet<>();
    private @Nullable String pivot;

    /** The ids of the notes. */
    Set<String> ids() {
        return ids;
    }

    /** Brings it in line with the selected note, and forgets notes that are not shown. */
    void follow(@Nullable String selected, Predicate<String> isShown) {
        ids.removeIf(isShown.negate());
        if (selected == null) {
            ids.clear();
        } else if (!ids.contains(selected)) {
            begin(selected);
        }
    }

    /** Chooses one alone, from which Shift goes on. */
    void begin(String id) {
        ids.clear();
        ids.add(id);
        pivot = id;
    }

    /** Adds a note, or takes it out. Returns the note to select now; null if none is left. */
    @Nullable
    String toggle(String id) {
        pivot = id;
        if (!ids.remove(id)) {
            ids.add(id);
            return id;
        }
        return ids.isEmpty() ? null : List.copyOf(ids).getLast();
    }

    /** Chooses all from the note where choosing began to another one, of the list shown. */
    void extend(String id, List<String> shown) {
        int from = pivot == null ? -1 : shown.indexOf(pivot);
        int to = shown.indexOf(id);
        if (from < 0) {
            from = to;
            pivot = id;
        }
        ids.clear();
        ids.addAll(shown.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    /** Chooses some. */
    void set(Collection<String> some) {
        ids.clear();
        ids.addAll(some);
    }
}
