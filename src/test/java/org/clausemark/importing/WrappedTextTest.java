package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.junit.jupiter.api.Test;

/** Lines that were broken at a width are one paragraph again; those that were not stay as they are. */
class WrappedTextTest {
    @Test
    void paragraphsListsAndHyphens() {
        Document document = Texts.read("""
                                     The Quays Act

                The harbour master walks along the quay every evening and counts the
                ships that lie in it, and writes down their names in the book that is
                kept in the tower, so that the sleep of those who live there is undis-
                turbed by what nobody has written down. Undisturbed sleep is well-
                known to be worth more than a well-known harbour.

                What is written there:
                  1. the name of the ship and of whoever sails it, together with the
                     port that it has come from;
                  2. the hour of its coming.

                   * the bells that were rung when it came in and when it went out, as
                     far as they were heard;
                   * the lamps.
                """);
        assertThat(document.passages())
                .extracting(Passage::text)
                .containsExactly(
                        "The Quays Act",
                        "The harbour master walks along the quay every evening and counts the ships that lie in it, and"
                                + " writes down their names in the book that is kept in the tower, so that the sleep of"
                                + " those who live there is undisturbed by what nobody has written down. Undisturbed"
                                + " sleep is well-known to be worth more than a well-known harbour.",
                        "What is written there:",
                        "1. the name of the ship and of whoever sails it, together with the port that it has come from;",
                        "2. the hour of its coming.",
                        "* the bells that were rung when it came in and when it went out, as far as they were heard;",
                        "* the lamps.");
    }

    @Test
    void verseAndTablesStay() {
        String text = """
                The tide comes in, the tide goes out,
                the bell is rung at four;
                the master turns his lamp about
                and looks along the shore.

                Ship        Port         Hour
                Adler       Bergen       4
                Falke       Riga         5
                Möwe        Gent         6
                """;
        assertThat(Texts.coversAll(Texts.read(text), text)).isTrue();
    }

    @Test
    void whatStandsOnPagesForTheirOwnSakeIsLeftOut() {
        StringBuilder text = new StringBuilder("Quay Working Group                 Harbour Rules\n\n");
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                text.append("\f\nRFC 9999                  Quiet Quays                  May 2031\n\n");
            }
            text.append("   The harbour master walks along the quay every evening and counts\n")
                    .append("   the ships that lie in it on page and writes down their names, and\n")
                    .append("   nobody is the worse for that, as far as anyone has heard of it so\n\n")
                    .append("Kapitan                   Standards Track                 [Page ")
                    .append(page)
                    .append("]\n");
        }
        Document document = Texts.read(text.toString());
        assertThat(document.text()).doesNotContain("[Page", "RFC 9999", "Standards Track");
        assertThat(document.passages()).extracting(Passage::text).anyMatch(t -> t.startsWith("The harbour master"));
    }

    @Test
    void linesOfChineseAreJoinedWithoutBlanks() {
        String line = "人人生而自由在尊严和权利上一律平等他们赋有理性和良心并应";
        Document document = Texts.read(
                "世界人权宣言\n\n" + (line + "\n").repeat(3) + "以兄弟关系的精神相对待。\n\n" + (line + "\n").repeat(3) + "好。\n");
        assertThat(document.passages().get(1).text()).isEqualTo(line.repeat(3) + "以兄弟关系的精神相对待。");
    }

    @Test
    void shortItemsAboveAndBelowDoNotMakeALongOneVerse() {
        Document text = Texts.read("""
                Questions of the harbour, asked by those who come by ship for the first
                time and answered by those who have been here for the longest, in order.

                1.1. Who?
                1.2. When?
                1.3. May a ship that has come too late for the day's market wait at the
                     quay until the next, and what would that cost?
                1.4. Why?
                1.5. How?

                They are answered below, each at the length that it deserves, and where
                nobody knew the answer, that is what it says.
                """);
        assertThat(text.passages())
                .extracting(Passage::text)
                .contains("1.3. May a ship that has come too late for the day's market wait at the quay until the next,"
                        + " and what would that cost?");
    }

    @Test
    void aTitleInTheMiddleMayHaveTwoLines() {
        Document text = Texts.read("""
                Information about the harbour and its rules for masters of ships and for
                                             travellers

                   At first, a ship is reported by a pilot to the harbour master, who
                   gives it a place at the quay and a number, by which it is known from
                   then on to all who have to do with it, for as long as it stays here.

                Numbers of ships

                   The number is painted on a board, which is hung where everyone who
                   comes along the quay can see it, and taken down when the ship leaves.
                """);
        assertThat(text.title())
                .isEqualTo("Information about the harbour and its rules for masters of ships and for travellers");
    }
}
