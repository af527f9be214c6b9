package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.library.Samples.FISH;
import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.TOLL;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Reply;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage.Kind;
import org.clausemark.finding.Expression.Words;
import org.clausemark.finding.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One search over everything in a library. */
class SearchTest {
    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void aTreatyAndALaw() {
        library = Library.open(folder.resolve("l.db"), Samples::seed);
        library.add(law(), "law.txt", new byte[] {1});
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Document law() {
        return Document.builder("water-law", new Imprint("Law of Waters", "en", "", null, "Ministry"))
                .add(Kind.TITLE, 0, null, 0, "Law of Waters", 0)
                .add(Kind.CLAUSE, 0, "1", 0, "Whoever fishes pays. The Fish belongs to all; fish, small or large.", 0)
                .add(Kind.CLAUSE, 0, "2", 0, "La rivière est libre. Die Brücke, straße.", 0)
                .add(Kind.CLAUSE, 0, "3", 0, "水法第三条：人工智能。", 0)
                .add(Kind.CLAUSE, 0, "4", 0, "النهر مفتوح للجميع", 0)
                .add(Kind.CLAUSE, 0, "5", 0, "यह क्षेत्र खुला है, नदी के साथ", 0)
                .add(Kind.CLAUSE, 0, "6", 0, "แม่น้ำเป็นของทุกคน 川は𠮷野に", 0)
                .build();
    }

    /** What is found, each as document, clause and kind. */
    private List<String> found(String typed) {
        return found(library.search(Question.of(typed), Limits.NONE, () -> false));
    }

    private static List<String> found(Found found) {
        return found.groups().stream()
                .flatMap(g -> g.hits().stream()
                        .map(h -> (g.documentId() == null ? "themes" : g.documentId()) + " "
                                + (h.clause() == null ? "" : h.clause() + " ")
                                + h.kind().key()))
                .toList();
    }

    private String remark(String typed) {
        return library.search(Question.of(typed), Limits.NONE, () -> false).remark();
    }

    private void apply(Change<?>... changes) {
        library.apply(edit(changes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "toll | 2.1",
                "TÓLL | 2.1",
                "\"toll is\" | 2.1",
                "\"is toll\" | ",
                "\"taken no toll\" | 2.1",
                "\"toll taken\" | ",
                "tol | ",
                "tol* | 2.1",
                "\"no to\"* | 2.1",
                "river boats | 1.1",
                "river AND toll | ",
                "boats OR nets | 1.1 1.2",
                "river NOT boats | P.1",
                "(nets OR boats) -parties | 1.2",
                "小鱼 | 1.2",
                "小 | 1.2",
                "鱼小 | ",
                "鱼* | 1.2",
                "neighbours river: | P.1"
            })
    void wordsAreFoundInTheTreaty(String typed, String clauses) {
        List<String> found = found("in:river-treaty (" + typed + ")").stream()
                .filter(f -> f.matches(".* [P\\d.]+ text"))
                .map(f -> f.split(" ", -1)[1])
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(clauses == null ? "" : clauses);
    }

    @ParameterizedTest
    @CsvSource({
        "riviere, 2",
        "rivie\u0300re, 2",
        "RIVIÈRE, 2",
        "brucke, 2",
        "Straße, 2",
        "人工智能, 3",
        "法, 3",
        "三条, 3",
        "مفتوح, 4",
        "क्षेत्र, 5",
        "नदी, 5",
        "น้ำ, 6",
        "川, 6",
        "𠮷野, 6",
        "𠮷, 6"
    })
    void wordsOfAllScriptsAreFound(String typed, String clause) {
        assertThat(found(typed)).contains("water-law " + clause + " text");
        assertThat(found("\"" + typed + "\"")).contains("water-law " + clause + " text");
    }

    @Test
    void everyLetterThatTheIndexSetsApartIsAWordOfTheQuestion() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x34000 ? 1 : 997) {
            if (Character.isLetter(c)) {
                boolean apart = Character.toString(c).matches(SearchTables.UNSPACED_LETTER);
                boolean alone =
                        Question.of("ab" + Character.toString(c) + "*").expression() instanceof Words w && !w.prefix();
                assertThat(alone).as(Integer.toHexString(c)).isEqualTo(apart);
            }
        }
    }

    @Test
    void partsOfHindiWordsAreNotWords() {
        assertThat(found("क")).isEmpty();
    }

