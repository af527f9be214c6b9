package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/**
 * The codebook as rows: which themes are shown, how deep they stand, which are closed. A theme is named by its index in
 * the tree's order, which holds until the next {@link #take}.
 */
final class ThemeOutline implements Branches {
    private final Set<String> closed = new HashSet<>();
    private ThemeTree tree = new ThemeTree(List.of());
    private List<Theme> order = List.of();
    private Map<String, String> emblems = Map.of();
    // Every row asks at every layout.
    private boolean nested;
    private String wanted = "";

    /** Takes the themes as they are now. */
    void take(ThemeTree now) {
        tree = now;
        order = now.order();
        nested = now.tops().size() < order.size();
        emblems = Emblems.of(order);
    }

    /** The tree of the themes. */
    ThemeTree tree() {
        return tree;
    }

    /** Shows only the themes whose name holds some words, with those they stand under; all if there are none. */
    void narrow(String words) {
        wanted = Theme.folded(words);
    }

    Theme theme(int index) {
        return order.get(index);
    }

    /** The theme's letters. */
    String emblem(Theme theme) {
        return emblems.getOrDefault(theme.id(), "");
    }

    /** The index of a theme; -1 if it is not there. */
    int indexOf(@Nullable String id) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** How deep a theme stands, 0 at the top. */
    @Override
    public int depth(int index) {
        return tree.depth(order.get(index).id());
    }

    /** Whether themes stand under it. */
    @Override
    public boolean isParent(int index) {
        return isParent(order.get(index).id());
    }

    private boolean isParent(String id) {
        return !tree.children(id).isEmpty();
    }

    /** The index of the theme that one stands under; -1 at the top. */
    int parent(int index) {
        return tree.parent(order.get(index).id()).map(t -> indexOf(t.id())).orElse(-1);
    }

    /** Whether any theme stands under another. */
    @Override
    public boolean isTree() {
        return nested;
    }

    /** Whether the themes under it are shown where it is shown itself: always while names are looked for. */
    @Override
    public boolean isOpen(int index) {
        return !wanted.isEmpty() || !closed.contains(order.get(index).id());
    }

    /** Opens a theme, or closes it. */
    void open(String id, boolean open) {
        if (open) {
            closed.remove(id);
        } else {
            closed.add(id);
        }
    }

    /** Opens or closes all. */
    void openAll(boolean open) {
        order.stream().filter(t -> isParent(t.id())).forEach(t -> open(t.id(), open));
    }

    /** Opens all that a theme is hidden in. */
    void reveal(String id) {
        for (Optional<Theme> above = tree.parent(id); above.isPresent(); ) {
            closed.remove(above.get().id());
            above = tree.parent(above.get().id());
        }
    }

    /** The themes that are shown, in order. */
    List<Integer> shown() {
        Set<String> fitting = fitting();
        List<Integer> shown = new ArrayList<>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (int i = 0; i < order.size(); i++) {
            if (depth(i) > hiddenBelow || !fitting.contains(order.get(i).id())) {
                continue;
            }
            hiddenBelow = isOpen(i) ? Integer.MAX_VALUE : depth(i);
            shown.add(i);
        }
        return shown;
    }

    private Set<String> fitting() {
        Set<String> fitting = new HashSet<>();
        for (Theme theme : order) {
            if (Theme.folded(theme.name()).contains(wanted)) {
                fitting.add(theme.id());
                tree.parent(theme.id()).ifPresent(parent -> withAbove(parent, fitting));
            }
        }
        return fitting;
    }

    private void withAbove(Theme theme, Set<String> all) {
        if (all.add(theme.id())) {
            tree.parent(theme.id()).ifPresent(parent -> withAbove(parent, all));
        }
    }

    /** The theme itself if it is shown, else the one it is hidden in. */
    String shownFor(String id) {
        String shown = id;
        for (Optional<Theme> above = tree.parent(id);
                above.isPresent();
                above = tree.parent(above.get().id())) {
            if (closed.contains(above.get().id())) {
                shown = above.get().id();
            }
        }
        return shown;
    }
}
