package org.clausemark.ui;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** Text is highlighted, recoloured, and the highlight taken away again. */
class MarkingTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";
    private static final List<KeyCode> DIGITS = List.of(DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5);

    @Test
    void hHighlightsTheSelection() {
        reader.select("2.2", FOUR);
        reader.press(H);

        assertThat(desk.note().anchor()).isEqualTo(desk.anchor("2.2", FOUR));
        assertThat(desk.note().colour()).isEqualTo(Colour.YELLOW);
        assertThat(desk.note().author()).isEqualTo("A. Reader");
        assertThat(eyes.behind("2.2", "supervised")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        assertThat(eyes.selectedCard().words()).contains("§ 2.2", FOUR);
        assertThat(eyes.see("#selection-bar")).isFalse();
        assertThat(eyes.words("#status")).contains("1 note ");
    }

    @Test
    void digitsHighlightInFiveColoursAndRecolourTheSelectedNote() {
        for (Colour colour : Colour.values()) {
            reader.select("2.2", FOUR);
            reader.press(DIGITS.get(colour.ordinal()));
            assertThat(desk.note().colour()).isEqualTo(colour);
            assertThat(eyes.behind("2.2", "supervised")).isEqualTo(Shade.LIGHT.highlight(colour));

            KeyCode other = DIGITS.get((colour.ordinal() + 1) % 5);
            reader.press(other);
            assertThat(desk.note().colour()).isEqualTo(Colour.values()[(colour.ordinal() + 1) % 5]);
            reader.press(DELETE);
        }
    }

    @Test
    void theBarsDotsHighlightInTheirColours() {
        for (Colour colour : Colour.values()) {
            reader.select("2.2", FOUR);
            reader.click("#bar-" + colour.key());
            assertThat(desk.note().colour()).isEqualTo(colour);
            reader.press(DELETE);
        }
    }

    @Test
    void aPenIsWhatHMarksWith() {
        reader.click("#pen-green");
        reader.select("2.2", FOUR);
        reader.press(H);
        assertThat(desk.note().colour()).isEqualTo(Colour.GREEN);
        assertThat(Eyes.is(eyes.find("#pen-green"), "chosen")).isTrue();
        assertThat(Eyes.is(eyes.find("#pen-yellow"), "chosen")).isFalse();
    }

    @Test
    void aPenPressedOnASelectionMarksIt() {
        reader.select("2.2", FOUR);
        reader.click("#pen-pink");
        assertThat(desk.note().colour()).isEqualTo(Colour.PINK);
        assertThat(desk.note().anchor().exact()).isEqualTo(FOUR);
    }

    @Test
    void withOnlyACaretTheWholeClauseIsMeant() {
        reader.click("2.3", "cybersecurity");
        reader.press(H);
        assertThat(desk.note().anchor().exact()).isEqualTo(desk.clause("2.3").text());
    }

    @Test
    void withoutSelectionAndCaretTheReaderIsAskedForOne() {
        reader.press(H);
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.notice()).contains("Select a passage first");
    }

    @Test
    void aCaretOutOfViewMeansNothing() {
        reader.click("1.1", "unleash");
        reader.turnTo("3.1");
        reader.press(H);
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.notice()).contains("Select a passage first");
        reader.press(C);
        assertThat(desk.notes()).isEmpty();
        reader.turnTo("1.1");
        reader.press(H);
        assertThat(desk.note().anchor().exact()).contains("unleash");
    }

    @Test
    void aSelectionOverTwoClausesIsOneNote() {
        int from = reader.reveal("2.2", "We encourage countries").start();
        int to = reader.reveal("2.3", "cybersecurity").end();
        reader.press(reader.before(from));
        reader.release(reader.before(to));
        reader.press(H);
        assertThat(desk.note().anchor().start()).isEqualTo(from);
        assertThat(desk.note().anchor().end()).isEqualTo(to);
        assertThat(eyes.selectedCard().words()).contains("§§ 2.2–2.3");
        assertThat(eyes.behind("2.2", "agile")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        assertThat(eyes.behind("2.3", "cybersecurity")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
    }

    @Test
    void eachPartOfOverlappingHighlightsIsDrawnAndClickable() {
        mark("2.2", "auditable, supervised, traceable", DIGIT1);
        mark("2.2", "traceable and trustworthy AI", DIGIT3);
        reader.press(ESCAPE);
        Color first = Shade.LIGHT.highlight(Colour.YELLOW);
        Color second = Shade.LIGHT.highlight(Colour.BLUE);
        assertThat(eyes.behind("2.2", "supervised")).isEqualTo(first);
        assertThat(eyes.behind("2.2", "trustworthy")).isEqualTo(second);
        // The shorter fills the line, the longer goes on as a band at its foot.
        assertThat(eyes.behind("2.2", "traceable")).isEqualTo(second);
        Bounds both = eyes.place("2.2", "traceable");
        assertThat(eyes.coloursInColumn(both.getMinX() + 1, both.getMinY() + 3, both.getMaxY()))
                .contains(second, Shade.LIGHT.band(Colour.YELLOW));

        reader.click("2.2", "supervised");
        assertThat(eyes.selectedCard().words()).contains("auditable");
        reader.click("2.2", "trustworthy");
        assertThat(eyes.selectedCard().words()).contains("trustworthy");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        // Where both lie, one click finds the shorter and another the one below.
        reader.click("2.2", "traceable");
        assertThat(eyes.selectedCard().words()).contains("trustworthy");
        reader.click("2.2", "traceable");
        assertThat(eyes.selectedCard().words()).contains("auditable");
        reader.click("2.4", "terrorists");
        assertThat(eyes.cards()).noneMatch(Eyes.Card::selected);
    }

    @Test
    void aHighlightWithinAnotherCanBeReached() {
        mark("2.2", FOUR, DIGIT1);
        mark("2.2", "traceable", DIGIT3);
        reader.click("2.2", "auditable");
        assertThat(eyes.selectedCard().words()).contains(FOUR);
        reader.click("2.2", "traceable");
        assertThat(eyes.selectedCard().words()).doesNotContain("auditable");
    }

    @Test
    void deleteAndBackspaceRemoveTheSelectedNote() {
        for (KeyCode key : List.of(DELETE, BACK_SPACE)) {
            mark("2.2", FOUR, H);
            reader.press(key);
            assertThat(desk.notes()).isEmpty();
            assertThat(eyes.cards()).isEmpty();
            assertThat(eyes.behind("2.2", "supervised")).isNotEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        }
    }

    @Test
    void theCardsButtonRemovesItsNoteAndTheNoticeBringsItBack() {
        mark("2.2", FOUR, H);
        Annotation before = desk.note();
        reader.click(Eyes.within(eyes.selectedCard().node(), ".note-delete"));
        assertThat(desk.notes()).isEmpty();
        assertThat(eyes.notice()).contains("Note deleted.", "Undo");
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();

        reader.click(eyes.all("#problems .button").stream()
                .filter(b -> Eyes.words(b).equals("Undo"))
                .findFirst()
                .orElseThrow());
        assertThat(desk.note()).isEqualTo(before);
    }

    @Test
    void deleteInTheListOfCardsRemovesTheSelectedOne() {
        mark("2.2", FOUR, H);
        mark("2.4", "terrorists", H);
        reader.click(eyes.card("§ 2.2").node());
        reader.press(DELETE);
        assertThat(desk.note().anchor().exact()).isEqualTo("terrorists");
    }

    @Test
    void lettersDoNothingWhileTheKeyboardIsElsewhere() {
        reader.select("2.2", FOUR);
        reader.click("#search-notes");
        reader.press(H);
        reader.press(DIGIT3);
        reader.press(DELETE);
        assertThat(desk.notes()).isEmpty();
        assertThat(desk.selectedWords()).contains(FOUR);
    }

    private void mark(String clause, String words, KeyCode key) {
        reader.select(clause, words);
        reader.press(key);
    }
}
