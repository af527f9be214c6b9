package org.clausemark.ui.look;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a control says of itself when the pointer rests on it. A tooltip is a window of its own: made with each control
 * it is a tenth of the time to a window's first text, so here it is made when the pointer first comes.
 */
public final class Hint {
    private static final double WIDEST = 320;

    private final Control control;
    private @Nullable String text;

    /** A hint on a control, empty at first. */
    public Hint(Control control) {
        this.control = control;
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> show());
    }

    /** Has a control say one thing for good. */
    public static void on(Control control, String text) {
        new Hint(control).setText(text);
    }

    /** What to say from now on; null for nothing. */
    public void setText(@Nullable String text) {
        this.text = text;
        control.setAccessibleHelp(text);
        if (control.getTooltip() != null) {
            show();
        }
    }

    private void show() {
        if (text == null) {
            control.setTooltip(null);
            return;
        }
        Tooltip tooltip = control.getTooltip();
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setMaxWidth(WIDEST);
            Wrapping.whereSafe(tooltip.wrapTextProperty(), tooltip.textProperty());
            control.setTooltip(tooltip);
        }
        tooltip.setText(text);
    }
}
