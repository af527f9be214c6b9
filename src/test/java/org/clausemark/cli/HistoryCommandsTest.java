package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** What was done, on the command line: shown, taken back, restored, deleted for good. */
@Execution(ExecutionMode.CONCURRENT)
class HistoryCommandsTest {
    @TempDir
    private Path folder;

    private Path file;
    private ClausemarkProcess program;

    @BeforeEach
    void fill() {
        file = folder.resolve("l.db");
        program = new ClausemarkProcess(folder, "C.UTF-8");
        try (Library library = Library.open(file, Samples::seed)) {
            var note = Samples.note("a1", "small fish", "Which?", Samples.FISH);
            library.apply(new Edit("Highlight", List.of(Samples.made(note))));
            library.apply(new Edit(
                    "Comment", List.of(new Change.OfAnnotation(note, note.withComment("Who?", Samples.NOON)))));
        }
    }

    private ClausemarkProcess.Run run(String... words) throws Exception {
        String[] all = new String[words.length + 2];
        all[0] = "--library";
        all[1] = file.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return program.done(all);
    }

    @Test
    void historyAndUndo() throws Exception {
        JsonNode lines = run("history", "a1", "--json").json();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("name").asString()).isEqualTo("Highlight");
        assertThat(lines.get(0).path("before").isNull()).isTrue();
        assertThat(lines.get(1).path("kind").asString()).isEqualTo("annotation");
        assertThat(lines.get(1).path("before").path("comment").asString()).isEqualTo("Which?");
        assertThat(lines.get(1).path("after").path("comment").asString()).isEqualTo("Who?");
        assertThat(run("history", "river", "--json").json()).hasSize(2);
        assertThat(run("undo", "2").out()).isEqualTo("Undone: Comment\nUndone: Highlight\n");
        assertThat(run("undo").out()).isEqualTo("There is nothing to undo.\n");
        try (Library library = Library.open(file, Samples::seed)) {
            assertThat(library.annotations("river-treaty")).isEmpty();
        }
    }

    @Test
    void theBin() throws Exception {
        try (Library library = Library.open(file, Samples::seed)) {
            Listing listing = library.listing("river-treaty").orElseThrow();
            library.apply(
                    new Edit("Remove", List.of(new Change.OfListing(listing, listing.withRemoved(Samples.NOON)))));
        }
        JsonNode bin = run("bin", "list", "--json").json();
        assertThat(bin).hasSize(1);
        assertThat(bin.get(0).path("kind").asString()).isEqualTo("document");
        assertThat(run("bin", "restore", "river-treaty").out()).isEqualTo("Restored.\n");
        assertThat(run("bin").out()).isEqualTo("The bin is empty.\n");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(new Edit(
                    "Delete",
                    List.of(new Change.OfAnnotation(
                            library.annotations("river-treaty").getFirst(), null))));
        }
        program.fails(1, "add --yes", "--library", file.toString(), "bin", "empty");
        assertThat(run("bin", "empty", "--yes").out()).isEqualTo("Deleted for good: 1.\n");
        program.fails(1, "no “a1” in the bin", "--library", file.toString(), "bin", "restore", "a1");
    }
}
