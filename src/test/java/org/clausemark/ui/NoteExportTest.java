package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chosen notes are written to files, from their menu and from the palette. */
class NoteExportTest extends Journey {
    @BeforeEach
    void threeNotes() {
        comment("2.2", "auditable", "First");
        comment("2.3", "cybersecurity", "Second");
        comment("3.1", "diverse", "Third");
    }

    @Test
    void theMenuOfTheCardsExportsThoseChosen() throws IOException {
        Path file = folder.resolve("some.md");
        desk.answers().saveAs(file);
        reader.click(eyes.card("auditable").node());
        reader.press(SHIFT, DOWN);
        reader.rightClick(eyes.card("auditable").node());
        reader.choose("Export");
        reader.choose("As Markdown…");
        Desk.await("the notice", () -> eyes.notice().equals("Exported 2 notes to some.md."));
        assertThat(Files.readString(file))
                .startsWith("# Notes on Shanghai")
                .contains("> auditable", "First", "> cybersecurity", "Second")
                .doesNotContain("Third");
        assertThat(desk.answers().suggested()).containsExactly("shanghai-declaration-on-global-ai-governance-notes.md");
    }

    @Test
    void thePaletteExportsThoseChosenOrAllThatAreShown() throws IOException {
        Path file = folder.resolve("some.csv");
        desk.answers().saveAs(file);
        reader.click(eyes.card("diverse").node());
        offer("chosen notes as csv");
        Desk.await("the notice", () -> eyes.notice().equals("Exported 1 note to some.csv."));
        assertThat(Files.readString(file)).contains("§ 3.1,diverse,Third").doesNotContain("First");

        reader.click("#search-notes");
        reader.type("sec");
        offer("notes shown as csv");
        Desk.await("the notice", () -> eyes.notice().contains("Exported 1 note to some.csv."));
        Desk.await("the file", () -> Files.readString(file).contains("cybersecurity"));
        assertThat(Files.readString(file)).contains("Second").doesNotContain("Third", "First");
    }

    @Test
    void whatIsBeingTypedIsAPartOfIt() throws IOException {
        Path file = folder.resolve("all.md");
        desk.answers().saveAs(file);
        reader.click(eyes.card("diverse").node());
        reader.press(C);
        reader.press(CONTROL, A);
        reader.type("Changed a moment ago");
        offer("notes shown as markdown");
        Desk.await("the file", () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("First", "Second", "Changed a moment ago");
    }

    @Test
    void whereNothingIsChosenOnlyAllAreOffered() {
        reader.click("5.3", "mankind");
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(CONTROL, K);
        reader.type("notes as markdown");
        assertThat(eyes.words("#palette")).doesNotContain("Export the chosen notes");
    }

    @Test
    void aLibraryIsNeverWrittenOver() throws IOException {
        Path library = folder.resolve("library.db");
        desk.answers().saveAs(library);
        offer("notes shown as csv");
        Desk.await("the notice", () -> eyes.notice().contains("is a library or another database"));
        assertThat(desk.notes()).hasSize(3);
    }

    private void offer(String words) {
        reader.press(CONTROL, K);
        reader.type(words);
        reader.press(ENTER);
    }

    private void comment(String clause, String words, String comment) {
        reader.select(clause, words);
        reader.press(C);
        reader.type(comment);
        reader.press(ESCAPE);
    }
}
