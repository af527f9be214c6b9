package org.clausemark.ui.reading;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.clausemark.ui.look.Shade;

/** The handles at both ends of the selected mark: a line at the edge of its words, a knob above it or below it. */
final class Handles {
    private static final double RADIUS = 5;
    private static final double REACH = 9;

    private Handles() {}

    /**
     * Draws one.
     *
     * @param edge where the mark's first word begins, or its last one ends
     * @param atStart whether it is the one at the start, whose knob is above the line
     */
    static Node draw(Rectangle2D edge, boolean atStart, Shade shade) {
        double x = Math.rint(edge.getMinX());
        Rectangle line = new Rectangle(x - 1, edge.getMinY() - 1, 2, edge.getHeight() + 2);
        line.setFill(shade.accent());
        Circle knob = new Circle(x, knob(edge, atStart), RADIUS);
        knob.setFill(shade.accent());
        knob.setStroke(shade.ground());
        knob.setStrokeType(StrokeType.OUTSIDE);
        Group handle = new Group(line, knob);
        handle.getStyleClass().add(atStart ? "handle-start" : "handle-end");
        return handle;
    }

    private static double knob(Rectangle2D edge, boolean atStart) {
        return atStart ? edge.getMinY() - 1 : edge.getMaxY() + 1;
    }

    /** Whether a point is on the knob of a handle, or as near as a hand needs. */
    static boolean isOn(Rectangle2D edge, boolean atStart, double x, double y) {
        return Math.hypot(x - edge.getMinX(), y - knob(edge, atStart)) <= REACH;
    }
}
