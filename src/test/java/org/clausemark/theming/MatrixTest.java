package org.clausemark.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.theming.PlaceColumns.By;
import org.clausemark.theming.PlaceColumns.Place;
import org.junit.jupiter.api.Test;

/** What is counted where, and that it adds up. */
class MatrixTest {
    private static final ThemeTree TREE = new ThemeTree(Coded.THEMES);

    private static Matrix matrix(By by, boolean withChildren, List<Annotation> notes) {
        return Matrix.of(
                new ThemeRows(TREE, withChildren), PlaceColumns.of(by, List.of(Coded.TREATY), notes, 0), notes);
    }

    private static int[] counts(Matrix matrix, int row) {
        return IntStream.range(0, matrix.width())
                .map(column -> matrix.count(row, column))
                .toArray();
    }

    private static List<String> labels(List<Heading> heads) {
        return heads.stream().map(Heading::label).toList();
    }

    @Test
    void aNoteAcrossTwoClausesCountsInEach() {
        Matrix matrix = matrix(By.CLAUSE, false, List.of(Coded.note("a", "both parties", "Nets shall", "T1", "T2")));
        assertThat(labels(matrix.columns())).containsExactly("P.1", "1.1", "1.2", "2.1");
        assertThat(labels(matrix.rows())).containsExactly("Care of rivers", "Fish", "Tolls & dues");
        assertThat(counts(matrix, 0)).containsExactly(0, 1, 1, 0);
        assertThat(counts(matrix, 1)).containsExactly(0, 1, 1, 0);
        assertThat(matrix.rowTotal(0)).isEqualTo(2);
        assertThat(matrix.columnTotal(1)).isEqualTo(2);
        assertThat(matrix.total()).isEqualTo(4);
    }

    @Test
    void whatIsCodedWithAThemeCountsForTheOneAboveItOnce() {
        List<Annotation> notes =
                List.of(Coded.note("a", "small", "fish", "T2"), Coded.note("b", "Nets", "fish", "T1", "T2"));
        Matrix without = matrix(By.CLAUSE, false, notes);
        Matrix with = matrix(By.CLAUSE, true, notes);
        assertThat(counts(without, 0)).containsExactly(0, 0, 1, 0);
        assertThat(counts(with, 0)).containsExactly(0, 0, 2, 0);
        assertThat(counts(with, 1)).containsExactly(0, 0, 2, 0);
        assertThat(with.total()).isEqualTo(without.total()).isEqualTo(3);
    }

    @Test
    void aNoteOnAHeadingHasAColumnOfItsOwnByClauseAndItsSectionsBySection() {
        List<Annotation> notes = List.of(Coded.note("a", "Waters", "Waters", "T1"));
        Matrix clauses = matrix(By.CLAUSE, false, notes);
        assertThat(clauses.columns().stream().map(Heading::title))
                .containsExactly("§ P.1", "heading 1", "§ 1.1", "§ 1.2", "§ 2.1");
        assertThat(counts(clauses, 0)).containsExactly(0, 1, 0, 0, 0);
        Matrix sections = matrix(By.SECTION, false, notes);
        assertThat(sections.columns().stream().map(Heading::title)).containsExactly("Preamble", "1 Waters", "2 Dues");
        assertThat(counts(sections, 0)).containsExactly(0, 1, 0);
        assertThat(counts(matrix(By.DOCUMENT, false, notes), 0)).containsExactly(1);
    }

    @Property(tries = 300)
    void theSumsAddUp(@ForAll long seed, @ForAll By by, @ForAll boolean withChildren) {
        List<Annotation> notes = Coded.atRandom(seed);
        PlaceColumns columns = PlaceColumns.of(by, List.of(Coded.TREATY), notes, 0);
        ThemeRows rows = new ThemeRows(TREE, withChildren);
        Matrix matrix = Matrix.of(rows, columns, notes);
        long own = 0;
        for (int column = 0; column < matrix.width(); column++) {
            Place place = columns.place(column);
            long codings = 0;
            for (Annotation note : notes) {
                if (columns.counts(note, place.heading().id())) {
                    codings += note.themes().stream()
                            .filter(t -> !t.equals("gone"))
                            .count();
                    assertThat(note.anchor().overlaps(place.start(), place.end()))
                            .isTrue();
                }
            }
            assertThat(matrix.columnTotal(column)).isEqualTo(codings);
            own += codings;
        }
        assertThat(matrix.total()).isEqualTo(own);
        long all = 0;
        for (int row = 0; row < matrix.height(); row++) {
            assertThat(matrix.rowTotal(row))
                    .isEqualTo(IntStream.of(counts(matrix, row)).sum());
            assertThat(IntStream.of(counts(matrix, row)).max().orElse(0)).isLessThanOrEqualTo(matrix.greatest());
            all += matrix.rowTotal(row);
        }
        assertThat(all).isGreaterThanOrEqualTo(own);
        assertThat(withChildren || all == own).isTrue();
    }

