package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Annotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes are gone through one by one with the keyboard. */
class ReviewTest extends Journey {
    @BeforeEach
    void threeNotes() {
        for (String words : new String[] {"1.1 unleash", "2.2 auditable", "5.3 mankind"}) {
            reader.select(words.substring(0, 3), words.substring(4));
            reader.press(H);
        }
        reader.press(ESCAPE);
        reader.press(ESCAPE);
    }

    @Test
    void itStepsThroughThemAndShowsTheirText() {
        reader.press(CONTROL, SHIFT, R);
        seeReview("1 of 3", "unleash");
        assertThat(eyes.seeText("1.1", "unleash")).isTrue();
        reader.press(J);
        seeReview("2 of 3", "auditable");
        assertThat(eyes.seeText("2.2", "auditable")).isTrue();
        reader.press(DOWN);
        reader.press(J);
        seeReview("3 of 3", "mankind");
        reader.press(K);
        reader.press(UP);
        seeReview("1 of 3", "unleash");
        reader.press(ESCAPE);
        assertThat(eyes.see("#review")).isFalse();
        assertThat(eyes.selectedCard().words()).contains("unleash");
        assertThat(eyes.keyboardIsIn("#cards")).isTrue();
    }

    @Test
    void notesAreSettledCommentedAnsweredAndCodedOnTheWay() {
        reader.click("#review-notes");
        reader.press(S);
        reader.press(J);
        reader.press(C);
        reader.type("Who audits? J K S");
        reader.press(ESCAPE);
        assertThat(eyes.keyboardIsIn("#review")).isTrue();
        reader.press(SHIFT, C);
        reader.type("An office");
        reader.press(ESCAPE);
        reader.press(T);
        reader.type("safe");
        reader.press(ENTER);
        assertThat(eyes.words("#review")).contains("Who audits? J K S", "An office", "Safe");
        reader.press(J);
        seeReview("3 of 3", "mankind");
        assertThat(desk.notes()).extracting(Annotation::settled).containsExactly(true, false, false);
        Annotation second = desk.notes().get(1);
        assertThat(second.comment()).isEqualTo("Who audits? J K S");
        assertThat(second.replies()).hasSize(1);
        assertThat(second.themes()).hasSize(1);
    }

    @Test
    void whatIsSettledDoesNotDropOutAndWhatIsDeletedDoes() {
        reader.choose("#note-filter", "Open");
        reader.click("#review-notes");
        reader.press(S);
        seeReview("1 of 3", "unleash");
        reader.press(J);
        reader.click("#review");
        reader.press(DELETE);
        assertThat(desk.notes()).hasSize(2);
        reader.press(CONTROL, SHIFT, R);
        reader.click("#review-end");
        assertThat(eyes.cards()).hasSize(1);
    }

    @Test
    void withoutNotesThereIsNothingToReview() {
        reader.click("#search-notes");
        reader.type("zebra");
        reader.press(CONTROL, SHIFT, R);
        assertThat(eyes.see("#review")).isFalse();
    }

    private void seeReview(String progress, String words) {
        assertThat(eyes.words("#review-progress")).isEqualTo(progress);
        assertThat(eyes.words("#review")).contains(words);
    }
}
