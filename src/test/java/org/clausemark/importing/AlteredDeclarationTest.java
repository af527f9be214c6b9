package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The declaration as other publishers might have set it: the recogniser must not have learnt one file by heart. */
class AlteredDeclarationTest {
    private static final List<String> PRINTED = List.of("1. ", "2. ", "3. ", "IV. ", "5. ");
    private static final String WHOLE = "6 front, 1 title, 2 preamble, 1 heading, 7 clause, 1 heading, 5 clause, "
            + "1 heading, 3 clause, 1 heading, 2 clause, 1 heading, 3 clause, 5 back";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I. |II. |III. |IV. |V. ",
                "1. |2. |3. |4. |5. ",
                "1) |2) |3) |4) |5) ",
                "(1) |(2) |(3) |(4) |(5) ",
                "A. |B. |C. |D. |E. ",
                "a) |b) |c) |d) |e) ",
                "一、|二、|三、|四、|五、",
                "（一）|（二）|（三）|（四）|（五）",
                "第一章　|第二章　|第三章　|第四章　|第五章　",
                "Article 1 – |Article 2 – |Article 3 – |Article 4 – |Article 5 – ",
                "Section I. |Section II. |Section III. |Section IV. |Section V. ",
                "Part One: |Part Two: |Part Three: |Part Four: |Part Five: ",
                "§ 1 |§ 2 |§ 3 |§ 4 |§ 5 ",
                "1 |2 |3 |4 |5 ",
                "I. |2. |三、|D. |5) ",
                "1.|2.|3.|4.|5.",
                "Статья 1. |Статья 2. |Статья 3. |Статья 4. |Статья 5. "
            })
    void numeralsOfAnyFamily(String numerals) {
        List<String> labels = List.of(numerals.split("\\|"));
        Document document = check(renumbered(labels));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE);
        assertThat(Texts.headings(document)).containsExactly("1", "2", "3", "4", "5");
        List<Passage> headings = Texts.of(document, Kind.HEADING);
        for (int i = 0; i < labels.size(); i++) {
            assertThat(headings.get(i).text().substring(0, headings.get(i).labelLength()))
                    .isEqualTo(labels.get(i));
        }
        assertThat(document.numbered("5.3")).isPresent();
    }

    @Test
    void headingsWithoutNumbersAreCounted() {
        Document document = check(renumbered(List.of("", "", "", "", "")));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE);
        assertThat(Texts.headings(document)).containsExactly("1", "2", "3", "4", "5");
        assertThat(Texts.of(document, Kind.HEADING))
                .extracting(Passage::labelLength)
                .containsOnly(0);
    }

    @Test
    void aHeadingThatLostItsNumberFillsTheGap() {
        Document document = check(renumbered(List.of("", "2. ", "", "IV. ", "5. ")));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE);
        assertThat(Texts.headings(document)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void oneHeadingMissing() {
        Document document = check(withoutHeadings(2));
        assertThat(Texts.headings(document)).containsExactly("1", "2", "4", "5");
        assertThat(Texts.numbers(document)).contains("2.8", "4.1").doesNotContain("3.1");
        assertThat(Texts.shape(document))
                .startsWith("6 front, 1 title, 2 preamble")
                .endsWith("5 back");
    }

    @Test
    void theFirstHeadingMissing() {
        Document document = check(withoutHeadings(0));
        assertThat(Texts.headings(document)).containsExactly("2", "3", "4", "5");
        assertThat(Texts.of(document, Kind.PREAMBLE)).hasSize(9);
    }

    @Test
    void allHeadingsMissing() {
        Document document = check(withoutHeadings(0, 1, 2, 3, 4));
        assertThat(Texts.shape(document)).isEqualTo("6 front, 1 title, 22 clause, 5 back");
        assertThat(Texts.numbers(document)).startsWith("¶1", "¶2").endsWith("¶22");
    }

    @Test
    void otherLineEnds() {
        String text = Texts.declaration();
        for (String end : List.of("\r\n", "\r", "\u2028", "\u0085")) {
            assertThat(Texts.shape(check(text.replace("\n", end)))).isEqualTo(WHOLE);
        }
        assertThat(Texts.shape(check(text.strip()))).isEqualTo(WHOLE);
        assertThat(Texts.shape(check(text.replace("\n\n", "\n")))).isEqualTo(WHOLE);
        assertThat(Texts.shape(check("\n\n \n" + text.replace("\n", "\n \t\n\u3000\n") + "\n\n")))
                .isEqualTo(WHOLE);
        assertThat(Texts.shape(check(text.replace("\n", "  \n    ")))).isEqualTo(WHOLE);
    }

    @Test
    void aByteOrderMarkIsNoText() {
        Document document = Texts.read("\ufeff" + Texts.declaration());
        assertThat(Texts.coversAll(document, Texts.declaration())).isTrue();
        assertThat(Texts.shape(document)).isEqualTo(WHOLE);
    }

    @Test
    void noFrontMatter() {
        String text = Texts.declaration();
        Document document = check(text.substring(text.indexOf("Shanghai Declaration on Global", 1_000)));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE.replace("6 front, ", ""));
        assertThat(document.imprint().date()).isNull();
    }

    @Test
    void noBackMatter() {
        String text = Texts.declaration();
        Document document = check(text.substring(0, text.indexOf("statement:")));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE.replace(", 5 back", ""));
    }

    @Test
    void noLineThatLeadsIn() {
        Document document = check(Texts.declaration().replace("The full text is as follows:\n", ""));
        assertThat(Texts.shape(document)).isEqualTo(WHOLE.replace("6 front", "5 front"));
        assertThat(document.title()).startsWith("Shanghai Declaration");
    }

    @Test
    void noTitle() {
        String text = Texts.declaration()
                .replace("\n\nShanghai Declaration on Global Governance of Artificial Intelligence\n", "\n");
        assertThat(Texts.shape(check(text))).isEqualTo(WHOLE.replace("1 title, ", ""));
        Document bare = check(text.substring(text.indexOf("We are deeply")));
        assertThat(Texts.shape(bare)).isEqualTo(WHOLE.replace("6 front, 1 title, ", ""));
        assertThat(bare.title()).isEqualTo("text");
    }

    @Test
    void headlinesAfterItWithoutADisclaimer() {
        String text = Texts.declaration();
        int from = text.indexOf("statement:");
        String cut = text.substring(0, from) + text.substring(text.indexOf("ElevenLabs"));
        assertThat(Texts.shape(check(cut))).isEqualTo(WHOLE.replace("5 back", "4 back"));
    }

    private static Document check(String text) {
        Document document = Texts.read(text);
        assertThat(Texts.coversAll(document, text)).isTrue();
        return document;
    }

    private static String renumbered(List<String> labels) {
        String text = Texts.declaration();
        for (int i = 0; i < labels.size(); i++) {
            text = text.replace("\n" + PRINTED.get(i), "\n" + labels.get(i));
        }
        return text;
    }

    private static String withoutHeadings(Integer... indexes) {
        List<String> gone = List.of(indexes).stream().map(PRINTED::get).toList();
        return Texts.declaration()
                .lines()
                .filter(line -> gone.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n"));
    }
}
