package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was offered or opened for one document, or one edit, goes with it. */
class SwitchingTest extends Journey {
    @BeforeEach
    void markTwo() {
        desk.answers().open(file("treaty.txt", "Treaty of the Gardens\n\nGardens are for all.\n"));
        reader.select("2.2", "auditable");
        reader.press(H);
        reader.select("2.4", "terrorists");
        reader.press(H);
    }

    @Test
    void theUndoOfANoticeGoesWhenAnotherEditIsMade() {
        reader.press(DELETE);
        assertThat(eyes.notice()).contains("Note deleted.", "Undo");
        reader.click("2.2", "auditable");
        assertThat(eyes.notice()).contains("Undo");
        reader.press(DIGIT3);
        assertThat(eyes.notice()).isEmpty();
    }

    @Test
    void theUndoOfANoticeGoesWhenItIsTakenBackByKey() {
        reader.press(DELETE);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).hasSize(2);
        assertThat(eyes.notice()).isEmpty();
    }

    @Test
    void theUndoOfANoticeStaysWhileTheDocumentsAreLookedAt() {
        reader.press(DELETE);
        reader.click("#documents");
        reader.press(KeyCode.ESCAPE);
        reader.click(eyes.button("#problems", "Undo"));
        assertThat(desk.notes()).hasSize(2);
    }

    @Test
    void theUndoOfANoticeGoesWhenAnotherDocumentIsOpened() {
        importTheTreaty();
        reader.choose("#documents", "Shanghai Declaration");
        reader.click("2.2", "auditable");
        reader.press(DELETE);
        reader.choose("#documents", "Treaty");
        assertThat(eyes.notice()).isEmpty();
        assertThat(desk.notes()).hasSize(1);
    }

    @Test
    void thePickerClosesWhenAnotherDocumentIsOpened() {
        reader.pressAtOnce(new KeyCode[] {CONTROL, O}, new KeyCode[] {ENTER}, new KeyCode[] {T});
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        Desk.settle();
        assertThat(eyes.see("#theme-picker")).isFalse();
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
        reader.press(ENTER);
        assertThat(desk.notes()).hasSize(2).allMatch(note -> note.themes().isEmpty());
    }

    @Test
    void sheetsCloseWhenAnotherDocumentIsOpened() {
        reader.pressAtOnce(new KeyCode[] {CONTROL, O}, new KeyCode[] {ENTER}, new KeyCode[] {CONTROL, G});
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        assertThat(eyes.see("#go-to")).isFalse();
        reader.press(F1);
        assertThat(eyes.see("#keys-sheet")).isTrue();
    }

    private void importTheTreaty() {
        reader.press(CONTROL, O);
        reader.press(ENTER);
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
    }
}
