package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Quote;
import org.clausemark.library.Samples;

/** Whatever marks lie over each other: flattened, no letter is lost, none is drawn twice, and each mark is seen. */
class RunPropertyTest {
    private static final int FROM = 20;
    private static final int TO = 80;

    @Provide
    Arbitrary<List<Annotation>> marks() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 98);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 60);
        return Combinators.combine(start, length, Arbitraries.of(Style.class), Arbitraries.of(Colour.class))
                .as((from, long_, style, colour) -> mark("", from, from + long_, style, colour))
                .list()
                .ofMaxSize(40)
                .map(RunPropertyTest::named);
    }

    private static List<Annotation> named(List<Annotation> marks) {
        List<Annotation> named = new ArrayList<>();
        for (Annotation each : marks) {
            named.add(mark(
                    "note " + named.size(), each.anchor().start(), each.anchor().end(), each.style(), each.colour()));
        }
        named.sort(Annotation.DOCUMENT_ORDER);
        return named;
    }

    @Property(tries = 500)
    void runsCoverTheUnionInOrderAndEachMarkIsInEveryRunItCovers(@ForAll("marks") List<Annotation> marks) {
        List<Run> runs = Run.of(marks, FROM, TO);
        int before = FROM;
        for (Run run : runs) {
            assertThat(run.start()).isGreaterThanOrEqualTo(before).isLessThan(run.end());
            assertThat(run.end()).isLessThanOrEqualTo(TO);
            before = run.end();
        }
        for (int i = FROM; i < TO; i++) {
            int at = i;
            List<Annotation> here = Run.at(marks, at);
            assertThat(here)
                    .containsExactlyInAnyOrderElementsOf(marks.stream()
                            .filter(m -> m.style() != Style.CLAUSE
                                    && m.anchor().start() <= at
                                    && at < m.anchor().end())
                            .toList());
            List<Run> covering =
                    runs.stream().filter(r -> r.start() <= at && at < r.end()).toList();
            assertThat(covering).hasSize(here.isEmpty() ? 0 : 1);
            covering.forEach(run -> assertThat(run.covering()).isEqualTo(here));
        }
    }

    @Property(tries = 500)
    void washesPaintTheSameStretchesAndTheInnermostFillsThem(@ForAll("marks") List<Annotation> marks) {
        List<Run> runs = Run.of(marks, FROM, TO);
        List<Wash> washes = Wash.of(runs);
        for (Run run : runs) {
            Wash wash = washes.stream()
                    .filter(w -> w.start() <= run.start() && run.end() <= w.end())
                    .findFirst()
                    .orElseThrow();
            List<Colour> highlights = colours(run, Style.HIGHLIGHT);
            List<Colour> lines = colours(run, Style.UNDERLINE);
            List<Colour> painted = new ArrayList<>(wash.bands());
            if (wash.fill() != null) {
                painted.addFirst(wash.fill());
            }
            assertThat(painted).isEqualTo(highlights.subList(0, Math.min(highlights.size(), Wash.MOST + 1)));
            assertThat(wash.lines()).isEqualTo(lines.subList(0, Math.min(lines.size(), Wash.LINES)));
        }
        for (int i = 1; i < washes.size(); i++) {
            assertThat(washes.get(i).start())
                    .isGreaterThanOrEqualTo(washes.get(i - 1).end());
        }
    }

    private static List<Colour> colours(Run run, Style style) {
        return run.covering().stream()
                .filter(a -> a.style() == style)
                .map(Annotation::colour)
                .toList();
    }

    private static Annotation mark(String id, int start, int end, Style style, Colour colour) {
        return Annotation.made(
                id,
                "river-treaty",
                new Anchor(start, end, new Quote("x", "", "")),
                colour,
                style,
                "",
                List.of(),
                "A. Reader",
                Samples.NOON);
    }
}
