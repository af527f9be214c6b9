package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A clause that notes link to says so beside its text, and shows these notes. */
class BackLinksTest extends Journey {
    @Test
    void theMarkComesWithALinkAndGoesWithIt() {
        reader.turnTo("2.2");
        assertThat(eyes.see(".link-mark")).isFalse();
        comment("5.3", "mankind", "Compare [[2.2]].");
        comment("3.1", "diverse", "As [[ 2.2 ]] has it, and [[2.3]].");
        reader.turnTo("2.2");
        assertThat(mark("2.2").getText()).isEqualTo("2");
        assertThat(mark("2.3").getText()).isEqualTo("1");
        assertThat(mark("2.2").getAccessibleText()).isEqualTo("Linked from 2 notes");

        reader.click("3.1", "diverse");
        reader.press(C);
        reader.press(CONTROL, A);
        reader.type("No more.");
        reader.press(ESCAPE);
        reader.turnTo("2.2");
        assertThat(mark("2.2").getText()).isEqualTo("1");
        assertThat(eyes.all(".link-mark")).hasSize(1);
        reader.press(CONTROL, Z);
        reader.turnTo("2.2");
        assertThat(mark("2.3").getText()).isEqualTo("1");
    }

    @Test
    void aLinkInAReplyCountsToo() {
        comment("5.3", "mankind", "Compare.");
        reader.press(SHIFT, C);
        reader.type("With [[2.2]]?");
        reader.press(ESCAPE);
        reader.turnTo("2.2");
        assertThat(mark("2.2").getText()).isEqualTo("1");
    }

    @Test
    void aClickShowsTheNotesAndTheChipTakesThatAway() {
        comment("5.3", "mankind", "Compare [[2.2]].");
        comment("3.1", "diverse", "Not this.");
        reader.press(KeyCode.F10);
        reader.turnTo("2.2");
        Button mark = mark("2.2");
        reader.click(mark);
        assertThat(mark.getAccessibleHelp()).contains("Linked from § 5.3");
        assertThat(eyes.see("#notes")).isTrue();
        assertThat(eyes.words(".filter-line")).contains("link to § 2.2");
        assertThat(eyes.cards())
                .extracting(Eyes.Card::words)
                .hasSize(1)
                .first()
                .asString()
                .contains("mankind");
        reader.click(".filter-line .chip-remove");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void aKeyShowsThemAndAgainAllOfThem() {
        comment("5.3", "mankind", "Compare [[2.2]].");
        comment("3.1", "diverse", "Not this.");
        go("2.2");
        reader.press(L);
        assertThat(eyes.cards()).hasSize(1);
        reader.press(L);
        assertThat(eyes.cards()).hasSize(2);
        go("2.4");
        reader.press(L);
        assertThat(eyes.notice()).contains("No note links to § 2.4");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void aNoteThatComesToLinkThereJoinsThoseShown() {
        comment("5.3", "mankind", "Compare [[2.2]].");
        go("2.2");
        reader.press(L);
        comment("3.1", "diverse", "And [[2.2]].");
        assertThat(eyes.cards()).hasSize(2);
    }

    @Test
    void itStandsBesideTheTextInANarrowWindow() {
        comment("5.3", "mankind", "Compare [[2.2]].");
        reader.press(KeyCode.F10);
        desk.resize(960, 600);
        reader.turnTo("2.2");
        Bounds mark = eyes.placeOf(mark("2.2"));
        Bounds words = eyes.place("2.2", "auditable");
        assertThat(mark.getMinX()).isGreaterThan(words.getMaxX());
        assertThat(mark.getMaxX()).isLessThan(eyes.window().getMaxX());
        assertThat(eyes.all(".scroll-strip").stream().map(eyes::placeOf))
                .noneMatch(strip -> strip.getMinX() < mark.getMaxX());
    }

    private void go(String clause) {
        reader.press(CONTROL, G);
        reader.type(clause);
        reader.press(KeyCode.ENTER);
    }

    /** The mark that stands in the height of a clause. */
    private Button mark(String clause) {
        List<Node> marks = eyes.all(".link-mark");
        Bounds first = eyes.place(desk.document().anchor(desk.clause(clause)));
        return marks.stream()
                .filter(mark -> eyes.placeOf(mark).getCenterY() >= first.getMinY()
                        && eyes.placeOf(mark).getCenterY() <= first.getMaxY())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mark beside " + clause + " of " + marks.size()));
    }

    private void comment(String clause, String words, String comment) {
        reader.select(clause, words);
        reader.press(C);
        reader.type(comment);
        reader.press(ESCAPE);
    }
}
