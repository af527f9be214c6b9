package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clausemark.importing.flow.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "July 4, 2024",
                "on Jul. 4th, 2024 in",
                "4 July 2024",
                "the 4th of July 2024",
                "2024-07-04",
                "2024-7-4 9:27:45",
                "2024/07/04",
                "2024年7月4日",
                "2024 年 07 月 04 日",
                "二〇二四年七月四日",
                "31 June 2024, no: 4 July 2024"
            })
    void datesAsPeopleWriteThem(String text) {
        assertThat(Dates.in(text)).isEqualTo(LocalDate.of(2024, 7, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "July 2024", "1.2.3", "version 12024-07-041", "99 July 2024", "2024-13-40"})
    void whatIsNoDate(String text) {
        assertThat(Dates.in(text)).isNull();
    }

    @Test
    void stampsHaveATimeAndNoSentence() {
        assertThat(Dates.isStamp("2024-7-5 9:27:45")).isTrue();
        assertThat(Dates.isStamp("Updated: July 5, 2024 09:27")).isTrue();
        assertThat(Dates.isStamp("2024-7-5")).isFalse();
        assertThat(Dates.isStamp("We met on 4 July 2024 at 10:30 and talked for a long while."))
                .isFalse();
    }
}
