package org.clausemark.ui.reading;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;

/** The mouse in the text: selects, picks highlights, scrolls. */
final class Mouse {
    /** How many pixels a second the text scrolls for each pixel the mouse is out. */
    private static final double SPEED = 15;

    private static final double FASTEST = 2400;
    /** In seconds. */
    private static final double LONGEST_FRAME = 0.1;

    private final ReadingPane pane;
    private final Column column;
    private final Selection selection;
    private final Notebook notebook;
    private final Grip grip;
    private double x;
    private double y;
    private boolean dragged;
    private boolean outside;
    private boolean byWords;

    /** Scrolls while a selection is dragged past the upper or lower edge, faster the further out. */
    private final AnimationTimer autoScroll = new AnimationTimer() {
        private long before;

        @Override
        public void start() {
            before = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double out = y < 0 ? y : Math.max(0, y - column.getHeight());
            if (out != 0 && before != 0) {
                // By the clock, not by the frame; a long pause is not made up for with a leap.
                double seconds = Math.min(LONGEST_FRAME, (now - before) / 1e9);
                column.scrollBy(Math.clamp(out * SPEED, -FASTEST, FASTEST) * seconds);
                column.layout();
                extend();
            }
            before = now;
        }
    };

    Mouse(ReadingPane pane, Column column, Selection selection, Notebook notebook, Grip grip) {
        this.pane = pane;
        this.column = column;
        this.selection = selection;
        this.notebook = notebook;
        this.grip = grip;
    }

    void listen() {
        column.setCursor(Cursor.TEXT);
        column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        column.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        column.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        column.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (!event.isShortcutDown()) {
                column.scrollBy(-event.getDeltaY() * 1.5);
                event.consume();
            }
        });
    }

    /** Ends a drag that goes on. */
    void close() {
        autoScroll.stop();
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        at(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            point();
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragged = false;
        outside = false;
        if (grip.take(x, y)) {
            event.consume();
            return;
        }
        pane.setSelecting(true);
        Optional<PassageView> view = column.viewAt(y);
        outside = view.isEmpty() || !view.get().passage().isBody();
        if (outside) {
            // With a caret left somewhere, the next key would mark what the reader does not look at.
            selection.hideCaret();
            return;
        }
        Passage passage = view.get().passage();
        double inView = y - view.get().getLayoutY();
        Caret at = view.get().caretAt(x, inView);
        int letter = view.get().characterAt(x, inView);
        if (view.get().isOnNumber(x, inView)) {
            selection.selectPassage(passage);
        } else if (event.isShiftDown() && selection.isCaretShown()) {
            selection.extendTo(at);
        } else {
            Unit unit = Unit.ofClicks(event.getClickCount());
            selection.select(unit, letter < 0 || unit == Unit.SIGN ? at : Caret.before(letter));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !outside) {
            at(event);
            if (!dragged && event.isStillSincePress()) {
                return;
            }
            if (!dragged) {
                dragged = true;
                autoScroll.start();
            }
            extend();
            event.consume();
        }
    }

    private void extend() {
        if (grip.isHolding()) {
            grip.move(x, y, byWords);
            return;
        }
        column.caretAt(x, Math.clamp(y, 0, column.getHeight())).ifPresent(selection::extendTo);
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        autoScroll.stop();
        if (dragged) {
            at(event);
            extend();
        }
        if (grip.isHolding()) {
            grip.letGo();
            dragged = false;
            return;
        }
        pane.setSelecting(false);
        if (!dragged && selection.isEmpty()) {
            pick();
        }
        dragged = false;
    }

    /** Takes up what a menu will be about: the selected words if the mouse is on them, else what it is on. */
    private void point() {
        Optional<PassageView> view = column.viewAt(y);
        if (view.isEmpty() || !view.get().passage().isBody()) {
            return;
        }
        double inView = y - view.get().getLayoutY();
        boolean onSelection = !selection.isEmpty()
                && column.geometry(selection.start(), selection.end()).stream().anyMatch(r -> r.contains(x, y));
        if (onSelection) {
            return;
        }
        if (view.get().isOnNumber(x, inView)) {
            selection.selectPassage(view.get().passage());
            return;
        }
        selection.moveTo(view.get().offsetAt(x, inView), false);
        List<Annotation> here = here(view.get(), inView);
        String selected = notebook.selectedProperty().get();
        if (here.stream().noneMatch(a -> a.id().equals(selected))) {
            notebook.selectedProperty()
                    .set(here.isEmpty() ? null : here.getFirst().id());
        }
    }

    /** The annotations under the mouse, the one to select first in front. */
    private List<Annotation> here(PassageView view, double inView) {
        Passage passage = view.passage();
        boolean onSign = view.isOnWholeNote(x, inView);
        if (onSign || view.isOnBars(x, inView)) {
            return notebook.annotationsIn(passage.start(), passage.end()).stream()
                    .filter(a -> !onSign || a.style() == Style.CLAUSE)
                    .toList();
        }
        int offset = view.characterAt(x, inView);
        return offset < 0 ? List.of() : Run.at(notebook.annotationsIn(offset, offset + 1), offset);
    }

    /** Selects the highlight under the mouse, the next one below it if it is selected already, or none. */
    private void pick() {
        Optional<PassageView> view = column.viewAt(y);
        if (view.isEmpty()) {
            return;
        }
        List<Annotation> here = here(view.get(), y - view.get().getLayoutY());
        int selected = here.stream()
                .map(Annotation::id)
                .toList()
                .indexOf(notebook.selectedProperty().get());
        notebook.selectedProperty()
                .set(
                        here.isEmpty()
                                ? null
                                : here.get((selected + 1) % here.size()).id());
    }

    private void moved(MouseEvent event) {
        if (grip.isOn(event.getX(), event.getY())) {
            column.setCursor(Cursor.H_RESIZE);
            return;
        }
        Optional<PassageView> view = column.viewAt(event.getY());
        double inView = event.getY() - view.map(PassageView::getLayoutY).orElse(0.0);
        boolean hand = view.isPresent()
                && (view.get().isOnNumber(event.getX(), inView)
                        || view.get().isOnWholeNote(event.getX(), inView)
                        || view.get().isOnBars(event.getX(), inView));
        column.setCursor(hand ? Cursor.HAND : Cursor.TEXT);
    }

    private void at(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        byWords = event.isShortcutDown();
    }
}
