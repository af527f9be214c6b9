package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.importing.flow.ImportException;

/** Whatever a file holds, it is read without a surprise and nothing of it is lost. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "1. ",
            "2. ",
            "3. ",
            "IV. ",
            "I. ",
            "(a) ",
            "(b) ",
            "(i) ",
            "一、",
            "二、",
            "第一条　",
            "第二章 ",
            "Article 1",
            "Article 2. ",
            "2.1 ",
            "2.1.1. ",
            "Section ",
            "§ 3",
            "¶",
            "Preamble",
            "目录",
            "The full text is as follows:",
            "全文如下：",
            "Declaration on Bees",
            "Bees are good.",
            "We agree:",
            "statement: none",
            "2024-7-5 9:27:45",
            "4 July 2024",
            "…",
            "\u00ad",
            "Source: us",
            "Words without an end",
            "lower case",
            "\ud83d\udc1d",
            "\u0301",
            "العربية",
            "א. ",
            "  ",
            "\t",
            "\u3000");
    private static final List<String> ENDS = List.of("\n", "\n\n", "\r\n", "\r", "\u2028", "\f", "\n \n");

    @Property(tries = 500)
    void documentLikeText(@ForAll("documents") String text) throws ImportException {
        check(text);
    }

    @Property(tries = 300)
    void anyCharacters(@ForAll String text) throws ImportException {
        check(text.replace("\0", ""));
    }

    @Property(tries = 300)
    void anyBytes(@ForAll byte[] bytes) {
        try {
            Document document = new Importer().readPlain("any", bytes);
            assertThat(document.passages()).isNotEmpty();
        } catch (ImportException e) {
            assertThat(e).hasMessageMatching("any [a-z].*\\.");
        }
    }

    @Property(tries = 200)
    void anyEncoding(@ForAll("documents") String text, @ForAll("encodings") String encoding, @ForAll byte damage)
            throws ImportException {
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        if (bytes.length > 0) {
            bytes[(damage & 0x7F) % bytes.length] = damage;
        }
        anyBytes(bytes);
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of(
                "UTF-16",
                "UTF-16LE",
                "UTF-32BE",
                "GB18030",
                "Big5",
                "windows-31j",
                "EUC-JP",
                "EUC-KR",
                "ISO-2022-JP",
                "KOI8-R",
                "windows-1250",
                "windows-1251",
                "windows-1256",
                "ISO-8859-8",
                "IBM866");
    }

    private static void check(String text) throws ImportException {
        // Half a surrogate pair cannot be written to a file.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String written = new String(bytes, StandardCharsets.UTF_8);
        String decoded = written.startsWith("\ufeff") ? written.substring(1) : written;
        Document document;
        try {
            document = new Importer().readPlain("any", bytes);
        } catch (ImportException e) {
            assertThat(e).hasMessageMatching("any (is empty|has no text that could be read|is not a text file)\\.");
            return;
        }
        assertThat(Texts.holdsAll(document, decoded)).isTrue();
        assertThat(document.passages()).extracting(Passage::id).doesNotHaveDuplicates();
        assertThat(document.clauses()).extracting(Passage::number).doesNotHaveDuplicates();
        for (Passage passage : document.passages()) {
            assertThat(passage.labelLength()).isBetween(0, passage.text().length());
            assertThat(document.text().startsWith(passage.text(), passage.start()))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> line =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
        return Combinators.combine(line, Arbitraries.of(ENDS))
                .as((words, end) -> words + end)
                .list()
                .ofMaxSize(40)
                .map(lines -> lines.stream().collect(Collectors.joining()));
    }
}
