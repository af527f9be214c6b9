package org.clausemark.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clausemark.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a text's dates is the document's own. */
class TitlePageTest {
    private static final String ACT = """
            Quiet Ships Act

            1. Ships are quiet at night, and by day as quiet as their work lets them be, wherever people live beside the water.

            2. The harbour master sees to it, hears whoever complains, and answers each of them in writing within a month.

            """;

    @ParameterizedTest
    @ValueSource(strings = {"Done at Bergen, 3 May 2031", "Bergen, 3 May 2031", "2031年5月3日通过"})
    void theDateOfASignature(String last) {
        assertThat(read(ACT + last).imprint().date()).isEqualTo(LocalDate.of(2031, 5, 3));
    }

    @Test
    void theDateAnActEntersIntoForceIsNotItsOwn() {
        assertThat(read(ACT + "3. This Act enters into force on 1 January 2032.")
                        .imprint()
                        .date())
                .isNull();
    }

    @Test
    void aDateInTheFirstClauseIsNotItsOwn() {
        assertThat(read("Quiet Ships Act\n\n1. It holds from 1 May 2030.\n\n2. It is short.")
                        .imprint()
                        .date())
                .isNull();
    }

    private static Document read(String text) {
        return Texts.read(text);
    }
}
