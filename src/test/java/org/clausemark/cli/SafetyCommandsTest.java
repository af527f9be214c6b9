package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.clausemark.annotation.Edit;
import org.clausemark.library.Library;
import org.clausemark.library.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** What keeps a library safe, on the command line: looked through, backed up, taken back, mirrored, recovered. */
@Execution(ExecutionMode.CONCURRENT)
class SafetyCommandsTest {
    @TempDir
    private Path folder;

    private Path file;
    private ClausemarkProcess program;

    @BeforeEach
    void fill() {
        file = folder.resolve("l.db");
        program = new ClausemarkProcess(folder, "C.UTF-8");
        try (Library library = Library.open(file, Samples::seed)) {
            note(library, "a1", "small fish");
        }
    }

    private static void note(Library library, String id, String words) {
        library.apply(new Edit("Highlight", List.of(Samples.made(Samples.note(id, words, "Which?", Samples.FISH)))));
    }

    private ClausemarkProcess.Run run(String... words) throws Exception {
        return program.done(of(words));
    }

    private String[] of(String... words) {
        return Stream.concat(Stream.of("--library", file.toString()), Stream.of(words))
                .toArray(String[]::new);
    }

    @Test
    void anIndexThatIsOutOfStepIsFoundAndMadeAnew() throws Exception {
        assertThat(run("check").out()).startsWith("All is well with");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("DELETE FROM search WHERE rowid = (SELECT max(id) FROM noted)");
        }
        JsonNode checked = program.run(of("check", "--json")).json();
        assertThat(checked.path("ok").asBoolean()).isFalse();
        assertThat(checked.path("reasons")).hasSize(1);
        run("rebuild-index");
        assertThat(run("check").out()).startsWith("All is well with");
    }

    @Test
    void aBackupIsGoneBackToAndLeftAgain() throws Exception {
        Path backup = folder.resolve("backup.db");
        assertThat(run("backup", backup.toString()).out()).contains("1 note");
        try (Library library = Library.open(file, Samples::seed)) {
            note(library, "a2", "No toll");
        }
        program.fails(1, "say --yes", of("restore", backup.toString()));
        assertThat(notes()).isEqualTo(2);
        run("restore", backup.toString(), "--yes");
        assertThat(notes()).isEqualTo(1);
        JsonNode kept = run("backup", "--list", "--json").json();
        assertThat(kept).hasSize(1);
        run("restore", kept.get(0).path("file").asString(), "--yes");
        assertThat(notes()).isEqualTo(2);
    }

    private int notes() {
        try (Library library = Library.open(file, Samples::seed)) {
            return library.annotations("river-treaty").size();
        }
    }

    @Test
    void aMirrorMakesTheLibraryAgain() throws Exception {
        Path mirror = folder.resolve("mirror.jsonl");
        run("mirror", mirror.toString());
        Path made = folder.resolve("made.db");
        run("rebuild", "--from", mirror.toString(), made.toString());
        try (Library library = Library.open(file, Samples::seed);
                Library again = Library.open(made, Samples::seed)) {
            assertThat(Samples.contents(again)).isEqualTo(Samples.contents(library));
            assertThat(again.undo()).isPresent();
        }
    }

    @Test
    void aDamagedFileIsKeptAndWhatIsChosenTakesItsPlace() throws Exception {
        run("backup");
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(4096);
            damaged.write(new byte[(int) damaged.length() - 8192]);
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(program.run(of("check")).code()).isEqualTo(1);
        program.fails(1, "damaged", of("documents"));
        assertThat(run("recover").out()).contains("Newest sound backup");
        assertThat(file).hasBinaryContent(before);
        run("recover", "--use", "backup");
        assertThat(notes()).isEqualTo(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(f -> f.toFile().length() == before.length))
                    .anySatisfy(kept -> assertThat(kept).hasBinaryContent(before));
        }
    }
}
