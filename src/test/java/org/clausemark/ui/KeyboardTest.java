package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** Text is selected and read on with the keyboard alone. */
class KeyboardTest extends Journey {
    @Test
    void shiftAndArrowsSelectLetterByLetter() {
        reader.click("2.2", "auditable");
        reader.press(9, SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("auditable");
        reader.press(2, SHIFT, LEFT);
        assertThat(desk.selectedWords()).contains("auditab");
    }

    @Test
    void controlShiftAndArrowsSelectWordByWord() {
        reader.click("2.2", "auditable");
        reader.press(CONTROL, SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("auditable");
        reader.press(CONTROL, SHIFT, RIGHT);
        reader.press(CONTROL, SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("auditable, supervised");
        reader.press(CONTROL, SHIFT, LEFT);
        assertThat(desk.selectedWords()).contains("auditable,");
    }

    @Test
    void whereTheSelectionGoesTheBarFollows() {
        reader.click("2.2", "auditable");
        assertThat(eyes.see("#selection-bar")).isFalse();
        reader.press(CONTROL, SHIFT, RIGHT);
        assertThat(eyes.see("#selection-bar")).isTrue();
        reader.press(RIGHT);
        assertThat(eyes.see("#selection-bar")).isFalse();
    }

    @Test
    void anArrowWithoutShiftEndsTheSelectionOnItsSide() {
        reader.select("2.2", "auditable");
        reader.press(LEFT);
        reader.press(SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("a");
        reader.select("2.2", "auditable");
        reader.press(RIGHT);
        reader.press(2, SHIFT, LEFT);
        assertThat(desk.selectedWords()).contains("le");
    }

    @Test
    void shiftUpAndDownSelectByLines() {
        reader.click("2.2", "auditable");
        int from = desk.anchor("2.2", "auditable").start();
        reader.press(SHIFT, DOWN);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("auditable").hasSizeBetween(40, 90));
        reader.press(SHIFT, UP);
        reader.press(SHIFT, UP);
        assertThat(Desk.onFx(() -> desk.reading().selected().orElseThrow().end()))
                .isEqualTo(from - 1);
    }

    @Test
    void theCaretStandsWhereTheMouseClickedAndGoesOnThroughTheText() {
        reader.click("2.2", "auditable");
        assertThat(caretIsDrawnBefore(desk.anchor("2.2", "auditable").start())).isTrue();
        reader.press(RIGHT);
        assertThat(caretIsDrawnBefore(desk.anchor("2.2", "uditable").start())).isTrue();
        reader.press(CONTROL, RIGHT);
        assertThat(caretIsDrawnBefore(desk.anchor("2.2", "auditable").end())).isTrue();
        reader.press(CONTROL, LEFT);
        assertThat(caretIsDrawnBefore(desk.anchor("2.2", "auditable").start())).isTrue();
        assertThat(eyes.words("#status")).contains("§ 2.2");
        reader.press(24, DOWN);
        assertThat(eyes.words("#status")).contains("§ 2.5");
        reader.press(24, UP);
        assertThat(eyes.words("#status")).contains("§ 2.2");
    }

    @Test
    void homeAndEndGoToTheEndsOfTheLineAndOfTheText() {
        reader.click("2.2", "auditable");
        reader.press(HOME);
        reader.press(SHIFT, END);
        String line = desk.selectedWords().orElseThrow();
        assertThat(line).contains("auditable").hasSizeBetween(50, 90);
        Bounds place = eyes.place("2.2", line.substring(0, 10));
        assertThat(place.getMinX())
                .isEqualTo(eyes.place("2.2", desk.clause("2.2").text().substring(0, 10))
                        .getMinX());

        reader.press(CONTROL, END);
        assertThat(eyes.seeText("5.3", lastWords())).isTrue();
        reader.press(CONTROL, SHIFT, HOME);
        assertThat(desk.selectedWords()).contains(body());
    }

    @Test
    void controlASelectsTheDocumentAndNothingAroundIt() {
        reader.click("2.2", "auditable");
        reader.press(CONTROL, A);
        assertThat(desk.selectedWords()).contains(body());
    }

    @Test
    void pagesTurnWithAndWithoutACaret() {
        assertThat(eyes.seeText("P.1", desk.clause("P.1").text().substring(0, 20)))
                .isTrue();
        reader.press(SPACE);
        int afterSpace = Desk.onFx(() -> desk.reading().place());
        assertThat(afterSpace).isGreaterThan(desk.clause("P.1").start());
        reader.press(SHIFT, SPACE);
        assertThat(Desk.onFx(() -> desk.reading().place())).isLessThan(afterSpace);
        reader.click("1.1", desk.clause("1.1").text().substring(0, 10));
        reader.press(PAGE_DOWN);
        int caretPage = Desk.onFx(() -> desk.reading().currentProperty().get().start());
        assertThat(caretPage).isGreaterThan(desk.clause("1.3").start());
        reader.press(PAGE_UP);
        assertThat(Desk.onFx(() -> desk.reading().currentProperty().get().start()))
                .isLessThan(caretPage);
    }

    @Test
    void theFirstArrowPutsTheCaretWhereTheReaderIs() {
        reader.turnTo("3.1");
        reader.press(CONTROL, SHIFT, RIGHT);
        Passage current = Desk.onFx(() -> desk.reading().currentProperty().get());
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(current.title()).startsWith(words));
    }

    private boolean caretIsDrawnBefore(int offset) {
        Bounds screen = eyes.place(desk.document().anchor(offset, offset + 1).orElseThrow());
        return Desk.onFx(() -> desk.reading().caret(offset)).isPresent()
                && eyes.colourAt(caretX(offset, screen), screen.getCenterY()).equals(accent());
    }

    private double caretX(int offset, Bounds screen) {
        double left = Desk.onFx(() -> desk.reading()
                .localToScene(desk.reading().caret(offset).orElseThrow().getMinX(), 0)
                .getX());
        assertThat(left).isBetween(screen.getMinX() - 20, screen.getMaxX());
        return Math.rint(left);
    }

    private static Color accent() {
        return Shade.LIGHT.accent();
    }

    private String body() {
        Document document = desk.document();
        Passage first =
                document.passages().stream().filter(Passage::isBody).findFirst().orElseThrow();
        Passage last = document.passages().stream()
                .filter(Passage::isBody)
                .reduce((a, b) -> b)
                .orElseThrow();
        return document.text().substring(first.start(), last.end());
    }

    private String lastWords() {
        String text = desk.clause("5.3").text();
        return text.substring(text.length() - 10);
    }
}
