package org.clausemark.notebook;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list that stays in an order while its values are replaced by later ones. */
final class Sorted {
    private Sorted() {}

    /** Puts {@code after} where {@code before} is, or takes it out, or in; the list stays sorted. */
    static <T> void replace(List<T> sorted, @Nullable T before, @Nullable T after, Comparator<T> order) {
        int old = before == null ? -1 : Collections.binarySearch(sorted, before, order);
        if (old >= 0 && after != null && order.compare(Objects.requireNonNull(before), after) == 0) {
            sorted.set(old, after);
            return;
        }
        if (old >= 0) {
            sorted.remove(old);
        }
        if (after != null) {
            int place = Collections.binarySearch(sorted, after, order);
            sorted.add(place < 0 ? -place - 1 : place, after);
        }
    }
}
