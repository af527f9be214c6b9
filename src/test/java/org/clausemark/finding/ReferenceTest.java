package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers write for a place, and the place they mean. */
class ReferenceTest {
    private static final Document LAW = law();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.2 | Second of two",
                "§ 2.2 | Second of two",
                "2(2) | Second of two",
                "Art. 2 Abs. 2 | Second of two",
                "art 2 | Article 2 Rights",
                "ART. 2 | Article 2 Rights",
                "article2 | Article 2 Rights",
                "статья 2 (2) | Second of two",
                "chapter 2 | Chapter 2 Persons",
                "2 para 1 sentence | First of two",
                "2.2.1 | Second of two",
                "3a | Inserted later",
                "§ 3 A | Inserted later",
                "p.1 | Whereas",
                "iv | IV. Last things",
                "start | Law",
                "END | At last",
                "0% | Law",
                "100 % | At last",
                "250 % | At last"
            })
    void theyAreFound(String words, String text) {
        assertThat(Reference.find(LAW, words)).map(Passage::text).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"2.9", "99", "art 9", "''", "'  '", "nothing", "%", "§"})
    void whatIsNotThereIsNotGuessed(String words) {
        assertThat(Reference.find(LAW, words)).isEmpty();
    }

    @Test
    void aShareGoesAsFarDown() {
        int length = LAW.text().length();
        assertThat(Reference.find(LAW, "50 %").orElseThrow().end()).isBetween(length / 3, length * 2 / 3);
        assertThat(Reference.find(LAW, "12,5%")).isPresent();
    }

    private static Document law() {
        Document.Builder builder = Document.builder("law", new Imprint("Law", "en", "", null, ""));
        builder.add(Passage.Kind.FRONT, 0, null, 0, "A web page around it", 0);
        builder.add(Passage.Kind.TITLE, 0, null, 0, "Law", 0);
        builder.add(Passage.Kind.PREAMBLE, 0, "P.1", 0, "Whereas", 0);
        builder.add(Passage.Kind.HEADING, 1, "2", 10, "Chapter 2 Persons", 0);
        builder.add(Passage.Kind.HEADING, 2, "2", 10, "Article 2 Rights", 0);
        builder.add(Passage.Kind.CLAUSE, 0, "2.1", 0, "First of two", 0);
        builder.add(Passage.Kind.CLAUSE, 0, "2 (2)", 0, "Second of two", 0);
        builder.add(Passage.Kind.HEADING, 2, "3", 10, "Article 3 Duties", 0);
        builder.add(Passage.Kind.CLAUSE, 0, "3a", 0, "Inserted later", 0);
        builder.add(Passage.Kind.HEADING, 1, "IV", 4, "IV. Last things", 0);
        builder.add(Passage.Kind.CLAUSE, 0, "IV.1", 0, "At last", 0);
        builder.add(Passage.Kind.BACK, 0, null, 0, "Impressum", 0);
        return builder.build();
    }
}
