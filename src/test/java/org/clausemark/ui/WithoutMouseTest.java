package org.clausemark.ui;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.junit.jupiter.api.Test;

/** Every mark is made, found, changed and removed by the keyboard alone. */
class WithoutMouseTest extends Journey {
    @Test
    void fromTheFirstMarkToTheLast() {
        // Made: a highlight, an underline, a note on a clause.
        reader.press(CONTROL, G);
        reader.type("2.2");
        reader.press(ENTER);
        reader.press(2, CONTROL, SHIFT, RIGHT);
        reader.press(H);
        assertThat(desk.note().anchor().exact()).isEqualTo("We recognize");
        reader.press(RIGHT);
        reader.press(2, CONTROL, SHIFT, RIGHT);
        reader.press(U);
        reader.press(ALT, DOWN);
        assertThat(eyes.words("#status")).contains("§ 2.3");
        reader.press(M);
        reader.type("On the whole");
        reader.press(ESCAPE);
        assertThat(desk.notes())
                .extracting(note -> note.style())
                .containsExactly(Style.HIGHLIGHT, Style.UNDERLINE, Style.CLAUSE);

        // Found: by the words of the text, and one after another.
        reader.press(CONTROL, F);
        reader.type("recognize");
        reader.press(ENTER);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(ESCAPE);
        reader.press(N);
        assertThat(eyes.selectedCard().words()).contains("We recognize");

        // Changed: colour, comment, theme, range, style, and two made one.
        reader.press(DIGIT2);
        reader.press(C);
        reader.type("Who is we?");
        reader.press(ESCAPE);
        reader.press(T);
        reader.type("regul");
        reader.press(ENTER);
        reader.press(R);
        reader.press(CONTROL, SHIFT, RIGHT);
        reader.press(ENTER);
        var first = desk.notes().getFirst();
        assertThat(first.colour()).isEqualTo(Colour.GREEN);
        assertThat(first.comment()).isEqualTo("Who is we?");
        assertThat(first.themes()).hasSize(1);
        assertThat(first.anchor().exact()).isEqualTo("We recognize the");
        reader.press(N);
        reader.press(DIGIT2);
        reader.press(H);
        reader.press(J);
        assertThat(desk.notes()).hasSize(2);
        assertThat(desk.notes().getFirst().id()).isEqualTo(first.id());
        assertThat(desk.notes().getFirst().anchor().exact()).startsWith("We recognize the");
        reader.press(N);
        reader.press(U);
        assertThat(desk.notes().getLast().style()).isEqualTo(Style.UNDERLINE);

        // Removed, and everything taken back.
        reader.press(DELETE);
        reader.press(N);
        reader.press(DELETE);
        assertThat(desk.notes()).isEmpty();
        reader.press(20, CONTROL, Z);
        assertThat(desk.notes()).isEmpty();
        reader.press(CONTROL, SHIFT, Z);
        assertThat(desk.note().anchor().exact()).isEqualTo("We recognize");
        assertThat(eyes.keyboardIsIn("#reading")).isTrue();
    }
}
