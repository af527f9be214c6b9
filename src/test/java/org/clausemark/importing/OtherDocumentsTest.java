package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Documents of other makes, written for these tests. */
class OtherDocumentsTest {
    private static final String HARBOUR = """
            Harbour Cities Sign Declaration on Quiet Ships

            Sources in the port said the talks went on until midnight.

            Complete text:

            Declaration of the Harbour Cities on Quiet Ships

            (Adopted at Bergen on 3 May 2031)

            PREAMBLE

            We, the mayors of the harbour cities, have listened to those who sleep badly.

            2030 was the loudest year on record.

            Article 1
            Purpose

            This Declaration serves the sleep of all who live near the water.

            Article 2
            Duties of the cities

            Each city shall:
            (a) measure the noise at its quays;
            (b) publish what it has measured; and
            (c) answer every complaint within
            30 days.

            Each city may do more than that.

            Article 3
            Entry into force

            1. This Declaration enters into force when five cities have signed it.
            2. It is open to all others.

            Done at Bergen, 3 May 2031

            Related articles
            Why ships hum
            Mayor resigns over whistle
            """;

    @Test
    void articlesListsAndWhatStandsAround() {
        Document document = Texts.read(HARBOUR);
        assertThat(Texts.coversAll(document, HARBOUR)).isTrue();
        assertThat(document.title()).isEqualTo("Declaration of the Harbour Cities on Quiet Ships");
        assertThat(document.imprint().date()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(Texts.of(document, Kind.FRONT)).hasSize(3);
        assertThat(Texts.of(document, Kind.BACK)).hasSize(3);
        assertThat(Texts.headings(document))
                .containsExactly("PREAMBLE", "1", "Purpose", "2", "Duties of the cities", "3", "Entry into force");
        assertThat(document.numbered("P.3"))
                .get()
                .extracting(Passage::text)
                .isEqualTo("2030 was the loudest year on record.");
        assertThat(document.numbered("2.1(b)"))
                .get()
                .extracting(Passage::title)
                .isEqualTo("publish what it has measured; and");
        assertThat(document.numbered("3.2"))
                .get()
                .extracting(Passage::labelLength)
                .isEqualTo(3);
    }

    @Test
    void articlesWithTheirTextOnTheSameLine() {
        Document document = Texts.read("""
                Charter of the Allotment Gardens

                Article 1. The gardens belong to those who dig them.
                Article 2. Nobody sells a garden. As Article 9 of the old charter had it, gardens are not goods.
                A garden may be lent.
                Article 3. Water is shared:
                (1) in the morning by the upper gardens;
                (2) in the evening by the lower ones.
                Article 5. Hedges are trimmed in March.
                """);
        assertThat(Texts.numbers(document)).containsExactly("1", "2", "2.2", "3", "3(1)", "3(2)", "5");
        assertThat(document.numbered("2"))
                .get()
                .extracting(Passage::labelLength)
                .isEqualTo(11);
        assertThat(document.numbered("5")).get().extracting(Passage::title).isEqualTo("Hedges are trimmed in March.");
    }

    @Test
    void aChineseLaw() {
        Document document = Texts.read("""
                来源：新华社
                中华人民共和国花园法
                （2031年5月3日通过）
                目　录
                第一章　总则
                第二章　浇水
                第一章　总则
                第一条　为了保护花园，制定本法。
                第二条　本法所称花园，是指种花的地方。
                第二条第一款规定的花园应当登记。
                第二章　浇水
                第三条　浇水应当遵守下列规定：
                （一）早上浇水；
                （二）晚上浇水。
                第十二条　本法自公布之日起施行。
                责任编辑：王五
                """);
        assertThat(document.imprint().language()).isEqualTo("zh");
        assertThat(document.imprint().date()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(document.imprint().source()).isEqualTo("新华社");
        assertThat(document.title()).isEqualTo("中华人民共和国花园法");
        assertThat(Texts.numbers(document)).containsExactly("P.1", "1", "2", "2.2", "3", "3(1)", "3(2)", "12");
        assertThat(Texts.headings(document)).containsExactly("1", "2");
        assertThat(Texts.of(document, Kind.FRONT)).hasSize(4);
        assertThat(Texts.of(document, Kind.BACK)).hasSize(1);
    }

    @Test
    void chaptersSectionsAndContinuousArticles() {
        Document document = Texts.read("""
                Bicycle Act

                Part I General

                Chapter 1 Words

                Section 1. Meaning

                A bicycle has two wheels.

                Section 2. Reach

                The Act covers all roads.

                Chapter 2 Lights

                Section 3. Front

                The front light is white.

                Part II Fines

                Chapter 1 Amounts

                Section 4. Sum

                The fine is ten crowns.
                """);
        assertThat(Texts.of(document, Kind.HEADING))
                .extracting(Passage::level)
                .containsExactly(1, 2, 3, 3, 2, 3, 1, 2, 3);
        assertThat(Texts.numbers(document)).containsExactly("1.1", "2.1", "3.1", "4.1");
    }

    @Test
    void numberedSentencesAreClausesNotHeadings() {
        Document document = Texts.read("""
                Statement of the Lighthouse Keepers

                We met on the rock.

                1. We are willing to keep the lamp lit through every night of the year.
                2. We will record each passing ship.
                And each missing one.
                3. We ask for coal.
                """);
        assertThat(Texts.numbers(document)).containsExactly("P.1", "1", "2", "2.2", "3");
        assertThat(Texts.of(document, Kind.HEADING)).isEmpty();
    }

    @Test
    void falseFriendsAreNoHeadings() {
        Document document = Texts.read("""
                A year of weather

                2024 was the warmest year we have seen.

                3.5 million people saw the storm.

                4 July 2024

                I think it will rain.

                Article 3 of the Treaty says nothing about rain.
                """);
        assertThat(Texts.of(document, Kind.HEADING)).isEmpty();
        assertThat(Texts.numbers(document)).containsExactly("¶1", "¶2", "¶3", "¶4", "¶5");
    }

    @Test
    void decimalNumbersKeepTheirPath() {
        Document document = Texts.read("""
                1 Scope

                1.1 General

                This guide covers ladders.

                1.2 Exclusions

                It does not cover ropes.

                2 Use

                2.1 Ladders shall stand firmly on the ground.

                2.2 Ladders shall not be painted.
                """);
        assertThat(Texts.headings(document)).containsExactly("1", "1.1", "1.2", "2");
        assertThat(Texts.numbers(document)).containsExactly("1.1.1", "1.2.1", "2.1", "2.2");
    }

    @Test
    void repeatedNumbersAreToldApart() {
        Document document = Texts.read("""
                1. Bread

                Bake it.

                1. Salt

                Add it.
                """);
        assertThat(Texts.numbers(document)).containsExactly("1.1", "1.1/2");
    }

    @Test
    void wordsUnderAnArticlesNumberAreItsHeadingWithoutBlankLinesToo() {
        Document law = Texts.read("""
                THE QUAYS ACT 2031

                Article 1
                Purpose
                1. This Act lays down rules for the use of quays.
                2. It applies to all vessels longer than seven metres.

                Article 2
                Definitions
                For the purposes of this Act:
                (a) "harbour" means an enclosed place of water;
                (b) "quay" means a wall at which vessels lie.

                Article 3
                Fees
                The minister sets the fees by order.
                """);
        assertThat(Texts.headings(law)).containsExactly("1", "Purpose", "2", "Definitions", "3", "Fees");
        assertThat(Texts.numbers(law)).containsExactly("1.1", "1.2", "2.1", "2.1(a)", "2.1(b)", "3.1");
    }

    @Test
    void bulletsAndListingsAreNoArticles() {
        Document text = Texts.read("""
                On Packing

                Take what you need, and a little more, but not so much that you cannot lift it.

                • Crate 1

                • Crate 2

                • Crate 3

                $ pack crate 1

                It is packed now, and may be carried away by two persons.

                $ pack crate 2

                $ pack crate 3
                """);
        assertThat(Texts.of(text, Kind.HEADING)).isEmpty();
    }
}
