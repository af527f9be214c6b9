package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.library.Entry;
import org.junit.jupiter.api.Test;

/** A structure that was recognised wrongly is put right. */
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
}
