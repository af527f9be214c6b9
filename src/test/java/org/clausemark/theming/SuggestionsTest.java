package org.clausemark.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausemark.Bundle;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.junit.jupiter.api.Test;

/** What is suggested, with figures for the declaration and its codebook. */
class SuggestionsTest {
    /** What the authors of the codebook coded by hand. */
    private static final Map<String, List<String>> CODED = Map.ofEntries(
            Map.entry("T01", List.of("1.1", "1.4", "5.1")),
            Map.entry("T02", List.of("1.2", "1.4", "1.5")),
            Map.entry("T03", List.of("1.2", "1.3", "1.6", "3.1")),
            Map.entry("T04", List.of("1.7", "2.2")),
            Map.entry("T05", List.of("1.3", "2.1")),
            Map.entry("T06", List.of("2.1", "2.4")),
            Map.entry("T07", List.of("P.1", "P.2", "2.2", "2.3", "3.2")),
            Map.entry("T08", List.of("2.3", "2.4", "2.5")),
            Map.entry("T09", List.of("P.1", "1.1", "1.6", "2.2", "2.5")),
            Map.entry("T10", List.of("P.2", "3.1", "3.2", "5.3")),
            Map.entry("T11", List.of("1.4", "1.7", "2.2", "3.2", "3.3")),
            Map.entry("T12", List.of("1.1", "1.5")),
            Map.entry("T13", List.of("1.5", "4.1", "4.2")),
            Map.entry("T14", List.of("P.2", "1.1", "5.1", "5.2")));

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Document declaration = Bundle.declaration();
    private final List<Theme> codebook = Bundle.codebook();

    private static List<String> coded(Theme theme) {
        return Objects.requireNonNull(CODED.get(theme.id()));
    }

    @Test
    void everyPairOfTheCodebookIsSuggestedWithFewOthers() {
        Suggestions suggestions = new Suggestions(declaration);
        for (Theme theme : codebook) {
            List<String> suggested = numbers(suggestions.of(theme, List.of(), List.of()));
            List<String> others = new ArrayList<>(suggested);
            others.removeAll(coded(theme));
            assertThat(suggested).as(theme.name()).containsAll(coded(theme)).doesNotHaveDuplicates();
            assertThat(others).as(theme.name()).hasSizeLessThanOrEqualTo(3);
        }
        List<Suggestion> all = suggestions.of(codebook, List.of(), List.of());
        assertThat(all).isSortedAccordingTo(Suggestions.BEST_FIRST).hasSizeBetween(47, 47 + 7);
        // The best third of them is right without exception.
        assertThat(all.subList(0, 16))
                .allSatisfy(each -> assertThat(coded(each.theme()))
                        .contains(Objects.requireNonNull(each.clause().number())));
    }

    @Test
    void wordsAreFoundHoweverTheirAccentsAreWrittenAndInMixedTexts() {
        assertThat(words("fr", "E\u0301quite\u0301 sociale", "équité")).containsExactly("E\u0301quite\u0301");
        assertThat(words("fr", "Équité sociale", "e\u0301quite\u0301")).containsExactly("Équité");
        assertThat(words("tr", "İSTANBUL ve ISPARTA", "istanbul", "ısparta")).containsExactly("İSTANBUL", "ISPARTA");
        // English words in a text without blanks between words, and in one of another alphabet.
        assertThat(words("zh", "制定 standards 与 policies。", "standard", "policy"))
                .containsExactly("standards", "policies");
        assertThat(words("ru", "Политика и standards", "standard")).containsExactly("standards");
        assertThat(words("en", "The 技术标准 of trade", "技术标准")).containsExactly("技术标准");
    }

    private static List<String> words(String language, String text, String... terms) {
        Document document = Document.builder("d", new Imprint("D", language, "", null, ""))
                .add(Passage.Kind.CLAUSE, 0, "1", 0, text, 0)
                .build();
        Theme theme = Theme.named("t", "T", "#000000", 0).withMeaning("", List.of(terms));
        return new Suggestions(document)
                .of(theme, List.of(), List.of()).stream()
                        .flatMap(each -> each.terms().stream())
                        .toList();
    }

