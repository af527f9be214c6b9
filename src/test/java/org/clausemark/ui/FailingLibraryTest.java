package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.library.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk is full: the reader is told so, and nothing on the screen pretends otherwise. */
class FailingLibraryTest extends Journey {
    private static final String FULL = "Nothing was saved: the disk is full.";

    private final Fault fault = new Fault();

    @BeforeEach
    void markAndCode() {
        moveTo(new Desk(folder, file -> fault.open(file, Desk::seed)));
        reader.select("2.2", "auditable, supervised");
        reader.press(H);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
    }

    @Test
    void aHighlightIsNotMade() {
        reader.select("2.4", "terrorists");
        nothingChangesWhen(() -> reader.press(H));
        assertThat(desk.selectedWords()).contains("terrorists");
        // The disk has room again.
        reader.press(H);
        assertThat(desk.notes()).hasSize(2);
    }

    @Test
    void aNoteIsNotChanged() {
        nothingChangesWhen(() -> reader.press(DIGIT3));
        nothingChangesWhen(() -> reader.press(DELETE));
        nothingChangesWhen(() -> reader.press(CONTROL, Z));
        nothingChangesWhen(() -> {
            reader.press(T);
            reader.type("Something new");
            reader.press(ENTER);
        });
    }

    @Test
    void aCommentStaysInItsFieldUntilItIsSaved() {
        reader.press(C);
        reader.type("Who audits?");
        fault.everyWrite();
        reader.press(ESCAPE);
        assertThat(eyes.notice()).isEqualTo(FULL);
        assertThat(desk.note().comment()).isEmpty();
        assertThat(eyes.words(".note-editor")).isEqualTo("Who audits?");
        fault.none();
        reader.click(eyes.find(".note-editor"));
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
        assertThat(eyes.see(".note-editor")).isFalse();
    }

    @Test
    void aThemeIsNotRenamed() {
        reader.click(eyes.row("#themes", "Privacy"));
        reader.click(eyes.row("#themes", "Privacy"));
        reader.press(F2);
        reader.press(CONTROL, A);
        reader.type("Secrecy");
        nothingChangesWhen(() -> reader.press(ENTER));
        assertThat(desk.themes()).doesNotContain("Secrecy");
        assertThat(Eyes.words(eyes.row("#themes", "Privacy"))).startsWith("Privacy and personal information");
    }

    private void nothingChangesWhen(Runnable gesture) {
        List<Object> before = state();
        fault.everyWrite();
        gesture.run();
        assertThat(fault.struck()).isTrue();
        fault.none();
        assertThat(eyes.notice()).isEqualTo(FULL);
        assertThat(state()).isEqualTo(before);
        reader.click(Eyes.within(eyes.find("#problems"), ".quiet:last-child"));
    }

    private List<Object> state() {
        return List.of(
                desk.notes(),
                desk.library().themes(),
                eyes.cards().stream().map(Eyes.Card::words).toList(),
                eyes.words("#status"));
    }
}
