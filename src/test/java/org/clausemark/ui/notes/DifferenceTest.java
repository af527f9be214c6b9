package org.clausemark.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What differs between two versions of a text is cut at words. */
class DifferenceTest {
    @Test
    void cutAtWords() {
        assertThat(Difference.between("Who audits?", "Who pays?"))
                .isEqualTo(new Difference("Who ", "audits?", "pays?", ""));
        assertThat(Difference.between("blue", "blue · Care")).isEqualTo(new Difference("blue", "", " · Care", ""));
        assertThat(Difference.between("", "All new")).isEqualTo(new Difference("", "", "All new", ""));
        assertThat(Difference.between("谁审计", "谁付钱")).isEqualTo(new Difference("谁", "审计", "付钱", ""));
        assertThat(Difference.between("the same", "the same")).isEqualTo(new Difference("the same", "", "", ""));
    }
}
