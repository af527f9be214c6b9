package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clausemark.finding.Expression.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers type to search, and what is understood by it. */
class QuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "water | water",
                "water rights | (water & rights)",
                "\"water rights\" | water rights",
                "“water rights” | water rights",
                "\"water rights | water rights",
                "wat* | wat*",
                "\"water ri\"* | water ri*",
                "water OR ice AND river | (water / (ice & river))",
                "(water OR ice) river | ((water / ice) & river)",
                "water NOT ice | (water & -ice)",
                "water -ice | (water & -ice)",
                "water -(ice OR snow) | (water & -(ice / snow))",
                "NOT NOT water | water",
                "well-known | well-known",
                "2.2 | 2.2",
                "theme:water | [THEME water]",
                "Theme:\"clean water\" ice | ([THEME clean water] & ice)",
                "colour:red color:blue | ([COLOUR red] & [COLOUR blue])",
                "-in:treaty water | (-[IN treaty] & water)",
                "water AND | water",
                "OR water | water",
                "water OR OR ice | (water / ice)",
                "water NOT | water",
                "AND | AND",
                "(water | water",
                "water) ice | (water & ice)",
                "((water)) ice | (water & ice)",
                "()water | water",
                "and or not | (and & or & not)",
                "http://example.org | http://example.org",
                "water — ice | (water & ice)",
                "河流 法 | (河流 & 法)",
                "法* | 法",
                "\"ab 法\"* | ab 法",
                "theme: | nothing",
                "theme:\"\" water | water",
                "* - \"\" () | nothing"
            })
    void whatIsTypedIsUnderstood(String typed, String understood) {
        assertThat(said(Question.of(typed).expression())).isEqualTo(understood);
        assertThat(Question.of(typed).remark()).isEmpty();
    }

    @Test
    void aWholePageOfWordsGetsASentence() {
        Question question = Question.of("word ".repeat(101));
        assertThat(question.expression()).isNull();
        assertThat(question.remark()).isEqualTo("At most 100 words can be looked for at once.");
        assertThat(Question.of("word ".repeat(100)).expression()).isNotNull();
    }

    @Test
    void oneLetterIsNoBeginning() {
        assertThat(Question.of("water OR p*").remark()).isEqualTo("At least two letters have to stand before *.");
        assertThat(Question.of("pr*").remark()).isEmpty();
    }

    @Test
    void signsThatAreNoWordsGetASentence() {
        assertThat(Question.of(" 🐟 ").remark()).isEqualTo("Only letters and digits can be looked for.");
        assertThat(Question.of("\"-(").remark()).isEmpty();
        assertThat(Question.of("🐟 fish").remark()).isEmpty();
    }

    @Property
    void anythingCanBeTyped(@ForAll String typed) {
        check(typed);
    }

    @Property
    void signsOfTheLanguageInAnyOrderCanBeTyped(@ForAll("signs") List<String> signs) {
        check(String.join("", signs));
    }

    @Test
    void parenthesesAsDeepAsTheyCome() {
        check("(".repeat(100_000) + "water" + ")".repeat(100_000));
        check("NOT ".repeat(100_000) + "water");
        check("-(".repeat(100_000) + "water");
    }

    private static void check(String typed) {
        Question question = Question.of(typed);
        if (question.expression() != null) {
            assertThat(question.remark()).isEmpty();
            assertThat(question.expression().wanted())
                    .allSatisfy(words -> assertThat(Token.of(words.text())).isNotEmpty());
        }
    }

    @Provide
    Arbitrary<List<String>> signs() {
        return Arbitraries.of(
                        "(", ")", "\"", "“", "*", "-", " ", " ", "AND ", "OR ", "NOT ", "theme:", "in:", "colour:",
                        "water", "法", "\0", "\ud800", "é", "^", ":", "+", "{", "NEAR(")
                .list()
                .ofMaxSize(30);
    }

    private static String said(@Nullable Expression expression) {
        return switch (expression) {
            case null -> "nothing";
            case Words words -> words.text() + (words.prefix() ? "*" : "");
            case Expression.Field field -> "[" + field.name() + " " + field.value() + "]";
            case Expression.Not not -> "-" + said(not.part());
            case Expression.All all -> said(all.parts(), " & ");
            case Expression.Any any -> said(any.parts(), " / ");
        };
    }

    private static String said(List<Expression> parts, String by) {
        return parts.stream().map(QuestionTest::said).collect(Collectors.joining(by, "(", ")"));
    }
}
