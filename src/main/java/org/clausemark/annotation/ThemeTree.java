package org.clausemark.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The themes of a codebook as a tree. Immutable. A theme whose parent is not there stands at the top, and so does the
 * first in the codebook's order of themes that would stand under each other in a circle.
 */
public final class ThemeTree {
    private final List<Theme> order = new ArrayList<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();
    private final Map<String, Theme> parents = new HashMap<>();
    private final Map<String, List<Theme>> children = new HashMap<>();

    /** The tree of some themes, given in any order. */
    public ThemeTree(Collection<Theme> themes) {
        List<Theme> sorted = new ArrayList<>(themes);
        sorted.sort(Theme.CODEBOOK_ORDER);
        Map<String, Theme> byId = new HashMap<>();
        sorted.forEach(theme -> byId.put(theme.id(), theme));
        for (Theme theme : sorted) {
            Theme parent = theme.parent() == null ? null : byId.get(theme.parent());
            if (parent != null && !isAbove(theme, parent)) {
                parents.put(theme.id(), parent);
                children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(theme);
            }
        }
        for (Theme theme : sorted) {
            if (!parents.containsKey(theme.id())) {
                list(theme);
            }
        }
    }

    private boolean isAbove(Theme theme, @Nullable Theme below) {
        for (Theme at = below; at != null; at = parents.get(at.id())) {
            if (at.id().equals(theme.id())) {
                return true;
            }
        }
        return false;
    }

    // Without recursion: a codebook that was made elsewhere may be deeper than the stack.
    private void list(Theme top) {
        List<Theme> next = new ArrayList<>(List.of(top));
        while (!next.isEmpty()) {
            Theme theme = next.removeLast();
            order.add(theme);
            Theme parent = parents.get(theme.id());
            depths.put(theme.id(), parent == null ? 0 : depth(parent.id()) + 1);
            next.addAll(children(theme.id()).reversed());
        }
    }

    /** All themes, each before those under it, siblings by position. */
    public List<Theme> order() {
        return List.copyOf(order);
    }

    /** How many themes stand above one: 0 at the top, and for an id that is not there. */
    public int depth(String id) {
        return depths.getOrDefault(id, 0);
    }

    /** The theme that one stands under; empty at the top. */
    public Optional<Theme> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** The themes right under one, by position. */
    public List<Theme> children(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The themes at the top, by position. */
    public List<Theme> tops() {
        return order.stream().filter(t -> !parents.containsKey(t.id())).toList();
    }

    /** The id of a theme and of all that stand under it, however deep. */
    public Set<String> withDescendants(String id) {
        Set<String> all = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            String each = next.removeLast();
            if (all.add(each)) {
                children(each).forEach(child -> next.add(child.id()));
            }
        }
        return all;
    }
}
