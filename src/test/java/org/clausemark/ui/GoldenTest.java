package org.clausemark.ui;

import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.U;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.junit.jupiter.api.Test;

/** The text looks as it did when somebody looked at it and found it good. */
class GoldenTest extends Journey {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 500;

    @Test
    void light() {
        read(Specimen.whole());
        markTheSpecimen();
        picture().looksLike("light");
    }

    @Test
    void dark() {
        read(Specimen.whole());
        wear("dark");
        markTheSpecimen();
        picture().looksLike("dark");
    }

    @Test
    void chinese() {
        read(Specimen.eastern());
        mark("1", "生而自由", H);
        mark("2", "すべての人間", U);
        mark("4", "人身安全", DIGIT3);
        picture().looksLike("chinese");
    }

    @Test
    void arabic() {
        read(Specimen.leftwards());
        mark("1", "جميع الناس", H);
        mark("2", "الحرية", U);
        picture().looksLike("arabic");
    }

    @Test
    void overlaps() {
        fold();
        reader.turnTo("2.2");
        mark("2.2", "strengthening supervision and creating auditable, supervised, traceable", H);
        mark("2.2", "auditable, supervised", DIGIT3);
        mark("2.2", "traceable and trustworthy AI technology", DIGIT2);
        mark("2.2", "trustworthy", U);
        mark("2.2", "norms", DIGIT4);
        reader.click("2.3", "cybersecurity");
        reader.press(M);
        reader.press(2, ESCAPE);
        // The note to be typed has brought the notes back.
        reader.press(F10);
        picture().looksLike("overlaps");
    }

    @Test
    void footnote() {
        read(Specimen.whole());
        Passage first = desk.clause("1");
        reader.press(reader.before(first.end() - 1).add(2, 0));
        reader.release(reader.before(first.end() - 1).add(2, 0));
        assertThat(eyes.see("#footnote-sheet")).isTrue();
        picture().looksLike("footnote");
    }

    /** What the pictures are for: nothing of this passes for the same. */
    @Test
    void whatIsNotTheSameFails() {
        fold();
        reader.turnTo("2.2");
        Golden plain = picture();
        assertThat(picture().isUnlike(plain)).as("twice the same").isFalse();
        Bounds moved = new BoundingBox(part().getMinX(), part().getMinY() + 1, WIDTH, HEIGHT);
        assertThat(Golden.of(desk, moved).isUnlike(plain))
                .as("moved by a pixel")
                .isTrue();
        mark("2.2", "norms", H);
        assertThat(picture().isUnlike(plain)).as("one short highlight").isTrue();
        mark("2.3", "cybersecurity", U);
        Golden marked = picture();
        Desk.onFx(() -> {
            Node words = eyes.all(".passage-text").stream()
                    .filter(node -> node instanceof Text text && text.getText().contains("We are willing"))
                    .findFirst()
                    .orElseThrow();
            words.setTranslateY(1);
            return true;
        });
        assertThat(picture().isUnlike(marked)).as("one stretch of text moved").isTrue();
        reader.click("#look");
        reader.click("#face-search");
        reader.type("inter");
        reader.press(2, ESCAPE);
        assertThat(picture().isUnlike(marked)).as("another font").isTrue();
    }

    private void read(Document document) {
        moveTo(document);
        fold();
    }

    private void fold() {
        desk.resize(960, 640);
        reader.press(F9);
        reader.press(F10);
    }

    private void wear(String shade) {
        reader.click("#look");
        reader.click("#shade-" + shade);
        reader.press(ESCAPE);
    }

    private void markTheSpecimen() {
        mark("1", "both at once", H);
        mark("1", "struck out. The Charter", DIGIT3);
        mark("2", "lead nowhere", U);
    }

    private void mark(String clause, String words, KeyCode as) {
        reader.select(clause, words);
        reader.press(as);
        reader.press(2, ESCAPE);
    }

    private Golden picture() {
        Desk.settle();
        return Golden.of(desk, part());
    }

    /** The column of text, at one size on every machine. */
    private Bounds part() {
        Bounds pane = eyes.place("#reading");
        assertThat(pane.getWidth()).isGreaterThanOrEqualTo(WIDTH);
        assertThat(pane.getHeight()).isGreaterThanOrEqualTo(HEIGHT);
        return new BoundingBox(Math.round(pane.getCenterX() - WIDTH / 2), Math.round(pane.getMinY()), WIDTH, HEIGHT);
    }
}
