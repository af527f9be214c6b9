package org.clausemark.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;

/** Where keys and the mouse put a theme: the tree stays one, and what goes up comes down again. */
class ThemePlacePropertyTest {
    @Property
    void aMoveKeepsEveryThemeAndMakesNoCircle(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -1, max = 8) Integer> parents,
            @ForAll @IntRange(min = 0, max = 8) int which,
            @ForAll @IntRange(min = 0, max = 6) int how,
            @ForAll @IntRange(min = 0, max = 8) int target) {
        ThemeTree tree = tree(parents);
        String id = Integer.toString(which % parents.size());
        String other = Integer.toString(target % parents.size());
        Optional<ThemePlace> place = switch (how) {
            case 0 -> ThemePlace.up(tree, id);
            case 1 -> ThemePlace.down(tree, id);
            case 2 -> ThemePlace.in(tree, id);
            case 3 -> ThemePlace.out(tree, id);
            case 4 -> Optional.of(ThemePlace.before(tree, other));
            case 5 -> Optional.of(ThemePlace.after(tree, other));
            default -> Optional.of(ThemePlace.firstUnder(tree, other));
        };
        if (how < 4) {
            assertThat(place.filter(p -> !p.isFor(tree, id))).isEmpty();
        }
        place.filter(p -> p.isFor(tree, id)).ifPresent(p -> {
            ThemeTree after = moved(tree, id, p);
            assertThat(after.order()).extracting(Theme::id).hasSize(parents.size());
            assertThat(after.parent(id).map(Theme::id)).isEqualTo(Optional.ofNullable(p.parent()));
            assertThat(after.withDescendants(id)).isEqualTo(tree.withDescendants(id));
        });
    }

    @Property
    void downTakesUpBackAndOutTakesInBack(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -1, max = 8) Integer> parents,
            @ForAll @IntRange(min = 0, max = 8) int which) {
        ThemeTree tree = tree(parents);
        String id = Integer.toString(which % parents.size());
        ThemePlace.up(tree, id).ifPresent(up -> {
            ThemeTree higher = moved(tree, id, up);
            assertThat(ids(moved(higher, id, ThemePlace.down(higher, id).orElseThrow())))
                    .isEqualTo(ids(tree));
        });
        ThemePlace.in(tree, id).ifPresent(in -> {
            ThemeTree nested = moved(tree, id, in);
            assertThat(ids(moved(nested, id, ThemePlace.out(nested, id).orElseThrow())))
                    .isEqualTo(ids(tree));
        });
    }

    private static List<String> ids(ThemeTree tree) {
        return tree.order().stream()
                .map(t -> t.id() + "<" + tree.parent(t.id()).map(Theme::id).orElse(""))
                .toList();
    }

    private static ThemeTree tree(List<Integer> parents) {
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            String parent = parents.get(i) < 0 ? null : Integer.toString(parents.get(i));
            themes.add(
                    Theme.named(Integer.toString(i), "Theme " + i, "#5a9fe4", i).at(parent, i));
        }
        return new ThemeTree(themes);
    }

    /** As the codebook moves a theme. */
    private static ThemeTree moved(ThemeTree tree, String id, ThemePlace to) {
        List<Theme> all = new ArrayList<>(tree.order());
        all.replaceAll(t -> t.at(tree.parent(t.id()).map(Theme::id).orElse(null), t.position()));
        Theme theme = all.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
        List<Theme> beside = new ArrayList<>(to.parent() == null ? tree.tops() : tree.children(to.parent()));
        beside.removeIf(t -> t.id().equals(id));
        int place = beside.stream().map(Theme::id).toList().indexOf(to.before());
        beside.add(place < 0 ? beside.size() : place, theme);
        for (int i = 0; i < beside.size(); i++) {
            Theme put = beside.get(i).at(to.parent(), i);
            all.replaceAll(t -> t.id().equals(put.id()) ? put : t);
        }
        return new ThemeTree(all);
    }
}
