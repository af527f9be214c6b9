package org.clausemark.ui.reading;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.document.Passage;

/**
 * The keys that move the caret, select and scroll.
 *
 * <p>In writing that goes both ways Left and Right move the caret the way the arrow points; with Shift they extend, and
 * with Ctrl they go by words, in the order of the text, in which a selection has no holes: towards its end with the
 * arrow that points where the passage goes. Firefox does so too.
 */
final class Keyboard {
    /** What of a page stays in view when it is turned, in pixels. */
    private static final double KEPT = 60;

    private final ReadingPane pane;
    private final Column column;
    private final Selection selection;
    /** The x the caret keeps to while it moves up and down; negative when it has to be found anew. */
    private double goal = -1;

    /** Where the last of these keys left the caret: moved by anything else, it has another x to keep. */
    private Caret left = Caret.before(0);

    Keyboard(ReadingPane pane, Column column, Selection selection) {
        this.pane = pane;
        this.column = column;
        this.selection = selection;
    }

    void listen() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || (event.isMetaDown() && !event.isShortcutDown())) {
            return;
        }
        KeyCode code = event.getCode();
        boolean ctrl = event.isShortcutDown();
        boolean extend = event.isShiftDown();
        if (code.isArrowKey() && !ctrl && !extend && !selection.isCaretShown()) {
            showCaret();
            event.consume();
            return;
        }
        if (!selection.place().equals(left)) {
            goal = -1;
        }
        boolean vertical = false;
        switch (code) {
            case LEFT, KP_LEFT -> sideways(ctrl, false, extend);
            case RIGHT, KP_RIGHT -> sideways(ctrl, true, extend);
            case UP, DOWN, KP_UP, KP_DOWN -> {
                boolean down = code == KeyCode.DOWN || code == KeyCode.KP_DOWN;
                vertical = !ctrl;
                if (ctrl) {
                    paragraph(down, extend);
                } else {
                    line(down, extend);
                }
            }
            case PAGE_UP, PAGE_DOWN -> {
                vertical = true;
                page(code == KeyCode.PAGE_DOWN, extend);
            }
            case SPACE -> {
                vertical = true;
                page(!extend, false);
            }
            case HOME -> edge(ctrl, false, extend);
            case END -> edge(ctrl, true, extend);
            case A -> {
                if (!ctrl) {
                    return;
                }
                selection.selectAll();
            }
            default -> {
                return;
            }
        }
        if (!vertical) {
            goal = -1;
        }
        left = selection.place();
        event.consume();
    }

    private void sideways(boolean word, boolean right, boolean extend) {
        startAtView();
        if (!extend && !selection.isEmpty()) {
            boolean end = right == goesRight();
            selection.moveTo(end ? selection.end() : selection.start(), false);
        } else if (word || extend) {
            selection.moveTo(selection.step(word, right == goesRight()), extend);
        } else {
            show();
            Caret caret = selection.place();
            Optional<Caret> beside = column.viewOf(caret.offset()).flatMap(view -> view.beside(caret, right));
            selection.moveTo(beside.orElseGet(() -> Caret.before(selection.step(false, right == goesRight()))), false);
        }
        show();
    }

    /** Whether the caret's passage is written from left to right. */
    private boolean goesRight() {
        return Lines.isLeftToRight(pane.passageAtCaret().text());
    }

    /** Moves a line up or down, into the next passage if need be. */
    private void line(boolean down, boolean extend) {
        startAtView();
        show();
        keepX();
        Caret caret = selection.place();
        Optional<Caret> within = column.viewOf(caret.offset()).flatMap(view -> view.below(caret, down ? 1 : -1, goal));
        selection.moveTo(within.orElseGet(() -> beyond(down)), extend);
        show();
    }

    /** The caret in the nearest line of the passage after this one, or before. */
    private Caret beyond(boolean down) {
        Optional<Passage> next = selection.beyond(down);
        if (next.isEmpty()) {
            // As in most editors, up in the first line goes to its beginning.
            return Caret.before(down ? Integer.MAX_VALUE : 0);
        }
        int edge = down ? next.get().start() : next.get().end();
        column.reveal(edge, edge);
        return column.viewOf(edge).map(view -> view.inEdgeLine(!down, goal)).orElse(Caret.before(edge));
    }

    private void keepX() {
        if (goal < 0) {
            goal = column.caret(selection.place()).map(Rectangle2D::getMinX).orElse(0.0);
        }
    }

    private void paragraph(boolean down, boolean extend) {
        startAtView();
        selection.moveTo(selection.stepPassage(down), extend);
        show();
    }

    private void page(boolean down, boolean extend) {
        double height = Math.max(40, column.getHeight() - KEPT) * (down ? 1 : -1);
        if (!selection.isCaretShown() && !extend) {
            column.scrollBy(height);
            return;
        }
        startAtView();
        column.layout();
        Optional<Rectangle2D> place = column.caret(selection.place()).filter(this::isInView);
        if (place.isPresent()) {
            keepX();
        }
        double y = place.map(r -> r.getMinY() + r.getHeight() / 2).orElse(column.getHeight() / 4);
        Caret before = selection.place();
        int placeBefore = column.place();
        column.scrollBy(height);
        column.layout();
        Caret to = column.caretAt(goal < 0 ? 0 : goal, y).orElse(before);
        // Where there is no page left to turn, the rest of this one is gone over at once.
        boolean stuck = column.place() == placeBefore && place.isPresent();
        boolean back = down ? to.offset() < before.offset() : to.offset() > before.offset();
        selection.moveTo(
                stuck || (back && place.isPresent()) ? Caret.before(down ? Integer.MAX_VALUE : 0) : to, extend);
        show();
    }

    private boolean isInView(Rectangle2D r) {
        return r.getMaxY() > 0 && r.getMinY() < column.getHeight();
    }

    private void edge(boolean whole, boolean forward, boolean extend) {
        startAtView();
        Caret caret = selection.place();
        if (whole) {
            if (!extend) {
                pane.leave();
            }
            selection.moveTo(forward ? Integer.MAX_VALUE : 0, extend);
        } else {
            show();
            column.viewOf(caret.offset()).ifPresent(view -> selection.moveTo(view.lineEdge(caret, forward), extend));
        }
        show();
    }

    /** Puts the caret where the reader is, if it is not shown. */
    void showCaret() {
        startAtView();
        show();
        left = selection.place();
        goal = -1;
    }

    /** Where the caret is not shown yet, it begins at the passage the reader is at, in its first line in view. */
    private void startAtView() {
        if (selection.isCaretShown()) {
            return;
        }
        Passage passage = pane.currentProperty().get();
        int start = passage.start() + passage.labelLength();
        boolean inView = column.caret(start).filter(r -> r.getMinY() >= 0).isPresent();
        Caret first = inView || !passage.isBody()
                ? Caret.before(start)
                : column.caretAt(0, column.getHeight() / 4).orElse(Caret.before(start));
        selection.moveTo(first, false);
    }

    private void show() {
        column.reveal(selection.place());
    }
}
