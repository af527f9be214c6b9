package org.clausemark.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.document.Anchor;
import org.clausemark.document.Quote;
import org.junit.jupiter.api.Test;

/** Which clauses and notes a combination of themes lets through: five themes, the third and fourth under the second. */
class ThemeFocusPropertyTest {
    private static final ThemeTree TREE = new ThemeTree(IntStream.range(0, 5)
            .mapToObj(i ->
                    Theme.named(Integer.toString(i), "Theme " + i, "#5a9fe4", i).at(i == 2 || i == 3 ? "1" : null, i))
            .toList());

    @Property
    void aClauseFitsAsWordsSayAndItsNotesWithAWantedThemeAreShown(
            @ForAll @Size(max = 3) Set<@IntRange(max = 4) Integer> on,
            @ForAll @Size(max = 3) Set<@IntRange(max = 4) Integer> wanted,
            @ForAll @Size(max = 2) Set<@IntRange(max = 4) Integer> excluded,
            @ForAll boolean all) {
        ThemeFocus focus = ThemeFocus.NONE.asking(all);
        for (int id : wanted) {
            focus = focus.with(Integer.toString(id));
        }
        for (int id : excluded) {
            focus = focus.excluding(Integer.toString(id));
        }
        Set<Integer> left = new HashSet<>(wanted);
        left.removeAll(excluded);
        boolean any = left.isEmpty() || left.stream().anyMatch(id -> has(on, id));
        boolean every = left.stream().allMatch(id -> has(on, id));
        boolean none = excluded.stream().noneMatch(id -> has(on, id));
        List<String> themes = on.stream().map(Object::toString).toList();
        assertThat(focus.clauses(TREE).test(themes)).isEqualTo((all ? every : any) && none);
        assertThat(focus.notes(TREE).test(note(on))).isEqualTo(any);
    }

    private static boolean has(Set<Integer> on, int id) {
        return on.contains(id) || (id == 1 && (on.contains(2) || on.contains(3)));
    }

    private static Annotation note(Set<Integer> themes) {
        return Annotation.made(
                "n",
                "d",
                new Anchor(0, 1, new Quote("a", "", "")),
                Colour.YELLOW,
                Style.HIGHLIGHT,
                "",
                themes.stream().map(Object::toString).toList(),
                "A. Reader",
                Instant.EPOCH);
    }

    @Test
    void itSaysItselfInWords() {
        ThemeFocus focus = ThemeFocus.on("a").with("b").excluding("c");
        assertThat(focus.inWords(id -> id.toUpperCase(Locale.ROOT))).isEqualTo("A or B, not C");
        assertThat(focus.asking(true).inWords(id -> id)).isEqualTo("a and b, not c");
        assertThat(focus.without("a").without("b").inWords(id -> id)).isEqualTo("not c");
        assertThat(focus.with("c").excluded()).isEqualTo(List.of());
    }
}
