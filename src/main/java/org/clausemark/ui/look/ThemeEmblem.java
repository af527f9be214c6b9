package org.clausemark.ui.look;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A theme's colour with its letters on it: two signs, for those who cannot tell the colours apart. */
public final class ThemeEmblem extends Region {
    /** How wide it is, in pixels. */
    public static final double WIDTH = 20;

    /** How high it is, in pixels. */
    public static final double HEIGHT = 15;

    private final Rectangle ground = new Rectangle(WIDTH, HEIGHT);
    private final Text letters = new Text();

    /** An emblem that shows nothing yet. */
    public ThemeEmblem() {
        getStyleClass().add("theme-emblem");
        ground.getStyleClass().add("theme-swatch");
        ground.setArcWidth(6);
        ground.setArcHeight(6);
        letters.setFont(Font.font("Inter SemiBold", 9.5));
        letters.setTextOrigin(VPos.CENTER);
        setMouseTransparent(true);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(ground, letters);
    }

    /** An emblem of a colour, {@code #rrggbb}, with letters on it. */
    public ThemeEmblem(String colour, String letters) {
        this();
        show(colour, letters);
    }

    /** Shows another colour, {@code #rrggbb}, and other letters. */
    public void show(String colour, String words) {
        Color fill = Color.web(colour);
        if (!fill.equals(ground.getFill()) || !words.equals(letters.getText())) {
            ground.setFill(fill);
            letters.setFill(ink(fill));
            letters.setText(words);
            requestLayout();
        }
    }

    /** Black or white, whichever stands out more: one of them always has a contrast of four and a half. */
    public static Color ink(Color ground) {
        return Shade.contrast(Color.BLACK, ground) >= Shade.contrast(Color.WHITE, ground) ? Color.BLACK : Color.WHITE;
    }

    @Override
    protected void layoutChildren() {
        letters.setX(Math.rint((WIDTH - letters.getLayoutBounds().getWidth()) / 2));
        letters.setY(HEIGHT / 2);
    }
}
