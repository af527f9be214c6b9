package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.library.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk is full while a comment is typed: what was typed waits under its own note until there is room. */
class DraftsTest extends Journey {
    private static final String TYPED = "Who audits?";

    private final Fault fault = new Fault();

    @BeforeEach
    void mark() {
        moveTo(new Desk(folder, file -> fault.open(file, Desk::seed)));
        for (int i = 1; i <= 7; i++) {
            reader.click("1." + i, desk.clause("1." + i).text().substring(0, 6));
            reader.press(H);
        }
    }

    private void typeUnderTheFirstWhileTheDiskIsFull() {
        reader.click("1.1", desk.clause("1.1").text().substring(0, 6));
        reader.press(C);
        fault.everyWrite();
        reader.type(TYPED);
        assertThat(eyes.words("#saved")).isEqualTo("Not saved yet");
    }

    @Test
    void itStaysUnderItsNoteWhenAnotherCardIsSelected() {
        typeUnderTheFirstWhileTheDiskIsFull();
        reader.click(eyes.card("§ 1.2").node());
        assertThat(eyes.selectedCard().words()).contains("§ 1.2");
        assertThat(eyes.card("§ 1.1").words()).contains(TYPED);
        assertThat(eyes.card("§ 1.2").words()).doesNotContain(TYPED);
        assertThat(comments()).containsOnly("");
        assertThat(eyes.words("#saved")).isEqualTo("Not saved yet");

        fault.none();
        reader.click(Eyes.within(eyes.card("§ 1.1").node(), ".note-editor"));
        reader.press(ESCAPE);
        assertThat(comments()).containsExactly(TYPED, "", "", "", "", "", "");
        assertThat(eyes.words("#saved")).isEqualTo("Saved");
        assertThat(eyes.see(".note-editor")).isFalse();
    }

    @Test
    void itStaysUnderItsNoteWhenTheListScrolls() {
        typeUnderTheFirstWhileTheDiskIsFull();
        reader.scroll(eyes.find("#cards"), 40);
        assertThat(eyes.cards()).noneMatch(card -> card.words().contains(TYPED));
        reader.click(eyes.card("§ 1.7").node());
        reader.press(C);
        reader.type("Another");
        reader.press(ESCAPE);
        assertThat(comments()).containsOnly("");

        fault.none();
        reader.click("1.1", desk.clause("1.1").text().substring(0, 6));
        assertThat(eyes.selectedCard().words()).contains("§ 1.1", TYPED);
        reader.press(C);
        reader.press(ESCAPE);
        assertThat(comments()).startsWith(TYPED).endsWith("Another");
        assertThat(eyes.words("#saved")).isEqualTo("Saved");
    }

    @Test
    void itIsSavedWithTheNextThatCanBe() {
        typeUnderTheFirstWhileTheDiskIsFull();
        reader.press(ESCAPE);
        fault.none();
        reader.select("2.4", "terrorists");
        reader.press(H);
        assertThat(comments()).startsWith(TYPED);
        assertThat(eyes.words("#saved")).isEqualTo("Saved");
    }

    @Test
    void itComesBackWithItsNote() {
        typeUnderTheFirstWhileTheDiskIsFull();
        reader.press(ESCAPE);
        fault.none();
        reader.press(DELETE);
        assertThat(desk.notes()).hasSize(6);
        reader.press(CONTROL, Z);
        assertThat(comments()).startsWith(TYPED);
        assertThat(eyes.card("§ 1.1").words()).contains(TYPED);
    }

    @Test
    void itSavesItselfWhenThereIsRoomAgain() {
        typeUnderTheFirstWhileTheDiskIsFull();
        Desk.await("the pause in typing tried to", () -> fault.failures() > 0);
        assertThat(comments()).containsOnly("");
        fault.none();
        Desk.await("it is saved without a further key", () -> comments().contains(TYPED));
        Desk.settle();
        assertThat(eyes.words("#saved")).isEqualTo("Saved");
        // It goes on being typed where it was.
        reader.type(" And when?");
        reader.press(ESCAPE);
        assertThat(comments()).startsWith(TYPED + " And when?");
    }

    @Test
    void escapeTriesToSaveOnce() {
        typeUnderTheFirstWhileTheDiskIsFull();
        Desk.await("the pause in typing tried to", fault::struck);
        fault.everyWrite();
        reader.press(ESCAPE);
        assertThat(fault.failures()).isOne();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.click(eyes.find(".note-editor"));
        reader.press(CONTROL, ENTER);
        assertThat(fault.failures()).isEqualTo(2);
    }

    @Test
    void theWindowWarnsOnceBeforeItCloses() {
        typeUnderTheFirstWhileTheDiskIsFull();
        assertThat(desk.askToClose()).isFalse();
        assertThat(eyes.notice()).contains("Close again to close without it.");
        assertThat(desk.askToClose()).isTrue();
    }

    @Test
    void theWindowWarnsAgainOfWhatIsTypedLater() {
        typeUnderTheFirstWhileTheDiskIsFull();
        assertThat(desk.askToClose()).isFalse();
        fault.none();
        reader.press(ESCAPE);
        assertThat(comments()).startsWith(TYPED);
        typeUnderTheFirstWhileTheDiskIsFull();
        assertThat(desk.askToClose()).isFalse();
        fault.none();
        assertThat(desk.askToClose()).isTrue();
        assertThat(comments()).startsWith(TYPED + TYPED);
    }

    @Test
    void noOtherDocumentIsOpenedBeforeItIsSaved() {
        desk.answers().open(file("treaty.txt", "Treaty of the Gardens\n\nGardens are for all.\n"));
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await("the other document", () -> desk.stage().getTitle().startsWith("Treaty"));
        reader.choose("#documents", "Shanghai Declaration");

        typeUnderTheFirstWhileTheDiskIsFull();
        reader.choose("#documents", "Treaty");
        assertThat(desk.stage().getTitle()).startsWith("Shanghai");
        assertThat(eyes.card("§ 1.1").words()).contains(TYPED);
        assertThat(eyes.notice()).isEqualTo("Nothing was saved: the disk is full.");

        fault.none();
        reader.choose("#documents", "Treaty");
        assertThat(desk.stage().getTitle()).startsWith("Treaty");
        assertThat(comments()).startsWith(TYPED);
    }

    @Test
    void nothingIsExportedWithoutIt() {
        typeUnderTheFirstWhileTheDiskIsFull();
        reader.press(CONTROL, E);
        assertThat(desk.answers().suggested()).isEmpty();
        fault.none();
        reader.press(CONTROL, E);
        assertThat(desk.answers().suggested()).hasSize(1);
        assertThat(comments()).startsWith(TYPED);
    }

    private List<String> comments() {
        return desk.library().annotations("shanghai-declaration-on-global-ai-governance").stream()
                .map(Annotation::comment)
                .toList();
    }
}
