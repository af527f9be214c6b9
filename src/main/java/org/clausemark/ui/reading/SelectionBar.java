package org.clausemark.ui.reading;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.clausemark.annotation.Colour;
import org.jspecify.annotations.Nullable;

/** The small bar over selected text: five colours, comment, theme, copy. */
final class SelectionBar extends HBox {

    SelectionBar(Consumer<Colour> highlight, Runnable comment, Runnable theme, Runnable copy) {
        getStyleClass().add("selection-bar");
        setId("selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        for (Colour colour : Colour.values()) {
            Circle dot = new Circle(8);
            dot.getStyleClass().addAll("swatch", colour.key());
            Button button = button(null, dot, () -> highlight.accept(colour));
            button.getStyleClass().add("dot");
            button.setId("bar-" + colour.key());
            button.setAccessibleText("Highlight in " + colour.key());
            button.setTooltip(new Tooltip(colour.label() + "  " + (colour.ordinal() + 1)));
            getChildren().add(button);
        }
        getChildren()
                .addAll(
                        divider(),
                        button("Comment", key("C"), comment),
                        divider(),
                        button("Theme", key("T"), theme),
                        divider(),
                        button("Copy with citation", null, copy));
    }

    private static Button button(@Nullable String text, @Nullable Node graphic, Runnable action) {
        Button button = new Button(text, graphic);
        button.setFocusTraversable(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(e -> action.run());
        if (text != null) {
            button.setId("bar-" + text.replace(" ", "-").toLowerCase(Locale.ROOT));
        }
        return button;
    }

    private static Label key(String letter) {
        Label label = new Label(letter);
        label.getStyleClass().add("key");
        return label;
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("divider");
        return line;
    }
}
