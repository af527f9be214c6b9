package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a reader types nothing moves under the hands, and every letter is a letter. */
class TypingTest extends Journey {
    @BeforeEach
    void markThree() {
        mark("2.4", "terrorists");
        mark("2.2", "auditable");
        mark("2.3", "cybersecurity");
    }

    @Test
    void theCardStaysInItsPlaceUntilTypingEndsThoughTheLatestComesFirst() {
        reader.choose("#note-order", "Latest first");
        assertThat(places()).containsExactly("§ 2.3", "§ 2.2", "§ 2.4");
        reader.click("2.4", "terrorists");
        reader.press(C);
        Bounds before = eyes.place(".note-editor");
        reader.type("Who are they?");
        Desk.await(
                "the comment is on disk", () -> desk.notes().getLast().comment().equals("Who are they?"));
        Desk.settle();
        assertThat(places()).containsExactly("§ 2.3", "§ 2.2", "§ 2.4");
        assertThat(eyes.place(".note-editor")).isEqualTo(before);
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        reader.press(ESCAPE);
        assertThat(places()).containsExactly("§ 2.4", "§ 2.3", "§ 2.2");
        assertThat(eyes.selectedCard().words()).contains("terrorists");
    }

    @Test
    void theCardIsShownUntilTypingEndsThoughASearchNoLongerFindsIt() {
        comment("2.2", "Who audits?");
        comment("2.4", "Who are they?");
        reader.click("#search-notes");
        reader.type("who");
        assertThat(places()).containsExactly("§ 2.2", "§ 2.4");
        reader.click("2.2", "auditable");
        reader.press(C);
        reader.press(CONTROL, A);
        reader.type("Nobody");
        Desk.await(
                "the comment is on disk",
                () -> desk.notes().getFirst().comment().equals("Nobody"));
        Desk.settle();
        assertThat(places()).containsExactly("§ 2.2", "§ 2.4");
        reader.type(" at all");
        reader.press(ESCAPE);
        assertThat(desk.notes().getFirst().comment()).isEqualTo("Nobody at all");
        assertThat(places()).containsExactly("§ 2.4");
    }

    @Test
    void altGrWritesLettersInAComment() {
        reader.press(C);
        altGrIsNoCommand();
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
    }

    @Test
    void altGrWritesLettersInAField() {
        reader.press(CONTROL, F);
        altGrIsNoCommand();
        reader.click("#search-notes");
        altGrIsNoCommand();
    }

    @Test
    void altGrDoesNothingInTheText() {
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        altGrIsNoCommand();
    }

    private void altGrIsNoCommand() {
        for (KeyCode letter : List.of(Z, E)) {
            reader.press(CONTROL, ALT, letter);
        }
        assertThat(desk.notes()).hasSize(3);
        assertThat(desk.answers().suggested()).isEmpty();
    }

    private void mark(String clause, String words) {
        reader.select(clause, words);
        reader.press(H);
    }

    private void comment(String clause, String words) {
        reader.click(clause, clause.equals("2.2") ? "auditable" : "terrorists");
        reader.press(C);
        reader.type(words);
        reader.press(ESCAPE);
    }

    private List<String> places() {
        return eyes.cards().stream().map(c -> c.words().substring(0, 5)).toList();
    }
}
