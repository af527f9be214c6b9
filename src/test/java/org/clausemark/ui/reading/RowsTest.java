package org.clausemark.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    private final Document declaration = Bundle.declaration();

    @Test
    void foldedMatterIsOneRowEach() {
        Rows rows = new Rows(declaration, false, false);
        assertThat(rows.count()).isEqualTo(1 + 28 + 1);
        assertThat(rows.passageAt(0)).isEqualTo(Rows.FRONT_BAR);
        assertThat(rows.passageAt(1)).isEqualTo(6);
        assertThat(rows.passageAt(29)).isEqualTo(Rows.BACK_BAR);
        assertThat(rows.folded(Rows.FRONT_BAR)).isEqualTo(6);
        assertThat(rows.folded(Rows.BACK_BAR)).isEqualTo(5);
        assertThat(rows.rowOf(2)).as("a passage that is folded away").isZero();
        assertThat(rows.rowOf(35)).as("a passage that is folded away").isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void eachRowShowsThePassageThatSaysSo(boolean frontOpen, boolean backOpen) {
        Rows rows = new Rows(declaration, frontOpen, backOpen);
        assertThat(rows.isOpen(Rows.FRONT_BAR)).isEqualTo(frontOpen);
        assertThat(rows.isOpen(Rows.BACK_BAR)).isEqualTo(backOpen);
        int shown = 0;
        for (int row = 0; row < rows.count(); row++) {
            int passage = rows.passageAt(row);
            if (passage >= 0) {
                assertThat(rows.rowOf(passage)).isEqualTo(row);
                shown++;
            }
        }
        assertThat(shown).isEqualTo(28 + (frontOpen ? 6 : 0) + (backOpen ? 5 : 0));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void rowsFollowOneAnotherWithoutGapAndAreFoundByTheirPlace(boolean frontOpen, boolean backOpen) {
        Rows rows = new Rows(declaration, frontOpen, backOpen);
        double end = 0;
        for (int row = 0; row < rows.count(); row++) {
            assertThat(rows.position(row)).as("row %d", row).isEqualTo(end);
            assertThat(rows.rowAt(end)).isEqualTo(row);
            end += rows.length(row);
            assertThat(rows.rowAt(end - 0.5)).isEqualTo(row);
        }
        assertThat(rows.position(rows.count())).isEqualTo(end);
    }

    @Test
    void aDocumentWithNothingAroundItHasNoBars() {
        Document treaty = Samples.treaty();
        Document bare = Document.builder("bare", treaty.imprint())
                .add(treaty.passages().get(4).kind(), 0, "1", 0, "One.", 0)
                .build();
        Rows rows = new Rows(bare, false, false);
        assertThat(IntStream.range(0, rows.count()).map(rows::passageAt)).containsExactly(0);
        assertThat(new Rows(Document.builder("empty", treaty.imprint()).build(), false, false).count())
                .isZero();
    }
}
