package org.clausemark.ui.reading;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.clausemark.annotation.Colour;
import org.clausemark.ui.look.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small bar over selected text: five colours, underline, comment, theme, copy. In two or more rows where it has to be. */
final class SelectionBar extends FlowPane {
    private static final double GAP = 2;
    private static final double EDGE = 8;
    /** What begins further right than this, in pixels, is not the first of its row. */
    private static final double FIRST = 16;

    SelectionBar(Marking marking) {
        getStyleClass().add("selection-bar");
        setId("selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        setHgap(GAP);
        setVgap(GAP);
        HBox dots = new HBox(GAP);
        for (Colour colour : Colour.values()) {
            Circle dot = new Circle(8);
            dot.getStyleClass().addAll("swatch", colour.key());
            Button button = button(null, dot, () -> marking.highlight(colour));
            button.getStyleClass().add("dot");
            button.setId("bar-" + colour.key());
            button.setAccessibleText("Highlight in " + colour.key());
            Hint.on(button, colour.label() + "  " + (colour.ordinal() + 1));
            dots.getChildren().add(button);
        }
        Button underline = button(null, new FontIcon("fth-underline"), marking::underline);
        underline.setId("bar-underline");
        underline.getStyleClass().add("bar-icon");
        underline.setAccessibleText("Underline");
        Hint.on(underline, "Underline  U");
        getChildren()
                .addAll(
                        dots,
                        divided(underline),
                        divided(button("Comment", key("C"), marking::comment)),
                        divided(button("Theme", key("T"), marking::theme)),
                        divided(button("Copy with citation", null, marking::copyCited)));
    }

    /** Takes its size within a width in pixels. */
    private void fit(double width) {
        double edges = snappedLeftInset() + snappedRightInset();
        double inOneRow = getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1))
                .reduce((a, b) -> a + GAP + b)
                .orElse(0);
        setPrefWrapLength(Math.min(inOneRow, width - edges));
        autosize();
    }

    /**
     * Stands just above a selection; below it where there is no room; never over it, never out of the pane.
     *
     * @param width how much of the pane the bar may use, in pixels
     */
    void standBy(Rectangle2D selection, double width, double height) {
        fit(width - 2 * EDGE);
        Bounds size = getLayoutBounds();
        double x = Math.clamp(
                selection.getMinX() + selection.getWidth() / 2 - size.getWidth() / 2,
                EDGE,
                Math.max(EDGE, width - size.getWidth() - EDGE));
        double y = selection.getMinY() - size.getHeight() - EDGE;
        if (y < EDGE) {
            y = selection.getMaxY() + EDGE;
        }
        if (y + size.getHeight() > height - EDGE) {
            y = height - size.getHeight() - EDGE;
        }
        relocate(Math.rint(x), Math.rint(y));
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

    /** A button with a line before it, unless it begins a row. */
    private static HBox divided(Button button) {
        Region line = new Region();
        line.getStyleClass().add("divider");
        HBox part = new HBox(GAP, line, button);
        part.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(part.layoutXProperty().greaterThan(FIRST));
        return part;
    }
}
