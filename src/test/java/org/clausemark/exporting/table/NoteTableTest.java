package org.clausemark.exporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.exporting.ExportException;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes as a spreadsheet reads them. */
class NoteTableTest {
    private static final Map<String, String> THEMES = Map.of("T1", Samples.CARE.name(), "T3", Samples.TOLL.name());

    @TempDir
    private Path folder;

    private static NoteTable table() {
        return new NoteTable(Samples.treaty(), id -> THEMES.getOrDefault(id, ""));
    }

    @Test
    void eachNoteIsALineWithAllThatItSays() throws IOException, ExportException {
        Annotation first = Samples.note("a", "small fish pass 🐟", "=cmd()\n\"quoted\", 小鱼", Samples.CARE, Samples.TOLL)
                .withReplies(List.of(new Reply("r", "Why?", "B. Reader", Samples.NOON)), Samples.NOON)
                .withSettled(true, Samples.NOON);
        Path file = folder.resolve("notes.csv");
        table().write(List.of(first, Samples.note("b", "No toll", "")), file, false);
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFFPlace,Quote,Comment,");
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().toMap())
                .containsEntry("Place", "§ 1.2")
                .containsEntry("Quote", "small fish pass 🐟")
                .containsEntry("Comment", "'=cmd()\n\"quoted\", 小鱼")
                .containsEntry("Replies", "B. Reader: Why?")
                .containsEntry("Themes", "Care of rivers; Tolls & dues")
                .containsEntry("Colour", "yellow")
                .containsEntry("Settled", "yes")
                .containsEntry("Created", "2026-03-01T12:00:00.123Z")
                .containsEntry("Id", "a");
        assertThat(lines.getLast().toMap()).containsEntry("Themes", "").containsEntry("Settled", "no");
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), "mine");
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> table().write(List.of(), file, false));
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("notes.csv");
    }
}
