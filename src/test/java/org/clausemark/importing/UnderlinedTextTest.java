package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Plain texts whose headings are underlined. */
class UnderlinedTextTest {
    @Test
    void theSignTellsTheDepth() {
        Document guide = Texts.read("""
                The Harbour Guide
                *****************

                It says what everyone who comes by ship should know, and what those
                who leave by ship should have done before.

                1. Arriving
                ***********

                1.1. On "the" first day
                =======================

                Report to the harbour master. Bring:

                1. Your papers

                2. A pilot

                1.1.1. at night
                \"\"\"\"\"\"\"\"\"\"\"\"\"\"\"
                Wait for the morning.

                2. Leaving
                **********

                Pay what you owe.
                """);
        assertThat(guide.title()).isEqualTo("The Harbour Guide");
        assertThat(Texts.of(guide, Kind.HEADING))
                .extracting(Passage::level, Passage::text)
                .map(Object::toString)
                .containsExactly(
                        "(1, \"1. Arriving\")",
                        "(2, \"1.1. On \"the\" first day\")",
                        "(3, \"1.1.1. at night\")",
                        "(1, \"2. Leaving\")");
        assertThat(Texts.of(guide, Kind.CLAUSE))
                .extracting(Passage::text)
                .contains("Wait for the morning.", "2. A pilot");
    }

    @Test
    void headingsWithoutNumbersAreFound() {
        Document notice = Texts.read("""
                    NOTICE TO READERS
                    =================

                Opening
                -------
                The house opens at nine, whatever the weather may be like.

                Closing
                -------
                It closes when the last one has gone home to bed.
                """);
        assertThat(notice.title()).isEqualTo("NOTICE TO READERS");
        assertThat(Texts.headings(notice)).containsExactly("1", "2");
    }

    @Test
    void theHeadOfATableIsNoHeading() {
        Document text = Texts.read("""
                Article 1
                The ships pay by their length and by nothing else.

                Length  Dues
                ------------
                ten     one
                twenty  three

                Berths  Days
                ------------
                outer   nine
                inner   five

                Article 2
                Whoever pays late pays more, and is told so beforehand.
                """);
        assertThat(Texts.headings(text)).containsExactly("1", "2");
    }
}
