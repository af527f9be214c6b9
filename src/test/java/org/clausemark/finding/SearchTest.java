package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.clausemark.finding.Matches.Ending;
import org.clausemark.finding.Query.Option;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void capitalsAndAccentsDoNotMatter() {
        assertThat(found("Été, ete, E\u0301TE\u0301 — Cafétéria", "eTé"))
                .containsExactly("Été", "ete", "E\u0301TE\u0301", "été");
        assertThat(found("Ё и е", "е")).containsExactly("Ё", "е");
        assertThat(found("مُحَمَّد", "محمد")).containsExactly("مُحَمَّد");
        assertThat(found("שָׁלוֹם", "שלום")).containsExactly("שָׁלוֹם");
    }

    @Test
    void theyMatterWhereAsked() {
        assertThat(found("Été ete Ete", "Ete", Option.CASE)).containsExactly("Été", "Ete");
        assertThat(found("Été ete e\u0301te\u0301", "été", Option.ACCENTS)).containsExactly("Été", "e\u0301te\u0301");
        assertThat(found("Été été ete", "été", Option.ACCENTS, Option.CASE)).containsExactly("été");
        assertThat(found("e\u0301", "e", Option.ACCENTS)).isEmpty();
    }

    @Test
    void lettersThatGrowOrShrinkKeepTheirPlaces() {
        assertThat(found("İİİ Istanbul, İstanbul", "istanbul")).containsExactly("Istanbul", "İstanbul");
        assertThat(found("Die Straße, STRASSE", "strasse")).containsExactly("Straße", "STRASSE");
        assertThat(found("Maß", "s")).isEmpty();
        assertThat(found("ßßs", "s")).containsExactly("s");
        assertThat(found("ßa", "a", Option.CASE)).containsExactly("a");
        assertThat(found("ὈΔΥΣΣΕΎΣ", "οδυσσευς")).containsExactly("ὈΔΥΣΣΕΎΣ");
        assertThat(found("𝒳 𐐀𐐨", "𐐨")).containsExactly("𐐀", "𐐨");
    }

    @Test
    void aMatchIsNeverHalfALetter() {
        assertThat(found("각", "가")).isEmpty();
        assertThat(found("がか", "か")).containsExactly("か");
        assertThat(found("か\u3099か", "が")).containsExactly("か\u3099");
        assertThat(found("कि क", "क")).containsExactly("क");
        assertThat(found("👍🏽👍", "\udc4d")).isEmpty();
    }

    @Test
    void softHyphensAndHardBlanksDoNotMatter() {
        assertThat(found("a super\u00advised\u00a0text", "supervised text"))
                .containsExactly("super\u00advised\u00a0text");
        assertThat(found("\u00ada\u00ad", "a")).containsExactly("a");
    }

    @Test
    void wholeWordsInAnyScript() {
        assertThat(found("art, artful; smart. ART", "art", Option.WHOLE_WORDS)).containsExactly("art", "ART");
        assertThat(found("право правовой", "право", Option.WHOLE_WORDS)).containsExactly("право");
        assertThat(found("été étés", "ete", Option.WHOLE_WORDS)).containsExactly("été");
        assertThat(found("人工智能安全", "智能", Option.WHOLE_WORDS)).containsExactly("智能");
        assertThat(found("x_y x-y 2x", "x", Option.WHOLE_WORDS)).containsExactly("x");
        assertThat(found("(a)(a)b", "(a)", Option.WHOLE_WORDS)).containsExactly("(a)", "(a)");
    }

    @Test
    void regularExpressions() {
        assertThat(found("Article 3, article 12 bis", "article \\d+", Option.PATTERN))
                .containsExactly("Article 3", "article 12");
        assertThat(found("Été ete", "é\\w+", Option.PATTERN)).containsExactly("Été", "ete");
        assertThat(found("Été ete", "e\\w+", Option.PATTERN, Option.CASE, Option.ACCENTS))
                .containsExactly("ete");
        assertThat(found("aaa", "b*", Option.PATTERN)).isEmpty();
        assertThat(found("x\nfirst\nlast", "^\\w+$", Option.PATTERN)).containsExactly("x", "first", "last");
        assertThat(find("x", LONG, "(", Option.PATTERN).ending()).isEqualTo(Ending.NOT_A_PATTERN);
        assertThat(found("f(x)", "(x")).containsExactly("(x");
    }

    @Test
    void noPatternRunsForEver() {
        for (String evil : List.of("(a+)+$", "(a|aa)+$", "(.*a){25}b", "(?:(a|b|ab)*)*c")) {
            Matches matches =
                    find("x\n" + "a".repeat(5_000) + "b", Duration.ofMillis(150), "x|" + evil, Option.PATTERN);
            assertThat(matches.ending()).as(evil).isEqualTo(Ending.UNFINISHED);
            assertThat(matches.size()).as(evil).isPositive();
        }
    }

    @Test
    void aSearchThatNobodyWantsEnds() {
        Matches matches = Search.find(document("a"), new Query("a"), LONG, () -> true);
        assertThat(matches.ending()).isEqualTo(Ending.GIVEN_UP);
    }

    @Test
    void moreThanAnybodyLooksAtAreNotGathered() {
        Matches matches = find("a".repeat(Search.MOST + 1), LONG, "a");
        assertThat(matches.ending()).isEqualTo(Ending.TOO_MANY);
        assertThat(matches.size()).isEqualTo(Search.MOST);
    }

    @Test
    void whatSurroundsTheDocumentIsNotSearched() {
        Document document = Document.builder("d", new Imprint("D", "en", "", null, ""))
                .add(Kind.FRONT, 0, null, 0, "word before", 0)
                .add(Kind.CLAUSE, 0, "1", 0, "word", 0)
                .add(Kind.BACK, 0, null, 0, "word after", 0)
                .build();
        Matches matches = Search.find(document, new Query("word"), LONG, () -> false);
        assertThat(matches.size()).isEqualTo(1);
        assertThat(document.passageAt(matches.start(0)).isBody()).isTrue();
    }

    @Test
    void twoHundredThousandPassages() {
        Document.Builder builder = Document.builder("d", new Imprint("D", "en", "", null, ""));
        for (int i = 0; i < 200_000; i++) {
            builder.add(Kind.CLAUSE, 0, null, 0, "Le présent article " + i + " s’applique à tous les États.", 0);
        }
        Matches matches = Search.find(builder.build(), new Query("article 19999"), LONG, () -> false);
        assertThat(matches.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(matches.size()).isEqualTo(11);
    }

    @Test
    void matchesOfARange() {
        Matches matches = find("aa b aa", LONG, "aa");
        assertThat(matches.within(1, 5)).containsExactly(new int[] {0, 2});
        assertThat(matches.within(2, 6)).containsExactly(new int[] {5, 7});
        assertThat(matches.from(1)).isEqualTo(1);
        assertThat(matches.from(6)).isEqualTo(2);
    }

    /** Letters chosen so that queries do match: cases, accents in both spellings, what grows, what pairs. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "A", "é", "e", "E", "\u0301", "ß", "s", "İ", "i", "ς", "Σ", "가", "각", " ", "\n", "\u00ad",
                        "𝒳", "か", "\u3099", "人", "-", "\u0323")
                .list()
                .ofMaxSize(40)
                .map(letters -> String.join("", letters));
    }

    @Provide
    Arbitrary<Set<Option>> options() {
        return Arbitraries.of(Option.CASE, Option.ACCENTS, Option.WHOLE_WORDS)
                .set()
                .ofMaxSize(3);
    }

    @Property(tries = 2_000)
    void whatIsFoundSaysWhatWasLookedForAndLiesInTheBody(
            @ForAll("texts") String text, @ForAll("texts") String words, @ForAll("options") Set<Option> options) {
        Document document = document(text);
        String query = words.substring(0, Math.min(3, words.length()));
        Matches matches = Search.find(document, new Query(query, options), LONG, () -> false);
        Folding folding = new Folding(!options.contains(Option.CASE), !options.contains(Option.ACCENTS));
        int last = 0;
        for (int i = 0; i < matches.size(); i++) {
            assertThat(matches.start(i)).isGreaterThanOrEqualTo(last);
            last = matches.end(i);
            Passage passage = document.passageAt(matches.start(i));
            assertThat(last).isLessThanOrEqualTo(passage.end());
            assertThat(folding.fold(document.text().substring(matches.start(i), last)))
                    .isEqualTo(folding.fold(query));
        }
    }

    /** Without accents, marks or growing letters each UTF-16 unit folds to one, and nothing is simpler than trying all. */
    @Property(tries = 2_000)
    void itFindsWhatTryingEveryPlaceFinds(@ForAll("plain") String text, @ForAll("plain") String words) {
        String query = words.substring(0, Math.min(2, words.length()));
        List<Integer> expected = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        for (int at = 0; !query.isBlank() && at + query.length() <= text.length(); ) {
            boolean here = small.startsWith(query.toLowerCase(Locale.ROOT), at);
            if (here) {
                expected.add(at);
            }
            at += here ? query.length() : 1;
        }
        Matches matches = find(text, LONG, query, Option.ACCENTS);
        assertThat(IntStream.range(0, matches.size()).map(matches::start).boxed())
                .containsExactlyElementsOf(expected);
        if (!query.isBlank()) {
            Matches pattern = find(text, LONG, "\\Q" + query + "\\E", Option.PATTERN);
            assertThat(IntStream.range(0, pattern.size()).map(pattern::start).boxed())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("aAbBc .(人я").ofMaxLength(60);
    }

    /** Composed or taken apart, a text has the same matches. */
    @Property(tries = 1_000)
    void theSpellingOfAccentsDoesNotMatter(@ForAll("texts") String text, @ForAll("options") Set<Option> options) {
        String one = Normalizer.normalize(text.replace("\u00ad", ""), Normalizer.Form.NFC);
        String other = Normalizer.normalize(one, Normalizer.Form.NFD);
        for (String query : List.of("é", "가", "が", "s", "i")) {
            Query wanted = new Query(query, options);
            assertThat(Search.find(document(one), wanted, LONG, () -> false).size())
                    .isEqualTo(Search.find(document(other), wanted, LONG, () -> false)
                            .size());
        }
    }

    private static List<String> found(String text, String words, Option... options) {
        Matches matches = find(text, LONG, words, options);
        String all = document(text).text();
        return IntStream.range(0, matches.size())
                .mapToObj(i -> all.substring(matches.start(i), matches.end(i)))
                .toList();
    }

    private static Matches find(String text, Duration patience, String words, Option... options) {
        return Search.find(document(text), new Query(words, Set.of(options)), patience, () -> false);
    }

    private static Document document(String text) {
        Document.Builder builder = Document.builder("d", new Imprint("D", "en", "", null, ""));
        text.lines().forEach(line -> builder.add(Kind.CLAUSE, 0, null, 0, line, 0));
        if (text.isEmpty()) {
            builder.add(Kind.CLAUSE, 0, null, 0, "", 0);
        }
        return builder.build();
    }
}
