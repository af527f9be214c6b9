package org.clausemark.ui.notes;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A theme's name on a pale ground of its colour, which lets the name keep its contrast in every shade. */
final class ThemeChip extends HBox {
    private static final String GROUND = "40";
    private static final String LINE = "a0";

    private final Label name = new Label();
    private @Nullable Button remove;
    private String colour = "";

    /** A chip that shows nothing yet. */
    ThemeChip() {
        super(4);
        getChildren().add(name);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chip");
    }

    /** Shows a text for a theme, in place of what it showed. */
    void show(String text, Theme theme) {
        show(text, theme.colour());
    }

    /** Shows a text on a pale ground of a colour, {@code #rrggbb}; on none if it is empty. */
    void show(String text, String ground) {
        name.setText(text);
        if (!colour.equals(ground)) {
            colour = ground;
            setStyle(
                    colour.isEmpty() ? "" : "-cm-chip: " + colour + GROUND + "; -cm-chip-line: " + colour + LINE + ";");
        }
    }

    /** Gives it a button that takes the chip away. */
    void removable(String what, Runnable action) {
        Button button = remove;
        if (button == null) {
            button = new Button(null, new FontIcon("fth-x"));
            button.getStyleClass().add("chip-remove");
            button.setFocusTraversable(false);
            getChildren().add(button);
            remove = button;
        }
        button.setAccessibleText(what);
        button.setOnAction(e -> action.run());
        button.setVisible(true);
        button.setManaged(true);
    }

    /** Lets the keyboard come to the button that takes the chip away; Enter and Delete press it as Space does. */
    void reachable() {
        Button button = remove;
        if (button != null) {
            button.setFocusTraversable(true);
            button.setOnKeyPressed(event -> {
                switch (event.getCode()) {
                    case ENTER, DELETE, BACK_SPACE -> {
                        event.consume();
                        button.fire();
                    }
                    default -> {
                        // Others go on to where they are known.
                    }
                }
            });
        }
    }

    /** Takes the button from it that takes it away. */
    void fixed() {
        if (remove != null) {
            remove.setVisible(false);
            remove.setManaged(false);
        }
    }
}
