package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Comments are typed in the note's card and saved as one goes. */
class CommentingTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";

    @Test
    void cMarksTheSelectionAndOpensItsComment() {
        reader.select("2.2", FOUR);
        reader.press(C);
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        assertThat(eyes.selectedCard().words()).contains(FOUR, "editing…");

        reader.type("Who audits? 谁来审计？ é");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits? 谁来审计？ é");
        assertThat(desk.note().anchor().exact()).isEqualTo(FOUR);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        assertThat(eyes.see(".note-editor")).isFalse();
        assertThat(eyes.selectedCard().words()).contains("Who audits? 谁来审计？ é").doesNotContain("editing…");
    }

    @Test
    void lettersTypedInACommentAreNoCommands() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("HTC 12345 n");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("HTC 12345 n");
    }

    @Test
    void aPauseInTypingSaves() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("Who audits?");
        Desk.await("the comment is on disk", () -> desk.note().comment().equals("Who audits?"));
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        reader.type(" And how?");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits? And how?");
    }

    @Test
    void leavingTheFieldWithTheMouseSaves() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("Who audits?");
        reader.click("2.4", "terrorists");
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
        assertThat(eyes.see(".note-editor")).isFalse();
    }

    @Test
    void closingTheWindowSaves() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("Who audits?");
        desk.restart();
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
        assertThat(eyes.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.words()).contains("Who audits?"));
    }

    @Test
    void controlEnterAndTabLeaveTheCommentToo() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("One");
        reader.press(CONTROL, ENTER);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        assertThat(desk.note().comment()).isEqualTo("One");

        reader.press(C);
        reader.type(" two");
        reader.press(TAB);
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        assertThat(desk.note().comment()).isEqualTo("One two");
    }

    @Test
    void enterMakesALine() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("One");
        reader.press(ENTER);
        reader.type("two");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("One\ntwo");
    }

    @Test
    void aCommentThatIsEmptiedIsGone() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("One");
        reader.press(ESCAPE);
        reader.press(C);
        reader.press(CONTROL, A);
        reader.press(DELETE);
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEmpty();
    }

    @Test
    void theBarOpensACommentToo() {
        reader.select("2.2", FOUR);
        reader.click("#bar-comment");
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        reader.type("Who audits?");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
    }

    @Test
    void twoClicksOnACommentOpenIt() {
        reader.select("2.2", FOUR);
        reader.press(C);
        reader.type("Who audits?");
        reader.press(ESCAPE);
        reader.doubleClick(Eyes.within(eyes.selectedCard().node(), ".note-comment"));
        assertThat(eyes.keyboardIsIn(".note-editor")).isTrue();
        reader.type(" Says who?");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits? Says who?");
    }

    @Test
    void cInTheListOfCardsOpensTheSelectedOne() {
        reader.select("2.2", FOUR);
        reader.press(H);
        reader.click(eyes.selectedCard().node());
        reader.press(C);
        reader.type("Who audits?");
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
    }

    @Test
    void cOnTheSelectedNoteOpensItsOwnCommentHoweverLongTheListIs() {
        for (int i = 1; i <= 7; i++) {
            reader.click("1." + i, desk.clause("1." + i).text().substring(0, 6));
            reader.press(H);
        }
        reader.press(ESCAPE);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("§ 1.1");
        reader.press(C);
        reader.type("The first");
        reader.press(ESCAPE);
        assertThat(desk.notes()).hasSize(7);
        assertThat(desk.notes().getFirst().comment()).isEqualTo("The first");
    }
}
