package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.Bundle;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Style;
import org.clausemark.cli.ClausemarkProcess.Run;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
import org.clausemark.library.Seed;
import org.clausemark.notebook.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Themes on the command line: suggestions, what is bare, and the notes of a theme. */
@Execution(ExecutionMode.CONCURRENT)
class ThemingCommandsTest {
    @TempDir
    private Path folder;

    private ClausemarkProcess program = new ClausemarkProcess(Path.of(""), "");

    @BeforeEach
    void someNotes() {
        program = new ClausemarkProcess(folder, "C.UTF-8");
        Document declaration = Bundle.declaration();
        Seed seed = new Seed(declaration, Bundle.declarationFileName(), Bundle.declarationSource(), Bundle.codebook());
        try (Library library = Library.open(folder.resolve("t.db"), () -> seed)) {
            Notebook notebook = new Notebook(library, declaration, "A. Reader", InstantSource.system());
            String risk = mark(notebook, "2.2", "Who audits? Qui vérifie?", "T07", "T11");
            mark(notebook, "2.4", "", "T08");
            notebook.reply(risk, "The ministry.");
            notebook.settle(List.of(risk), true);
            notebook.codebook()
                    .dismiss(new Dismissal(
                            "T07",
                            declaration.id(),
                            declaration.numbered("4.2").orElseThrow().id()));
        }
    }

    private static String mark(Notebook notebook, String clause, String comment, String... themes) {
        Document document = notebook.document();
        return notebook.mark(
                        document.anchor(document.numbered(clause).orElseThrow()),
                        Colour.YELLOW,
                        Style.HIGHLIGHT,
                        comment,
                        List.of(themes))
                .id();
    }

    private JsonNode json(String... words) throws IOException, InterruptedException {
        return done(more(words, "--json")).json();
    }

    private Run done(String... words) throws IOException, InterruptedException {
        return program.done(more(words, "--library", "t.db"));
    }

    private static String[] more(String[] words, String... others) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    @Test
    void suggests() throws IOException, InterruptedException {
        JsonNode all = json("suggest", "shanghai");
        double before = 1;
        List<String> safety = new ArrayList<>();
        for (JsonNode each : all) {
            // "like" only where the theme's terms are not the reason.
            assertThat(each.propertyNames()).containsSubsequence("theme", "clause", "terms", "score");
            assertThat(each.propertyNames()).isSubsetOf("theme", "clause", "terms", "like", "score");
            assertThat(each.get("terms")).as(each.toString()).isNotEmpty();
            assertThat(each.get("score").asDouble()).isBetween(0.0, before);
            before = each.get("score").asDouble();
            if (each.get("theme").asString().startsWith("Safety") && !each.has("like")) {
                safety.add(each.get("clause").asString());
            }
        }
        // Coded is § 2.2 and dismissed § 4.2.
        assertThat(safety).containsExactlyInAnyOrder("P.1", "P.2", "2.3", "3.2");

        String text = done("suggest", "shanghai", "--theme", "equity between countries")
                .out();
        assertThat(text).contains("Equity between countries", "§ 1.2", "“fair distribution”, “technical barriers”");
        assertThat(text.lines()).hasSize(5);
        program.fails(
                1,
                "no theme “Moon”; “clausemark themes",
                "suggest",
                "shanghai",
                "--theme",
                "Moon",
                "--library",
                "t.db");
    }

    @Test
    void saysWhatIsBare() throws IOException, InterruptedException {
        JsonNode bare = json("coverage", "shanghai");
        assertThat(texts(bare.get("clauses")))
                .hasSize(20)
                .contains("P.1", "5.3")
                .doesNotContain("2.2", "2.4");
        assertThat(texts(bare.get("themes")))
                .hasSize(11)
                .contains("Equity between countries")
                .doesNotContain("Safety, reliability and risk");
        assertThat(done("coverage", "shanghai").out())
                .startsWith("Without a theme: P.1 P.2 1.1 ")
                .contains("\nWithout a clause: Innovation and uptake; ");
    }

    @Test
    void narrowsTheNotes() throws IOException, InterruptedException {
        JsonNode safety = json("notes", "shanghai", "--theme", "Safety, reliability & risk", "--theme", "t11");
        assertThat(safety).hasSize(1);
        assertThat(safety.get(0).get("clause").asString()).isEqualTo("2.2");
        assertThat(safety.get(0).get("settled").asBoolean()).isTrue();
        assertThat(safety.get(0).get("replies")).hasSize(1);
        assertThat(safety.get(0).get("replies").get(0).get("text").asString()).isEqualTo("The ministry.");
        assertThat(json("notes", "shanghai", "--search", "VERIFIE")).hasSize(1);
        assertThat(json("notes", "shanghai", "--search", "ministry")).hasSize(1);
        assertThat(json("notes", "shanghai", "--search", "terrorists")).hasSize(1);
        assertThat(json("notes", "shanghai", "--search", "2.4")).hasSize(1);
        assertThat(json("notes", "shanghai", "--theme", "T08", "--search", "ministry"))
                .isEmpty();
        assertThat(json("notes", "shanghai", "--search", " ")).hasSize(2);

        assertThat(done("notes", "shanghai", "--search", "audits").out())
                .contains(" · settled · ", "\n  > The ministry.\n");
        assertThat(done("notes", "shanghai", "--search", "moon").out()).startsWith("None of the 2 notes on Shanghai");
        program.fails(1, "no theme “Moon”", "notes", "shanghai", "--theme", "Moon", "--library", "t.db");
    }
}
