package org.clausemark.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import org.clausemark.document.Anchor;
import org.clausemark.document.Passage;
import org.clausemark.document.Tongues;
import org.junit.jupiter.api.Test;

/** The caret, as readers know it from their editors. */
class CaretTest extends Journey {
    @Test
    void f7OrAnArrowShowsItAndEscapeTakesItAway() {
        assertThat(caretIsSeen()).isFalse();
        reader.press(F7);
        assertThat(caretIsSeen()).isTrue();
        int here = caret();
        reader.press(ESCAPE);
        assertThat(caretIsSeen()).isFalse();
        reader.press(DOWN);
        assertThat(caretIsSeen()).isTrue();
        assertThat(caret()).as("the first arrow shows where it is").isEqualTo(here);
        reader.press(F7);
        assertThat(caretIsSeen()).isFalse();
    }

    @Test
    void upAndDownKeepTheirXThroughShortLines() {
        reader.click("2.2", "auditable");
        double x = place().getMinX();
        reader.press(10, DOWN);
        reader.press(10, UP);
        assertThat(caret()).isEqualTo(desk.anchor("2.2", "auditable").start());
        assertThat(place().getMinX()).isEqualTo(x);
    }

    @Test
    void controlUpAndDownGoByPassages() {
        Passage clause = desk.clause("2.2");
        reader.click("2.2", "auditable");
        reader.press(CONTROL, UP);
        assertThat(caret()).isEqualTo(clause.start());
        reader.press(CONTROL, UP);
        assertThat(caret()).isEqualTo(desk.clause("2.1").start());
        reader.press(2, CONTROL, DOWN);
        assertThat(caret()).isEqualTo(desk.clause("2.3").start());
        reader.press(CONTROL, SHIFT, UP);
        assertThat(desk.selectedWords()).contains(clause.text());
    }

    @Test
    void pagesMoveTheCaretAndWithShiftSelect() {
        reader.click("1.1", desk.clause("1.1").text().substring(0, 10));
        int from = caret();
        List<Integer> pages = new ArrayList<>();
        for (int before = -1; before != caret(); ) {
            before = caret();
            reader.press(SHIFT, PAGE_DOWN);
            pages.add(caret());
        }
        assertThat(pages).isSorted();
        assertThat(caret()).isEqualTo(desk.clause("5.3").end());
        assertThat(desk.selectedWords().orElseThrow())
                .isEqualTo(desk.document()
                        .text()
                        .substring(from, desk.clause("5.3").end()));
        for (int before = -1; before != caret(); ) {
            before = caret();
            reader.press(PAGE_UP);
        }
        assertThat(caret()).isLessThan(desk.clause("P.1").start());
    }

    @Test
    void withoutItPagesScroll() {
        reader.press(PAGE_DOWN);
        assertThat(caretIsSeen()).isFalse();
        assertThat(Desk.onFx(() -> desk.reading().place()))
                .isGreaterThan(desk.clause("P.1").start());
        reader.press(SPACE);
        assertThat(caretIsSeen()).isFalse();
    }

    @Test
    void draggingOnAfterTwoClicksGoesByWordsAfterThreeBySentences() {
        Anchor to = reader.reveal("2.2", "traceable");
        dragOn("2.2", "auditable", 2, to.start() + 3);
        assertThat(desk.selectedWords()).contains("auditable, supervised, traceable");
        reader.clickWithShift(desk.anchor("2.2", "trustworthy").start() + 3);
        assertThat(desk.selectedWords()).contains("auditable, supervised, traceable and trustworthy");

        Anchor next = reader.reveal("2.3", desk.clause("2.3").text().substring(0, 20));
        dragOn("2.2", "auditable", 3, next.start() + 3);
        assertThat(desk.selectedWords())
                .hasValueSatisfying(words -> assertThat(words)
                        .contains(desk.clause("2.2").text().substring(200))
                        .endsWith("."));
    }

    private void dragOn(String clause, String words, int clicks, int to) {
        int from = reader.reveal(clause, words).start() + 2;
        Point2D start = reader.before(from);
        reader.pressLast(start, clicks);
        reader.move(start.midpoint(reader.before(to)));
        reader.release(reader.before(to));
    }

    @Test
    void arabicGoesLeftAndChineseByItsWords() {
        moveTo(Tongues.ARABIC + "\n\n" + Tongues.CHINESE + "\n\n" + Tongues.EMOJI + "\n\n" + Tongues.HINDI + "\n");
        Passage arabic = holding("إنسان");
        Desk.onFx(() -> {
            desk.reading().goTo(arabic);
            return true;
        });
        Desk.settle();
        assertThat(caret()).isEqualTo(arabic.start());
        double x = place().getMinX();
        reader.press(3, LEFT);
        assertThat(caret()).isEqualTo(arabic.start() + 3);
        assertThat(place().getMinX()).isLessThan(x);
        reader.press(3, RIGHT);
        assertThat(caret()).isEqualTo(arabic.start());
        reader.press(CONTROL, SHIFT, LEFT);
        assertThat(desk.selectedWords()).contains("لكل");

        Passage chinese = holding("中国");
        goTo(chinese);
        reader.press(2, CONTROL, SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("中国政府");

        Passage emoji = holding("Families");
        goTo(emoji);
        reader.press(2, CONTROL, RIGHT);
        reader.press(SHIFT, LEFT);
        assertThat(desk.selectedWords()).contains("👨‍👩‍👧‍👦");

        goTo(holding("व्यक्ति"));
        reader.press(SHIFT, RIGHT);
        assertThat(desk.selectedWords()).contains("प्र");
    }

    private Passage holding(String words) {
        return desk.document().passages().stream()
                .filter(p -> p.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private void goTo(Passage passage) {
        Desk.onFx(() -> {
            desk.reading().goTo(passage);
            return true;
        });
        Desk.settle();
    }

    @Test
    void f6GoesRoundTheWindowAndAClauseIsMarkedOnTheWay() {
        for (String station : List.of("#notes", "#toolbar", "#contents", "#themes", "#reading")) {
            reader.press(F6);
            assertThat(eyes.keyboardIsIn(station)).as(station).isTrue();
        }
        reader.press(SHIFT, F6);
        assertThat(eyes.keyboardIsIn("#themes")).isTrue();
        reader.press(F6);
        reader.press(F7);
        reader.press(CONTROL, DOWN);
        reader.press(SHIFT, END);
        reader.press(H);
        assertThat(desk.notes()).hasSize(1);

        reader.press(F9);
        reader.press(SHIFT, F6);
        assertThat(eyes.keyboardIsIn("#toolbar"))
                .as("the sidebar is folded away")
                .isTrue();
    }

    @Test
    void typingElsewhereLeavesItAlone() {
        reader.click("2.2", "auditable");
        int here = caret();
        reader.click("#search-notes");
        reader.type("auditable");
        reader.press(LEFT);
        reader.press(CONTROL, SHIFT, LEFT);
        reader.press(HOME);
        reader.press(CONTROL, A);
        assertThat(caret()).isEqualTo(here);
        assertThat(desk.selectedWords()).isEmpty();
    }

    private int caret() {
        return Desk.onFx(() -> (Integer) desk.reading().queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET));
    }

    private Rectangle2D place() {
        int caret = caret();
        return Desk.onFx(() -> desk.reading().caret(caret).orElseThrow());
    }

    /** Whether a mark of a letter would go somewhere: what the caret is for. */
    private boolean caretIsSeen() {
        return Desk.onFx(() -> desk.reading().target().isPresent());
    }
}
