package org.clausemark.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.assertj.core.data.Offset;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.junit.jupiter.api.Test;

/** The program is ended and started again, and everything is where it was. */
class RestartTest extends Journey {
    @Test
    void notesAreThereAgain() {
        reader.select("2.2", "auditable, supervised");
        reader.press(C);
        reader.type("Who audits?");
        reader.press(ESCAPE);
        List<Annotation> before = desk.notes();
        desk.restart();
        assertThat(desk.notes()).isEqualTo(before);
        assertThat(eyes.card("auditable").words()).contains("Who audits?", "§ 2.2");
        reader.click("2.2", "auditable");
        assertThat(eyes.selectedCard().words()).contains("Who audits?");
    }

    @Test
    void theReaderIsAtTheSamePlace() {
        reader.turnTo("3.1");
        reader.scroll(1);
        double before = eyes.place("3.2", "We are willing").getMinY();
        desk.restart();
        assertThat(eyes.place("3.2", "We are willing").getMinY()).isCloseTo(before, within(30));
    }

    @Test
    void theWindowHasTheSameSize() {
        desk.resize(1200, 700);
        desk.restart();
        assertThat(desk.stage().getWidth()).isEqualTo(1200);
        assertThat(desk.stage().getHeight()).isEqualTo(700);
        assertThat(eyes.window().getWidth()).isEqualTo(1200);
    }

    @Test
    void thePanelsAreAsWideOrAsFoldedAsTheyWere() {
        Bounds notes = eyes.place("#notes");
        reader.press(new Point2D(notes.getMinX(), notes.getCenterY()));
        reader.release(new Point2D(notes.getMinX() - 60, notes.getCenterY()));
        assertThat(eyes.place("#notes").getWidth()).isCloseTo(notes.getWidth() + 60, within(1));
        reader.press(F9);
        desk.restart();
        assertThat(eyes.see("#sidebar")).isFalse();
        assertThat(eyes.place("#notes").getWidth()).isCloseTo(notes.getWidth() + 60, within(1));
        reader.press(F9);
        assertThat(eyes.place("#sidebar").getWidth()).isEqualTo(288);
    }

    @Test
    void groundTextSizeAndPenAreTheSame() {
        reader.click("#look");
        reader.click("#shade-sepia");
        reader.press(ESCAPE);
        reader.press(3, CONTROL, PLUS);
        reader.click("#pen-purple");
        desk.restart();
        assertThat(eyes.shade()).isEqualTo("sepia");
        assertThat(eyes.textSize()).isEqualTo(21);
        reader.select("2.2", "auditable");
        reader.press(H);
        assertThat(desk.note().colour()).isEqualTo(Colour.PURPLE);
    }

    @Test
    void theTextIsSetAsItWas() {
        reader.click("#look");
        reader.click("#face-search");
        reader.type("inter");
        reader.press(ENTER);
        reader.press(3, TAB);
        reader.press(2, RIGHT);
        reader.press(TAB);
        reader.press(3, LEFT);
        reader.click("#align-justified");
        reader.click("#shade-system");
        assertThat(eyes.words("#look-sheet")).contains("18 px", "1.70", "62 characters");
        reader.press(ESCAPE);
        reader.turnTo("2.2");
        desk.restart();
        assertThat(eyes.faces()).contains("Inter").doesNotContain("Literata");
        reader.click("#look");
        assertThat(eyes.words("#look-sheet")).contains("18 px", "1.70", "62 characters");
        assertThat(Eyes.is(eyes.find("#align-justified"), "selected")).isTrue();
        assertThat(Eyes.is(eyes.find("#shade-system"), "selected")).isTrue();
    }

    @Test
    void whatCannotBeReadIsLeftAside() {
        desk.library().settings(Map.of("window.box", "wide open"));
        desk.library().settings(Map.of("window.sides", "1 2"));
        desk.library().settings(Map.of("look.shade", "plaid"));
        desk.library().settings(Map.of("look.size", "NaN"));
        desk.library().settings(Map.of("look.face", "Long Uninstalled Grotesk"));
        desk.library().settings(Map.of("look.leading", "7"));
        desk.library().settings(Map.of("look.measure", "all of it"));
        desk.library().settings(Map.of("place." + desk.document().id(), "1e99"));
        Desk.onFx(() -> {
            // Closing would keep sound values.
            desk.stage().setOnHiding(null);
            return true;
        });
        desk.restart();
        assertThat(eyes.shade()).isEqualTo("light");
        assertThat(eyes.textSize()).isEqualTo(18);
        assertThat(eyes.faces()).contains("Literata");
        assertThat(eyes.see("#sidebar")).isTrue();
        assertThat(eyes.notice()).isEmpty();
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }
}
