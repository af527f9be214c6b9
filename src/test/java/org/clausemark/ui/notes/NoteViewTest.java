package org.clausemark.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.clausemark.annotation.Colour;

/** A view comes back from the line it is kept as. */
class NoteViewTest {
    @Property(tries = 500)
    void whateverItIsCalledAndHolds(
            @ForAll @NotBlank String name,
            @ForAll String words,
            @ForAll Set<Colour> colours,
            @ForAll Set<@NotBlank String> themes,
            @ForAll NoteOrder order,
            @ForAll boolean flag) {
        String called = sound(name).isBlank() ? "name" : sound(name);
        NoteView view = NoteView.ALL
                .in(order)
                .grouped(flag)
                .searching(sound(words))
                .settled(flag)
                .commented(!flag);
        for (Colour colour : colours) {
            view = view.toggled(colour);
        }
        for (String theme : themes) {
            view = view.toggledTheme("t" + sound(theme)).toggledAuthor("a" + sound(theme));
        }
        assertThat(view.line(called)).doesNotContain("\n");
        assertThat(NoteView.named(view.line(called))).contains(Map.entry(called, view));
    }

    /** Half of a surrogate pair cannot be written. */
    private static String sound(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "?");
    }

    @Example
    void whatCannotBeReadIsNoView() {
        for (String line :
                new String[] {"", "name=a", "name=a&order=SIDEWAYS", "order=TIME", "name=%zz&order=TIME", "&&=&"}) {
            assertThat(NoteView.named(line)).as(line).isEmpty();
        }
    }

    @Example
    void theSameTwiceIsNothing() {
        assertThat(NoteView.ALL.toggled(Colour.PINK).toggled(Colour.PINK)).isEqualTo(NoteView.ALL);
        assertThat(NoteView.ALL.showsAll()).isTrue();
        assertThat(NoteView.ALL
                        .in(NoteOrder.THEME)
                        .grouped(true)
                        .searching("  ")
                        .showsAll())
                .isTrue();
        assertThat(NoteView.ALL.settled(false).showsAll()).isFalse();
    }
}
