package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.document.Quote;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Annotation wide = note("wide", 10, 30);
    private final Annotation late = note("late", 20, 40);
    private final Annotation inner = note("inner", 22, 25);

    @Test
    void overlapsBecomeStretchesEachWithWhatCoversIt() {
        assertThat(Run.of(List.of(wide, late, inner), 0, 100))
                .containsExactly(
                        new Run(10, 20, List.of(wide)),
                        new Run(20, 22, List.of(late, wide)),
                        new Run(22, 25, List.of(inner, late, wide)),
                        new Run(25, 30, List.of(late, wide)),
                        new Run(30, 40, List.of(late)));
    }

    @Test
    void stretchesAreCutToWhatIsAskedForAndBareTextHasNone() {
        assertThat(Run.of(List.of(wide, late), 0, 10)).isEmpty();
        assertThat(Run.of(List.of(wide, note("far", 35, 36)), 25, 50))
                .containsExactly(new Run(25, 30, List.of(wide)), new Run(35, 36, List.of(note("far", 35, 36))));
    }

    @Test
    void theShortestIsClickedFirst() {
        assertThat(Run.at(List.of(wide, late, inner), 23)).containsExactly(inner, late, wide);
        assertThat(Run.at(List.of(wide, late, inner), 30)).containsExactly(late);
        assertThat(Run.at(List.of(wide, late, inner), 40)).isEmpty();
    }

    private static Annotation note(String id, int start, int end) {
        Annotation any = Samples.note(id, "small fish", "");
        return Annotation.made(
                id,
                any.documentId(),
                new Anchor(start, end, new Quote("x", "", "")),
                any.colour(),
                any.style(),
                "",
                List.of(),
                any.author(),
                "late".equals(id) ? any.created().plusSeconds(1) : any.created());
    }
}
