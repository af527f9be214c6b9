package org.clausemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausemark.cli.ClausemarkProcess.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The command line as people and scripts use it: a process, its exit code, its two outputs. */
@Execution(ExecutionMode.CONCURRENT)
class CommandsTest {
    private static final String QUOTE = "auditable, supervised, traceable and trustworthy AI technology";

    @TempDir
    private Path folder;

    private ClausemarkProcess program = new ClausemarkProcess(Path.of(""), "");

    @BeforeEach
    void start() {
        program = new ClausemarkProcess(folder, "C.UTF-8");
    }

    private Run done(String... words) throws IOException, InterruptedException {
        return program.done(words);
    }

    private void fails(int code, String message, String... words) throws IOException, InterruptedException {
        program.fails(code, message, words);
    }

    @Test
    void showsTheDeclaration() throws IOException, InterruptedException {
        JsonNode shown = done("show", "SHANGHAI", "--json", "--library", "t.db").json();
        assertThat(shown.get("title").asString()).isEqualTo("Shanghai Declaration on Global AI Governance");
        assertThat(shown.get("language").asString()).isEqualTo("en");
        assertThat(shown.get("edition").asString()).isNotEmpty();
        assertThat(shown.get("date").asString()).isEqualTo("2024-07-04");
        assertThat(kinds(shown, "clause")).hasSize(20).contains("1.7", "2.5", "3.3", "4.2", "5.3");
        assertThat(kinds(shown, "preamble")).containsExactly("P.1", "P.2");
        assertThat(kinds(shown, "heading")).containsExactly("1", "2", "3", "4", "5");
        assertThat(kinds(shown, "title")).hasSize(1);
        assertThat(kinds(shown, "front")).hasSize(6);
        assertThat(kinds(shown, "back")).hasSize(5);

        String text = done("--library", "t.db", "show", "shanghai").out();
        assertThat(text.lines()).anyMatch(l -> l.startsWith("2.2   We recognize the necessity"));
    }

