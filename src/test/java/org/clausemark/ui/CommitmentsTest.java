package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.W;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;

/** Words of commitment are underlined when asked for, and counted for the section. */
class CommitmentsTest extends Journey {
    private static final String TEXT = """
            River Treaty

            1. Waters

            The parties shall keep the river open and will call on others to join.

            They must not take a toll. Nets shall let small fish pass.

            2. Dues

            The applicable tolls of Shallow Bay are nobody's.
            """;

    private List<Line> lines() throws Exception {
        return Desk.onFx(() -> desk.scene().getRoot().lookupAll(".commitment").stream()
                .map(Line.class::cast)
                .toList());
    }

    @Test
    void f4UnderlinesThemAndAgainLeavesTheTextAlone() throws Exception {
        moveTo(TEXT);
        assertThat(lines()).isEmpty();
        assertThat(eyes.see("#commitments")).isFalse();
        reader.press(F4);
        assertThat(lines()).hasSize(5);
        reader.click("1.1", "river");
        assertThat(eyes.words("#commitments")).isEqualTo("Section: 3 duties, 1 intention, 1 encouragement");
        // The line stands under the words it is about, and under nothing else.
        Bounds shall = eyes.place("1.1", "shall");
        assertThat(lines().stream().map(this::inWindow))
                .filteredOn(line -> line.getMinX() >= shall.getMinX() - 2
                        && line.getMaxX() <= shall.getMaxX() + 2
                        && Math.abs(line.getMinY() - shall.getMaxY()) < 4)
                .hasSize(1);
        reader.click("2.1", "tolls");
        assertThat(eyes.words("#commitments")).isEqualTo("Section: 0 duties, 0 intentions, 0 encouragements");
        reader.press(F4);
        assertThat(lines()).isEmpty();
        assertThat(eyes.see("#commitments")).isFalse();
    }

    private Bounds inWindow(Node node) {
        return eyes.placeOf(node);
    }

    @Test
    void theListsAreChangedInASheet() throws Exception {
        moveTo(TEXT);
        reader.press(CONTROL, K);
        reader.type("which words");
        reader.press(ENTER);
        reader.press(CONTROL, A);
        reader.type("river, open");
        reader.click(eyes.button("#commitment-sheet", "Save"));
        assertThat(eyes.see("#commitment-sheet")).isFalse();
        reader.click("1.1", "river");
        assertThat(eyes.words("#commitments")).isEqualTo("Section: 2 duties, 1 intention, 1 encouragement");
        desk.restart();
        reader.click("1.1", "river");
        assertThat(eyes.words("#commitments")).startsWith("Section: 2 duties");
        reader.press(CONTROL, K);
        reader.type("which words");
        reader.press(ENTER);
        reader.click(eyes.button("#commitment-sheet", "As at first"));
        reader.click(eyes.button("#commitment-sheet", "Save"));
        assertThat(eyes.words("#commitments")).startsWith("Section: 3 duties");
    }

    @Test
    void theyAreRemembered() throws Exception {
        reader.press(F4);
        assertThat(lines()).isNotEmpty();
        desk.restart();
        assertThat(lines()).isNotEmpty();
    }

    @Test
    void wGoesFromClauseToClauseWithACommitmentAndTheOthersStepBack() throws Exception {
        moveTo(TEXT);
        reader.click("1.1", "river");
        reader.press(W);
        assertThat(lines()).hasSize(5);
        assertThat(eyes.words("#status")).contains("§ 1.2");
        reader.press(W);
        assertThat(eyes.words("#status")).contains("§ 1.2");
        assertThat(eyes.notice()).contains("No clause after this one");
        reader.press(SHIFT, W);
        assertThat(eyes.words("#status")).contains("§ 1.1");

        double before = eyes.darkest("2.1", "applicable").getBrightness();
        reader.press(SHIFT, F4);
        assertThat(eyes.darkest("2.1", "applicable").getBrightness()).isGreaterThan(before + 0.2);
        assertThat(eyes.darkest("1.2", "take").getBrightness()).isLessThan(before + 0.1);
        desk.restart();
        assertThat(eyes.darkest("2.1", "applicable").getBrightness()).isGreaterThan(before + 0.2);
        reader.press(SHIFT, F4);
        assertThat(eyes.darkest("2.1", "applicable").getBrightness()).isLessThan(before + 0.1);
        assertThat(lines()).hasSize(5);
    }
}
