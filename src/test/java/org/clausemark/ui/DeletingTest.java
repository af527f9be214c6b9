package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.T;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.ui.Eyes.Card;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a note goes, or is hidden, its neighbours and the text stay as they were. */
class DeletingTest extends Journey {
    private int place;

    @BeforeEach
    void markThree() {
        for (String where : List.of("1.1 unleash", "2.2 auditable", "5.3 mankind")) {
            reader.select(where.substring(0, 3), where.substring(4));
            reader.press(T);
            reader.type("safe");
            reader.press(ENTER);
            reader.press(C);
            reader.type("Who?");
            reader.press(ESCAPE);
        }
        reader.click("2.2", "auditable");
        assertThat(eyes.selectedCard().words()).contains("auditable");
        place = place();
    }

    @Test
    void deleteInTheTextDeletesOne() {
        reader.press(DELETE);
        theMiddleOneAloneIsGone();
    }

    @Test
    void deleteInTheCardsDeletesOne() {
        reader.click(eyes.selectedCard().node());
        assertThat(eyes.keyboardIsIn("#cards")).isTrue();
        reader.press(DELETE);
        theMiddleOneAloneIsGone();
    }

    @Test
    void theBinDeletesOne() {
        reader.click(Eyes.within(eyes.selectedCard().node(), ".note-delete"));
        theMiddleOneAloneIsGone();
        // Nor does what now stands where the bin stood.
        reader.press(ENTER);
        assertThat(words()).containsExactly("unleash", "mankind");
    }

    @Test
    void deleteTwiceAtOnceDeletesOne() {
        reader.click(eyes.selectedCard().node());
        reader.press(2, DELETE);
        theMiddleOneAloneIsGone();
    }

    private void theMiddleOneAloneIsGone() {
        assertThat(words()).containsExactly("unleash", "mankind");
        noneIsSelected();
        reader.press(DELETE);
        assertThat(words()).containsExactly("unleash", "mankind");
        noneIsSelected();
    }

    @Test
    void aNoteThatDropsOutOfASearchSelectsNoOther() {
        reader.click("#search-notes");
        reader.type("Who");
        reader.click("2.2", "auditable");
        reader.press(C);
        reader.press(CONTROL, A);
        reader.type("Nobody");
        reader.press(ESCAPE);
        assertThat(eyes.cards()).hasSize(2).noneMatch(card -> card.words().contains("auditable"));
        noneIsSelected();
    }

    @Test
    void aNoteThatDropsOutOfAThemeSelectsNoOther() {
        reader.click(eyes.row("#themes", "Safety"));
        reader.click("2.2", "auditable");
        reader.click(Eyes.within(eyes.selectedCard().node(), ".chip-remove"));
        assertThat(eyes.cards()).hasSize(2).noneMatch(card -> card.words().contains("auditable"));
        noneIsSelected();
    }

    @Test
    void aSearchThatHidesANoteSelectsNoOther() {
        reader.click("#search-notes");
        reader.type("unleash");
        assertThat(eyes.cards()).hasSize(1);
        noneIsSelected();
        reader.press(CONTROL, A);
        reader.press(DELETE);
        assertThat(eyes.selectedCard().words()).contains("auditable");
        assertThat(words()).hasSize(3);
    }

    private void noneIsSelected() {
        assertThat(eyes.cards()).isNotEmpty().noneMatch(Card::selected);
        assertThat(place()).as("the text stays where it is").isEqualTo(place);
    }

    private int place() {
        return Desk.onFx(() -> desk.reading().place());
    }

    private List<String> words() {
        return desk.notes().stream()
                .map(Annotation::anchor)
                .map(anchor -> anchor.exact())
                .toList();
    }
}
