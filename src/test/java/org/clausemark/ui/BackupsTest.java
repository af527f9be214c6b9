package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.K;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** A reader makes a backup, goes back to it, and comes back again. */
class BackupsTest extends Journey {
    private void show() {
        reader.press(CONTROL, K);
        reader.type("backups");
        reader.press(ENTER);
        Desk.await("the backups", () -> eyes.see("#backups-sheet"));
    }

    @Test
    void whatWasDoneSinceIsGoneAndCanBeHadBack() {
        reader.select("2.2", "auditable, supervised");
        reader.press(H);
        Annotation first = desk.note();
        show();
        reader.click("#back-up-now");
        Desk.await("the backup", () -> eyes.words("#backups-sheet").contains("1 note,"));
        reader.press(ESCAPE);
        reader.select("2.3", "cybersecurity");
        reader.press(H);
        assertThat(eyes.cards()).hasSize(2);

        show();
        reader.click(eyes.button("#backups-sheet", "Restore…"));
        assertThat(eyes.words("#backups-sheet")).contains("What is in it now is kept");
        reader.click("#restore");
        Desk.await("the library as it was", () -> eyes.cards().size() == 1);
        assertThat(desk.note()).isEqualTo(first);
        // What is done from here on is done to the library as it is.
        reader.select("2.1", "data security");
        reader.press(H);
        assertThat(eyes.cards()).hasSize(2);

        show();
        reader.press(ESCAPE);
        assertThat(eyes.see("#backups-sheet")).isFalse();
    }
}
