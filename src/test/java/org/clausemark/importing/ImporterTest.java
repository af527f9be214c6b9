package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private final Importer importer = new Importer();

    @TempDir
    Path folder;

    @Test
    void readsAFileAndKeepsItsBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("Garden rules.txt"), "Garden rules\n\nNo dogs. No cats either.\n");
        Imported imported = importer.read(file);
        assertThat(imported.fileName()).isEqualTo("Garden rules.txt");
        assertThat(imported.bytes()).isEqualTo(Files.readAllBytes(file));
        assertThat(imported.document().id()).isEqualTo("garden-rules");
        assertThat(imported.document().imprint())
                .isEqualTo(new Imprint("Garden rules", "und", "Imported from Garden rules.txt", null, ""));
    }

    @Test
    void refusesWithOneSentence() throws Exception {
        refused(folder.resolve("none.txt"), "There is no file " + folder.resolve("none.txt") + ".");
        refused(Files.createDirectory(folder.resolve("box")), "box is a folder, not a file.");
        refused(Files.createFile(folder.resolve("empty.txt")), "empty.txt is empty.");
        refused(write("blank.txt", " \r\n\t\n\u00a0\u3000"), "blank.txt has no text that could be read.");
        refused(write("nul.txt", "some text\0and more"), "nul.txt is not a text file.");
        refused(write("a.pdf", "%PDF-1.7\n1 0 obj"), "a.pdf is damaged and could not be read as a PDF.");
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(Limits.TEXT + 1);
        }
        refused(large, "large.txt is larger than 64 MB and was not opened.");
        refused(Path.of(""), "No file was named.");
        refused(
                write("lines.txt", "a\n".repeat(Limits.PARAGRAPHS + 1)),
                "lines.txt has more than 200,000 paragraphs and was not opened.");
    }

    @Test
    void whatCannotBeReadToItsEndIsNotBegun() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(pipe, "pipe is not an ordinary file."));
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no such device here");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refused(device, "zero is not an ordinary file."));
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = write("secret.txt", "Treaty");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "permissions do not bind this user");
        refused(file, "You may not read secret.txt.");
    }

    @Test
    void encodings() throws Exception {
        String text = "Erklärung – “Rechte”\n\nJeder hat das Recht, überall und für die Dauer des Lebens.\n";
        for (String charset : new String[] {"UTF-8", "windows-1252"}) {
            assertThat(read(text.getBytes(Charset.forName(charset))).text()).startsWith("Erklärung – “Rechte”\nJeder");
        }
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8}) {
            Document document = read(("\ufeff" + text).getBytes(charset));
            assertThat(document.text()).startsWith("Erklärung – “Rechte”\nJeder");
            assertThat(document.passages().get(0).sourceStart()).isZero();
        }
        assertThat(read("世界人权宣言\n\n人人生而自由，在尊严和权利上一律平等。\n".getBytes(Charset.forName("GB18030")))
                        .title())
                .isEqualTo("世界人权宣言");
    }

    /** Seconds where it is linear, hours where it is not. */
    @Test
    void timeGrowsWithTheFileAlone() {
        String[] lines = {
            "1. Heading here\n\n(a) item of it;\n\n", "Words\n", "2024-7-5 9:27:45\n", "1.1.1.1", "I", "word "
        };
        for (String line : lines) {
            byte[] bytes = line.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(bytes));
        }
    }

    private Document read(byte[] bytes) throws ImportException {
        return importer.read("text.txt", bytes);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> importer.read(file))
                .isInstanceOf(ImportException.class)
                .hasMessage(sentence);
    }
}
