package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** One field for all there is to do and to go to. */
class PaletteTest extends Journey {
    @Test
    void aCommandIsFoundByItsLettersAndDone() {
        look("qqqq");
        reader.press(CONTROL, A);
        look("contthem", "Contents and themes F9");
        reader.press(ENTER);
        assertThat(eyes.see("#palette")).isFalse();
        assertThat(eyes.see("#sidebar")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(F9);
        assertThat(eyes.see("#sidebar")).isTrue();
    }

    @Test
    void aNumberGoesToItsClauseBeforeAllElse() {
        look("2.2", "We recognize the necessity");
        assertThat(first()).contains("Clause", "§ 2.2");
        reader.press(ENTER);
        assertThat(eyes.seeText("2.2", "We recognize")).isTrue();
        assertThat(eyes.words("#status")).contains("§ 2.2");
    }

    @Test
    void wordsOfAClauseAndOfAHeadingAreFound() {
        look("cybersec", "We are willing to strengthen");
        reader.press(CONTROL, A);
        look("maint secu", "Maintaining AI Security");
        assertThat(first()).contains("Heading");
        reader.press(ENTER);
        assertThat(eyes.place("2.1", "We attach").getMinY()).isLessThan(300);
    }

    @Test
    void aSignAsksForOneKindAlone() {
        look("#", "Innovation and uptake");
        assertThat(rows()).allSatisfy(row -> assertThat(row).contains("Theme"));
        reader.press(BACK_SPACE);
        look("@", "Promoting the development");
        assertThat(rows()).hasSize(5).allSatisfy(row -> assertThat(row).contains("Heading"));
        reader.press(BACK_SPACE);
        look(">clause", "Next clause");
        assertThat(rows()).allSatisfy(row -> assertThat(row).containsIgnoringCase("clause"));
    }

    @Test
    void aThemeIsLookedAtAlone() {
        look("safety rel", "Safety, reliability and risk");
        reader.press(ENTER);
        assertThat(eyes.words("#notes")).contains("theme: Safety, reliability and risk");
    }

    @Test
    void aNoteIsFoundByItsWordsAndSelected() {
        reader.select("2.2", "auditable");
        reader.press(H);
        reader.turnTo("5.1");
        look("auditab", "“auditable”");
        while (!chosen().contains("Note")) {
            reader.press(DOWN);
        }
        reader.press(ENTER);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
    }

    @Test
    void theArrowsGoRoundAndPagesDoNot() {
        reader.press(CONTROL, K);
        String first = chosen();
        reader.press(UP);
        String last = chosen();
        assertThat(last).isNotEqualTo(first);
        reader.press(DOWN);
        assertThat(chosen()).isEqualTo(first);
        reader.press(PAGE_DOWN);
        assertThat(chosen()).isNotEqualTo(first);
        reader.press(20, PAGE_DOWN);
        assertThat(chosen()).isEqualTo(last);
        reader.press(20, PAGE_UP);
        assertThat(chosen()).isEqualTo(first);
    }

    @Test
    void enterWaitsForWhatWasTypedLast() {
        Desk.onFx(() -> {
            ((TextField) openPalette()).setText("2.2");
            return true;
        });
        reader.press(ENTER);
        Desk.await("gone there", () -> desk.scene().lookup("#palette") == null);
        Desk.settle();
        assertThat(eyes.words("#status")).contains("§ 2.2");
    }

    private Node openPalette() {
        desk.scene().getRoot().requestFocus();
        Event.fireEvent(desk.reading(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", K, false, true, false, false));
        return desk.scene().lookup("#palette-field");
    }

    @Test
    void escapeGivesTheKeyboardBack() {
        reader.click("#theme-field");
        reader.press(CONTROL, K);
        assertThat(eyes.keyboardIsIn("#palette-field")).isTrue();
        reader.press(ESCAPE);
        assertThat(eyes.see("#palette")).isFalse();
        assertThat(eyes.keyboardIsIn("#theme-field")).isTrue();
    }

    @Test
    void whatWasChosenLatelyComesFirstEvenTomorrow() {
        reader.press(CONTROL, K);
        assertThat(first()).doesNotContain("usual size");
        look("usual", "Text in its usual size");
        reader.press(ENTER);
        reader.press(CONTROL, K);
        assertThat(first()).contains("Text in its usual size");
        reader.press(ESCAPE);
        desk.restart();
        reader.press(CONTROL, K);
        assertThat(first()).contains("Text in its usual size");
    }

    @Test
    void theFieldTellsWhichRowIsChosen() {
        look("2.2", "We recognize");
        TextField field = (TextField) eyes.find("#palette-field");
        assertThat(field.getAccessibleText()).contains("We recognize", "Clause", "1 of");
    }

    /** Types into the palette and waits until what is found begins with some words. */
    private void look(String typed, String found) {
        if (!eyes.see("#palette")) {
            reader.press(CONTROL, K);
        }
        reader.type(typed);
        Desk.await(
                found + " first",
                () -> desk.scene().lookup("#palette-list") instanceof ListView<?> list
                        && !list.getItems().isEmpty()
                        && list.getItems().getFirst().toString().contains(found.replaceAll(" F\\d$", "")));
        Desk.settle();
    }

    /** Types what is not found. */
    private void look(String typed) {
        reader.press(CONTROL, K);
        reader.type(typed);
        Desk.await(
                "nothing",
                () -> desk.scene().lookup("#palette-list") instanceof ListView<?> list
                        && list.getItems().isEmpty());
    }

    private List<String> rows() {
        return eyes.rows("#palette-list");
    }

    private String first() {
        return rows().getFirst();
    }

    private String chosen() {
        return Desk.onFx(() -> desk.scene().lookup("#palette-field").getAccessibleText());
    }
}
