package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.H;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** The program in a small window. */
class SmallWindowTest extends Journey {
    @Test
    void inANarrowWindowTheNotesLieOverTheText() {
        assertThat(eyes.place("#reading").getMaxX())
                .isEqualTo(eyes.place("#notes").getMinX());
        desk.resize(1099, 700);
        assertThat(eyes.place("#reading").getMaxX()).isEqualTo(1099);
        assertThat(eyes.place("#notes").getMaxX()).isEqualTo(1099);
        assertThat(eyes.place("#reading").intersects(eyes.place("#notes"))).isTrue();
        desk.resize(1100, 700);
        assertThat(eyes.place("#reading").getMaxX())
                .isEqualTo(eyes.place("#notes").getMinX());
    }

    @Test
    void rowsOfTheSidebarAreShownWholeWhereverTheyAreScrolled() {
        desk.resize(1100, 640);
        assertWholeRows();
        for (int i = 0; i < 4; i++) {
            reader.scroll(eyes.find("#themes"), 1);
            assertWholeRows();
        }
        reader.click("#themes .list-cell");
        reader.press(END);
        assertWholeRows();
        assertThat(eyes.rows("#themes"))
                .anyMatch(row -> row.startsWith(desk.themes().getLast()));
    }

    private void assertWholeRows() {
        for (String list : new String[] {"#contents", "#themes"}) {
            Bounds place = eyes.place(list);
            assertThat(eyes.all(list + " .list-cell"))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(row -> assertThat(place.contains(eyes.placeOf(row)))
                            .as("%s in %s: %s in %s", Eyes.words(row), list, eyes.placeOf(row), place)
                            .isTrue());
        }
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow() {
        desk.resize(960, 600);
        reader.press(F10);
        reader.turnTo("2.2");
        reader.select("2.2", "auditable");
        reader.press(H);
        reader.press(F10);
        for (String each : new String[] {
            "#menu",
            "#documents",
            "#find",
            "#pen-yellow",
            "#pen-purple",
            "#look",
            "#export",
            "#sidebar",
            "#contents",
            "#themes",
            "#theme-field",
            "#notes",
            "#search-notes",
            "#note-order",
            "#status",
            "#reading"
        }) {
            assertThat(eyes.window().contains(eyes.place(each))).as(each).isTrue();
        }
        assertThat(eyes.rows("#contents")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(eyes.rows("#themes")).hasSizeGreaterThanOrEqualTo(3);
        nothingIsShortened("#look");
        nothingIsShortened("#export");
        nothingIsShortened("#status");
    }

    @Test
    void highlightsStayBehindTheirWordsWhenTheWindowChangesItsSize() {
        Color yellow = Shade.LIGHT.highlight(Colour.YELLOW);
        reader.select("P.1", "artificial intelligence on the world");
        reader.press(H);
        reader.press(ESCAPE);
        reader.press(F10);
        for (double width : new double[] {960, 1000, 970}) {
            desk.resize(width, 700);
            reader.turnTo("P.1");
            for (String words : new String[] {"artificial intelligence on", "on the world", "world"}) {
                assertThat(eyes.behind("P.1", words))
                        .as("%s at %s", words, width)
                        .isEqualTo(yellow);
            }
            assertThat(eyes.behind("P.1", "and realize")).as("%s", width).isNotEqualTo(yellow);
        }
    }

    @Test
    void sheetsFitIntoTheSmallestWindow() {
        desk.resize(960, 600);
        reader.press(F1);
        assertThat(eyes.window().contains(eyes.place("#keys-sheet"))).isTrue();
        for (Node row : eyes.all("#keys-sheet .label")) {
            assertThat(eyes.place("#keys-sheet").contains(eyes.placeOf(row))).isTrue();
        }
        reader.press(ESCAPE);
        reader.click("#look");
        assertThat(eyes.window().contains(eyes.place("#look-sheet"))).isTrue();
    }

    @Test
    void commentingWorksThere() {
        desk.resize(960, 600);
        reader.press(F10);
        reader.select("2.2", "auditable");
        reader.press(F10);
        reader.press(C);
        reader.type("Who audits?");
        Bounds editor = eyes.place(".note-editor");
        assertThat(eyes.window().contains(editor)).isTrue();
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
    }

    @Test
    void theBarOverASelectionLiesBesideTheNotes() {
        reader.press(H);
        for (double width : new double[] {960, 1000, 1099}) {
            desk.resize(width, 600);
            reader.press(F10);
            reader.turnTo("2.2");
            String words = desk.clause("2.2").text();
            reader.select("2.2", words.substring(words.length() - 60));
            assertThat(eyes.window().contains(eyes.place("#selection-bar"))).isTrue();
            reader.press(F10);
            assertThat(eyes.place("#selection-bar").getMaxX())
                    .as("at %s", width)
                    .isLessThanOrEqualTo(eyes.place("#notes").getMinX());
            assertThat(eyes.place("#selection-bar").getMinX())
                    .isGreaterThanOrEqualTo(eyes.place("#reading").getMinX());
            for (Node button : eyes.all("#selection-bar .button")) {
                assertThat(eyes.place("#selection-bar").contains(eyes.placeOf(button)))
                        .isTrue();
            }
            nothingIsShortened("#selection-bar");
            reader.press(ESCAPE);
        }
    }

    @Test
    void commentingUnfoldsTheNotes() {
        reader.press(F10);
        reader.select("2.2", "auditable");
        reader.press(C);
        reader.type("Who audits?");
        assertThat(eyes.window().contains(eyes.place(".note-editor"))).isTrue();
        reader.press(ESCAPE);
        assertThat(desk.note().comment()).isEqualTo("Who audits?");
    }

    @Test
    void theProgramAsksForNoSmallerWindow() {
        assertThat(desk.stage().getMinWidth()).isEqualTo(960);
        assertThat(desk.stage().getMinHeight()).isEqualTo(600);
    }

    private void nothingIsShortened(String selector) {
        assertThat(eyes.all(selector + " .text"))
                .as(selector)
                .isNotEmpty()
                .noneMatch(drawn -> Eyes.words(drawn).contains("..."));
    }
}
