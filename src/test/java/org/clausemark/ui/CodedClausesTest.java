package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.library.Samples;

/** The count that is kept is the one that counting anew would give. */
class CodedClausesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Document treaty = Samples.treaty();

    @Property(tries = 60)
    void theCountKeptIsTheOneCountedAnew(@ForAll long seed) {
        Random random = new Random(seed);
        ObservableList<Annotation> notes = FXCollections.observableArrayList(note(random, 0));
        CodedClauses kept = new CodedClauses(treaty, notes);
        notes.addListener((ListChangeListener<Annotation>) kept::take);
        for (int i = 1; i < 40; i++) {
            int at = random.nextInt(notes.size() + 1);
            if (at == notes.size()) {
                notes.add(note(random, i));
            } else if (random.nextBoolean()) {
                notes.set(at, note(random, i));
            } else {
                notes.remove(at);
            }
            assertThat(kept.coded()).isEqualTo(anew(notes));
        }
        assertThat(kept).hasToString(kept.coded() + " of " + clauses() + " clauses coded");
    }

    private long clauses() {
        return treaty.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .count();
    }

    private long anew(List<Annotation> notes) {
        return treaty.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .filter(p -> notes.stream()
                        .anyMatch(a -> !a.themes().isEmpty() && a.anchor().overlaps(p.start(), p.end())))
                .count();
    }

    private Annotation note(Random random, int id) {
        List<Passage> clauses = treaty.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .toList();
        Passage first = clauses.get(random.nextInt(clauses.size()));
        Passage last = clauses.get(random.nextInt(clauses.size()));
        int start = Math.min(first.start(), last.start());
        int end = Math.max(first.end(), last.end());
        List<String> themes = random.nextBoolean() ? List.of("a") : List.of();
        return Annotation.made(
                "note" + id,
                treaty.id(),
                treaty.anchor(start, end).orElseThrow(),
                Colour.values()[0],
                Style.HIGHLIGHT,
                "",
                themes,
                "A. Reader",
                NOON);
    }
}