    /** One pair at a time is taken out of the coding, and the rest asked for what is nearest to it. */
    @Test
    void whatIsCodedPointsToWhatWasLeftOut() {
        Index index = new Index(declaration, () -> false);
        List<String> numbers =
                index.clauses().stream().map(p -> String.valueOf(p.number())).toList();
        int within3 = 0;
        int within5 = 0;
        int sum = 0;
        int pairs = 0;
        for (Theme theme : codebook) {
            for (String left : coded(theme)) {
                List<Integer> others = coded(theme).stream()
                        .filter(number -> !number.equals(left))
                        .map(numbers::indexOf)
                        .toList();
                List<String> near = new Nearest(index)
                        .to(others, place -> true, 0, numbers.size()).stream()
                                .map(each -> numbers.get(each.clause()))
                                .toList();
                int rank = near.contains(left) ? 1 + near.indexOf(left) : numbers.size() - others.size();
                within3 += rank <= 3 ? 1 : 0;
                within5 += rank <= 5 ? 1 : 0;
                sum += rank;
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(47);
        // By chance three of some nineteen would hold 0.16 of them, five 0.26, and the mean rank would be 10.
        assertThat(within3 / 47.0).isGreaterThanOrEqualTo(0.50);
        assertThat(within5 / 47.0).isGreaterThanOrEqualTo(0.68);
        assertThat(sum / 47.0).isLessThanOrEqualTo(5.0);
    }

    @Test
    void aReasonIsWordsOfTheClauseAsTheyStandThere() {
        List<Suggestion> all = new Suggestions(declaration).of(codebook, List.of(), List.of());
        assertThat(all).allSatisfy(each -> {
            assertThat(each.terms())
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(each.clause().text()).contains(term));
            assertThat(each.score()).isBetween(0.0, 1.0);
            assertThat(each.like()).isNull();
        });
        assertThat(suggestion(new Suggestions(declaration).of(theme("T03"), List.of(), List.of()), "1.2")
                        .reason())
                .isEqualTo("“fair distribution”, “technical barriers”");
    }

    @Test
    void whatIsCodedOrDismissedIsNotSuggested() {
        Theme safety = theme("T07");
        Theme equity = theme("T03");
        Suggestions suggestions = new Suggestions(declaration);
        Passage bare = declaration.numbered("4.2").orElseThrow();
        // Half of a clause is enough, and another theme's coding or dismissal is nothing.
        Passage clause = declaration.numbered("2.2").orElseThrow();
        Annotation half = note(safety, "2.2")
                .withAnchor(
                        declaration
                                .anchor(clause.start() + 3, clause.start() + 30)
                                .orElseThrow(),
                        NOON);
        List<Dismissal> dismissed = List.of(
                new Dismissal(safety.id(), declaration.id(), bare.id()),
                new Dismissal(equity.id(), declaration.id(), id("3.2")),
                new Dismissal(safety.id(), "another", id("2.3")));
        assertThat(numbers(suggestions.of(safety, List.of(half, note(equity, "P.1")), dismissed).stream()
                        .filter(each -> each.like() == null)
                        .toList()))
                .containsExactlyInAnyOrder("P.1", "P.2", "2.3", "3.2");
    }

    @Test
    void aClauseLikeACodedOneIsSuggestedForThat() {
        Theme own = Theme.named("own", "Crime", "#112233", 0);
        Suggestions suggestions = new Suggestions(declaration);
        assertThat(suggestions.of(own, List.of(), List.of())).isEmpty();
        List<Suggestion> alike = suggestions.of(own, List.of(note(own, "2.4")), List.of());
        assertThat(alike).hasSizeBetween(1, Suggestions.MOST_ALIKE);
        Suggestion first = alike.getFirst();
        assertThat(first.clause().number()).isEqualTo("2.3");
        assertThat(Objects.requireNonNull(first.like()).number()).isEqualTo("2.4");
        assertThat(first.reason()).startsWith("like § 2.4: “").contains("“combat”");
        assertThat(suggestions.of(
                        own, List.of(note(own, "2.4")), List.of(new Dismissal(own.id(), declaration.id(), id("2.3")))))
                .noneSatisfy(each -> assertThat(each.clause().number()).isEqualTo("2.3"));
    }

    @Test
    void wordsAreFoundInTheirOtherForms() {
        Document laws = document(
                "en",
                "Each State shall regulate the testing of systems.",
                "Risks are assessed; a discriminatory rule is void.",
                "The statement of the minister is no law.",
                "Decision-making rests with people.");
        assertThat(found(laws, "states")).containsExactly("1: State");
        assertThat(found(laws, "tested system")).isEmpty();
        assertThat(found(laws, "testing", "law", "rules")).containsExactly("1: testing", "2: rule", "3: law");
        // What is no word of the text is the beginning of one; a word of it is not.
        assertThat(found(laws, "discriminat")).containsExactly("2: discriminatory");
        assertThat(found(laws, "minist")).containsExactly("3: minister");
        assertThat(found(laws, "decision making")).containsExactly("4: Decision-making");
        assertThat(found(laws, "with people")).containsExactly("4: with people");
        assertThat(found(laws, "with")).containsExactly("4: with");
        assertThat(found(laws, "of systems", "SYSTEM")).containsExactly("1: of systems");
        assertThat(found(laws, "", " ", "–", "absent")).isEmpty();
    }

    @Test
    void otherLanguagesHaveTheirOwnForms() {
        Document french = document("fr", "Les États protègent les données personnelles.", "Rien.");
        assertThat(found(french, "donnée personnelle")).containsExactly("1: données personnelles");
        Document chinese = document("zh-Hans", "各国应当保障数据安全，促进AI发展。", "安全数据。", "发展。");
        assertThat(found(chinese, "数据安全")).containsExactly("1: 数据安全");
        assertThat(found(chinese, "安全", "数")).containsExactly("1: 数, 安全", "2: 安全, 数");
        assertThat(found(chinese, "ai发展")).containsExactly("1: AI发展");
    }

    @Test
    void whatIsStoppedKeepsNothing() {
        Suggestions suggestions = new Suggestions(declaration);
        suggestions.stop();
        suggestions.lookUp(codebook);
        assertThat(suggestions.of(theme("T07"), List.of(), List.of())).isEmpty();
    }

    private List<String> found(Document document, String... terms) {
        Theme theme = Theme.named("t", "T", "#112233", 0).withMeaning("", List.of(terms));
        return new Suggestions(document)
                .of(theme, List.of(), List.of()).stream()
                        .map(each -> each.clause().number() + ": " + String.join(", ", each.terms()))
                        .sorted()
                        .toList();
    }

    private static Document document(String language, String... texts) {
        Document.Builder builder = Document.builder("laws", new Imprint("Laws", language, "", null, ""));
        int number = 1;
        for (String text : texts) {
            builder.add(Passage.Kind.CLAUSE, 0, String.valueOf(number++), 0, text, 0);
        }
        return builder.build();
    }

    private Theme theme(String id) {
        return codebook.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    private String id(String clause) {
        return declaration.numbered(clause).orElseThrow().id();
    }

    private static Suggestion suggestion(List<Suggestion> all, String clause) {
        return all.stream()
                .filter(each -> clause.equals(each.clause().number()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> String.valueOf(each.clause().number()))
                .toList();
    }

    private Annotation note(Theme theme, String clause) {
        Passage passage = declaration.numbered(clause).orElseThrow();
        return Annotation.made(
                theme.id() + clause,
                declaration.id(),
                declaration.anchor(passage),
                Colour.YELLOW,
                Style.HIGHLIGHT,
                "",
                List.of(theme.id()),
                "A. Reader",
                NOON);
    }
}
