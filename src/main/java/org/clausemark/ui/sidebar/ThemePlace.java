package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/**
 * Where a theme is to be put.
 *
 * @param parent the id of the theme it goes under; null for the top
 * @param before the id of the sibling it goes before; null for the end
 */
record ThemePlace(@Nullable String parent, @Nullable String before) {

    private static List<Theme> beside(ThemeTree tree, String id) {
        return tree.parent(id).map(parent -> tree.children(parent.id())).orElseGet(tree::tops);
    }

    private static @Nullable String parent(ThemeTree tree, String id) {
        return tree.parent(id).map(Theme::id).orElse(null);
    }

    private static int index(List<Theme> themes, String id) {
        return themes.stream().map(Theme::id).toList().indexOf(id);
    }

    private static @Nullable String at(List<Theme> themes, int index) {
        return index < themes.size() ? themes.get(index).id() : null;
    }

    /** One up among its siblings; empty for the first. */
    static Optional<ThemePlace> up(ThemeTree tree, String id) {
        List<Theme> beside = beside(tree, id);
        int index = index(beside, id);
        return index <= 0 ? Optional.empty() : Optional.of(new ThemePlace(parent(tree, id), at(beside, index - 1)));
    }

    /** One down among its siblings; empty for the last. */
    static Optional<ThemePlace> down(ThemeTree tree, String id) {
        List<Theme> beside = beside(tree, id);
        int index = index(beside, id);
        return index < 0 || index == beside.size() - 1
                ? Optional.empty()
                : Optional.of(new ThemePlace(parent(tree, id), at(beside, index + 2)));
    }

    /** Under the sibling before it; empty for the first. */
    static Optional<ThemePlace> in(ThemeTree tree, String id) {
        List<Theme> beside = beside(tree, id);
        int index = index(beside, id);
        return index <= 0 ? Optional.empty() : Optional.of(new ThemePlace(at(beside, index - 1), null));
    }

    /** Out of its parent, just after that; empty at the top. */
    static Optional<ThemePlace> out(ThemeTree tree, String id) {
        return tree.parent(id).map(parent -> after(tree, parent.id()));
    }

    /** Just before a theme. */
    static ThemePlace before(ThemeTree tree, String id) {
        return new ThemePlace(parent(tree, id), id);
    }

    /** Just after a theme, beside it. */
    static ThemePlace after(ThemeTree tree, String id) {
        List<Theme> beside = beside(tree, id);
        return new ThemePlace(parent(tree, id), at(beside, index(beside, id) + 1));
    }

    /** Under a theme, before those that stand there. */
    static ThemePlace firstUnder(ThemeTree tree, String id) {
        return new ThemePlace(id, at(tree.children(id), 0));
    }

    /** Whether a theme may stand there: neither under nor before itself. */
    boolean isFor(ThemeTree tree, String id) {
        return (parent == null || !tree.withDescendants(id).contains(parent)) && !id.equals(before);
    }
}
