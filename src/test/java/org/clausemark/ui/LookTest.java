package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.PLUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** The reader chooses the ground to read on and the size of the text; {@link TypographyTest} has the rest. */
class LookTest extends Journey {
    @Test
    void allGroundsAreChosenInTheSheet() {
        reader.select("2.2", "auditable, supervised");
        reader.press(H);
        for (Shade shade : new Shade[] {Shade.DARK, Shade.SEPIA, Shade.CONTRAST, Shade.LIGHT}) {
            String name = shade.name().toLowerCase(Locale.ROOT);
            reader.click("#look");
            reader.click("#shade-" + name);
            reader.press(ESCAPE);
            assertThat(eyes.see("#look-sheet")).isFalse();
            assertThat(eyes.shade()).isEqualTo(name);
            assertThat(eyes.behind("2.2", "supervised")).isEqualTo(shade.highlight(Colour.YELLOW));
        }
    }

    @Test
    void theGroundOfTheTextFollows() {
        Color light = ground();
        choose("dark");
        Color dark = ground();
        choose("sepia");
        Color sepia = ground();
        assertThat(light.getBrightness()).isGreaterThan(0.95);
        assertThat(dark.getBrightness()).isLessThan(0.2);
        assertThat(sepia.getBrightness()).isGreaterThan(0.85);
        assertThat(sepia.getSaturation()).isGreaterThan(light.getSaturation());
    }

    @Test
    void keysChangeTheSizeOfTheText() {
        assertThat(eyes.textSize()).isEqualTo(18);
        reader.press(3, CONTROL, PLUS);
        assertThat(eyes.textSize()).isEqualTo(21);
        reader.press(5, CONTROL, MINUS);
        assertThat(eyes.textSize()).isEqualTo(16);
        reader.press(CONTROL, DIGIT0);
        assertThat(eyes.textSize()).isEqualTo(Look.DEFAULT_SIZE);
    }

    @Test
    void theSizeHasAnEndBothWays() {
        reader.turnTo("2.2");
        reader.press(30, CONTROL, PLUS);
        assertThat(eyes.textSize()).isEqualTo(Look.MAX_SIZE);
        reader.press(40, CONTROL, MINUS);
        assertThat(eyes.textSize()).isEqualTo(Look.MIN_SIZE);
    }

    @Test
    void theSheetChangesTheSizeToo() {
        reader.click("#look");
        reader.click(eyes.button("#look-sheet", "+"));
        assertThat(eyes.words("#look-sheet")).contains("19 px");
        assertThat(eyes.textSize()).isEqualTo(19);
        reader.click(eyes.button("#look-sheet", "−"));
        assertThat(eyes.textSize()).isEqualTo(18);
    }

    @Test
    void largerTextKeepsItsPlaceAndItsSelection() {
        reader.turnTo("3.1");
        reader.select("3.1", "United Nations");
        reader.press(4, CONTROL, PLUS);
        assertThat(eyes.seeText("3.1", "United Nations")).isTrue();
        assertThat(desk.selectedWords()).contains("United Nations");
        assertThat(eyes.place("#selection-bar").intersects(eyes.place("3.1", "United Nations")))
                .isFalse();
    }

    private void choose(String shade) {
        reader.click("#look");
        reader.click("#shade-" + shade);
        reader.press(ESCAPE);
    }

    private Color ground() {
        var text = eyes.place("#reading");
        return eyes.colourAt(text.getMinX() + 20, text.getMaxY() - 20);
    }
}
