package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

/** Finding words, going from clause to clause, folding what is in the way. */
class MovingTest extends Journey {
    @Test
    void controlFFindsWordsAndF3TheNext() {
        reader.press(CONTROL, F);
        assertThat(eyes.keyboardIsIn("#find")).isTrue();
        reader.type("NATIONAL CONDITIONS");
        eyes.seeFound("2");
        reader.press(ENTER);
        eyes.seeFound("1 of 2");
        assertThat(desk.selectedWords()).contains("national conditions");
        assertThat(eyes.seeText("1.7", "national conditions")).isTrue();
        reader.press(F3);
        assertThat(eyes.seeText("2.2", "national conditions")).isTrue();
        eyes.seeFound("2 of 2");
        reader.press(F3);
        eyes.seeFound("1 of 2");
        reader.press(SHIFT, F3);
        eyes.seeFound("2 of 2");
    }

    @Test
    void whatWasFoundCanBeMarkedAtOnce() {
        reader.press(CONTROL, F);
        reader.type("self-regulatory norms");
        reader.press(ENTER);
        eyes.seeFound("1 of 1");
        reader.press(ESCAPE);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(H);
        assertThat(desk.note().anchor().exact()).isEqualTo("self-regulatory norms");
    }

    @Test
    void whatIsNotThereIsSaidToBeNotThere() {
        reader.press(CONTROL, F);
        reader.type("zebra");
        reader.press(ENTER);
        eyes.seeFound("none");
        assertThat(desk.selectedWords()).isEmpty();
    }

    @Test
    void wordsBeforeTheDocumentAreNotFound() {
        reader.press(CONTROL, F);
        reader.type("Xinhua");
        eyes.seeFound("none");
    }

