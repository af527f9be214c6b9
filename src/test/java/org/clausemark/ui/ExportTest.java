package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ESCAPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The annotated PDF is written where the desktop's dialog was told, and nowhere else. */
class ExportTest extends Journey {
    private Path pdf;

    @BeforeEach
    void comment() {
        pdf = folder.resolve("annotated.pdf");
        reader.select("2.2", "auditable, supervised");
        reader.press(C);
        reader.type("Who audits?");
        reader.press(ESCAPE);
    }

    @Test
    void controlEWritesThePdfAndSaysSo() throws IOException {
        desk.answers().saveAs(pdf);
        reader.press(CONTROL, E);
        Desk.await("the notice", () -> eyes.notice().startsWith("Exported"));
        assertThat(eyes.notice()).matches("Exported annotated.pdf: \\d+ pages, 1 notes?\\.");
        assertThat(desk.answers().suggested()).containsExactly("shanghai-declaration-on-global-ai-governance.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String comments = "";
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    comments += annotation.getSubtype() + " " + annotation.getContents() + "\n";
                }
            }
            assertThat(comments).contains("Highlight Who audits?");
        }
        assertThat(eyes.words("#status")).doesNotContain("Exporting");
    }

    @Test
    void theButtonWritesItToo() {
        desk.answers().saveAs(pdf);
        reader.click(Eyes.within(eyes.find("#export"), ".label"));
        Desk.await("the notice", () -> eyes.notice().startsWith("Exported"));
        assertThat(pdf).exists();
    }

    /** Whether to replace a file is asked by the dialog itself, so the answer to it is all the program goes by. */
    @Test
    void aFileThatIsThereStaysWhereTheReaderThinksBetterOfIt() throws IOException {
        Files.writeString(pdf, "mine");
        desk.answers().saveAs(null);
        reader.press(CONTROL, E);
        assertThat(desk.answers().suggested()).hasSize(1);
        assertThat(eyes.words("#status")).doesNotContain("Exporting");
        assertThat(pdf).hasContent("mine");
        assertThat(eyes.notice()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsReplacedWhole() throws IOException {
        Files.writeString(pdf, "mine ".repeat(1_000_000));
        desk.answers().saveAs(pdf);
        reader.press(CONTROL, E);
        Desk.await("the notice", () -> eyes.notice().startsWith("Exported"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isPositive();
        }
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("mine mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** What no font can show stops an export that is under way. */
    @Test
    void aFileThatIsThereStaysWhereTheExportFails() throws IOException {
        Files.writeString(pdf, "mine");
        moveTo("Charter of the Gardens\n\nGardens are for ไทย and all.\n");
        desk.answers().saveAs(pdf);
        reader.press(CONTROL, E);
        Desk.await("the notice", () -> !eyes.notice().isEmpty());
        assertThat(eyes.notice()).contains("THAI CHARACTER");
        assertThat(pdf).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInPlainWords() throws IOException {
        desk.answers().saveAs(folder.resolve("nowhere").resolve("annotated.pdf"));
        reader.press(CONTROL, E);
        Desk.await("the notice", () -> !eyes.notice().isEmpty());
        assertThat(eyes.notice()).contains("nowhere").doesNotContain("Exception", "went wrong");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".pdf"));
        }
    }
}
