package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.cli.ClausemarkProcess.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** {@code matrix}, run as a shell runs it. */
@Execution(ExecutionMode.CONCURRENT)
class MatrixCommandTest {
    @TempDir
    private Path folder;

    private ClausemarkProcess program = new ClausemarkProcess(Path.of(""), "");

    @BeforeEach
    void mark() throws IOException, InterruptedException {
        program = new ClausemarkProcess(folder, "C.UTF-8");
        done(
                "mark",
                "shanghai",
                "--clause",
                "2.2",
                "--quote",
                "auditable, supervised",
                "--theme",
                "T02",
                "--theme",
                "T09");
        done("mark", "shanghai", "--clause", "3.1", "--quote", "United Nations", "--theme", "T09");
    }

    private Run done(String... words) throws IOException, InterruptedException {
        Run run = run(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }

    private Run run(String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 2];
        all[0] = "--library";
        all[1] = "t.db";
        System.arraycopy(words, 0, all, 2, words.length);
        return program.run(all);
    }

    private void fails(int code, String message, String... words) throws IOException, InterruptedException {
        Run run = run(words);
        assertThat(run.err()).startsWith("clausemark: ").contains(message).endsWith("\n");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void printsATable() throws IOException, InterruptedException {
        String table = done("matrix", "shanghai", "--hide-empty").out();
        assertThat(table.lines().findFirst().orElse("")).matches("Theme +2 +3 +Total");
        assertThat(table.lines().toList().getLast()).matches("Total +2 +1 +3");
        assertThat(table.lines()).hasSize(4);
        JsonNode json = done("matrix", "--by", "clause", "--json").json();
        assertThat(json.get("columns")).hasSize(22);
        assertThat(json.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void writesFilesAndReplacesNoneUnasked() throws IOException, InterruptedException {
        for (String format : new String[] {"csv", "xlsx", "svg"}) {
            assertThat(done("matrix", "shanghai", "--by", "section", "--format", format, "-o", "m." + format)
                            .out())
                    .startsWith("Wrote m." + format + ": ");
            assertThat(folder.resolve("m." + format)).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("m.csv"))).contains("2 Maintaining AI Security");
        fails(1, "is there already", "matrix", "-o", "m.csv");
        done("matrix", "--together", "-o", "m.csv", "--force");
        assertThat(Files.readString(folder.resolve("m.csv"))).doesNotContain("2 Maintaining AI Security");
    }

    @Test
    void saysWhatItCannotDo() throws IOException, InterruptedException {
        fails(2, "choose csv, xlsx or svg", "matrix", "-o", "m.doc");
        fails(2, "name one with -o", "matrix", "--format", "csv");
        fails(1, "no document fits", "matrix", "nowhere");
        fails(2, "--by", "matrix", "--by", "word");
        fails(1, "There is no folder", "matrix", "-o", "nowhere/m.csv");
    }
}
