package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.clausemark.document.Passage;
import org.clausemark.theming.Obligations;
import org.clausemark.theming.Strength;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Shade;

/** Thin grey lines under the words of commitment of a passage: whole for duties, dashed, dotted for encouragement. */
final class Underlining {
    private final Passage passage;
    private final PassageText flow;
    private final Pane lines = new Pane();
    private Commitments drawn = Commitments.NONE;
    private Shade drawnIn = Shade.LIGHT;
    private double drawnWidth = -1;

    Underlining(Passage passage, PassageText flow) {
        this.passage = passage;
        this.flow = flow;
    }

    /** The lines. */
    Node node() {
        return lines;
    }

    void place(double width, double height) {
        lines.resizeRelocate(0, 0, width, height);
    }

    /** Draws them anew, unless they are as they were; after layout. */
    void draw(Commitments commitments, Shade shade) {
        if (commitments.equals(drawn) && (!commitments.isOn() || (shade == drawnIn && flow.getWidth() == drawnWidth))) {
            return;
        }
        drawn = commitments;
        drawnIn = shade;
        drawnWidth = flow.getWidth();
        List<Node> all = new ArrayList<>();
        if (passage.isBody()) {
            for (Obligations.Found each : commitments.in(passage.text())) {
                for (Rectangle2D box : flow.lines(passage.start() + each.start(), passage.start() + each.end())) {
                    all.add(line(box, each.strength()));
                }
            }
        }
        lines.getChildren().setAll(all);
    }

    private Line line(Rectangle2D box, Strength strength) {
        double y = Math.floor(box.getMaxY()) + 1;
        Line line = new Line(Math.ceil(box.getMinX()) + 1, y, Math.floor(box.getMaxX()) - 1, y);
        line.getStyleClass().add("commitment");
        line.setStroke(drawnIn.quiet());
        // Dots as thin as the lines would be a haze.
        line.setStrokeWidth(drawnIn == Shade.CONTRAST || strength == Strength.ENCOURAGEMENT ? 2 : 1.5);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        switch (strength) {
            case DUTY -> line.getStrokeDashArray().clear();
            case INTENTION -> line.getStrokeDashArray().setAll(6.0, 3.0);
            case ENCOURAGEMENT -> line.getStrokeDashArray().setAll(2.0, 3.0);
        }
        return line;
    }
}
