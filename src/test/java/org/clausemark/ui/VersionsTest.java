package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader looks at what a note said before, goes back to it, and takes a removed note out of the bin. */
class VersionsTest extends Journey {
    @BeforeEach
    void mark() {
        reader.select("2.2", "auditable, supervised");
        reader.press(H);
        reader.press(C);
        reader.type("Who audits?");
        reader.press(ESCAPE);
        reader.press(DIGIT3);
    }

    @Test
    void anEarlierVersionIsOneKeyAwayAndCanBeUndone() {
        Annotation now = desk.note();
        assertThat(now.colour()).isEqualTo(Colour.values()[2]);
        reader.press(V);
        assertThat(eyes.words("#versions"))
                .contains("Change colour", "as it is now", "Comment", "Who audits?", "Highlight");
        reader.press(DOWN);
        reader.press(ENTER);
        assertThat(eyes.see("#versions")).isFalse();
        assertThat(desk.note().comment()).isEmpty();
        assertThat(desk.note().colour()).isEqualTo(Colour.YELLOW);
        assertThat(desk.library().steps().undo()).isEqualTo("Go back");
        reader.press(CONTROL, Z);
        assertThat(desk.note()).isEqualTo(now);
        // Also after a restart.
        desk.restart();
        reader.click("2.2", "auditable");
        reader.press(V);
        assertThat(eyes.words("#versions")).contains("Undo: Go back");
        reader.press(ESCAPE);
        assertThat(desk.note()).isEqualTo(now);
    }

    @Test
    void aRemovedNoteIsRestoredFromTheBin() {
        Annotation note = desk.note();
        reader.press(DELETE);
        openBin();
        assertThat(eyes.words("#bin")).contains("auditable, supervised", "Who audits?");
        reader.press(ENTER);
        assertThat(desk.note()).isEqualTo(note);
        assertThat(eyes.notice()).isEqualTo("The note is back.");
        assertThat(desk.library().bin()).isEmpty();
    }

    @Test
    void theBinIsEmptiedOnlyAfterAQuestion() {
        reader.press(DELETE);
        openBin();
        reader.click("#empty-bin");
        assertThat(desk.library().bin()).hasSize(1);
        reader.press(ENTER);
        reader.click("#empty-bin");
        reader.click("#delete-for-good");
        Desk.await("the bin is empty", () -> desk.library().bin().isEmpty());
        Desk.await("the reader is told", () -> eyes.notice().equals("The bin is empty."));
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEmpty();
    }

    private void openBin() {
        reader.press(CONTROL, K);
        reader.type("bin");
        reader.press(ENTER);
        Desk.await("the bin", () -> eyes.see("#bin"));
        Desk.settle();
    }
}
