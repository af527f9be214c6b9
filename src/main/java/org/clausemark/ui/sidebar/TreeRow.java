package org.clausemark.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the rows of both trees have: a triangle, a name in at most two lines, a count. Laid out by itself. */
abstract class TreeRow extends RowPane.Row {
    /** Between the parts of a row, in pixels. */
    static final double GAP = 6;
    /** What stands between the ends of a line and what is in it, in pixels. */
    static final double INSIDE = 6;

    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double TRIANGLE = 14;
    private static final double DEEPEST = 5;

    private final Branches tree;
    private final FontIcon triangle = new FontIcon("fth-chevron-right");
    private final StackPane disclosure = new StackPane(triangle);
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(GAP, disclosure, name, count);
    private int item = -1;
    private int index;

    TreeRow(Branches tree) {
        this.tree = tree;
        // Where its text changes, the rows around it need not be laid out anew.
        setManaged(false);
        getStyleClass().add("list-cell");
        pseudoClassStateChanged(FILLED, true);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        Wrapping.whereSafe(name.wrapTextProperty(), name.textProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("row-count");
        count.setMinWidth(USE_PREF_SIZE);
        disclosure.getStyleClass().add("disclosure");
        disclosure.setMinSize(TRIANGLE, Lines.LINE);
        disclosure.setMaxSize(TRIANGLE, Lines.LINE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("row-line");
        getChildren().add(line);
    }

    /** The item it shows; -1 if none. */
    final int item() {
        return item;
    }

    final Label name() {
        return name;
    }

    final Label count() {
        return count;
    }

    /** What stands in the row, from left to right; others may come between. */
    final HBox line() {
        return line;
    }

    /** Takes the item that it is to show, or -1 for none, and the row's index. */
    final void take(int newItem, int newIndex) {
        item = newItem;
        index = newIndex;
    }

    /** Begins the line as far in as the item is deep, {@code above} pixels down. */
    final void indent(double step, double above) {
        line.setPadding(new Insets(above, INSIDE, 0, INSIDE + indent(tree, item, step)));
    }

    /** Turns the triangle as the item is open or closed. */
    final void turn() {
        disclosure.setVisible(tree.isTree());
        disclosure.setManaged(tree.isTree());
        triangle.setVisible(tree.isParent(item));
        triangle.setRotate(tree.isOpen(item) ? 90 : 0);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    /** Whether a point of the scene is on the triangle of an item that has one. */
    final boolean isOnTriangle(double sceneX) {
        return tree.isParent(item) && disclosure.sceneToLocal(sceneX, 0).getX() <= TRIANGLE + GAP / 2;
    }

    /** Whether the keys are about the item. */
    abstract boolean isSelected();

    /** Shows what stands under the item, or hides it. */
    abstract void open(boolean open);

    /** Has the keys be about the item. */
    abstract void press();

    /** Marks the row if the keys are about it. */
    final void markSelected() {
        pseudoClassStateChanged(SELECTED, isSelected());
    }

    private static double indent(Branches tree, int item, double step) {
        return Math.min(tree.depth(item), DEEPEST) * step;
    }

    /** What of a row's width is no room for name, count and the like, in pixels. */
    static double around(Branches tree, int item, double step) {
        return 2 + Lines.MARGIN + 2 * INSIDE + indent(tree, item, step) + (tree.isTree() ? TRIANGLE + GAP : 0);
    }

    @Override
    protected final void layoutChildren() {
        line.resizeRelocate(2, 0, Math.max(0, getWidth() - 2 - Lines.MARGIN), getHeight());
    }

    @Override
    public final @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (item < 0) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case EXPANDED -> tree.isOpen(item);
            case LEAF -> !tree.isParent(item);
            case DISCLOSURE_LEVEL -> tree.depth(item);
            case SELECTED -> isSelected();
            case INDEX -> index;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public final void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (item < 0) {
            return;
        }
        switch (action) {
            case EXPAND -> open(true);
            case COLLAPSE -> open(false);
            case REQUEST_FOCUS -> press();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
