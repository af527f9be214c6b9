package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.PLUS;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The text that is read stays where it is read, whatever happens to the lines. */
class ReadingPlaceTest extends Journey {
    private static final Offset<Double> A_HAIR = Offset.offset(2.0);

    @Test
    void largerAndSmallerTextBeginsWithTheSameWords() {
        readOnInTheMiddleOf("2.2");
        int place = place();
        double before = eyes.place("2.3", "cybersecurity").getMinY();
        for (int i = 0; i < 6; i++) {
            reader.press(CONTROL, PLUS);
        }
        assertThat(place()).isBetween(place - 1, place + 1);
        for (int i = 0; i < 6; i++) {
            reader.press(CONTROL, MINUS);
        }
        assertThat(place()).isBetween(place - 1, place + 1);
        assertThat(eyes.place("2.3", "cybersecurity").getMinY()).isCloseTo(before, A_HAIR);
    }

    @Test
    void aWiderAndNarrowerWindowBeginsWithTheSameWords() {
        readOnInTheMiddleOf("2.2");
        int place = place();
        double before = eyes.place("2.3", "cybersecurity").getMinY();
        for (int width = 1430; width >= 1000; width -= 43) {
            desk.resize(width, 900);
        }
        assertThat(place()).isBetween(place - 1, place + 1);
        for (int width = 1000; width <= 1440; width += 44) {
            desk.resize(width, 900);
        }
        assertThat(place()).isBetween(place - 1, place + 1);
        assertThat(eyes.place("2.3", "cybersecurity").getMinY()).isCloseTo(before, A_HAIR);
    }

    @Test
    void theEndOfTheTextStaysInViewInALargerWindowAndInTheOneBefore() {
        reader.press(CONTROL, END);
        reader.turnTo("5.3");
        int place = place();
        desk.resize(1100, 900);
        desk.resize(1700, 900);
        desk.resize(1440, 900);
        assertThat(place()).isBetween(place - 1, place + 1);
    }

    @Test
    void aSideThatIsFoldedAwayLeavesTheWordsInPlace() {
        desk.resize(1150, 900);
        readOnInTheMiddleOf("2.2");
        int place = place();
        reader.press(F9);
        assertThat(place()).isBetween(place - 1, place + 1);
        reader.press(F9);
        assertThat(place()).isBetween(place - 1, place + 1);
    }

    @Test
    void aHighlightStaysBehindItsWords() {
        desk.resize(1440, 900);
        reader.select("2.3", "cybersecurity");
        reader.press(H);
        Color highlight = eyes.behind("2.3", "cybersecurity");
        Color ground = eyes.behind("2.3", "public opinion");
        assertThat(highlight).isNotEqualTo(ground);
        for (double width : new double[] {1101, 1180, 1440}) {
            desk.resize(width, 900);
            assertThat(eyes.behind("2.3", "cybersecurity")).isEqualTo(highlight);
            for (String other : new String[] {"We are willing", "enhance", "public opinion", "frameworks"}) {
                assertThat(eyes.behind("2.3", other))
                        .as("%s at %s", other, width)
                        .isEqualTo(ground);
            }
        }
    }

    @Test
    void theTextBeginsWithTheSameWordsAfterEachRestart() {
        reader.press(3, CONTROL, PLUS);
        readOnInTheMiddleOf("2.2");
        int place = place();
        double before = eyes.place("2.3", "cybersecurity").getMinY();
        for (int i = 0; i < 3; i++) {
            desk.restart();
        }
        assertThat(place()).isBetween(place - 1, place + 1);
        assertThat(eyes.place("2.3", "cybersecurity").getMinY()).isCloseTo(before, A_HAIR);
    }

    private void readOnInTheMiddleOf(String clause) {
        reader.turnTo(clause);
        reader.scroll(1);
        assertThat(place()).isGreaterThan(desk.clause(clause).start());
    }

    private int place() {
        return Desk.onFx(() -> desk.reading().place());
    }
}
