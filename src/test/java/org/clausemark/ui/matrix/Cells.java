package org.clausemark.ui.matrix;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.clausemark.theming.Matrix;

/** The cells of a grid that is shown, which are drawn and no nodes to be looked up. To be asked on the JavaFX thread. */
public final class Cells {
    private final Grid grid;

    /** The cells of the grid that a node is. */
    public Cells(Node node) {
        grid = (Grid) node;
    }

    /** What is shown. */
    public Matrix matrix() {
        return grid.sheet().matrix();
    }

    /** The count of a theme and a column, by their labels. */
    public int count(String theme, String column) {
        return matrix().count(row(theme), column(column));
    }

    /** What the keyboard is on: {@code theme × column}; heads are {@code themes} and {@code columns}. */
    public String focus() {
        Spot focus = grid.focus();
        return (focus.row() < 0 ? "columns" : matrix().row(focus.row()).label()) + " × "
                + (focus.column() < 0
                        ? "themes"
                        : matrix().column(focus.column()).label());
    }

    /** The middle of a cell on the screen; an empty name is the heads. */
    public Point2D on(String theme, String column) {
        Bounds bounds = grid.localToScreen(grid.boundsOf(new Spot(row(theme), column(column))));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Whether a cell lies in view as a whole. */
    public boolean isSeen(String theme, String column) {
        return grid.getLayoutBounds().contains(grid.boundsOf(new Spot(row(theme), column(column))));
    }

    /** Whether the first cell in view begins where the heads end. */
    public boolean isAligned() {
        Bounds corner = grid.boundsOf(new Spot(-1, -1));
        Bounds first = grid.boundsOf(new Spot(0, 0));
        double across = (corner.getMaxX() - first.getMinX()) / first.getWidth();
        double down = (corner.getMaxY() - first.getMinY()) / first.getHeight();
        return across == Math.rint(across) && down == Math.rint(down);
    }

    /** How many nodes the grid is made of. */
    public int nodes() {
        return grid.getChildrenUnmodifiable().size();
    }

    /** A picture of all of it. */
    public Optional<Picture> picture() {
        return Optional.ofNullable(grid.picture());
    }

    private int row(String label) {
        return label.isEmpty()
                ? -1
                : matrix().rows().stream().map(h -> h.label()).toList().indexOf(label);
    }

    private int column(String label) {
        return label.isEmpty()
                ? -1
                : matrix().columns().stream().map(h -> h.label()).toList().indexOf(label);
    }
}
