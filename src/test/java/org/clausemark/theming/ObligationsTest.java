package org.clausemark.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.Bundle;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;

/** Words of commitment are found as whole words, the longest first, and the lists survive being text. */
class ObligationsTest {
    private static final Obligations USUAL = Obligations.usual();

    private static List<String> in(String text) {
        return in(USUAL, text);
    }

    private static List<String> in(Obligations words, String text) {
        return words.in(text).stream()
                .map(each -> each.strength() + " " + text.substring(each.start(), each.end()))
                .toList();
    }

    @Test
    void findsEachStrength() {
        assertThat(in("Parties SHALL act. They must not wait, and will report."))
                .containsExactly("DUTY SHALL", "DUTY must not", "INTENTION will");
        assertThat(in("We are committed to peace and call on all to join; all should try."))
                .containsExactly("INTENTION are committed to", "ENCOURAGEMENT call on", "ENCOURAGEMENT should");
        assertThat(in("We encourage,\nwe advocate and\u00a0call\u00a0upon you"))
                .containsExactly("ENCOURAGEMENT encourage", "ENCOURAGEMENT advocate", "ENCOURAGEMENT call\u00a0upon");
        assertThat(in("各国应当合作，必须遵守，不得歧视。我们愿意努力，鼓励创新，呼吁各方"))
                .containsExactly(
                        "DUTY 应当",
                        "DUTY 必须",
                        "DUTY 不得",
                        "INTENTION 愿意",
                        "INTENTION 努力",
                        "ENCOURAGEMENT 鼓励",
                        "ENCOURAGEMENT 呼吁");
    }

    @Test
    void leavesOutWhatOnlyLooksLikeOne() {
        assertThat(in("Willing mustangs marshalled goodwill; shallow, unwilling, Mr Shallcross"))
                .isEmpty();
        assertThat(in("the political will of the people and the will of God")).isEmpty();
        assertThat(in("人工智能应用相应发展，自愿参加，将来")).isEmpty();
        assertThat(in("")).isEmpty();
        assertThat(in("shall")).containsExactly("DUTY shall");
        // A surrogate pair beside a word is no letter.
        assertThat(in("\ud83d\udc4dmust\ud83d\udc4d")).containsExactly("DUTY must");
    }

    @Test
    void theListsAreTheReaders() {
        Obligations own = Obligations.read("""
                duties:  Need to ,, need  TO go,
                Encouragement：希望、盼
                something else: must
                Not: no need to
                """);
        assertThat(own.words(Strength.DUTY)).containsExactly("Need to", "need TO go");
        assertThat(own.words(Strength.INTENTION)).isEmpty();
        assertThat(in(own, "We need to rest, need to go; no need to run. You must. 盼回信"))
                .containsExactly("DUTY need to", "DUTY need to go", "ENCOURAGEMENT 盼");
        assertThat(Obligations.read(own.toText())).isEqualTo(own).hasToString(own.toText());
        assertThat(Obligations.read(USUAL.toText())).isEqualTo(USUAL);
        assertThat(Obligations.read("").in("You must")).isEmpty();
    }

    @Test
    void countsWhatADocumentCommitsTo() {
        Document declaration = Bundle.declaration();
        // Counted by hand: “will” three times, “willing to” six times, “committed to” twice.
        assertThat(USUAL.count(declaration.clauses()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Strength.DUTY, 0, Strength.INTENTION, 11, Strength.ENCOURAGEMENT, 10));
        assertThat(USUAL.count(List.of())).containsOnlyKeys(Strength.values()).containsValues(0);
    }

    @Property
    void rangesAreInOrderAndAreWordsOfTheLists(@ForAll("texts") String text) {
        int reached = 0;
        for (Obligations.Found each : USUAL.in(text)) {
            assertThat(each.start()).isGreaterThanOrEqualTo(reached);
            assertThat(each.end()).isGreaterThan(each.start());
            reached = each.end();
            String words = text.substring(each.start(), each.end()).replaceAll("\\s", " ");
            assertThat(USUAL.words(each.strength())).anyMatch(word -> word.equalsIgnoreCase(words));
        }
        assertThat(reached).isLessThanOrEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "shall",
                        "not",
                        "must",
                        "will",
                        "call",
                        "on",
                        "political",
                        "应",
                        "用",
                        "当",
                        "将",
                        "来",
                        " ",
                        "\n",
                        "a",
                        "é",
                        "\ud83d\udc4d",
                        "-",
                        ",")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
