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
    void aClauseIsFoundByItsNumberInTheReadersWords() {
        for (String words : new String[] {"1", "§ 1", "art. 1", "Article 1", "статья 1", "art1"}) {
            assertThat(TREATY.numbered(words)).as(words).map(Passage::number).hasValue("1");
        }
        assertThat(TREATY.numbered("(A)")).isPresent();
        assertThat(TREATY.numbered("article")).isEmpty();
        assertThat(TREATY.numbered("art. 2")).isEmpty();
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
}
