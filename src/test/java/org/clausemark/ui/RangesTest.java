package org.clausemark.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Shade;
import org.junit.jupiter.api.Test;

/** A mark is laid on other words: by its handles, or by the keys that select. */
class RangesTest extends Journey {
    @Test
    void aHandleIsDraggedShownAtOnceAndUndoneInOneStep() {
        Annotation before = mark("2.2", "supervised, traceable");
        reader.press(handle(".handle-end"));
        reader.move(reader.before(desk.anchor("2.2", "and trustworthy").end()));
        Desk.settle();
        assertThat(desk.note()).as("not before it is let go").isEqualTo(before);
        assertThat(eyes.behind("2.2", "trustworthy")).isEqualTo(Shade.LIGHT.highlight(Colour.YELLOW));
        reader.release(reader.before(desk.anchor("2.2", "and trustworthy").end()));
        assertThat(desk.note().anchor()).isEqualTo(desk.anchor("2.2", "supervised, traceable and trustworthy"));
        assertThat(desk.note().id()).isEqualTo(before.id());

        reader.press(handle(".handle-start"));
        reader.release(reader.before(desk.anchor("2.2", "traceable").start()));
        assertThat(desk.note().anchor()).isEqualTo(desk.anchor("2.2", "traceable and trustworthy"));
        reader.press(CONTROL, Z);
        reader.press(CONTROL, Z);
        assertThat(desk.note()).isEqualTo(before);
        assertThat(eyes.selectedCard().words()).contains("supervised, traceable");
    }

    @Test
    void escapeWhileAHandleIsDraggedLeavesTheRange() {
        Annotation before = mark("2.2", "supervised, traceable");
        reader.press(handle(".handle-end"));
        reader.move(reader.before(desk.anchor("2.2", "and trustworthy").end()));
        reader.press(ESCAPE);
        reader.release(reader.before(desk.anchor("2.2", "and trustworthy").end()));
        assertThat(desk.note()).isEqualTo(before);
        assertThat(eyes.selectedCard().words()).contains("supervised");
    }

    @Test
    void anEndDraggedOntoTheOtherLeavesSomethingAndOneDraggedOverItTurnsTheRange() {
        Annotation before = mark("2.2", "supervised, traceable");
        reader.press(handle(".handle-end"));
        reader.release(reader.before(before.anchor().start()));
        assertThat(desk.note().anchor().exact()).isNotBlank();

        reader.press(handle(".handle-end"));
        reader.release(reader.before(desk.anchor("2.2", "auditable").start()));
        assertThat(desk.note().anchor().exact()).isEqualTo("auditable,");
    }

    @Test
    void anEndGoesIntoTheNextClause() {
        mark("2.2", "agile self-regulatory norms.");
        reader.reveal("2.3", "cybersecurity");
        reader.press(handle(".handle-end"));
        reader.release(reader.before(desk.anchor("2.3", "cybersecurity").end()));
        assertThat(desk.note().anchor().start())
                .isEqualTo(desk.anchor("2.2", "agile").start());
        assertThat(desk.note().anchor().end())
                .isEqualTo(desk.anchor("2.3", "cybersecurity").end());
        assertThat(eyes.selectedCard().words()).contains("§§ 2.2–2.3");
    }

    @Test
    void theKeysThatSelectMoveOneEndAndROtherAndEnterKeepsBoth() {
        Annotation before = mark("2.2", "supervised, traceable");
        reader.press(R);
        reader.press(2, CONTROL, SHIFT, RIGHT);
        assertThat(desk.note()).isEqualTo(before);
        assertThat(eyes.see("#selection-bar")).isFalse();
        reader.press(R);
        reader.press(SHIFT, RIGHT);
        reader.press(SHIFT, RIGHT);
        reader.press(ENTER);
        assertThat(desk.note().anchor()).isEqualTo(desk.anchor("2.2", "pervised, traceable and trustworthy"));
        reader.press(CONTROL, Z);
        assertThat(desk.note()).isEqualTo(before);
    }

    @Test
    void theKeysNeverMakeAnEmptyRangeAndEscapeLeavesIt() {
        Annotation before = mark("2.2", "AI");
        reader.press(R);
        reader.press(2, SHIFT, LEFT);
        reader.press(ENTER);
        assertThat(desk.note().anchor().exact()).isEqualTo("A");
        reader.press(CONTROL, Z);

        reader.press(R);
        reader.press(5, SHIFT, RIGHT);
        reader.press(ESCAPE);
        assertThat(desk.note()).isEqualTo(before);
        assertThat(eyes.selectedCard().words()).contains("AI");
    }

    @Test
    void aNoteOnAWholeClauseHasNoEnds() {
        reader.click("2.3", "cybersecurity");
        reader.press(M);
        reader.press(ESCAPE);
        Annotation before = desk.note();
        assertThat(eyes.see(".handle-end")).isFalse();
        reader.press(R);
        assertThat(eyes.notice()).contains("no ends");
        reader.press(ENTER);
        assertThat(desk.note()).isEqualTo(before);
    }

    @Test
    void inALineFromRightToLeftTheStartIsOnTheRight() {
        moveTo("إعلان\n\n1. الحق في الحياة والحرية والسلامة\n\nيعترف لكل فرد بالحق في الحياة والحرية والأمان على"
                + " شخصه دون أي تمييز.\n\nلا يجوز استرقاق أو استعباد أي شخص، ويحظر الرق.\n");
        String clause = desk.document().clauses().getFirst().number();
        String text = desk.clause(String.valueOf(clause)).text();
        String[] words = text.split(" ", -1);
        Annotation before = mark(String.valueOf(clause), words[3]);
        assertThat(handle(".handle-start").getX())
                .isGreaterThan(handle(".handle-end").getX());
        reader.press(handle(".handle-end"));
        reader.release(reader.before(before.anchor().start() + 1));
        assertThat(desk.note().anchor().start()).isEqualTo(before.anchor().start());
        assertThat(before.anchor().exact()).startsWith(desk.note().anchor().exact());
        assertThat(desk.note().anchor().end()).isLessThan(before.anchor().end());
        reader.press(CONTROL, Z);
        assertThat(desk.note()).isEqualTo(before);
    }

    /** The knob of a handle, on the screen. */
    private Point2D handle(String selector) {
        var knob = Eyes.within(eyes.find(selector), "Circle");
        Bounds bounds = Desk.onFx(() -> knob.localToScreen(knob.getLayoutBounds()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Annotation mark(String clause, String words) {
        reader.select(clause, words);
        reader.press(H);
        return desk.note();
    }
}
