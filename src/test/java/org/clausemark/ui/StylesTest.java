package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** Words are highlighted or underlined, or a clause is noted on as a whole; and one becomes the other. */
class StylesTest extends Journey {
    private static final String FOUR = "auditable, supervised, traceable and trustworthy AI technology";

    @Test
    void uUnderlinesInTheStrongToneAndAgainMakesAHighlight() {
        reader.select("2.2", FOUR);
        reader.press(U);
        Annotation underlined = desk.note();
        assertThat(underlined.style()).isEqualTo(Style.UNDERLINE);
        assertThat(eyes.behind("2.2", "supervised")).isEqualTo(Shade.LIGHT.ground());
        Bounds place = eyes.place("2.2", "supervised");
        assertThat(eyes.coloursInColumn(place.getMinX() + 2, place.getMinY(), place.getMaxY()))
                .contains(Shade.LIGHT.strong(Colour.YELLOW));

        reader.press(U);
        assertThat(desk.note().style()).isEqualTo(Style.HIGHLIGHT);
        assertThat(eyes.behind("2.2", "supervised")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        reader.press(CONTROL, Z);
        assertThat(desk.note()).isEqualTo(underlined);
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void theBarUnderlinesAndTheCardChangesTheStyle() {
        reader.select("2.2", FOUR);
        reader.click("#bar-underline");
        assertThat(desk.note().style()).isEqualTo(Style.UNDERLINE);
        reader.click(Eyes.within(eyes.selectedCard().node(), ".note-style"));
        assertThat(desk.note().style()).isEqualTo(Style.HIGHLIGHT);
        reader.press(CONTROL, Z);
        assertThat(desk.note().style()).isEqualTo(Style.UNDERLINE);
    }

    @Test
    void mNotesOnTheClauseAndHMakesAHighlightOfIt() {
        reader.click("2.3", "cybersecurity");
        reader.press(M);
        reader.type("Nothing on costs");
        reader.press(ESCAPE);
        Annotation note = desk.note();
        assertThat(note.style()).isEqualTo(Style.CLAUSE);
        assertThat(note.anchor().exact()).isEqualTo(desk.clause("2.3").text());
        assertThat(note.comment()).isEqualTo("Nothing on costs");
        assertThat(eyes.behind("2.3", "reliability")).isEqualTo(Shade.LIGHT.ground());
        assertThat(eyes.selectedCard().words())
                .contains("§ 2.3", "Nothing on costs")
                .doesNotContain("cybersecurity");
        assertThat(eyes.see(".clause-note")).isTrue();

        reader.press(ESCAPE);
        reader.press(ESCAPE);
        assertThat(eyes.cards()).noneMatch(Eyes.Card::selected);
        reader.click(".clause-note");
        assertThat(eyes.selectedCard().words()).contains("Nothing on costs");
        reader.press(DIGIT3);
        assertThat(desk.note().colour()).isEqualTo(Colour.BLUE);
        reader.press(H);
        assertThat(desk.note().style()).isEqualTo(Style.HIGHLIGHT);
        assertThat(desk.note().anchor()).isEqualTo(note.anchor());
        assertThat(eyes.see(".clause-note")).isFalse();
    }

    @Test
    void aHeadingAndAClauseWhoseNumberIsClickedCanBeNotedOn() {
        Desk.onFx(() -> {
            desk.reading().goTo(desk.document().heading("2").orElseThrow());
            return true;
        });
        reader.press(M);
        reader.press(ESCAPE);
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.note().anchor().exact()).isEqualTo("Maintaining AI Security");
        assertThat(eyes.selectedCard().words()).contains("heading 2");

        reader.rightClick(eyes.all(".passage-number").stream()
                .filter(n -> Eyes.words(n).equals("2.2"))
                .findFirst()
                .orElseThrow());
        reader.choose("Note on the clause");
        reader.press(ESCAPE);
        assertThat(desk.notes()).hasSize(2);
        assertThat(desk.notes().getLast().anchor().exact())
                .isEqualTo(desk.clause("2.2").text());
    }

    @Test
    void theMenuOnAMarkMakesANoteOnTheClauseOfIt() {
        reader.select("2.2", FOUR);
        reader.press(H);
        Annotation before = desk.note();
        reader.rightClickOn("2.2", "supervised");
        reader.choose("Make a note on the clause");
        assertThat(desk.note().style()).isEqualTo(Style.CLAUSE);
        assertThat(desk.note().anchor().exact()).isEqualTo(desk.clause("2.2").text());
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEqualTo(List.of(before));
    }
}
