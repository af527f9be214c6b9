package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words are found in the notes as in the text. */
class FindingNotesTest extends Journey {
    @BeforeEach
    void writeNotes() {
        reader.select("2.2", "auditable");
        reader.press(C);
        reader.type("Compare the national conditions here");
        reader.press(ESCAPE);
        reader.select("3.1", "diverse");
        reader.press(H);
        reader.press(T);
        reader.type("Conditions of nations");
        reader.press(ENTER);
        reader.turnTo("P.1");
    }

    @Test
    void textAndNotesAreSteppedThroughInTheOrderOfTheDocument() {
        lookFor("national conditions");
        eyes.seeFound("3 (1 in notes)");
        reader.press(ENTER);
        eyes.seeFound("1 of 3 (1 in notes)");
        String first = desk.selectedWords().orElse("");
        assertThat(first).isEqualTo("national conditions");
        int steps = 0;
        while (!eyes.selectedCard().words().contains("Compare")) {
            reader.press(F3);
            assertThat(++steps).isLessThan(3);
        }
        assertThat(eyes.selectedCard().words()).contains("Compare the national conditions");
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
        Path frames = (Path) Eyes.within(eyes.selectedCard().node(), ".note-comment .found-frame");
        assertThat(Desk.onFx(() -> frames.getElements().size())).isPositive();
        reader.press(SHIFT, F3);
        assertThat(desk.selectedWords()).contains("national conditions");
    }

    @Test
    void whatWasRepliedIsFoundAndFramed() {
        reader.click("2.2", "auditable");
        reader.press(SHIFT, C);
        reader.type("Ask the ministry");
        reader.press(ESCAPE);
        reader.turnTo("P.1");
        lookFor("the ministry");
        eyes.seeFound("1 (1 in notes)");
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("Ask the ministry");
        Path frames = (Path) Eyes.within(eyes.selectedCard().node(), ".note-reply .found-frame");
        assertThat(Desk.onFx(() -> frames.getElements().size())).isPositive();

        reader.press(ESCAPE);
        reader.click("#search-notes");
        reader.type("ministry");
        assertThat(eyes.cards()).hasSize(1);
        assertThat(eyes.cards().getFirst().words()).contains("Ask the ministry");
    }

    @Test
    void theScopeIsChosenAndSaid() {
        lookFor("auditable");
        eyes.seeFound("1");
        reader.press(ALT, N);
        assertThat(eyes.words("#find-scope")).isEqualTo("Text");
        eyes.seeFound("1");
        reader.press(ALT, N);
        assertThat(eyes.words("#find-scope")).isEqualTo("Notes");
        eyes.seeFound("1");
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        assertThat(eyes.keyboardIsIn("#find")).isTrue();
        reader.choose("#find-scope", "In text and notes");
        eyes.seeFound("1");
    }

    @Test
    void themesOfNotesAreFoundAndFoldedNotesUnfold() {
        reader.press(F10);
        assertThat(eyes.see("#notes")).isFalse();
        lookFor("conditions of nations");
        eyes.seeFound("1 (1 in notes)");
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("diverse");
    }

    @Test
    void aNoteThatIsNarrowedAwayIsShownNevertheless() {
        reader.click("#search-notes");
        reader.type("diverse");
        assertThat(eyes.cards()).hasSize(1);
        lookFor("compare the");
        eyes.seeFound("1 (1 in notes)");
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("Compare");
    }

    @Test
    void aNewNoteIsFoundAndThePlaceInTheRowStays() {
        lookFor("national conditions");
        eyes.seeFound("3 (1 in notes)");
        reader.press(ENTER);
        eyes.seeFound("1 of 3 (1 in notes)");
        reader.press(ESCAPE);
        assertThat(eyes.words("#find")).doesNotContain("conditions");
        lookFor("compare");
        eyes.seeFound("1 (1 in notes)");
        reader.click("3.1", "diverse");
        reader.press(C);
        reader.type("compare too");
        reader.press(ESCAPE);
        eyes.seeFound("2 (2 in notes)");
    }

    private void lookFor(String words) {
        reader.press(CONTROL, F);
        reader.type(words);
    }
}