    @Property(tries = 200)
    void noCodingIsLost(@ForAll long seed, @ForAll By by) {
        List<Annotation> notes = Coded.atRandom(seed);
        PlaceColumns columns = PlaceColumns.of(by, List.of(Coded.TREATY), notes, 0);
        for (Annotation note : notes) {
            assertThat(note.themes().isEmpty() || columns.touched(note).length > 0)
                    .as("%s", note.anchor())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void anotherOrderHasTheSameCounts(@ForAll long seed) {
        Matrix matrix = matrix(By.CLAUSE, true, Coded.atRandom(seed));
        int row = (int) Math.floorMod(seed, 3L);
        for (Matrix sorted : List.of(
                matrix.rowsByTotal(),
                matrix.columnsByTotal(),
                matrix.rowsBy(1),
                matrix.columnsBy(row),
                matrix.rowsBy(2).columnsByTotal().withoutEmpty())) {
            for (int i = 0; i < sorted.height(); i++) {
                int was = matrix.rowOf(sorted.row(i).id());
                assertThat(sorted.rowTotal(i)).isEqualTo(matrix.rowTotal(was));
                for (int j = 0; j < sorted.width(); j++) {
                    assertThat(sorted.count(i, j))
                            .isEqualTo(matrix.count(
                                    was, matrix.columnOf(sorted.column(j).id())));
                }
            }
            assertThat(labels(sorted.inOrder().rows())).isEqualTo(labels(matrix.rows()));
            assertThat(labels(sorted.inOrder().columns())).isEqualTo(labels(matrix.columns()));
        }
        Matrix byRow = matrix.columnsBy(row);
        assertThat(IntStream.of(counts(byRow, row)).boxed().toList()).isSortedAccordingTo((one, other) -> other - one);
        Matrix full = matrix.withoutEmpty();
        for (int i = 0; i < full.height(); i++) {
            assertThat(full.rowTotal(i)).isPositive();
        }
        for (int j = 0; j < full.width(); j++) {
            assertThat(full.columnTotal(j)).isPositive();
        }
        assertThat(full.total()).isEqualTo(matrix.total());
    }

    @Property(tries = 200)
    void twoThemesMeetTheSameWhicheverIsAskedFirst(@ForAll long seed, @ForAll boolean withChildren) {
        List<Annotation> notes = Coded.atRandom(seed);
        ThemeRows rows = new ThemeRows(TREE, withChildren);
        PlaceColumns columns = PlaceColumns.of(By.CLAUSE, List.of(Coded.TREATY), notes, 0);
        Matrix clauses = CoOccurrence.onPlaces(rows, columns, notes);
        Matrix together = CoOccurrence.onNotes(rows, notes);
        for (Matrix matrix : List.of(clauses, together)) {
            for (int one = 0; one < 3; one++) {
                long met = 0;
                for (int other = 0; other < 3; other++) {
                    assertThat(matrix.count(one, other)).isEqualTo(matrix.count(other, one));
                    assertThat(matrix.count(one, other)).isLessThanOrEqualTo(matrix.count(one, one));
                    met += one == other ? 0 : matrix.count(one, other);
                }
                assertThat(matrix.rowTotal(one)).isEqualTo(met).isEqualTo(matrix.columnTotal(one));
            }
        }
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                String first = clauses.row(one).id();
                String second = clauses.row(other).id();
                assertThat(CoOccurrence.places(rows, columns, notes, first, second))
                        .hasSize(clauses.count(one, other));
            }
        }
    }

    @Test
    void themesMeetOnAClauseByTwoNotesAndOnANoteByOne() {
        List<Annotation> notes = List.of(
                Coded.note("a", "Nets", "small", "T1"),
                Coded.note("b", "always", "always", "T3"),
                Coded.note("c", "No toll", "taken", "T1", "T3"));
        ThemeRows rows = new ThemeRows(TREE, false);
        PlaceColumns columns = PlaceColumns.of(By.CLAUSE, List.of(Coded.TREATY), notes, 0);
        assertThat(CoOccurrence.onPlaces(rows, columns, notes).count(0, 2)).isEqualTo(2);
        assertThat(CoOccurrence.onNotes(rows, notes).count(0, 2)).isEqualTo(1);
        assertThat(CoOccurrence.onNotes(rows, notes).count(0, 0)).isEqualTo(2);
    }

    @Test
    void countsCanBeReadOnEveryThemesColour() {
        for (String colour : Palette.COLOURS) {
            for (String ground : Set.of("#ffffff", "#fefdf9", "#f7eedc", "#1c1d21")) {
                for (int count = 1; count <= 5; count++) {
                    String fill = Shading.fill(colour, ground, count, 5);
                    double luminance = luminance(fill);
                    double ink = Shading.ink(fill).equals("#000000") ? 0 : 1;
                    double contrast = (Math.max(luminance, ink) + 0.05) / (Math.min(luminance, ink) + 0.05);
                    assertThat(contrast).as("%s on %s", fill, ground).isGreaterThan(4.5);
                }
            }
        }
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            sum += weights[i] * Palette.linear(Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0);
        }
        return sum;
    }
}
