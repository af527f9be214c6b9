package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Tables of contents stand apart from the text, and what they name are its headings. */
class TablesOfContentsTest {
    @Test
    void whatTheTableNamesIsAHeadingHoweverItReads() {
        Document answers = Texts.read("""
                Questions of Readers

                Table of Contents

                1. Lending
                1.1. Who may borrow a book, for how long, and what is to be done when somebody else wants the same one on the day?
                1.2. cards
                2. Returning
                2.1. What if I am late?

                1. Lending

                1.1. Who may borrow a book, for how long, and what is to be done when somebody else wants the same one on the day?

                Everyone may, for thirty days; whoever asked first has it first.

                I: printed by the desk

                It stands on the slip that comes with each book that is lent.

                1.2. cards

                Cards are made at the desk and cost nothing.

                2. Returning

                2.1. What if I am late?

                Say so beforehand, and nothing happens.
                """);
        assertThat(Texts.headings(answers)).containsExactly("1", "1.1", "1.2", "2", "2.1");
        assertThat(Texts.of(answers, Kind.FRONT))
                .hasSize(6)
                .first()
                .extracting(Passage::text)
                .isEqualTo("Table of Contents");
        assertThat(Texts.of(answers, Kind.CLAUSE)).hasSize(5);
    }

    @Test
    void aPageOfManySectionsBeginsWithItsText() throws Exception {
        StringBuilder page = new StringBuilder("<title>Rules of the Harbour</title><h1>Rules of the Harbour</h1>"
                + "<p>These rules hold for everyone who comes by ship or goes by ship.</p><ul>");
        List<String> sections = List.of("Arriving", "Mooring", "Unloading", "Buying", "Loading", "Leaving", "Paying");
        sections.forEach(section -> page.append("<li><a href='#x'>" + section + "</a></li>"));
        page.append("</ul>");
        sections.forEach(section -> page.append("<h2>" + section
                + "</h2><p>Whoever is about to do this asks the harbour master first, in words or by a flag.</p>"));
        Document rules = new Importer().read("rules.html", page.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Texts.shape(rules)).startsWith("1 title, 1 preamble, 7 front, 1 heading, 1 clause");
    }

    @Test
    void aFewPrinciplesThatAreNamedBeforeTheyAreExplainedStay() {
        Document text = Texts.read("""
                Charter of the Quay

                We hold to these principles:

                1. Openness

                2. Patience

                3. Order

                Article 1. Openness

                Whoever asks is answered, and nobody is asked why they ask.

                Article 2. Patience

                Whoever waits is served in the order in which they came.
                """);
        assertThat(Texts.of(text, Kind.FRONT)).isEmpty();
    }

    @Test
    void aTableInABookMayNameChaptersByTheirNumbersAlone() throws Exception {
        StringBuilder page = new StringBuilder("<h1>Rules of the Harbour</h1><p>For all who come by ship.</p><ul>");
        List<String> sections = List.of("Arriving", "Mooring", "Unloading", "Buying", "Loading", "leaving");
        for (int i = 0; i < 6; i++) {
            page.append("<li>" + (i + 1) + ". " + sections.get(i) + "</li>");
        }
        page.append("</ul>");
        for (int i = 0; i < 6; i++) {
            page.append("<h1>Chapter " + (i + 1) + ". " + sections.get(i)
                    + "</h1><p>Whoever is about to do this asks the harbour master first, in words or by a flag.</p>");
        }
        Document rules =
                new Importer().read("harbour-rules.html", page.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(rules.title()).isEqualTo("Rules of the Harbour");
        assertThat(Texts.of(rules, Kind.FRONT)).hasSize(6);
        assertThat(Texts.headings(rules)).containsExactly("1", "2", "3", "4", "5", "6");
    }
}
