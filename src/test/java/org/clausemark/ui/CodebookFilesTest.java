package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.clausemark.annotation.Theme;
import org.junit.jupiter.api.Test;

/** A codebook goes out to a file and comes in from one, from the palette. */
class CodebookFilesTest extends Journey {
    @Test
    void aCodebookGoesOutAndComesBackInOneStep() throws IOException {
        Path file = folder.resolve("book.qdc");
        desk.answers().saveAs(file);
        command("Export the codebook");
        Desk.await(
                "written", () -> Files.exists(file) && eyes.words("#problems").contains("Exported 14 themes"));

        Files.writeString(file, Files.readString(file).replace("Privacy and personal information", "Privacy"));
        desk.answers().open(file);
        command("Import a codebook");
        Desk.await("brought in", () -> eyes.words("#problems").contains("Brought in 14 themes"));
        assertThat(desk.library().themes()).hasSize(14).extracting(Theme::name).contains("Privacy");

        reader.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.library().themes()).extracting(Theme::name).contains("Privacy and personal information");
    }

    @Test
    void aBrokenOneIsToldAndChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\":");
        var before = desk.library().themes();
        desk.answers().open(file);
        command("Import a codebook");
        Desk.await("told", () -> eyes.words("#problems").contains("not a whole JSON file"));
        assertThat(desk.library().themes()).isEqualTo(before);
    }

    private void command(String name) {
        reader.press(KeyCode.CONTROL, KeyCode.K);
        reader.type(name);
        reader.press(KeyCode.ENTER);
    }
}
