package org.clausemark.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void theFirstColourComesFirst() {
        assertThat(Palette.next(List.of())).isEqualTo(Palette.COLOURS.getFirst());
    }

    @Test
    void allColoursComeBeforeOneComesAgain() {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < Palette.COLOURS.size(); i++) {
            used.add(Palette.next(used));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(Palette.COLOURS);
    }

    @Test
    void aColourNextToOneInUseIsNotTaken() {
        assertThat(Palette.next(List.of("#5A9FE5", "#d9812a"))).isNotIn("#5a9fe4", "#d9812b");
    }
}
