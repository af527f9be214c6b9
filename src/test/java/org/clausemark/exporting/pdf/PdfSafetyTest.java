package org.clausemark.exporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.ExportException.Reason;
import org.clausemark.exporting.SafeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file appears complete or not at all. */
class PdfSafetyTest {
    private static final PdfExport.Options OVER = new PdfExport.Options(PdfExport.Paper.A4, true);

    @TempDir
    Path folder;

    private final Document document = Charters.charter(2);

    private Reason failure(Document what, List<Annotation> notes, Path target, PdfExport.Options options) {
        ExportException[] thrown = new ExportException[1];
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> new PdfExport().write(what, notes, List.of(), target, options))
                .satisfies(e -> thrown[0] = e)
                .satisfies(e -> assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception"));
        return thrown[0].reason();
    }

    @Test
    void aFileThatIsThereStaysUnlessAskedFor() throws Exception {
        Path target = folder.resolve("kept.pdf");
        Files.writeString(target, "precious");

        assertThat(failure(document, List.of(), target, PdfExport.Options.USUAL))
                .isEqualTo(Reason.EXISTS);
        assertThat(target).hasContent("precious");

        new PdfExport().write(document, List.of(), List.of(), target, OVER);
        assertThat(ReadBack.text(target)).contains("Harbours");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatIsMissingOrNoFolderIsNamed() throws Exception {
        assertThat(failure(document, List.of(), folder.resolve("no/where.pdf"), OVER))
                .isEqualTo(Reason.NO_FOLDER);
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(failure(document, List.of(), file.resolve("a.pdf"), OVER)).isEqualTo(Reason.NO_FOLDER);
        assertThat(failure(document, List.of(), folder, OVER)).isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void aLibraryIsNeverReplaced() throws Exception {
        Path library = folder.resolve("notes.db");
        Files.writeString(library, "SQLite format 3\0 and years of work");

        assertThat(failure(document, List.of(), library, OVER)).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(library).hasContent("SQLite format 3\0 and years of work");
    }

    @Test
    void whatIsNoOrdinaryFileStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");

        assertThat(failure(document, List.of(), pipe, OVER)).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aLinkToNowhereIsThereToo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.pdf"), folder.resolve("gone.pdf"));

        assertThat(failure(document, List.of(), link, PdfExport.Options.USUAL)).isEqualTo(Reason.EXISTS);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void lettersWithoutAFontAreRefusedByName() {
        Document thai = Charters.of("th", "A clause with ไทย in it");
        Path target = folder.resolve("thai.pdf");

        assertThatThrownBy(() -> new PdfExport().write(thai, List.of(), List.of(), target, OVER))
                .isInstanceOfSatisfying(
                        ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_FONT))
                .hasMessageContaining("THAI CHARACTER");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNoteFromAnotherTextIsRefused() {
        Document other = Charters.of("en", "Another text altogether, long enough to hold the note.");
        Annotation stray = Charters.note(other, "altogether", "");

        assertThat(failure(document, List.of(stray), folder.resolve("a.pdf"), OVER))
                .isEqualTo(Reason.STRAY_NOTE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whateverFailsWhileWritingTheOldFileStaysAndNothingElse() throws Exception {
        Path target = Files.writeString(folder.resolve("old.pdf"), "old");
        SafeFile file = new SafeFile(target, true);

        assertThat(reason(file, new IOException("No space left on device"))).isEqualTo(Reason.DISK_FULL);
        assertThat(reason(file, new AccessDeniedException(target.toString()))).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(reason(file, new IOException("odd"))).isEqualTo(Reason.FAILED);
        assertThatThrownBy(() -> file.write(part -> Files.writeString(part, "new"), (part, made) -> {
                    throw new ExportException(Reason.DAMAGED, "Not what was meant.");
                }))
                .hasMessage("Not what was meant.");
        assertThatThrownBy(() -> file.write(part -> Files.writeString(part, "new"), (part, made) -> {
                    throw new IllegalStateException("a mistake of ours");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("old.pdf");
    }

    private static Reason reason(SafeFile file, IOException cause) {
        ExportException[] thrown = new ExportException[1];
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> file.write(
                        part -> {
                            Files.writeString(part, "half");
                            throw cause;
                        },
                        (part, made) -> {}))
                .satisfies(e -> thrown[0] = e);
        return thrown[0].reason();
    }
}
