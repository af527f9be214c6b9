package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several notes are chosen in the list, copied and changed in one step. */
class ChoosingTest extends Journey {
    private static final String SOURCE = "Shanghai Declaration on Global AI Governance, 4 July 2024";

    @BeforeEach
    void threeNotes() {
        mark("2.2", "auditable");
        mark("2.2", "supervised");
        mark("2.4", "terrorists");
        reader.press(ESCAPE);
    }

    @Test
    void shiftAndArrowsChooseAndOneKeyRecoloursThemInOneStep() {
        List<Annotation> before = desk.notes();
        reader.click(eyes.card("auditable").node());
        reader.press(SHIFT, DOWN);
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(true, true, false);
        reader.press(DIGIT4);
        assertThat(desk.notes())
                .extracting(Annotation::colour)
                .containsExactly(Colour.PINK, Colour.PINK, Colour.YELLOW);
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(true, true, false);
        reader.press(U);
        assertThat(desk.notes())
                .extracting(Annotation::style)
                .containsExactly(Style.UNDERLINE, Style.UNDERLINE, Style.HIGHLIGHT);
        reader.press(CONTROL, Z);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEqualTo(before);
    }

    @Test
    void clicksWithControlAndShiftChooseAndAPlainOneEndsThat() {
        reader.click(eyes.card("auditable").node());
        reader.click(eyes.card("terrorists").node(), true, false);
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(true, false, true);
        reader.click(eyes.card("terrorists").node(), true, false);
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(true, false, false);
        reader.click(eyes.card("auditable").node());
        reader.click(eyes.card("terrorists").node(), false, true);
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(true, true, true);
        reader.click(eyes.card("supervised").node());
        assertThat(eyes.cards()).extracting(Eyes.Card::selected).containsExactly(false, true, false);
    }

    @Test
    void allAreCopiedInEachForm() {
        reader.click(eyes.card("auditable").node());
        reader.press(CONTROL, A);
        reader.press(CONTROL, C);
        assertThat(Eyes.clipboard()).isEqualTo("auditable\n\nsupervised\n\nterrorists");
        assertThat(eyes.notice()).contains("Copied 3 notes");
        reader.press(CONTROL, SHIFT, C);
        assertThat(Eyes.clipboard())
                .isEqualTo("“auditable” (" + SOURCE + ", § 2.2)\n\n“supervised” (" + SOURCE
                        + ", § 2.2)\n\n“terrorists” (" + SOURCE + ", § 2.4)");
        reader.press(CONTROL, SHIFT, M);
        assertThat(Eyes.clipboard())
                .startsWith("> auditable\n>\n> — " + SOURCE + ", § 2.2\n\n> supervised\n")
                .endsWith("\n> — " + SOURCE + ", § 2.4");
    }

    @Test
    void severalAreDeletedAndComeBackTogether() {
        List<Annotation> before = desk.notes();
        reader.click(eyes.card("auditable").node());
        reader.press(CONTROL, A);
        reader.press(DELETE);
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.notice()).contains("3 notes deleted.");
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEqualTo(before);
    }

    @Test
    void theMenuOnACardIsAboutAllChosenOnes() {
        reader.click(eyes.card("auditable").node());
        reader.press(SHIFT, DOWN);
        reader.rightClick(eyes.card("supervised").node());
        reader.choose("Delete 2 notes");
        assertThat(desk.note().anchor().exact()).isEqualTo("terrorists");

        reader.rightClick(eyes.card("terrorists").node());
        reader.choose("Copy as Markdown");
        assertThat(Eyes.clipboard()).isEqualTo("> terrorists\n>\n> — " + SOURCE + ", § 2.4");
    }

    @Test
    void onlyThoseThatTouchAreJoined() {
        reader.click(eyes.card("auditable").node());
        reader.press(CONTROL, A);
        reader.press(J);
        assertThat(desk.notes()).hasSize(3);
        assertThat(eyes.notice()).contains("touch");
    }

    private void mark(String clause, String words) {
        reader.select(clause, words);
        reader.press(H);
    }
}
