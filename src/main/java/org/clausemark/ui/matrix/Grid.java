package org.clausemark.ui.matrix;

import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.clausemark.theming.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The table itself, with a spot that has the keyboard. Only what is in view is drawn: a hundred themes by twenty thousand
 * clauses cost no more than ten by ten.
 */
final class Grid extends Region {
    private static final double BAR = 12;

    /** How large a picture may be, in pixels of the screen: twice as fine it is four times as many. */
    private static final double LARGEST = 6_000_000;

    private static final double LONGEST = 8_000;

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Inks inks = new Inks(this::requestLayout);
    private final Consumer<Spot> shown;
    private final Consumer<Spot> done;
    private Sheet sheet;
    private Measures measures;
    private Sheet.Order order = Sheet.Order.OWN;
    private Spot focus = new Spot(0, 0);
    private @Nullable Spot hover;

    /**
     * A grid.
     *
     * @param shown told of the spot to speak of: under the mouse, or else with the keyboard
     * @param done told of a spot that was clicked or entered
     */
    Grid(Sheet sheet, Consumer<Spot> shown, Consumer<Spot> done) {
        this.sheet = sheet;
        this.measures = new Measures(sheet.matrix(), 0);
        this.shown = shown;
        this.done = done;
        setId("matrix-grid");
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        across.setOrientation(Orientation.HORIZONTAL);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener(o -> requestLayout());
        }
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas, across, down);
        widthProperty().subscribe(width -> measures = new Measures(this.sheet.matrix(), width.doubleValue()));
        focusedProperty().addListener(o -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(at(e)));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, new GridKeys(this)::pressed);
    }

    /** Shows a sheet in an order, in place of what is shown; the keyboard stays on its theme and its place. */
    void show(Sheet now, Sheet.Order sorted) {
        Matrix before = sheet.matrix();
        Matrix after = now.matrix();
        int row = focus.row() < 0 || focus.row() >= before.height()
                ? -1
                : after.rowOf(before.row(focus.row()).id());
        int column = focus.column() < 0 || focus.column() >= before.width()
                ? -1
                : after.columnOf(before.column(focus.column()).id());
        sheet = now;
        order = sorted;
        measures = new Measures(after, getWidth());
        hover = null;
        focus = new Spot(
                focus.row() < 0 ? -1 : Math.max(row, Math.min(focus.row(), after.height() - 1) * (row < 0 ? 1 : 0)),
                focus.column() < 0
                        ? -1
                        : Math.max(column, Math.min(focus.column(), after.width() - 1) * (column < 0 ? 1 : 0)));
        tell();
        requestLayout();
    }

    Sheet sheet() {
        return sheet;
    }

    Spot focus() {
        return focus;
    }

    /** Takes the keyboard to a spot, cut to those there are, and brings it into view. */
    void focus(int row, int column) {
        focus = new Spot(
                Math.clamp(row, -1, sheet.matrix().height() - 1),
                Math.clamp(column, -1, sheet.matrix().width() - 1));
        hover = null;
        layout();
        if (focus.column() >= 0) {
            reveal(across, focus.column(), measures.columnsIn(canvas.getWidth()), measures.cell());
        }
        if (focus.row() >= 0) {
            reveal(down, focus.row(), measures.rowsIn(canvas.getHeight()), Measures.ROW);
        }
        tell();
        requestLayout();
    }

    private static void reveal(ScrollBar bar, int one, int inView, double size) {
        long first = Math.round(bar.getValue() / size);
        long now = Math.clamp(first, one - inView + 1, one);
        bar.setValue(Math.clamp(now * size, 0, bar.getMax()));
    }

    /** How far the cells are scrolled to the left: by whole columns, in pixels. */
    private double left() {
        return Math.rint(across.getValue() / measures.cell()) * measures.cell();
    }

    /** How far the cells are scrolled up: by whole rows, in pixels. */
    private double up() {
        return Math.rint(down.getValue() / Measures.ROW) * Measures.ROW;
    }

    /** How many rows are in view. */
    int rowsInView() {
        return Math.max(1, measures.rowsIn(canvas.getHeight()) - 1);
    }

    /** Does what a click on the spot with the keyboard would. */
    void enter() {
        done.accept(focus);
    }

    private void tell() {
        shown.accept(hover == null ? focus : hover);
    }

    private void hover(@Nullable Spot spot) {
        if (spot == null ? hover != null : !spot.equals(hover)) {
            hover = spot;
            boolean full = spot != null && (!spot.isCell() || sheet.matrix().count(spot.row(), spot.column()) > 0);
            setCursor(full ? Cursor.HAND : Cursor.DEFAULT);
            tell();
            requestLayout();
        }
    }

    private void clicked(MouseEvent event) {
        Spot spot = at(event);
        if (spot != null && event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            focus = spot;
            // An empty cell is only looked at; Enter goes to its place.
            if (!spot.isCell() || sheet.matrix().count(spot.row(), spot.column()) > 0) {
                done.accept(spot);
            }
            requestLayout();
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) {
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
            event.consume();
        }
    }

    /** What is under the mouse; null where there is nothing. */
    private @Nullable Spot at(MouseEvent event) {
        double x = event.getX() - measures.side();
        double y = event.getY() - measures.top();
        int column = x < 0 ? -1 : (int) ((x + left()) / measures.cell());
        int row = y < 0 ? -1 : (int) ((y + up()) / Measures.ROW);
        boolean inside = column < sheet.matrix().width()
                && row < sheet.matrix().height()
                && x < measures.columnsIn(canvas.getWidth()) * measures.cell()
                && y < measures.rowsIn(canvas.getHeight()) * Measures.ROW;
        return inside ? new Spot(row, column) : null;
    }

    /** Where a spot is drawn now: left, top, width and height, in pixels of this region. */
    Bounds boundsOf(Spot spot) {
        double x = spot.column() < 0 ? 0 : measures.side() + spot.column() * measures.cell() - left();
        double y = spot.row() < 0 ? 0 : measures.top() + spot.row() * Measures.ROW - up();
        return new BoundingBox(
                x,
                y,
                spot.column() < 0 ? measures.side() : measures.cell(),
                spot.row() < 0 ? measures.top() : Measures.ROW);
    }

    @Override
    protected void layoutChildren() {
        boolean wide = measures.width() > getWidth();
        boolean high = measures.height() > getHeight() - (wide ? BAR : 0);
        wide = measures.width() > getWidth() - (high ? BAR : 0);
        double width = Math.max(0, getWidth() - (high ? BAR : 0));
        double height = Math.max(0, getHeight() - (wide ? BAR : 0));
        bar(across, wide, sheet.matrix().width(), measures.columnsIn(width), measures.cell());
        bar(down, high, sheet.matrix().height(), measures.rowsIn(height), Measures.ROW);
        across.resizeRelocate(measures.side(), height, Math.max(0, width - measures.side()), BAR);
        down.resizeRelocate(width, measures.top(), BAR, Math.max(0, height - measures.top()));
        canvas.setWidth(width);
        canvas.setHeight(height);
        paint(canvas, measures, new Painting.Frame(width, height, left(), up()), true);
    }

    private static void bar(ScrollBar bar, boolean needed, int all, int seen, double size) {
        bar.setVisible(needed);
        bar.setMax(Math.max(0, all - seen) * size);
        bar.setVisibleAmount(bar.getMax() * Math.min(1, seen / (double) Math.max(1, all)));
        bar.setUnitIncrement(size);
        bar.setBlockIncrement(Math.max(1, seen - 1) * size);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }

    private void paint(Canvas on, Measures sizes, Painting.Frame frame, boolean pointing) {
        new Painting(on.getGraphicsContext2D(), inks, sheet, sizes, frame)
                .draw(new Painting.Pointing(pointing && isFocused() ? focus : null, pointing ? hover : null, order));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> sheet.matrix().height();
            case COLUMN_COUNT -> sheet.matrix().width();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** A picture of all of it; null where that would be too large for one. */
    @Nullable
    Picture picture() {
        Measures roomy = new Measures(sheet.matrix(), Double.MAX_VALUE);
        double width = Math.ceil(roomy.width()) + Measures.EDGE;
        double height = Math.ceil(roomy.height()) + Measures.EDGE;
        if (width > LONGEST || height > LONGEST || width * height > LARGEST) {
            return null;
        }
        Canvas whole = new Canvas(width, height);
        paint(whole, roomy, new Painting.Frame(width, height, 0, 0), false);
        return new Picture(whole);
    }
}
