package org.clausemark.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausemark.Bundle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.junit.jupiter.api.Test;

/** What is bare is what nothing touches. */
class CoverageTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Document declaration = Bundle.declaration();
    private final List<Theme> codebook = Bundle.codebook();

    @Test
    void withoutNotesAllIsBare() {
        Coverage bare = Coverage.of(declaration, List.of(), codebook);
        assertThat(bare.clauses()).isEqualTo(declaration.clauses()).hasSize(22);
        assertThat(bare.themes()).isEqualTo(codebook);
    }

    @Test
    void aThemeOnAHeadingCodesNoClause() {
        Passage heading = declaration.heading("2").orElseThrow();
        Passage clause = declaration.numbered("2.1").orElseThrow();
        Anchor across = declaration.anchor(heading.start(), clause.start() + 5).orElseThrow();
        Coverage onHeading = Coverage.of(declaration, List.of(note(declaration.anchor(heading), "T01")), codebook);
        assertThat(onHeading.clauses()).hasSize(22);
        assertThat(onHeading.themes()).hasSize(14);
        Coverage both =
                Coverage.of(declaration, List.of(note(across, "T01"), note(declaration.anchor(clause))), codebook);
        assertThat(both.clauses()).hasSize(21).doesNotContain(clause);
        assertThat(both.themes()).extracting(Theme::id).hasSize(13).doesNotContain("T01");
    }

    @Property(tries = 100)
    void itIsWhatLookingAtEachClauseWouldFind(@ForAll long seed) {
        Random random = new Random(seed);
        List<Annotation> notes = new ArrayList<>();
        int end = declaration.text().length();
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = random.nextInt(end);
            String[] themes = random.nextBoolean() ? new String[] {"T0" + (1 + random.nextInt(9))} : new String[0];
            declaration.anchor(from, from + random.nextInt(2_000)).ifPresent(at -> notes.add(note(at, themes)));
        }
        Coverage bare = Coverage.of(declaration, notes, codebook);
        assertThat(bare.clauses())
                .containsExactlyElementsOf(declaration.clauses().stream()
                        .filter(p -> notes.stream()
                                .noneMatch(
                                        n -> !n.themes().isEmpty() && n.anchor().overlaps(p.start(), p.end())))
                        .toList());
        assertThat(bare.themes())
                .containsExactlyElementsOf(codebook.stream()
                        .filter(t -> notes.stream()
                                .noneMatch(n -> n.themes().contains(t.id())
                                        && declaration.clauses().stream()
                                                .anyMatch(p -> n.anchor().overlaps(p.start(), p.end()))))
                        .toList());
    }

    private Annotation note(Anchor anchor, String... themes) {
        return Annotation.made(
                "n" + anchor.start(),
                declaration.id(),
                anchor,
                Colour.YELLOW,
                Style.HIGHLIGHT,
                "",
                List.of(themes),
                "A. Reader",
                NOON);
    }
}
