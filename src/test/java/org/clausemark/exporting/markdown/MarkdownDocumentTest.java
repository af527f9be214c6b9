package org.clausemark.exporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A document written as Markdown says the same when it is read again. */
class MarkdownDocumentTest {
    private static final String EVERYTHING = """
            # River treaty

            ## 1. Waters & *banks* #

            The river\\_bed is **open** to `all`, see [the map](https://example.org/a_b).[^1]\\
            A second line with 1 < 2 and a ~~struck~~ word, H<sub>2</sub>O.

            - One
            - Two

              More of two

              1. Deep
              2. Deeper

            (a) not a list of Markdown

            2\\. no list either

            > A quotation
            >
            > of two paragraphs

            ### Tolls

            | Year | Toll |
            | --- | --- |
            | 1990 | a \\| b |
            | 1991 | **none** |

            ```
            # no heading
                - kept
            ```

            [^1]: A note with *words*.
            """;

    private static Document read(String name, byte[] bytes) {
        try {
            return new Importer().read(name, bytes);
        } catch (ImportException e) {
            throw new AssertionError(e);
        }
    }

    private static Document read(String markdown) {
        return read("again.md", markdown.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Document document) {
        return document.passages().stream()
                .filter(Passage::isBody)
                .map(Passage::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> headings(Document document) {
        return document.passages().stream()
                .filter(p -> p.kind() == Kind.HEADING)
                .map(p -> p.level() + " " + p.text())
                .toList();
    }

    private static List<String> apart(Document document) {
        return document.passages().stream()
                .flatMap(p -> p.set().inlines().stream()
                        .map(i -> i.kind() + " " + p.text().substring(i.start(), i.end())))
                .toList();
    }

    private static void saysTheSame(Document document) {
        Document again = read(MarkdownDocument.of(document));
        assertThat(words(again)).isEqualTo(words(document));
        assertThat(headings(again)).isEqualTo(headings(document));
    }

    @Test
    void writesAllThatMarkdownKnows() {
        Document document = read("river.md", EVERYTHING.getBytes(StandardCharsets.UTF_8));
        assertThat(headings(document)).hasSize(2);
        saysTheSame(document);
        Document again = read(MarkdownDocument.of(document));
        assertThat(apart(again)).isEqualTo(apart(document));
        assertThat(again.passages().stream()
                        .map(p -> p.set().form() + " " + p.set().depth()))
                .isEqualTo(document.passages().stream()
                        .map(p -> p.set().form() + " " + p.set().depth())
                        .toList());
    }

    @Test
    void writesTheDeclaration() {
        Document document = read("declaration.txt", Bundle.declarationSource());
        saysTheSame(document);
    }

    @Test
    void writesTheCorpus() throws IOException {
        Path corpus = Path.of("..", "shared", "corpus");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus here");
        List<Path> files;
        try (var all = Files.walk(corpus)) {
            files = all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        for (Path file : files) {
            Document document = read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            assertThat(words(read(MarkdownDocument.of(document))))
                    .as(file.toString())
                    .isEqualTo(words(document));
        }
    }

    @Property(tries = 200)
    void writesWhatLooksLikeMarkdown(@ForAll("oddities") List<String> paragraphs) {
        Document.Builder builder = Document.builder("odd", new Imprint("Odd", "en", "", null, ""))
                .add(Kind.TITLE, 0, null, 0, "Odd", 0)
                .add(Kind.HEADING, 1, null, 0, "Odder", 0);
        for (String paragraph : paragraphs) {
            builder.add(Kind.CLAUSE, 0, "1", 0, paragraph, 0);
        }
        Document document = builder.build();
        Document again = read(MarkdownDocument.of(document));
        assertThat(words(again)).isEqualTo(words(document));
        assertThat(apart(again)).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> oddities() {
        return Arbitraries.of(
                        "#",
                        "1.",
                        "2)",
                        "-",
                        "+",
                        "*",
                        "_",
                        "__",
                        "`",
                        "```",
                        "~~~",
                        "[a]",
                        "[^1]",
                        "(b)",
                        "![",
                        "]:",
                        "<b>",
                        "&amp;",
                        ">",
                        "|",
                        "---",
                        "===",
                        ":",
                        "\\",
                        "x",
                        "ä",
                        "法",
                        "http://a.b",
                        "$",
                        "[x]: /y",
                        "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts ->
                        String.join(parts.size() % 2 == 0 ? " " : "", parts).replaceAll("\\s*\n\\s*", "\n"))
                .map(text -> text.strip().isEmpty() ? "x" : text.strip())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
