package org.clausemark.ui.shelf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;

/** A line of the list, its heads or a row: its parts stand where the columns are, and narrow lines have fewer. */
final class Columns extends Region {
    /** The room at the right that a scroll bar may take. */
    static final double BAR = 14;

    private static final double INSET = 12;
    private static final double GAP = 12;
    private static final double LEAST_TITLE = 280;
    /** What goes first where room is short. */
    private static final List<Column> SPARED =
            List.of(Column.LANGUAGE, Column.SOURCE, Column.CLAUSES, Column.OPENED, Column.DATE);

    private final Map<Column, Region> parts = new EnumMap<>(Column.class);

    /** Puts a part into a column. */
    void put(Column column, Region part) {
        parts.put(column, part);
        getChildren().add(part);
    }

    private static List<Column> shown(double width) {
        List<Column> shown = new ArrayList<>(List.of(Column.values()));
        for (Column spared : SPARED) {
            if (title(shown, width) < LEAST_TITLE) {
                shown.remove(spared);
            }
        }
        return shown;
    }

    private static double title(List<Column> shown, double width) {
        double others = shown.stream()
                .filter(c -> c != Column.TITLE)
                .mapToDouble(c -> c.width() + GAP)
                .sum();
        return width - 2 * INSET - BAR - others;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Column> shown = shown(room);
        double x = snappedLeftInset() + INSET;
        for (Column column : Column.values()) {
            Region part = parts.get(column);
            if (part == null) {
                continue;
            }
            part.setVisible(shown.contains(column));
            if (!part.isVisible()) {
                continue;
            }
            double width = column == Column.TITLE ? Math.max(0, title(shown, room)) : column.width();
            double height = Math.min(getHeight(), part.prefHeight(width));
            part.resizeRelocate(Math.rint(x), Math.rint((getHeight() - height) / 2), Math.rint(width), height);
            x += width + GAP;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
