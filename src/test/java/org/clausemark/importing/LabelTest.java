package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.importing.flow.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3. Words|3|3",
                "IV. Words|4|4",
                "iv) words|4|4",
                "B. Words|2|3",
                "(c) words|3|4",
                "十二、词语|12|3",
                "（三）词语|3|3",
                "第一百零五条　词语|105|7",
                "第 三 条|3|5",
                "Article 7|7|9",
                "ARTICLE XIV — Words|14|14",
                "Art. 5 Words|5|7",
                "§ 12 Words|12|5",
                "Chapter Two: Words|2|13",
                "المادة 9|9|8",
                "סעיף יב|12|7",
                "Статья 10. Слова|10|11",
                "㈡ 词语|2|2",
                "Ⅳ. Words|4|3"
            })
    void numbersOfManyFamilies(String line, int value, int length) {
        Label label = Label.at(line);
        assertThat(label).isNotNull();
        if (label != null) {
            assertThat(label.readings().get(0).value()).isEqualTo(value);
            assertThat(label.length()).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024 was a year",
                "2024. Words",
                "3.5 million",
                "I think",
                "U.S. policy",
                "A.I. is here",
                "Article 3 of the Treaty",
                "第三条规定的",
                "第一次",
                "9:27",
                "IIII. Words",
                "Words",
                "(see above)",
                "Section eight-and-a-half",
                "part of it",
                "MCM. Words",
                "- 3. Words",
                "…"
            })
    void falseFriends(String line) {
        assertThat(Label.at(line)).isNull();
    }

    @Test
    void pathsAreNumbersInThemselves() {
        Label label = Label.at("2.1.3 Words");
        assertThat(label).isEqualTo(new Label(Label.PATH, List.of(), "2.1.3", 6));
    }
}