    @Test
    void controlGGoesToAClause() {
        reader.press(CONTROL, G);
        assertThat(eyes.keyboardIsIn("#go-to-field")).isTrue();
        reader.type("3.2");
        reader.press(ENTER);
        assertThat(eyes.see("#go-to")).isFalse();
        assertThat(eyes.words("#status")).contains("§ 3.2");
        assertThat(eyes.seeText("3.2", "We are willing")).isTrue();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void controlGSaysWhenThereIsNoSuchClause() {
        reader.press(CONTROL, G);
        reader.type("9.9");
        reader.press(ENTER);
        assertThat(eyes.notice()).contains("There is no clause “9.9”.");
        reader.press(CONTROL, G);
        reader.press(ESCAPE);
        assertThat(eyes.see("#go-to")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void controlGTakesAWordBeforeTheNumber() {
        reader.press(CONTROL, G);
        reader.type("art. 4");
        reader.press(ENTER);
        assertThat(eyes.words("#status"))
                .contains(desk.document().heading("4").orElseThrow().text());
    }

    @Test
    void altLeftGoesBackThroughJumpsAndAltRightForward() {
        reader.press(CONTROL, G);
        reader.type("5.1");
        reader.press(ENTER);
        int there = Desk.onFx(() -> desk.reading().place());
        reader.press(ALT, LEFT);
        assertThat(Desk.onFx(() -> desk.reading().place())).isZero();
        reader.press(ALT, LEFT);
        assertThat(Desk.onFx(() -> desk.reading().place())).isZero();
        reader.press(ALT, RIGHT);
        assertThat(Desk.onFx(() -> desk.reading().place())).isEqualTo(there);
    }

    @Test
    void goingBackTakesTheCaretAlong() {
        reader.click("1.1", "unleash");
        reader.press(CONTROL, G);
        reader.type("5.1");
        reader.press(ENTER);
        reader.press(ALT, LEFT);
        reader.press(RIGHT);
        assertThat(eyes.words("#status")).contains("§ 1.1");
        assertThat(eyes.seeText("1.1", "unleash")).isTrue();
        reader.press(ALT, RIGHT);
        reader.press(RIGHT);
        assertThat(eyes.words("#status")).contains("§ 5.1");
    }

    @Test
    void altLeftComesBackFromTheEndsOfTheText() {
        reader.click("1.1", "unleash");
        reader.press(CONTROL, END);
        assertThat(eyes.words("#status")).contains("§ 5.3");
        reader.press(ALT, LEFT);
        assertThat(eyes.words("#status")).contains("§ 1.1");
        reader.press(CONTROL, END);
        reader.press(CONTROL, HOME);
        reader.press(ALT, LEFT);
        assertThat(eyes.words("#status")).contains("§ 5.3");
    }

    @Test
    void altAndArrowsGoFromClauseToClause() {
        reader.click("2.2", "auditable");
        reader.press(ALT, DOWN);
        assertThat(eyes.words("#status")).contains("§ 2.3");
        reader.press(5, ALT, DOWN);
        assertThat(eyes.words("#status")).contains("§ 3.3");
        assertThat(eyes.seeText("3.3", desk.clause("3.3").text())).isTrue();
        reader.press(6, ALT, UP);
        assertThat(eyes.words("#status")).contains("§ 2.2");
    }

    @Test
    void f1ShowsTheKeysAndEscapeTakesThemAway() {
        reader.press(F1);
        assertThat(eyes.words("#keys-sheet")).contains("Highlight", "Ctrl + G", "Alt +");
        assertThat(eyes.window().contains(eyes.place("#keys-sheet"))).isTrue();
        reader.press(ESCAPE);
        assertThat(eyes.see("#keys-sheet")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }

    @Test
    void f9AndF10FoldTheSidesAwayAndTheTextTakesTheirRoom() {
        Bounds before = eyes.place("#reading");
        reader.press(F9);
        assertThat(eyes.see("#sidebar")).isFalse();
        assertThat(eyes.place("#reading").getMinX()).isZero();
        reader.press(F10);
        assertThat(eyes.see("#notes")).isFalse();
        assertThat(eyes.place("#reading").getWidth()).isEqualTo(eyes.window().getWidth());
        reader.press(F9);
        reader.press(F10);
        assertThat(eyes.see("#sidebar")).isTrue();
        assertThat(eyes.see("#notes")).isTrue();
        assertThat(eyes.place("#reading")).isEqualTo(before);
    }

    @Test
    void frontAndBackMatterAreFoldedAwayAndUnfold() {
        assertThat(eyes.words(".fold-bar")).contains("6 lines before the document", "Show");
        assertThat(eyes.see(".front")).isFalse();
        reader.click("#unfold-front");
        assertThat(eyes.all(".front")).isNotEmpty();
        assertThat(Eyes.words(eyes.find(".front"))).contains("was released");
        reader.click("#unfold-front");
        assertThat(eyes.see(".front")).isFalse();

        reader.turnTo("5.3");
        assertThat(eyes.words(".fold-bar")).contains("5 lines after the document");
        reader.click("#unfold-back");
        assertThat(eyes.all(".back")).isNotEmpty();
    }

    @Test
    void frontMatterCannotBeMarked() {
        reader.click("#unfold-front");
        Bounds front = eyes.place(".front");
        reader.press(new Point2D(front.getMinX() + 200, front.getMinY() + 8));
        reader.release(new Point2D(front.getMinX() + 400, front.getMaxY() - 4));
        reader.press(H);
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.see("#selection-bar")).isFalse();
    }

    @Test
    void aDragThatBeginsInFrontMatterSelectsNothing() {
        reader.click("#unfold-front");
        Bounds title = eyes.place(".title");
        Bounds front = eyes.placeOf(eyes.all(".front").getLast());
        reader.press(new Point2D(front.getCenterX(), front.getMinY() + 8));
        reader.release(new Point2D(title.getCenterX(), title.getCenterY()));
        assertThat(desk.selectedWords()).isEmpty();
    }

    @Test
    void aSelectionDraggedIntoTheFrontMatterStopsAtTheDocument() {
        reader.click("#unfold-front");
        Bounds title = eyes.place(".title");
        Bounds front = eyes.placeOf(eyes.all(".front").getLast());
        reader.press(new Point2D(title.getCenterX(), title.getCenterY()));
        reader.release(new Point2D(front.getCenterX(), front.getMinY() + 8));
        reader.press(H);
        assertThat(desk.note().anchor().start())
                .isGreaterThanOrEqualTo(desk.document().passages().get(6).start());
    }

    @Test
    void theWheelReadsOn() {
        double before = eyes.place("P.1", "We are deeply").getMinY();
        reader.scroll(2);
        assertThat(eyes.place("P.1", "We are deeply").getMinY()).isLessThan(before);
        reader.scroll(-2);
        assertThat(eyes.place("P.1", "We are deeply").getMinY()).isEqualTo(before);
    }
}
