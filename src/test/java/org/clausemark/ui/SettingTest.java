package org.clausemark.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks stand behind their words, however the source sets them. */
class SettingTest extends Journey {
    @BeforeEach
    void takeTheSpecimen() {
        moveTo(Specimen.whole());
    }

    @Test
    void highlightsStandBehindWordsOfEveryKind() {
        Color yellow = Shade.LIGHT.highlight(Colour.YELLOW);
        for (List<String> words : List.of(
                List.of("1", "emphasised"),
                List.of("1", "both at once"),
                List.of("1", "code()"),
                List.of("10", "two blanks"),
                List.of("12", "born free"),
                List.of("13", "without distinction"))) {
            reader.select(words.get(0), words.get(1));
            assertThat(desk.selectedWords()).contains(words.get(1));
            reader.press(H);
            reader.press(2, ESCAPE);
            assertThat(eyes.behind(words.get(0), words.get(1)))
                    .as("behind “%s”", words.get(1))
                    .isEqualTo(yellow);
        }
    }

    @Test
    void whatStandsHigherOrLowerKeepsTheLineAsHighAsItIs() {
        Bounds below = eyes.place("1", "2");
        Bounds beside = eyes.place("1", "is below");
        assertThat(below.getHeight()).isEqualTo(beside.getHeight());
        assertThat(below.getMinY()).isEqualTo(beside.getMinY());
    }

    @Test
    void cellsOfATableStandUnderEachOther() {
        reader.reveal("14", "1966");
        assertThat(eyes.place("12", "All").getMinX())
                .isEqualTo(eyes.place("11", "What").getMinX())
                .isEqualTo(eyes.place("13", "Everyone").getMinX());
        assertThat(eyes.place("14", "1966").getMinX())
                .isEqualTo(eyes.place("11", "Since").getMinX());
    }

    @Test
    void labelsHangBeforeTheirItems() {
        assertThat(eyes.place("3", "1.").getMaxX())
                .isLessThanOrEqualTo(eyes.place("3", "An item").getMinX());
        assertThat(eyes.place("3", "second line").getMinX())
                .isGreaterThanOrEqualTo(eyes.place("3", "An item").getMinX());
        assertThat(eyes.place("4", "It goes").getMinX())
                .isEqualTo(eyes.place("3", "An item").getMinX());
    }

    @Test
    void theCaretGoesDownThroughCodeAndTables() {
        Document document = desk.document();
        reader.click("10", "if (a");
        int lines = desk.clause("10").text().split("\n").length;
        reader.press(lines - 1, DOWN);
        assertThat(at(document).number()).isEqualTo("10");
        reader.press(6, DOWN);
        assertThat(at(document).start()).isGreaterThan(desk.clause("11").start());
        reader.click("13", "Everyone");
        reader.press(3, DOWN);
        assertThat(at(document).start()).isGreaterThan(desk.clause("13").end());
    }

    private Passage at(Document document) {
        return document.passageAt(
                Desk.onFx(() -> desk.reading().currentProperty().get().start()));
    }
}
