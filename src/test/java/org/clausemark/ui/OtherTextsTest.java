package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Texts in which something is that the declaration has not got. */
class OtherTextsTest extends Journey {
    private static final String CHARTER = """
            Charter of the Istanbul Gardens

            3 May 2031, 10:15

            We are the gardeners of this city and speak for its gardens.

            1. Ownership

            The gardens of İSTANBUL, and İZMİR, lie on every Straße. No gardener sells a garden, and no GARDENER buys one.
            """;

    @Test
    void upAndDownStepOverTheDateUnderATitle() {
        moveTo(CHARTER);
        assertThat(desk.document().passages().stream().map(p -> p.kind()))
                .startsWith(Kind.TITLE, Kind.FRONT, Kind.PREAMBLE);
        reader.click(eyes.find(".title"));
        reader.press(HOME);
        reader.press(DOWN);
        assertThat(eyes.words("#status")).contains("P.1");
        reader.press(SHIFT, DOWN);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(words).startsWith("We are"));
        reader.press(UP);
        reader.press(UP);
        reader.press(HOME);
        reader.press(SHIFT, CONTROL, RIGHT);
        assertThat(desk.selectedWords()).contains("Charter");
    }

    @Test
    void whatIsFoundAfterLettersThatGrowInLowerCaseIsThatAndNothingElse() {
        moveTo(CHARTER);
        reader.press(CONTROL, F);
        reader.type("gardener");
        reader.press(ENTER);
        eyes.seeFound("1 of 3");
        assertThat(desk.selectedWords()).contains("gardener");
        reader.press(ENTER);
        assertThat(desk.selectedWords()).contains("gardener");
        reader.press(ENTER);
        assertThat(desk.selectedWords()).contains("GARDENER");
    }

    @Test
    void lettersThatGrowInLowerCaseAreFoundThemselves() {
        moveTo(CHARTER);
        reader.press(CONTROL, F);
        reader.type("İzmİr");
        reader.press(ENTER);
        eyes.seeFound("1 of 1");
        assertThat(desk.selectedWords()).contains("İZMİR");
        reader.press(CONTROL, F);
        reader.type("straße. No");
        reader.press(ENTER);
        eyes.seeFound("1 of 1");
        assertThat(desk.selectedWords()).contains("Straße. No");
        reader.press(ESCAPE);
        reader.press(H);
        assertThat(desk.note().anchor().exact()).isEqualTo("Straße. No");
    }
}
