package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.clausemark.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** Marks of one kind that touch can be made one; it is offered, and never done unasked. */
class JoiningTest extends Journey {
    @Test
    void aMarkThatTouchesAnotherOfItsColourOffersToJoinThem() {
        mark("auditable, supervised,", DIGIT1);
        reader.press(C);
        reader.type("First");
        reader.press(ESCAPE);
        Annotation first = desk.note();
        mark("traceable and trustworthy", DIGIT1);
        assertThat(desk.notes()).hasSize(2);
        assertThat(eyes.notice()).contains("It touches the note on § 2.2.", "Join");
        List<Annotation> before = desk.notes();

        reader.click(eyes.button("#problems", "Join"));
        assertThat(desk.note().id()).isEqualTo(first.id());
        assertThat(desk.note().created()).isEqualTo(first.created());
        assertThat(desk.note().comment()).isEqualTo("First");
        assertThat(desk.note().anchor())
                .isEqualTo(desk.anchor("2.2", "auditable, supervised, traceable and trustworthy"));
        assertThat(eyes.selectedCard().words()).contains("auditable", "trustworthy");
        reader.press(CONTROL, Z);
        assertThat(desk.notes()).isEqualTo(before);
    }

    @Test
    void anotherColourOrAWordBetweenIsNotTouching() {
        mark("auditable, supervised,", DIGIT1);
        mark("traceable and", DIGIT2);
        assertThat(eyes.notice()).doesNotContain("touches");
        mark("trustworthy AI", DIGIT1);
        assertThat(eyes.notice()).doesNotContain("touches");
        reader.press(J);
        assertThat(desk.notes()).hasSize(3);
        assertThat(eyes.notice()).contains("touches no other note");
    }

    @Test
    void jJoinsTheSelectedNoteWithAllItTouches() {
        mark("auditable, supervised,", DIGIT1);
        mark("trustworthy AI", DIGIT1);
        mark("supervised, traceable and trustworthy", DIGIT1);
        assertThat(eyes.notice()).contains("It touches 2 notes.");
        reader.press(J);
        assertThat(desk.note().anchor().exact()).isEqualTo("auditable, supervised, traceable and trustworthy AI");
    }

    private void mark(String words, KeyCode key) {
        reader.select("2.2", words);
        reader.press(key);
    }
}
