package org.clausemark.ui.look;

import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The small square, or bar, that shows a theme's colour. */
public final class ThemeSwatch extends Rectangle {
    /** The side of the square that stands before a theme's name, in pixels. */
    public static final double SIDE = 10;

    /** A swatch of a colour, {@code #rrggbb}, that wide in pixels. */
    public ThemeSwatch(String colour, double width) {
        super(width, SIDE, Color.web(colour));
        setArcWidth(4);
        setArcHeight(4);
        getStyleClass().add("theme-swatch");
    }

    /** Gives it another colour, {@code #rrggbb}. */
    public void show(String colour) {
        setFill(Color.web(colour));
    }
}