    @Test
    void everythingThatIsWrittenIsFoundAndGrouped() {
        Annotation note = note("a1", "small fish", "What of eels?", FISH)
                .withReplies(List.of(new Reply("r1", "Pike too", "B. Reader", NOON)), NOON);
        apply(made(note), new Change.OfMemo(null, new Memo("river-treaty", "Fish is its heart")));
        assertThat(found("fish"))
                .containsExactly(
                        "themes theme",
                        "water-law 1 text",
                        "river-treaty memo",
                        "river-treaty 1.2 text",
                        "river-treaty 1.2 quote");
        assertThat(found("eels")).containsExactly("river-treaty 1.2 comment");
        assertThat(found("pike")).containsExactly("river-treaty 1.2 comment");
        assertThat(found("\"about fish\"")).containsExactly("themes theme");
        assertThat(found("waters")).containsExactly("water-law title", "water-law text", "river-treaty 1 text");
    }

    @Test
    void aHitNamesTheNoteTheThemeAndThePassage() {
        apply(made(note("a1", "No toll is taken twice", "", TOLL)));
        Found found = library.search(Question.of("twice OR tolls"), Limits.NONE, () -> false);
        assertThat(found.groups().getFirst().hits())
                .containsExactly(new Hit(Hit.Kind.THEME, "T3", -1, null, "Tolls & dues: About Tolls & dues"));
        assertThat(found.groups().getLast().hits())
                .containsExactly(
                        new Hit(Hit.Kind.TEXT, "river-treaty", 7, "2.1", "No toll is taken. No toll is taken twice."),
                        new Hit(Hit.Kind.QUOTE, "a1", 7, "2.1", "No toll is taken twice"));
    }

    @Test
    void themesAndColoursAskForNotes() {
        apply(
                made(note("a1", "small fish", "net", FISH)),
                made(note("a2", "No toll", "net", TOLL).withColour(Colour.PINK, NOON)));
        assertThat(found("theme:fish")).containsExactly("river-treaty 1.2 quote");
        // Fish stands under the care of rivers.
        assertThat(found("theme:\"care of rivers\"")).containsExactly("river-treaty 1.2 quote");
        assertThat(found("theme:Car*")).containsExactly("river-treaty 1.2 quote");
        assertThat(found("theme:car net")).containsExactly("river-treaty 1.2 comment");
        assertThat(found("net -theme:fish")).containsExactly("river-treaty 2.1 comment");
        assertThat(found("colour:pink")).containsExactly("river-treaty 2.1 quote");
        assertThat(found("color:Pi net")).containsExactly("river-treaty 2.1 comment");
        assertThat(found("theme:fish OR colour:pink"))
                .containsExactly("river-treaty 1.2 quote", "river-treaty 2.1 quote");
        assertThat(found("theme:fish NOT small")).isEmpty();
        assertThat(found("theme:fish NOT large")).containsExactly("river-treaty 1.2 quote");
        assertThat(found("theme:fish in:law")).isEmpty();
    }

    @Test
    void aThemeIsAskedForByItsNewName() {
        apply(made(note("a1", "small fish", "", FISH)));
        apply(new Change.OfTheme(FISH, FISH.withName("Catch")));
        assertThat(found("theme:catch")).containsExactly("river-treaty 1.2 quote");
        assertThat(found("catch")).containsExactly("themes theme");
        assertThat(remark("theme:fish")).isEqualTo("There is no theme “fish”.");
        library.undo();
        assertThat(found("catch")).isEmpty();
        assertThat(found("theme:fish")).hasSize(1);
    }

    @Test
    void documentsAreAskedForByTitleIdCollectionAndKeyword() {
        Listing listing = library.listing("water-law").orElseThrow();
        apply(new Change.OfListing(
                listing, listing.withCollection("Länder/Norden").withKeywords(List.of("dykes", "salt marsh"))));
        for (String in : List.of("law", "water-l", "\"law of wat\"", "norden", "lander", "dykes", "\"salt marsh\"")) {
            assertThat(found("in:" + in + " fish")).as(in).containsExactly("water-law 1 text");
        }
        assertThat(found("fish -in:law")).containsExactly("themes theme", "river-treaty 1.2 text");
        assertThat(found("in:law")).hasSize(7).contains("water-law 3 text").doesNotContain("river-treaty 1.1 text");
        assertThat(found("in:law NOT fish")).hasSize(6).doesNotContain("water-law 1 text");
        assertThat(remark("in:nowhere fish")).isEqualTo("There is no document, collection or keyword “nowhere”.");
    }

    @Test
    void whatIsInTheBinIsNotFound() {
        apply(made(note("a1", "small fish", "net", FISH)));
        Listing listing = library.listing("river-treaty").orElseThrow();
        apply(new Change.OfListing(listing, listing.withRemoved(Instant.EPOCH)));
        assertThat(found("fish")).containsExactly("themes theme", "water-law 1 text");
        assertThat(found("net OR theme:fish")).isEmpty();
        assertThat(remark("in:treaty")).isNotEmpty();
        library.undo();
        assertThat(found("net")).containsExactly("river-treaty 1.2 comment");
    }