    private static List<String> kinds(JsonNode document, String kind) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode passage : document.get("passages")) {
            if (passage.get("kind").asString().equals(kind)) {
                numbers.add(passage.get("number").asString(""));
            }
        }
        return numbers;
    }

    @Test
    void marksListsAndExports() throws IOException, InterruptedException {
        JsonNode marked = done(
                        "--library=t.db",
                        "mark",
                        "shanghai",
                        "--clause",
                        "§ 2.2",
                        "--quote",
                        QUOTE,
                        "--colour",
                        "Green",
                        "--comment",
                        "Who audits? 谁 é @nobody",
                        "--theme",
                        "SAFETY, reliability & risk",
                        "--theme",
                        "T09",
                        "--json")
                .json();
        assertThat(marked.get("clause").asString()).isEqualTo("2.2");
        assertThat(marked.get("quote").asString()).isEqualTo(QUOTE);
        assertThat(marked.get("prefix").asString()).endsWith("supervision and creating ");
        assertThat(marked.get("suffix").asString()).startsWith(". We will look");
        assertThat(marked.get("end").asInt() - marked.get("start").asInt()).isEqualTo(QUOTE.length());
        assertThat(marked.get("colour").asString()).isEqualTo("green");
        assertThat(marked.get("style").asString()).isEqualTo("highlight");
        assertThat(marked.get("comment").asString()).isEqualTo("Who audits? 谁 é @nobody");
        assertThat(marked.get("themes")).hasSize(2);
        assertThat(marked.get("themes").get(0).asString()).isEqualTo("Safety, reliability and risk");
        assertThat(Instant.parse(marked.get("created").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(marked.get("modified")).isEqualTo(marked.get("created"));

        String whole = done(
                        "mark",
                        "shanghai",
                        "--clause",
                        "p.1",
                        "--theme",
                        "Quite new",
                        "--theme",
                        "quite NEW",
                        "--library",
                        "t.db")
                .out();
        assertThat(whole).contains("§ P.1 · yellow", "Themes: Quite new\n", "New theme: Quite new");

        JsonNode notes =
                done("notes", "shanghai", "--json", "--library", "t.db").json();
        assertThat(notes).hasSize(2);
        assertThat(notes.get(1)).isEqualTo(marked);

        JsonNode themes =
                done("themes", "shanghai", "--json", "--library", "t.db").json();
        assertThat(themes).hasSize(15);
        for (JsonNode theme : themes) {
            int expected = theme.get("id").asString().matches("T07|T09")
                            || theme.get("name").asString().equals("Quite new")
                    ? 1
                    : 0;
            assertThat(theme.get("notes").asInt()).as(theme.toString()).isEqualTo(expected);
            assertThat(theme.get("clauses")).hasSize(expected);
        }

        JsonNode documents = done("documents", "--json", "--library", "t.db").json();
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).get("notes").asInt()).isEqualTo(2);
        assertThat(documents.get(0).get("clauses").asInt()).isEqualTo(20);
        assertThat(documents.get(0).get("collection").asString()).isEmpty();
        assertThat(documents.get(0).get("keywords")).isEmpty();
        assertThat(documents.get(0).get("opened").isNull()).isTrue();

        done("export", "shanghai", "--format", "pdf", "-o", "out.pdf", "--library", "t.db");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("out.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
        Files.writeString(folder.resolve("mine.pdf"), "mine");
        fails(1, "mine.pdf", "export", "shanghai", "--format", "pdf", "-o", "mine.pdf", "--library", "t.db");
        assertThat(folder.resolve("mine.pdf")).hasContent("mine");
        done("export", "shanghai", "--format", "pdf", "-o", "mine.pdf", "--force", "--library", "t.db");
        assertThat(Files.size(folder.resolve("mine.pdf"))).isGreaterThan(1000);
        done("export", "shanghai", "--format", "pdf", "-o", "us.pdf", "--paper", "letter", "--library", "t.db");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("us.pdf").toFile())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
        fails(2, "--output=FILE", "export", "shanghai", "--format", "pdf", "--library", "t.db");
        fails(2, "no format “doc”", "export", "shanghai", "--format", "doc", "-o", "o", "--library", "t.db");
    }

    @Test
    void importsFiles() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("river.txt"), """
                River Declaration

                We, the neighbours of one river, declare:

                1. Waters

                The river \u001b[31mis open\u001b[0m to all.

                It stays clean.

                2. Dues

                No toll is taken. No toll is taken twice.
                """);
        Files.writeString(folder.resolve("empty.txt"), "");
        Run run = program.run("import", "empty.txt", "river.txt", "gone.txt", "--library", "t.db");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2).allMatch(l -> l.startsWith("clausemark: "));
        assertThat(run.out()).startsWith("Added: river-declaration");
        JsonNode again =
                done("import", "river.txt", "--json", "--library", "t.db").json();
        assertThat(again.get(0).get("existed").asBoolean()).isTrue();
        assertThat(again.get(0).get("id").asString()).isEqualTo("river-declaration");

        Run dry = program.run("import", "river.txt", "gone.txt", "--dry-run", "--json", "--library", "none.db");
        assertThat(dry.code()).isEqualTo(1);
        assertThat(folder.resolve("none.db")).doesNotExist();
        JsonNode river = dry.json().get(0);
        assertThat(river.get("headings").asInt()).isEqualTo(2);
        assertThat(river.get("clauses").asInt()).isEqualTo(3);
        assertThat(river.get("front").asInt()).isZero();
        assertThat(river.get("error").isNull()).isTrue();
        assertThat(river.get("warnings")).isEmpty();
        JsonNode gone = dry.json().get(1);
        assertThat(gone.get("file").asString()).isEqualTo("gone.txt");
        assertThat(gone.get("id").isNull()).isTrue();
        assertThat(gone.get("error").asString()).isEqualTo("There is no file gone.txt.");
        assertThat(done("show", "river", "--format", "markdown", "--library", "t.db")
                        .out())
                .contains("\n## 2. Dues\n\nNo toll is taken.");
        assertThat(done("show", "river", "--format=json", "--library", "t.db")
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo("river-declaration");

        fails(
                1,
                "“declaration” fits 2 documents: river-declaration, shanghai-",
                "show",
                "declaration",
                "--library",
                "t.db");
        // What stands in a document must not steer the terminal.
        assertThat(done("show", "river", "--library", "t.db").out())
                .contains("The river [31mis open[0m to all.")
                .doesNotContain("\u001b");
        fails(
                1,
                "2 times in § 2.1",
                "mark",
                "river",
                "--clause",
                "2.1",
                "--quote",
                "No toll is taken",
                "--library",
                "t.db");
    }

    @Test
    void marksInTheStyleThatIsAskedFor() throws IOException, InterruptedException {
        assertThat(done(
                                "mark",
                                "shanghai",
                                "--clause",
                                "2.2",
                                "--quote",
                                QUOTE,
                                "--style",
                                "Underline",
                                "--library",
                                "t.db")
                        .out())
                .contains("§ 2.2 · yellow underline", "“" + QUOTE + "”");
        assertThat(done("mark", "shanghai", "--clause", "2.2", "--style", "clause", "--library", "t.db")
                        .out())
                .contains("§ 2.2 · yellow clause")
                .doesNotContain("“");
        assertThat(done("notes", "shanghai", "--library", "t.db").out()).contains("yellow underline", "yellow clause");
        fails(2, "no style “bold”", "mark", "shanghai", "--clause", "2.2", "--style", "bold", "--library", "t.db");
        fails(
                1,
                "marks no words",
                "mark",
                "shanghai",
                "--clause",
                "2.2",
                "--quote",
                QUOTE,
                "--style",
                "clause",
                "--library",
                "t.db");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException, InterruptedException {
        fails(1, "no document fits “moon”", "show", "moon", "--library", "t.db");
        fails(1, "there is no clause “9.9”", "mark", "shanghai", "--clause", "9.9", "--library", "t.db");
        fails(1, "not in § 2.2", "mark", "shanghai", "--clause", "2.2", "--quote", "ice cream", "--library", "t.db");
        fails(2, "'--clause=NUMBER'", "mark", "shanghai", "--library", "t.db");
        fails(2, "no colour “red”", "mark", "shanghai", "--clause", "2.2", "--colour", "red", "--library", "t.db");
        fails(2, "no command “bogus”", "bogus");
        fails(1, "no words in --quote", "mark", "shanghai", "--clause", "2.2", "--quote", " ", "--library", "t.db");
        fails(2, "DOC", "show");
        Path letter = Files.writeString(folder.resolve("letter.db"), "Dear reader");
        fails(1, "is not a Clausemark library", "documents", "--library", "letter.db");
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    void helps() throws IOException, InterruptedException {
        String help = done("--help").out();
        for (String command : List.of(
                "documents", "import", "show", "mark", "notes", "export", "themes", "suggest", "coverage", "tour")) {
            assertThat(help).contains("\n  " + command + " ");
        }
        assertThat(done("mark", "--help").out())
                .startsWith("Usage: clausemark mark ")
                .contains("--library=FILE");
        assertThat(done("--version").out()).isEqualTo("Clausemark " + Commands.VERSION + "\n");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + Commands.VERSION + "</version>");
    }

    @Test
    void writesUtf8WhereNoLocaleIsSet() throws IOException, InterruptedException {
        program = new ClausemarkProcess(folder, "C");
        Run run = done("mark", "shanghai", "--clause", "5.1", "--comment", "Qui vérifie ? 谁", "--library", "t.db");
        // Other systems do not tell a program what was typed.
        if (Files.isReadable(Path.of("/proc/self/cmdline"))) {
            assertThat(run.out()).contains("  Qui vérifie ? 谁\n");
        }
        assertThat(run.out()).contains("§ 5.1", "“");
        Run named = program.run("import", "é.txt", "--library", "t.db");
        assertThat(named.err()).startsWith("clausemark: ").doesNotContain("Exception");
        assertThat(named.err().lines()).hasSize(1);
    }
}
