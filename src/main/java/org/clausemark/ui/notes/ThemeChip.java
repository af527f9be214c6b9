package org.clausemark.ui.notes;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.clausemark.annotation.Theme;
import org.kordamp.ikonli.javafx.FontIcon;

/** A theme's name on a pale ground of its colour, which lets the name keep its contrast in every shade. */
final class ThemeChip extends HBox {
    private static final String GROUND = "40";
    private static final String LINE = "a0";

    ThemeChip(String text, Theme theme) {
        super(4, new Label(text));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chip");
        setStyle("-cm-chip: " + theme.colour() + GROUND + "; -cm-chip-line: " + theme.colour() + LINE + ";");
    }

    /** Adds a button that takes the chip away. */
    ThemeChip removable(String what, Runnable remove) {
        Button button = new Button(null, new FontIcon("fth-x"));
        button.getStyleClass().add("chip-remove");
        button.setFocusTraversable(false);
        button.setAccessibleText(what);
        button.setOnAction(e -> remove.run());
        getChildren().add(button);
        return this;
    }
}