    @Test
    void theFirstOfADocumentAreGivenAndWhetherThereAreMore() {
        Document.Builder long1 = Document.builder("long", new Imprint("Long", "en", "", null, ""));
        IntStream.range(0, 1000).forEach(i -> long1.add(Kind.CLAUSE, 0, "" + i, 0, "common words " + i % 300, 0));
        library.add(long1.build(), "long.txt", new byte[] {2});
        library.add(law(), "other.txt", new byte[] {3});
        for (String typed :
                List.of("common OR fish", "comm* OR fish", "\"common words\" OR fish", "common OR in:law fish")) {
            Found found = library.search(Question.of(typed), new Limits(3, 10, null), () -> false);
            assertThat(found.groups()).extracting(Hits::documentId).contains("water-law", "water-law-2", "long");
            Hits group = found.groups().getLast().documentId() == null
                    ? found.groups().getFirst()
                    : found.groups().stream()
                            .filter(g -> "long".equals(g.documentId()))
                            .findFirst()
                            .orElseThrow();
            assertThat(group.more()).isTrue();
            assertThat(group.hits()).extracting(Hit::clause).containsExactly("0", "1", "2");
        }
        Found one = library.search(Question.of("common"), new Limits(1000, 10, "long"), () -> false);
        assertThat(one.groups()).hasSize(1);
        assertThat(one.groups().getFirst().hits()).hasSize(1000);
        assertThat(one.groups().getFirst().more()).isFalse();
        assertThat(found("\"words 299\"")).containsExactly("long 299 text", "long 599 text", "long 899 text");
        Found few = library.search(Question.of("fish"), new Limits(5, 1, null), () -> false);
        assertThat(few.groups()).hasSize(1);
        assertThat(few.more()).isTrue();
    }

    @Test
    void placesBehindSignsOfTwoUnitsAreRight() {
        apply(made(note("a1", "放行", "release", FISH)), made(note("a2", "twice", "once", TOLL)));
        assertThat(found("release OR once")).containsExactly("river-treaty 1.2 comment", "river-treaty 2.1 comment");
    }

    @Test
    void whatStandsAroundADocumentIsNotFound() {
        assertThat(found("archive OR contact")).isEmpty();
        assertThat(found("in:river-treaty")).hasSize(7);
    }

    @Test
    void nobodyWantsToKnow() {
        assertThat(library.search(Question.of("fish"), Limits.NONE, () -> true)).isEqualTo(Found.NOTHING);
    }

    @Test
    void notAloneIsNoQuestion() {
        assertThat(remark("-fish")).isEqualTo("Say also what to look for: NOT only leaves out.");
        assertThat(remark("toll OR NOT fish")).isEqualTo("Say also what to look for: NOT only leaves out.");
        assertThat(remark("colour:mauve"))
                .isEqualTo("There is no colour “mauve”, only yellow, green, blue, pink, purple.");
        assertThat(remark("((theme:fish OR fish) (theme:fish OR boats)) ".repeat(4)))
                .isEqualTo("That is too much OR and AND at once.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" OR words:\"",
                "words:fish",
                "{words}:fish",
                "fish^",
                "^fish",
                "NEAR(fish boats)",
                "fish + boats",
                "'; DROP TABLE search; --",
                "\0fish\0",
                "fish\0\"",
                "\ud83dfish",
                "%fish_",
                "fish*fish*",
                "\"\"\"\"",
                "🐟",
                "\u0301",
                "a\u0323\u0301",
                "\ufffe\uffff",
                "١٢٣",
                "x²",
                "½",
                "\udbff\udfff"
            })
    void hostileWordsAreOnlyWords(String typed) {
        assertThat(remark(typed)).matches("|Only letters and digits can be looked for.");
        assertThat(remark("theme:fish OR (" + typed + ")")).isEmpty();
        assertThat(remark("in:law -(" + typed + ")")).isEmpty();
    }

    @Test
    void anythingCanBeAsked() {
        List<String> signs = List.of(
                "(", ")", "\"", "*", "-", " ", " ", "AND ", "OR ", "NOT ", "theme:", "in:", "colour:", "fish", "to",
                "法", "\0", "\ud800", "é", "^", ":", "+", "law", "NEAR(", "\u0301");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(20), 0, signs.size()).forEach(n -> typed.append(signs.get(n)));
            typed.append(random.nextInt(4) > 0 ? "" : Character.toString(random.nextInt(0x30000)));
            assertThat(remark(typed.toString()))
                    .as(typed.toString())
                    .matches("|There is no .*|Say also .*|That is .*|At most .*|Only letters .*|At least .*");
        }
    }
}
