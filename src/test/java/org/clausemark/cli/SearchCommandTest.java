package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clausemark.cli.ClausemarkProcess.Run;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The search on the command line. */
@Execution(ExecutionMode.CONCURRENT)
class SearchCommandTest {
    @TempDir
    private Path folder;

    private ClausemarkProcess program = new ClausemarkProcess(Path.of(""), "");

    @BeforeEach
    void aLaw() {
        program = new ClausemarkProcess(folder, "C.UTF-8");
        Document law = Document.builder("water-law", new Imprint("Law of Waters", "en", "", null, ""))
                .add(Kind.TITLE, 0, null, 0, "Law of Waters", 0)
                .add(Kind.CLAUSE, 0, "2.2", 4, "2.2 The banks are free. 河流自由。", 0)
                .build();
        Seed seed = new Seed(law, "law.txt", "law".getBytes(StandardCharsets.UTF_8), List.of());
        Library.open(folder.resolve("t.db"), () -> seed).close();
    }

    @Test
    void whatIsFoundIsPrintedAsJson() throws IOException, InterruptedException {
        JsonNode found = program.done("search", "河流 bank*", "--json", "--library", "t.db")
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("document").asString()).isEqualTo("water-law");
        assertThat(found.get(0).get("clause").asString()).isEqualTo("2.2");
        assertThat(found.get(0).get("kind").asString()).isEqualTo("text");
        assertThat(found.get(0).get("snippet").asString()).isEqualTo("The banks are free. 河流自由。");
        JsonNode title =
                program.done("search", "waters", "--json", "--library", "t.db").json();
        assertThat(title.get(0).get("clause").isNull()).isTrue();
    }

    @Test
    void whatIsFoundIsPrintedByDocument() throws IOException, InterruptedException {
        Run run = program.done("search", "free", "--library", "t.db");
        assertThat(run.out()).isEqualTo("""
                Law of Waters  (water-law)
                  2.2   text     The banks are free. 河流自由。
                """);
        assertThat(program.done("search", "nothing", "--library", "t.db").out())
                .isEqualTo("Nothing in the library fits.\n");
    }

    @Test
    void whatCannotBeAskedGetsASentence() throws IOException, InterruptedException {
        Run run = program.run("search", "theme:ice", "--library", "t.db");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("clausemark: There is no theme “ice”.\n");
    }
}
