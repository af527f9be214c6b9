package org.clausemark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Which places of a document can be marked. */
class DocumentTest {
    /** As on a web page: a dateline, which is no part of the document, stands under the title. */
    private static final Document TREATY = Document.builder("t", new Imprint("Treaty", "en", "", null, ""))
            .add(Kind.FRONT, 0, null, 0, "News", 0)
            .add(Kind.TITLE, 0, null, 0, "River Treaty", 5)
            .add(Kind.FRONT, 0, null, 0, "2024-07-04 10:00", 18)
            .add(Kind.CLAUSE, 0, "1", 3, "1. \u00a0The e\u0301tang,\u3000👩‍🌾 and fish. ", 35)
            .add(Kind.CLAUSE, 0, "(a)", 3, "(a)", 70)
            .add(Kind.BACK, 0, null, 0, "Contact", 74)
            .build();

    @Test
    void aClauseIsFoundByExactlyItsNumber() {
        for (String words : new String[] {"1", "§ 1", " §1 "}) {
            assertThat(TREATY.numbered(words)).as(words).map(Passage::number).hasValue("1");
        }
        assertThat(TREATY.numbered("(A)")).isPresent();
        for (String words : new String[] {"", "§", "2", "art. 1", "1.1", "article"}) {
            assertThat(TREATY.numbered(words)).as(words).isEmpty();
        }
        assertThat(TREATY.heading("1")).isEmpty();
    }

    @Test
    void theFirstOfSeveralWithANumberIsFoundAndHeadingsApart() {
        Document.Builder builder = Document.builder("l", new Imprint("Law", "en", "", null, ""));
        for (int i = 0; i < 500; i++) {
            builder.add(Kind.HEADING, 1, Integer.toString(i), 0, "Heading " + i, 0);
            builder.add(Kind.CLAUSE, 0, i + "a", 0, "Clause " + i, 0);
            builder.add(Kind.CLAUSE, 0, i + "A", 0, "Again " + i, 0);
        }
        Document law = builder.build();
        for (int i = 0; i < 500; i++) {
            assertThat(law.heading(Integer.toString(i))).map(Passage::text).hasValue("Heading " + i);
            assertThat(law.numbered(i + "A")).map(Passage::text).hasValue("Clause " + i);
        }
        assertThat(law.numbered("3")).isEmpty();
        assertThat(law.heading("3a")).isEmpty();
    }

    @Test
    void aPlaceIsCutToWhatCanBeSeen() {
        assertThat(mark("\u00a0The e")).hasValue("The e\u0301");
        assertThat(mark(",\u3000")).hasValue(",");
        assertThat(mark("fish. ")).hasValue("fish.");
        assertThat(mark(" \u00a0")).isEmpty();
        assertThat(TREATY.anchor(30, 30)).isEmpty();
        assertThat(TREATY.anchor(-5, Integer.MAX_VALUE)).map(Anchor::start).hasValue(5);
    }

    @Test
    void aPlaceNeverSplitsAGraphemeCluster() {
        assertThat(mark("\u0301tang")).hasValue("e\u0301tang");
        assertThat(mark("\uD83D")).hasValue("👩‍🌾");
        assertThat(mark("\u200d\uD83C")).hasValue("👩‍🌾");
        // An accent may sit on a blank, which then is seen and stays.
        Document odd = Document.builder("o", TREATY.imprint())
                .add(Kind.CLAUSE, 0, "1", 0, "a \u0301b", 0)
                .build();
        assertThat(odd.anchor(1, 4)).map(Anchor::exact).hasValue(" \u0301b");
    }

    @Test
    void whatStandsAroundTheTextIsNeverMarked() {
        assertThat(mark("News")).isEmpty();
        assertThat(mark("2024-07-04 10:00")).isEmpty();
        assertThat(mark("Contact")).isEmpty();
        assertThat(mark("10:00\n1.")).hasValue("1.");
        assertThat(mark("Treaty\n2024")).hasValue("Treaty");
        assertThat(mark("(a)\nCon")).hasValue("(a)");
    }

    @Test
    void aWholePassageIsMarkedWithoutItsNumber() {
        assertThat(TREATY.anchor(TREATY.passages().get(3)).exact())
                .startsWith("The ")
                .endsWith("fish.");
        // Nothing but a number stands there, so that is what is marked.
        assertThat(TREATY.anchor(TREATY.passages().get(4)).exact()).isEqualTo("(a)");
    }

    private static Optional<String> mark(String words) {
        int start = TREATY.text().indexOf(words);
        return TREATY.anchor(start + words.length(), start).map(Anchor::exact);
    }

    @Test
    void aCitationNamesThePagesOfASourceThatHasThem() {
        Document.Builder builder = Document.builder("p", new Imprint("Law", "en", "", null, ""));
        String[] pages = {"iv", "7", "7"};
        for (int i = 0; i < pages.length; i++) {
            String number = String.valueOf(i + 1);
            builder.add(Passage.Kind.CLAUSE, 0, number, 0, "Words " + number, i, Typesetting.PLAIN, pages[i]);
        }
        Document law = builder.build();
        assertThat(law.cite(law.anchor(0, 5).orElseThrow())).isEqualTo("Law, § 1, p. iv");
        assertThat(law.cite(law.anchor(8, 20).orElseThrow())).isEqualTo("Law, §§ 2–3, p. 7");
        assertThat(law.cite(law.anchor(0, 20).orElseThrow())).isEqualTo("Law, §§ 1–3, pp. iv–7");
    }
}
