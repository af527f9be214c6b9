package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.W;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;

/** Files are looked at before they come in. */
class ImportSheetTest extends Journey {
    private static final String TREATY = "Treaty of the Gardens\n\n1. Gardens\n\nGardens are for all.\n";

    private String words() {
        return eyes.words("#import-sheet");
    }

    private Path locked(String name, String password) {
        Path file = folder.resolve(name);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                content.newLineAtOffset(72, 700);
                content.showText("What is agreed in secret is kept in secret.");
                content.endText();
            }
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            pdf.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Test
    void aFileIsSeenAndLeftOrTaken() {
        desk.answers().open(file("treaty.txt", TREATY));
        reader.press(CONTROL, O);
        Desk.await("the preview", () -> words().contains("1 clause"));
        assertThat(words()).contains("Import").contains("1 heading");
        reader.press(ESCAPE);
        assertThat(eyes.see("#import-sheet")).isFalse();
        assertThat(desk.library().documents()).hasSize(1);

        reader.press(CONTROL, O);
        Desk.await("the preview again", () -> words().contains("1 clause"));
        reader.click(eyes.button("#import-sheet", "Begins here"));
        reader.click("#import-ready");
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        assertThat(desk.library().documents()).hasSize(2);
    }

    @Test
    void whatTheDesktopHandsOverOrIsInTheLibraryIsOpenedAtOnce() {
        Path treaty = file("treaty.txt", TREATY);
        desk.hand(treaty);
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        for (boolean handed : List.of(true, false)) {
            reader.press(CONTROL, W);
            Desk.await("the declaration", () -> !desk.stage().getTitle().startsWith("Treaty"));
            if (handed) {
                desk.hand(treaty);
            } else {
                desk.answers().open(treaty);
                reader.press(CONTROL, O);
            }
            Desk.await("the treaty again", () -> desk.stage().getTitle().startsWith("Treaty"));
        }
        assertThat(eyes.see("#import-sheet")).isFalse();
        assertThat(desk.library().documents()).hasSize(2);
    }

    @Test
    void aPasswordIsAskedForUntilItIsRight() {
        desk.hand(locked("secret.pdf", "friend"));
        Desk.await("the question", () -> eyes.see("#import-sheet") && words().contains("has a password"));
        reader.type("foe");
        reader.press(ENTER);
        Desk.await("that it is wrong", () -> words().contains("That is not the password of secret.pdf."));
        reader.click("#import-password");
        reader.type("friend");
        reader.press(ENTER);
        Desk.await("the preview", () -> words().contains("kept in secret"));
        reader.click("#import-ready");
        Desk.await("the document", () -> desk.library().documents().size() == 2);
    }

    @Test
    void aParagraphIsDividedAndNumberedBeforeItComesIn() {
        desk.answers().open(file("treaty.txt", TREATY));
        reader.press(CONTROL, O);
        Desk.await("the preview", () -> words().contains("1 clause"));
        reader.click(eyes.row("#import-text", "Gardens are for all."));
        reader.click(eyes.button("#import-sheet", "Split…"));
        for (int i = 0; i < "Gardens are ".length(); i++) {
            reader.press(RIGHT);
        }
        reader.press(ENTER);
        assertThat(words()).contains("2 clauses");
        reader.click(eyes.row("#import-text", "for all."));
        reader.click("#import-number");
        reader.press(CONTROL, A);
        reader.type("9");
        reader.press(ENTER);
        reader.click("#import-ready");
        Desk.await("the treaty", () -> desk.stage().getTitle().startsWith("Treaty"));
        Document treaty = desk.library()
                .document(desk.library().documents().stream()
                        .filter(entry -> entry.imprint().title().startsWith("Treaty"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(treaty.numbered("1.1").orElseThrow().text()).isEqualTo("Gardens are");
        assertThat(treaty.numbered("9").orElseThrow().text()).isEqualTo("for all.");
    }

    @Test
    void filesThatComeMeanwhileJoinThoseThatAreLookedAt() {
        desk.answers().open(file("treaty.txt", TREATY));
        reader.press(CONTROL, O);
        Desk.await("the preview", () -> words().contains("1 clause"));
        reader.click(eyes.button("#import-sheet", "Begins here"));
        desk.hand(file("pact.txt", "Pact of the Wells\n\n1. Wells\n\nWells are for all.\n"), file("empty.txt", ""));
        Desk.await("all three", () -> words().contains("2 of 3 ready"));
        assertThat(words()).contains("treaty.txt", "pact.txt", "empty.txt is empty.");
        reader.click("#import-ready");
        Desk.await("both", () -> desk.library().documents().size() == 3);
        assertThat(eyes.notice()).contains("Imported 2 documents.", "empty.txt is empty.");
    }
}
