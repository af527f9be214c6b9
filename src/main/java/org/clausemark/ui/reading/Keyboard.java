package org.clausemark.ui.reading;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import org.clausemark.document.Document;

/** The keys that move the caret, select and scroll. */
final class Keyboard {
    private final ReadingPane pane;
    private final Column column;
    private final Selection selection;
    private final Document document;
    /** The x the caret keeps to while it moves up and down; negative when it has to be found anew. */
    private double goal = -1;

    Keyboard(ReadingPane pane, Column column, Selection selection, Document document) {
        this.pane = pane;
        this.column = column;
        this.selection = selection;
        this.document = document;
    }

    void listen() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || (event.isMetaDown() && !event.isShortcutDown())) {
            return;
        }
        boolean ctrl = event.isShortcutDown();
        boolean extend = event.isShiftDown();
        boolean vertical = false;
        switch (event.getCode()) {
            case LEFT -> sideways(ctrl, false, extend);
            case RIGHT -> sideways(ctrl, true, extend);
            case UP -> {
                vertical = true;
                line(-1, extend);
            }
            case DOWN -> {
                vertical = true;
                line(1, extend);
            }
            case PAGE_UP -> page(-1, extend);
            case PAGE_DOWN -> page(1, extend);
            case SPACE -> page(extend ? -1 : 1, false);
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
        event.consume();
    }

    private void sideways(boolean word, boolean forward, boolean extend) {
        startAtView();
        if (!extend && !selection.isEmpty()) {
            selection.moveTo(forward ? selection.end() : selection.start(), false);
        } else {
            selection.moveTo(selection.step(word, forward), extend);
        }
        show();
    }

    /** Moves a line up or down, into the next passage if need be. */
    private void line(int direction, boolean extend) {
        startAtView();
        show();
        Optional<Rectangle2D> place = column.caret(selection.caret());
        if (place.isEmpty()) {
            return;
        }
        Rectangle2D caret = place.get();
        if (goal < 0) {
            goal = caret.getMinX();
        }
        PassageView view = column.viewAt(caret.getMinY() + 1).orElseThrow();
        double y = caret.getMinY() + caret.getHeight() / 2 + direction * lineHeight(caret);
        double[] span = view.span(selection.caret());
        double upper = view.getLayoutY() + span[0];
        double lower = view.getLayoutY() + span[1];
        if (y < upper || y > lower) {
            int next = document.indexAt(selection.caret()) + direction;
            while (isInside(next) && !document.passages().get(next).isBody()) {
                next += direction;
            }
            if (!isInside(next)) {
                selection.moveTo(direction < 0 ? 0 : document.text().length(), extend);
                return;
            }
            var passage = document.passages().get(next);
            int edge = direction < 0 ? passage.end() : passage.start();
            column.reveal(edge, edge);
            Rectangle2D target = column.caret(edge).orElse(caret);
            y = target.getMinY() + target.getHeight() / 2;
        }
        column.offsetAt(goal, y).ifPresent(offset -> selection.moveTo(offset, extend));
        show();
    }

    private boolean isInside(int passage) {
        return passage >= 0 && passage < document.passages().size();
    }

    private static double lineHeight(Rectangle2D caret) {
        return Math.max(8, caret.getHeight());
    }

    private void page(int direction, boolean extend) {
        double height = Math.max(40, column.getHeight() - 60);
        if (!selection.isCaretShown()) {
            column.scrollBy(direction * height);
            return;
        }
        Rectangle2D caret = column.caret(selection.caret()).orElse(new Rectangle2D(column.getWidth() / 2, 40, 1, 1));
        column.scrollBy(direction * height);
        column.layout();
        column.offsetAt(caret.getMinX(), Math.clamp(caret.getMinY() + 8, 8, column.getHeight() - 8))
                .ifPresent(offset -> selection.moveTo(offset, extend));
    }

    private void edge(boolean whole, boolean forward, boolean extend) {
        startAtView();
        if (whole) {
            selection.moveTo(forward ? document.text().length() : 0, extend);
        } else {
            column.caret(selection.caret())
                    .flatMap(r -> column.offsetAt(forward ? column.getWidth() : 0, r.getMinY() + r.getHeight() / 2))
                    .ifPresent(offset -> selection.moveTo(offset, extend));
        }
        show();
    }

    /** Where the caret is not shown yet, it begins at the passage the reader is at. */
    private void startAtView() {
        if (!selection.isCaretShown()) {
            var passage = pane.currentProperty().get();
            selection.moveTo(passage.start() + passage.labelLength(), false);
        }
    }

    private void show() {
        column.reveal(selection.caret(), selection.caret());
    }
}
