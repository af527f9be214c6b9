package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are found in any language, by what their numbers have in common. */
class ArticlesTest {
    private static final String BODY =
            "Everyone who lives by the water may sleep, and nobody who works there may keep them from it.";
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Article #",
                "ARTICLE #.",
                "Artículo #",
                "Madde #-",
                "#. artikla",
                "#. pants",
                "#-modda",
                "#-бап",
                "# straipsnis",
                "#. §",
                "§ #",
                "Kifungu cha #.",
                "Nenosa #",
                "Mataupu #.",
                "ngwekwa ya #",
                "#. mwongozo",
                "第#条",
                "第 # 條",
                "제#조",
                "ข้อ #",
                "अनुच्छेद #",
                "မူပိုဒ် #",
                "མིང་#",
                "Điều #:",
                "المادة #",
                "#.",
                "(#)"
            })
    void whateverTheWord(String pattern) {
        check(IntStream.rangeClosed(1, 12)
                .mapToObj(n -> pattern.replace("#", Integer.toString(n)))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"٠", "۰", "०", "০", "๐", "០", "༠", "၀", "０"})
    void withDigitsOfTheirOwn(String zero) {
        check(IntStream.rangeClosed(1, 12)
                .mapToObj(n -> "Xwrd "
                        + Integer.toString(n)
                                .chars()
                                .mapToObj(c -> Character.toString(zero.charAt(0) + c - '0'))
                                .reduce("", String::concat))
                .toList());
    }

    @Test
    void inRomanNumbersBehindAnyWord() {
        check(IntStream.range(0, 12).mapToObj(n -> "Articulus " + ROMAN[n]).toList());
    }

    @Test
    void inEthiopicNumbers() {
        check(List.of(
                "አንቀጽ ፩", "አንቀጽ ፪", "አንቀጽ ፫", "አንቀጽ ፬", "አንቀጽ ፭", "አንቀጽ ፮", "አንቀጽ ፯", "አንቀጽ ፰", "አንቀጽ ፱", "አንቀጽ ፲",
                "አንቀጽ ፲፩", "አንቀጽ ፲፪"));
    }

    @Test
    void theFirstInAWord() {
        List<String> heads = new ArrayList<>(
                IntStream.rangeClosed(1, 12).mapToObj(n -> "Article " + n).toList());
        heads.set(0, "Article premier");
        check(heads);
    }

    @Test
    void allInWords() {
        check(List.of(
                "Abala kìíní",
                "Abala kejì",
                "Abala kẹta",
                "Abala kẹrin",
                "Abala karùn-ún",
                "Abala kẹfà",
                "Abala keje",
                "Abala kẹjọ",
                "Abala kẹsàn-án",
                "Abala kẹwàá",
                "Abala kọkànlá",
                "Abala kejìlá"));
        check(List.of(
                "Нэгдүгээр зүйл",
                "Хоёрдугаар зүйл",
                "Гуравдугаар зүйл",
                "Дөрөвдүгээр зүйл",
                "Тавдугаар зүйл",
                "Зургадугаар зүйл",
                "Долдугаар зүйл",
                "Наймдугаар зүйл",
                "Есдүгээр зүйл",
                "Аравдугаар зүйл",
                "Арваннэгдүгээр зүйл",
                "Арванхоёрдугаар зүйл"));
    }

    @Test
    void withTheirTextOnTheSameLine() {
        StringBuilder text = new StringBuilder("Hukum Dermaga\n\n");
        for (int n = 1; n <= 6; n++) {
            text.append("Fasala ").append(n).append(". ").append(BODY).append("\n\n");
        }
        assertThat(Texts.numbers(Texts.read(text.toString()))).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void sentencesThatCountAreNoArticles() {
        Document document = Texts.read("""
                The weather of the quays

                In 1 of the years the quay was dry, and nobody who was there has forgotten what it was like.

                In 2 of the years it was flooded, as those who live beside it will tell anyone who asks them.

                In 3 of the years nothing happened, and of those the book of the harbour says nothing at all.
                """);
        assertThat(Texts.of(document, Kind.HEADING)).isEmpty();
        assertThat(Texts.numbers(document)).containsExactly("¶1", "¶2", "¶3");
    }

    private static void check(List<String> heads) {
        StringBuilder text = new StringBuilder("Declaration of the Quays\n\nPreamble\n\n" + BODY + "\n\n");
        for (String head : heads) {
            text.append(head)
                    .append('\n')
                    .append(BODY)
                    .append("\n1. The first of the things that matter here.\n")
                    .append("2. The second of the things that matter here.\n\n");
        }
        Document document = Texts.read(text.toString());
        List<String> numbers = Texts.of(document, Kind.HEADING).stream()
                .map(Passage::number)
                .filter(number -> number != null)
                .map(String::valueOf)
                .toList();
        assertThat(numbers)
                .as(heads.getFirst())
                .isEqualTo(IntStream.rangeClosed(1, heads.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }
}
