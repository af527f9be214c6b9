package org.clausemark.ui.reading;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar over front or back matter: says how much is folded away, and unfolds it. */
final class FoldBar extends Region {
    private static final double HEIGHT = 32;

    private final HBox line = new HBox(8);
    private double columnX;
    private double columnWidth;

    FoldBar(boolean front, int lines, boolean open, Runnable toggle) {
        getStyleClass().add("fold-bar");
        Label label = new Label(
                (lines == 1 ? "1 line" : lines + " lines") + (front ? " before" : " after") + " the document");
        Button button = new Button(open ? "Hide" : "Show", new FontIcon(open ? "fth-chevron-up" : "fth-chevron-down"));
        button.setId(front ? "unfold-front" : "unfold-back");
        button.getStyleClass().add("quiet");
        button.setOnAction(e -> toggle.run());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(new FontIcon("fth-more-horizontal"), label, button);
        line.getStyleClass().add("fold-line");
        getChildren().add(line);
    }

    double measure(double x, double width) {
        columnX = x;
        columnWidth = width;
        return HEIGHT + 24;
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(columnX, 12, columnWidth, HEIGHT);
    }
}
