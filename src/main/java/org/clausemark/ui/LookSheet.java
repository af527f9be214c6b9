package org.clausemark.ui;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;

/** The “Aa” sheet: ground and text size, at once. */
final class LookSheet extends VBox {

    LookSheet(Look look) {
        super(12);
        setId("look-sheet");
        getStyleClass().add("look-sheet");
        HBox shades = new HBox(8);
        ToggleGroup group = new ToggleGroup();
        for (Shade shade : Shade.values()) {
            ToggleButton button = new ToggleButton(shade.label());
            button.setId("shade-" + shade.name().toLowerCase(Locale.ROOT));
            button.getStyleClass()
                    .addAll("shade-button", "shade-" + shade.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(look.shade() == shade);
            button.setOnAction(e -> {
                look.shadeProperty().set(shade);
                button.setSelected(true);
            });
            shades.getChildren().add(button);
        }
        Label name = new Label("Text size");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label size = new Label();
        size.textProperty().bind(look.textSizeProperty().asString("%d px"));
        size.getStyleClass().add("size-value");
        HBox sizes = new HBox(8, name, space, step(look, "−", "Smaller", -1), size, step(look, "+", "Larger", 1));
        sizes.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(shades, sizes);
    }

    private static Button step(Look look, String text, String spoken, int by) {
        Button button = new Button(text);
        button.getStyleClass().add("step");
        button.setAccessibleText(spoken + " text");
        button.setOnAction(
                e -> look.textSizeProperty().set(look.textSizeProperty().get() + by));
        return button;
    }
}
