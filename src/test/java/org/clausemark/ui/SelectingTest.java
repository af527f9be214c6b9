package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.clausemark.document.Anchor;
import org.junit.jupiter.api.Test;

/** Text is selected with the mouse, and the bar comes up over it. */
class SelectingTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";

    @Test
    void draggingSelectsJustTheWordsItPassesOver() {
        reader.select("2.2", FOUR);
        assertThat(desk.selectedWords()).contains(FOUR);

        reader.selectBackwards("2.1", "data security and privacy protection");
        assertThat(desk.selectedWords()).contains("data security and privacy protection");
    }

    @Test
    void draggingGoesOnIntoTheNextClause() {
        Anchor from = reader.reveal("2.2", "We encourage countries");
        Anchor to = reader.reveal("2.3", "prevent");
        reader.press(reader.before(from.start()));
        reader.release(reader.before(to.end()));
        assertThat(desk.selectedWords()).contains(desk.document().text().substring(from.start(), to.end()));
    }

    @Test
    void draggingPastTheEdgeScrolls() {
        reader.turnTo("2.2");
        Anchor from = reader.reveal("2.2", "auditable");
        reader.press(reader.before(from.end()));
        reader.move(new Point2D(eyes.place("#reading").getCenterX(), 1));
        Desk.await(
                "the selection begins in section 1",
                () -> desk.reading()
                        .selected()
                        .filter(a -> a.start() < desk.clause("1.7").start())
                        .isPresent());
        // Back inside, where nothing scrolls away from under the mouse.
        reader.move(new Point2D(
                eyes.place("#reading").getCenterX(), eyes.place("#reading").getCenterY()));
        Desk.settle();
        reader.release(reader.before(desk.anchor("1.7", "religious").start()));
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("religious")
                        .contains(desk.clause("2.1").text())
                        .endsWith("auditable"));
    }

    @Test
    void twoClicksSelectAWordThreeASentenceAndTheNumberItsClause() {
        reader.click("2.2", "auditable", 2);
        assertThat(desk.selectedWords()).contains("auditable");

        reader.click("2.2", "We encourage countries", 3);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("We encourage countries").endsWith("."));

        reader.turnTo("2.1");
        Node number = eyes.all(".passage-number").stream()
                .filter(n -> Eyes.words(n).equals("2.1"))
                .findFirst()
                .orElseThrow();
        reader.click(number);
        assertThat(desk.selectedWords()).contains(desk.clause("2.1").text());
    }

    @Test
    void aClickWithShiftTakesTheSelectionThere() {
        reader.click("2.2", "auditable");
        reader.clickWithShift(desk.anchor("2.2", FOUR).end());
        assertThat(desk.selectedWords()).contains(FOUR);
    }

    @Test
    void theBarComesUpAboveTheSelectionAndGoesAwayOnEscape() {
        assertThat(eyes.see("#selection-bar")).isFalse();
        reader.select("2.2", "auditable, supervised");

        Bounds words = eyes.place("2.2", "auditable, supervised");
        Bounds bar = eyes.place("#selection-bar");
        assertThat(bar.getMaxY()).isLessThanOrEqualTo(words.getMinY());
        assertThat(words.getMinY() - bar.getMaxY()).isLessThan(16);
        assertThat(bar.getCenterX()).isBetween(words.getMinX(), words.getMaxX());

        reader.press(ESCAPE);
        assertThat(eyes.see("#selection-bar")).isFalse();
        assertThat(desk.selectedWords()).isEmpty();
    }

    @Test
    void theBarWaitsUntilTheButtonIsLetGo() {
        Anchor anchor = reader.reveal("2.2", "auditable, supervised");
        reader.press(reader.before(anchor.start()));
        reader.move(reader.before(anchor.end()));
        Desk.settle();
        assertThat(desk.selectedWords()).isPresent();
        assertThat(eyes.see("#selection-bar")).isFalse();
        reader.release(reader.before(anchor.end()));
        assertThat(eyes.see("#selection-bar")).isTrue();
    }

    @Test
    void theBarNeverCoversTheSelectionAndNeverLeavesTheText() {
        reader.press(F10);
        for (double[] size : List.of(new double[] {1440, 900}, new double[] {960, 600})) {
            desk.resize(size[0], size[1]);
            reader.turnTo("2.2");
            // At the upper edge, at both margins, over several lines, at the end of the text.
            for (String[] words : List.of(
                    new String[] {"2.2", desk.clause("2.2").text().substring(0, 12)},
                    new String[] {"2.2", FOUR},
                    new String[] {"2.3", "manipulation of public opinion and the fabrication"},
                    new String[] {"3.1", "United Nations"},
                    new String[] {"5.3", lastWords("5.3")})) {
                reader.press(ESCAPE);
                reader.select(words[0], words[1]);
                assertThat(desk.selectedWords()).contains(words[1]);
                Bounds bar = eyes.place("#selection-bar");
                Bounds text = eyes.place("#reading");
                String where = String.format(Locale.ROOT, "%s at %.0f", words[1], size[0]);
                assertThat(text.contains(bar)).as("inside: %s", where).isTrue();
                assertThat(eyes.place(words[0], words[1]).intersects(bar))
                        .as("covers: %s", where)
                        .isFalse();
            }
        }
    }

    @Test
    void theBarCoversAsLittleAsItCanOfASelectionHigherThanTheWindow() {
        desk.resize(960, 600);
        reader.click("2.1", desk.clause("2.1").text().substring(0, 2));
        reader.press(CONTROL, A);
        assertThat(eyes.place("#reading").contains(eyes.place("#selection-bar")))
                .isTrue();
    }

    @Test
    void theBarFollowsTheTextAndGoesWithIt() {
        reader.select("2.2", FOUR);
        double before = eyes.place("#selection-bar").getMinY();
        reader.scroll(1);
        double after = eyes.place("#selection-bar").getMinY();
        assertThat(after).isLessThan(before);
        reader.turnTo("5.3");
        assertThat(eyes.see("#selection-bar")).isFalse();
        assertThat(desk.selectedWords()).contains(FOUR);
    }

    private String lastWords(String clause) {
        String text = desk.clause(clause).text();
        return text.substring(text.length() - 20);
    }
}
