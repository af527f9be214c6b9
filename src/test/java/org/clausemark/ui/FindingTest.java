package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.W;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** Finding more closely, and what shows beside the scroll bar. */
class FindingTest extends Journey {
    @Test
    void theOptionsNarrowWhatIsFound() {
        lookFor("ai");
        Desk.await("many", () -> hint().matches("\\d{2,}"));
        int any = Integer.parseInt(hint());
        reader.click("#find-case");
        assertThat(eyes.keyboardIsIn("#find")).isTrue();
        Desk.await("fewer", () -> hint().matches("\\d+") && Integer.parseInt(hint()) < any);
        reader.click("#find-case");
        eyes.seeFound(Integer.toString(any));
        reader.press(ALT, W);
        Desk.await("fewer", () -> hint().matches("\\d+") && Integer.parseInt(hint()) < any);
        assertThat(eyes.keyboardIsIn("#find")).isTrue();
    }

    @Test
    void aRegularExpressionIsFoundAndABrokenOneNamed() {
        lookFor("national cond\\w+s");
        eyes.seeFound("none");
        reader.press(ALT, R);
        eyes.seeFound("2");
        reader.press(ENTER);
        assertThat(desk.selectedWords()).contains("national conditions");
        reader.press(ALT, C);
        eyes.seeFound("2");
        reader.type("(");
        eyes.seeFound("not a pattern");
    }

    @Test
    void enterPressedBeforeTheSearchIsDoneIsNotLost() {
        lookFor("national conditions");
        reader.press(ENTER);
        reader.press(ENTER);
        eyes.seeFound("2 of 2");
        reader.press(SHIFT, ENTER);
        eyes.seeFound("1 of 2");
    }

    @Test
    void findingBeginsWhereTheReaderIs() {
        reader.click("2.2", "auditable");
        reader.turnTo("2.1");
        lookFor("national conditions");
        reader.press(F3);
        eyes.seeFound("2 of 2");
    }

    @Test
    void theOptionsAreThereWhileOneLooksAndHaveNames() {
        assertThat(eyes.see("#find-case")).isFalse();
        reader.press(CONTROL, F);
        for (String option : new String[] {"#find-case", "#find-accents", "#find-whole-words", "#find-pattern"}) {
            ToggleButton toggle = (ToggleButton) eyes.find(option);
            assertThat(eyes.place("#find").contains(eyes.place(option)))
                    .as(option)
                    .isTrue();
            assertThat(toggle.getAccessibleText()).as(option).isNotBlank();
            assertThat(toggle.getAccessibleHelp()).as(option).contains(toggle.getAccessibleText(), "Alt+");
        }
        reader.press(ESCAPE);
        assertThat(eyes.see("#find-case")).isFalse();
    }

    @Test
    void theyFitIntoTheSmallestWindow() {
        desk.resize(960, 600);
        lookFor("(");
        reader.press(ALT, R);
        eyes.seeFound("not a pattern");
        assertThat(eyes.place("#find").getMinX())
                .isGreaterThanOrEqualTo(eyes.place("#documents").getMaxX());
        assertThat(eyes.window().contains(eyes.place("#export"))).isTrue();
        assertThat(eyes.place("#find").contains(eyes.place("#find-pattern"))).isTrue();
    }

    @Test
    void matchesShowBesideTheScrollBarAndAClickGoesThere() {
        lookFor("national conditions");
        eyes.seeFound("2");
        Bounds strip = eyes.place("#minimap");
        assertThat(eyes.coloursInColumn(strip.getMinX() + 8, strip.getMinY(), strip.getMaxY()))
                .contains(Shade.LIGHT.accent());
        assertThat(eyes.seeText("2.2", "national conditions")).isFalse();
        double y = eyes.lowest(strip.getMinX() + 8, strip, Shade.LIGHT.accent()::equals);
        clickAt(strip.getMinX() + 8, y);
        assertThat(eyes.seeText("2.2", "national conditions")).isTrue();
        reader.press(CONTROL, F);
        reader.press(ESCAPE);
        assertThat(eyes.coloursInColumn(strip.getMinX() + 8, strip.getMinY(), strip.getMaxY()))
                .doesNotContain(Shade.LIGHT.accent());
    }

    @Test
    void notesShowBesideTheScrollBarAndAClickSelectsThem() {
        reader.turnTo("3.1");
        reader.select("3.1", "diverse");
        reader.press(H);
        reader.press(ESCAPE);
        reader.turnTo("P.1");
        Bounds strip = eyes.place("#minimap");
        Color ground = eyes.colourAt(strip.getMinX() + 3, strip.getMinY() + 1);
        double y = eyes.lowest(strip.getMinX() + 3, strip, colour -> !colour.equals(ground));
        clickAt(strip.getMinX() + 3, y);
        assertThat(eyes.seeText("3.1", "diverse")).isTrue();
        assertThat(eyes.selectedCard().words()).contains("diverse");
    }

    private void lookFor(String words) {
        reader.press(CONTROL, F);
        reader.type(words);
    }

    private String hint() {
        return ((Label) desk.scene().lookup("#find .field-hint")).getText();
    }

    private void clickAt(double x, double y) {
        Point2D at = Desk.onFx(() -> desk.scene().getRoot().localToScreen(x, y));
        reader.press(at);
        reader.release(at);
    }
}
