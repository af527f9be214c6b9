package org.clausemark.importing.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no window could lay out comes in parts, and nothing of it is lost. */
class LongParagraphsTest {
    private static Document read(String name, String text) throws ImportException {
        return new Importer().read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Document document) {
        return document.text().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book.txt", "book.md"})
    void bookOnOneLineIsCutBetweenSentences(String name) throws Exception {
        String book = IntStream.range(0, 5_000)
                .mapToObj(i -> "This is sentence " + i + ".")
                .collect(Collectors.joining(" "));
        Document document = read(name, book);
        assertThat(document.passages())
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> assertThat(part.text())
                        .hasSizeLessThanOrEqualTo(LongParagraphs.LONGEST)
                        .startsWith("This is")
                        .endsWith("."));
        assertThat(words(document)).isEqualTo(book.replace(" ", ""));
    }

    @Test
    void partsOfPlainTextKnowWhereTheyStoodInTheSource() throws Exception {
        String book = "One sentence of many. ".repeat(3_000);
        Document document = read("book.txt", book);
        assertThat(document.passages())
                .allSatisfy(part -> assertThat(book).startsWith(part.text().substring(0, 100)));
        assertThat(document.passages()).allMatch(part -> book.startsWith(part.text(), part.sourceStart()));
    }

    @Test
    void onlyTheFirstPartOfAHeadingOrAnItemIsOne() throws Exception {
        Document heading = read("a.md", "# A\n\n## " + "word ".repeat(10_000) + "\n\ntext\n");
        assertThat(heading.passages().stream().filter(p -> p.kind() == Kind.HEADING))
                .hasSize(1);
        Document item = read("a.md", "# A\n\n1. " + "word ".repeat(10_000) + "\n2. text\n");
        assertThat(item.passages().stream().map(p -> p.set().form()))
                .containsExactly(Form.PARAGRAPH, Form.ITEM, Form.CONTINUATION, Form.CONTINUATION, Form.ITEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u4e00", "\ud83d\udc68", "\ud83d\udc68\u200d", "\u0301", "|", "[", "\u2014"})
    void signsWithoutAnyBlankAreCutBetweenSigns(String sign) throws Exception {
        String text = "a" + sign.repeat(70_000);
        Document document = read("a.txt", text);
        assertThat(document.passages()).hasSizeGreaterThan(3).allSatisfy(part -> {
            assertThat(part.text()).hasSizeLessThanOrEqualTo(LongParagraphs.LONGEST + 1);
            assertThat(Character.isLowSurrogate(part.text().charAt(0))).isFalse();
        });
        assertThat(words(document)).isEqualTo(text);
    }

    @Test
    void footnotesByTheThousandAllKeepTheirMarks() throws Exception {
        String marks = IntStream.range(0, 2_500).mapToObj(i -> "w[^n" + i + "]").collect(Collectors.joining(" "));
        String notes = IntStream.range(0, 2_500)
                .mapToObj(i -> "[^n" + i + "]: note " + i)
                .collect(Collectors.joining("\n\n"));
        Document document = read("a.md", "# A\n\n" + marks + "\n\n" + notes + "\n");
        List<Passage> body = document.passages().stream()
                .filter(p -> p.kind() == Kind.CLAUSE)
                .toList();
        assertThat(body).allMatch(p -> p.set().inlines().size() <= LongParagraphs.MOST_INLINES);
        assertThat(body.stream()
                        .flatMap(p ->
                                p.set().inlines().stream().map(i -> p.text().substring(i.start(), i.end()))))
                .hasSize(2_500)
                .startsWith("n0")
                .endsWith("n2499");
        assertThat(body.getFirst().set().inlines()).extracting(Inline::kind).containsOnly(Inline.Kind.REFERENCE);
    }
}
