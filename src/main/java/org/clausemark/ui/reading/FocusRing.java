package org.clausemark.ui.reading;

import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows that the keyboard is in the text while no caret and no selection does.
 *
 * <p>Not from the beginning, and not for a reader who clicked into the text: only where keys brought the keyboard here
 * from another part of the window.
 */
final class FocusRing extends Region {
    /** Keeps the line off the pane's edges, in pixels. */
    private static final double OFF = 2;

    private final ReadingPane pane;
    private final Selection selection;
    private boolean led;

    /** A ring around a pane; it is no part of what the mouse meets. */
    FocusRing(ReadingPane pane, Selection selection) {
        this.pane = pane;
        this.selection = selection;
        getStyleClass().add("focus-ring");
        setMouseTransparent(true);
        setVisible(false);
        pane.focusedProperty().subscribe(this::moved);
    }

    private void moved(boolean focused) {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        // When the whole window loses the keyboard, nothing in it has taken it from the text.
        if (!focused && window != null && window.isFocused()) {
            led = true;
        }
        show();
    }

    /** The mouse was put down in the text. */
    void clicked() {
        led = false;
        show();
    }

    /** Shows it or takes it away, after the caret or the selection has changed. */
    void show() {
        setVisible(led && pane.isFocused() && !selection.isCaretShown() && selection.isEmpty());
    }

    /** Lays it around the pane, clear of the scroll bar. */
    void standAround(double width, double height) {
        resizeRelocate(OFF, OFF, Math.max(0, width - 2 * OFF), Math.max(0, height - 2 * OFF));
    }
}
