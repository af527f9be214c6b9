package org.clausemark.ui.matrix;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** The window's colours for what is drawn rather than built of controls: the style sheet stays the one place for them. */
final class Inks extends Pane {
    /** A colour of the style sheet, {@code .matrix-ink-…}. */
    enum Ink {
        /** Behind everything. */
        GROUND,
        /** Thin lines. */
        LINE,
        /** Letters. */
        TEXT,
        /** Letters that stand back. */
        MUTED,
        /** The frame around the cell that has the keyboard. */
        ACCENT,
        /** Behind the row and the column of the cell under the mouse. */
        HOVER,
        /** The frame of a shaded cell. */
        EDGE,
        /** The frame of a theme's swatch. */
        SWATCH
    }

    private final Map<Ink, Text> drops = new EnumMap<>(Ink.class);

    /** The colours; {@code changed} is told of each that becomes another. */
    Inks(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            // Styles reach only what is there to be seen, and an empty text is not seen.
            Text drop = new Text();
            drop.getStyleClass().add("matrix-ink-" + ink.name().toLowerCase(Locale.ROOT));
            drop.fillProperty().addListener(o -> changed.run());
            drops.put(ink, drop);
            getChildren().add(drop);
        }
    }

    /** A colour as it is now. */
    Color of(Ink ink) {
        Text drop = drops.get(ink);
        return drop != null && drop.getFill() instanceof Color colour ? colour : Color.TRANSPARENT;
    }
}
