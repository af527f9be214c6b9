package org.clausemark.exporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.exporting.ExportException;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes as a file of Markdown. */
class MarkdownNotesTest {
    private static final Map<String, String> THEMES = Map.of("T1", Samples.CARE.name(), "T3", Samples.TOLL.name());

    @TempDir
    private Path folder;

    private static MarkdownNotes notes() {
        return new MarkdownNotes(Samples.treaty(), id -> THEMES.getOrDefault(id, ""));
    }

    @Test
    void eachNoteHasItsQuotationCommentRepliesAndThemes() throws IOException, ExportException {
        Annotation first = Samples.note("a", "No toll is taken twice.", "Why *twice*?", Samples.CARE, Samples.TOLL)
                .withReplies(List.of(new Reply("r", "Ask\n\nthe *council*.", "B_R", Samples.NOON)), Samples.NOON)
                .withSettled(true, Samples.NOON);
        Annotation second = Samples.note("b", "boats", "").withStyle(Style.CLAUSE, Samples.NOON);
        Path file = folder.resolve("notes.md");
        notes().write(List.of(first, second), file, false);
        assertThat(Files.readString(file)).isEqualTo("""
                        # Notes on River Treaty

                        ---

                        > No toll is taken twice.
                        >
                        > — River Treaty, 4 May 1920, § 2.1

                        Why *twice*?

                        - *B\\_R:* Ask
                         \s
                          the *council*.

                        _Themes: Care of rivers; Tolls \\& dues · Settled_

                        ---

                        **§ 1.1** — River Treaty, 4 May 1920, § 1.1
                        """);
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.md"), "mine");
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> notes().write(List.of(), file, false));
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("notes.md");
    }
}
