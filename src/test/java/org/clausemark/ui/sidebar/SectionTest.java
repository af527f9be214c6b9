package org.clausemark.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contents say of a heading: no number twice, and none with the marks printed after it. */
class SectionTest {
    @ParameterizedTest
    @CsvSource({
        "5, 0, Art 5, '', Art 5",
        "16a, 0, Art 16a, '', Art 16a",
        "5, 0, § 5 Freedom, '', § 5 Freedom",
        "2, 0, Chapter 2: Rights, '', Chapter 2: Rights",
        "2, 0, Agenda 21, 2, Agenda 21",
        "1, 0, Introduction, 1, Introduction",
        "2, 0, Section 2.1 as it was, 2, Section 2.1 as it was",
        "I, 5, I. - Rights, I, Rights",
        "VIIIa, 9, VIIIa. - Tasks, VIIIa, Tasks",
        "2, 3, 2. Security, 2, Security"
    })
    void aNumberIsSaidOnce(String number, int label, String text, String shownNumber, String name) {
        Document.Builder builder = Document.builder("law", new Imprint("Law", "en", "", null, ""));
        builder.add(Passage.Kind.HEADING, 1, number, label, text, 0);
        Section section = Section.of(builder.build()).getFirst();
        assertThat(section.number()).isEqualTo(shownNumber);
        assertThat(section.name()).isEqualTo(name);
    }
}
