package org.clausemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clausemark.finding.Expression.Words;
import org.junit.jupiter.api.Test;

/** The words around what was found. */
class ExcerptTest {
    private static final String LONG = "far away ".repeat(40) + "the Rivière flows " + "and on ".repeat(40);

    private static String marked(String text, String typed, int room) {
        Expression expression = Question.of(typed).expression();
        Excerpt excerpt = Excerpt.of(text, expression == null ? List.of() : expression.wanted(), room);
        StringBuilder line = new StringBuilder(excerpt.text());
        for (Excerpt.Mark mark : excerpt.marks().reversed()) {
            line.insert(mark.end(), "]").insert(mark.start(), "[");
        }
        return line.toString();
    }

    @Test
    void wordsAreMarkedWhateverTheirCapitalsAndAccents() {
        assertThat(marked("No toll. No Tôll.", "toll", 50)).isEqualTo("No [toll]. No [Tôll].");
        assertThat(marked("No to\u0302ll.", "TOLL", 50)).isEqualTo("No [to\u0302ll].");
        assertThat(marked("tolls", "toll", 50)).isEqualTo("tolls");
        assertThat(marked("tolls", "toll*", 50)).isEqualTo("[tolls]");
    }

    @Test
    void aPhraseIsMarkedAcrossPunctuation() {
        assertThat(marked("No toll, no tax; toll.", "\"toll no\"", 50)).isEqualTo("No [toll, no] tax; toll.");
        assertThat(marked("See 2.2 and 2.3", "2.2", 50)).isEqualTo("See [2.2] and 2.3");
    }

    @Test
    void otherScriptsAreMarkedTheirWay() {
        assertThat(marked("小鱼放行。", "鱼放", 50)).isEqualTo("小[鱼放]行。");
        assertThat(marked("小鱼放行。", "鱼", 50)).isEqualTo("小[鱼]放行。");
        assertThat(marked("यह क्षेत्र है", "क्षेत्र", 50)).isEqualTo("यह [क्षेत्र] है");
        assertThat(marked("النهر مفتوح", "مفتوح", 50)).isEqualTo("النهر [مفتوح]");
    }

    @Test
    void whatIsLeftOutIsNotMarked() {
        assertThat(marked("ice and water", "water NOT ice", 50)).isEqualTo("ice and [water]");
    }

    @Test
    void theLineIsCutBetweenWordsAroundWhatWasFound() {
        assertThat(marked(LONG, "riviere", 40)).isEqualTo("…away the [Rivière] flows and on and on…");
        assertThat(marked(LONG, "nothing", 20)).isEqualTo("far away far away…");
        assertThat(marked("very\nlong\tline", "line", 40)).isEqualTo("very long [line]");
    }

    @Test
    void theLineIsTakenWhereMostIsFound() {
        String text = "flows " + "far away ".repeat(30) + "the river flows " + "away ".repeat(30);
        assertThat(marked(text, "river flows", 40)).contains("[river] [flows]");
    }

    @Property
    void marksLieInTheLineInOrder(
            @ForAll String text, @ForAll String typed, @ForAll @IntRange(min = 1, max = 90) int room) {
        Expression expression = Question.of(typed).expression();
        List<Words> wanted = expression == null ? List.of(new Words("a", true)) : expression.wanted();
        Excerpt excerpt = Excerpt.of(text + " " + typed, wanted, room);
        int at = 0;
        for (Excerpt.Mark mark : excerpt.marks()) {
            assertThat(mark.start()).isGreaterThanOrEqualTo(at);
            assertThat(mark.end()).isGreaterThan(mark.start());
            at = mark.end();
        }
        assertThat(at).isLessThanOrEqualTo(excerpt.text().length());
        assertThat(excerpt.text().lines().collect(Collectors.toList())).hasSizeLessThanOrEqualTo(1);
    }
}
