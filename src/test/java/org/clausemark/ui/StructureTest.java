package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.library.Entry;
import org.junit.jupiter.api.Test;

/** A structure that was recognised wrongly is put right, before a file comes in and after. */
class StructureTest extends Journey {
    private void command(String words) {
        reader.press(CONTROL, K);
        reader.type(words);
        reader.press(ENTER);
        Desk.settle();
    }

    private Document declaration() {
        Entry entry = desk.library().documents().getFirst();
        return desk.library().document(entry.id());
    }

    @Test
    void aClauseIsDividedAndJoinedUnderItsNote() {
        reader.select("2.2", "auditable, supervised");
        reader.press(H);
        Annotation note = desk.note();
        String text = declaration().text();
        reader.select("2.2", "auditable");
        command("Split here");
        assertThat(declaration().numbered("2.3").orElseThrow().text()).startsWith("auditable, supervised");
        assertThat(desk.note().anchor().start()).isEqualTo(note.anchor().start());
        assertThat(desk.note().anchor().exact()).isEqualTo(note.anchor().exact());
        assertThat(eyes.cards()).hasSize(1);

        reader.select("2.3", "supervised");
        command("Join with the paragraph above");
        assertThat(declaration().text()).isEqualTo(text);
        reader.press(CONTROL, Z);
        Desk.settle();
        assertThat(declaration().numbered("2.3").orElseThrow().text()).startsWith("auditable");
        reader.press(CONTROL, Z);
        Desk.settle();
        assertThat(declaration().text()).isEqualTo(text);
        assertThat(desk.note()).isEqualTo(note);
    }

    @Test
    void aFileIsLookedAtBeforeItComesIn() {
        desk.answers().open(file("treaty.txt", "Treaty of the Gardens\n\n1. Gardens\n\nGardens are for all.\n"));
        reader.press(CONTROL, O);
        Desk.await("the preview", () -> eyes.words("#import-sheet").contains("1 clause"));
        assertThat(eyes.words("#import-sheet")).contains("Import").contains("1 heading");
        reader.press(ESCAPE);
        assertThat(eyes.see("#import-sheet")).isFalse();
        assertThat(desk.library().documents()).hasSize(1);

        reader.press(CONTROL, O);
        Desk.await("the preview again", () -> eyes.words("#import-sheet").contains("1 clause"));
        reader.click(eyes.button("#import-sheet", "Begins here"));
        reader.click("#import-ready");
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        reader.press(CONTROL, O);
        Desk.await("what is there", () -> eyes.words("#import-sheet").contains("Open"));
        reader.press(ENTER);
        Desk.settle();
        assertThat(desk.library().documents()).hasSize(2);
    }
}
