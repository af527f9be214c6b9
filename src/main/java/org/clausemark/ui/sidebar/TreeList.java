package org.clausemark.ui.sidebar;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the contents and the themes have as lists: rows of a tree, and words in their place where there are none. */
abstract class TreeList<R extends TreeRow> extends Region {
    private final RowPane<R> rows;
    private final Label empty = new Label();
    private final VPos emptyAt;
    private final double least;

    /**
     * A list without rows.
     *
     * @param spoken what the list is called
     * @param emptyAt where the words stand that are there in place of rows
     * @param least how high the list wants to be at the least, in pixels
     */
    TreeList(String spoken, VPos emptyAt, double least) {
        this.rows = new RowPane<>(this::makeRow, item -> height(item, getWidth()));
        this.emptyAt = emptyAt;
        this.least = least;
        getStyleClass().add("rows");
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        setManaged(false);
        getChildren().addAll(empty, rows);
    }

    /** Makes a row that shows nothing yet. */
    abstract R makeRow();

    /** How high the row of an item is in a list of a width, in pixels. */
    abstract double height(int item, double width);

    /** The item that the keys are about; -1 if none. */
    abstract int selectedItem();

    final RowPane<R> rows() {
        return rows;
    }

    /** The words in place of rows. */
    final Label empty() {
        return empty;
    }

    /** How high the list would be at a width, in pixels; no more than {@code most} is asked for. */
    final double wantedHeight(double width, double most) {
        double height = 4;
        for (int i = 0; i < rows.items().size() && height < most; i++) {
            height += height(rows.items().get(i), width);
        }
        return Math.min(most, Math.max(height, least));
    }

    @Override
    protected final void layoutChildren() {
        layoutInArea(empty, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, emptyAt);
        rows.resizeRelocate(0, 0, getWidth(), getHeight());
        rows.layout();
    }

    @Override
    public final @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> rows.items().size();
            case FOCUS_ITEM -> rows.row(selectedItem()).orElse(null);
            case MULTIPLE_SELECTION -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
