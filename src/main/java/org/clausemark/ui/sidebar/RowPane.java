package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Rows of a list below each other, each for an item that is named by a number. Only those in view are there; the place
 * is the first row in view and how many pixels of it have passed the top. Rows are shown whole: a row that was cut at
 * the foot would look like a mistake rather than like more to come, which the scroll bar says.
 *
 * <p>Not a {@code ListView}: that lays every row out anew whenever anything in one of them changes, and would do so at
 * each jump and each highlight. Here a row is laid out by itself, and what changes in it goes no further.
 */
final class RowPane<R extends RowPane.Row> extends Region {
    private static final double BAR = 12;

    private final Supplier<R> making;
    private final IntToDoubleFunction heights;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final Map<Integer, R> shown = new HashMap<>();
    private final List<R> spare = new ArrayList<>();
    private List<Integer> items = List.of();
    private int top;
    private double passed;
    private int revealing = -1;
    private boolean settingBar;

    /** A row, which shows one item after another. */
    abstract static class Row extends Region {
        /** Shows an item in the row of an index. */
        abstract void show(int item, int index);

        /** Shows nothing any more. */
        abstract void release();
    }

    /** Shows items in rows of {@code heights}, in pixels, which are asked for an item each time they are wanted. */
    RowPane(Supplier<R> making, IntToDoubleFunction heights) {
        this.making = making;
        this.heights = heights;
        getStyleClass().add("row-pane");
        setClip(clip);
        setManaged(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setMax(1);
        scrollBar.setFocusTraversable(false);
        scrollBar.setVisible(false);
        scrollBar.valueProperty().subscribe(v -> scrolledByBar(v.doubleValue()));
        getChildren().add(scrollBar);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            passed -= event.getDeltaY();
            requestLayout();
            event.consume();
        });
    }

    /** The items that have rows, in ascending order. */
    List<Integer> items() {
        return items;
    }

    /** Shows other items; the first in view stays where it is, or what is in its place. */
    void list(List<Integer> newItems) {
        if (!items.isEmpty()) {
            int place = Collections.binarySearch(newItems, items.get(top));
            top = place >= 0 ? place : Math.max(0, -place - 2);
        }
        items = List.copyOf(newItems);
        requestLayout();
    }

    /** The rows that are there now. */
    Collection<R> rows() {
        return shown.values();
    }

    /** The row of a item; empty if it is out of view. */
    Optional<R> row(int item) {
        return Optional.ofNullable(shown.get(item));
    }

    /** The row at a height of this pane, in pixels; empty below the last one. */
    Optional<R> at(double y) {
        return shown.values().stream()
                .filter(row -> y >= row.getLayoutY() && y < row.getLayoutY() + row.getHeight())
                .findFirst();
    }

    /** How many rows a page has, at least one. */
    int page() {
        return Math.max(1, shown.size() - 1);
    }

    /** Brings a row into view at the next layout, if the whole of it is not. */
    void reveal(int row) {
        revealing = row;
        requestLayout();
    }

    private double height(int row) {
        return heights.applyAsDouble(items.get(row));
    }

    private void scrolledByBar(double value) {
        if (!settingBar && !items.isEmpty()) {
            double position = value * lastTop();
            top = (int) position;
            passed = (position - top) * height(top);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        scrollBar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (revealing >= 0 && revealing < items.size()) {
            bringIntoView(revealing);
        }
        revealing = -1;
        settle();
        int first = firstWhole();
        double y = 0;
        int row = first;
        while (row < items.size() && (row == first || y + height(row) <= getHeight())) {
            y += height(row);
            row++;
        }
        putBy(items.subList(Math.min(first, row), row));
        y = 0;
        for (int i = first; i < row; i++) {
            double height = height(i);
            place(items.get(i), i, Math.rint(y), height);
            y += height;
        }
        placeBar(y);
    }

    /** The row at the upper edge: the one that would be nearest to it. */
    private int firstWhole() {
        return passed > 0 && passed * 2 >= height(top) ? top + 1 : top;
    }

    private void bringIntoView(int row) {
        settle();
        top = firstWhole();
        passed = 0;
        if (row <= top) {
            top = row;
            return;
        }
        double y = 0;
        for (int i = top; i <= row && y <= getHeight(); i++) {
            y += height(i);
        }
        if (y > getHeight()) {
            top = firstToEndWith(row);
        }
    }

    /** The first row in view where a row is the last one that is whole: none is cut at the top. */
    private int firstToEndWith(int row) {
        double room = getHeight() - height(row);
        int first = row;
        while (first > 0 && height(first - 1) <= room) {
            first--;
            room -= height(first);
        }
        return first;
    }

    private int lastTop() {
        return items.isEmpty() ? 0 : firstToEndWith(items.size() - 1);
    }

    /** Brings the passed part between nothing and the height of the top row, and the place not too far down. */
    private void settle() {
        int last = lastTop();
        top = Math.clamp(top, 0, Math.max(0, items.size() - 1));
        while (passed < 0 && top > 0) {
            top--;
            passed += height(top);
        }
        passed = Math.max(0, passed);
        while (top < last && passed >= height(top)) {
            passed -= height(top);
            top++;
        }
        if (top >= last) {
            top = last;
            passed = 0;
        }
    }

    private void place(int item, int index, double y, double height) {
        R present = shown.get(item);
        R row = present == null ? next(item) : present;
        row.show(item, index);
        if (present == null) {
            row.applyCss();
        }
        row.resizeRelocate(0, y, getWidth(), height);
        row.layout();
    }

    private R next(int item) {
        R row = spare.isEmpty() ? making.get() : spare.removeLast();
        if (row.getParent() == null) {
            // Below the scroll bar.
            getChildren().add(getChildren().size() - 1, row);
        }
        row.setVisible(true);
        shown.put(item, row);
        return row;
    }

    /** Puts the rows by that show none of these items: others may need them. */
    private void putBy(List<Integer> kept) {
        Set<Integer> inView = new HashSet<>(kept);
        shown.entrySet().removeIf(entry -> {
            boolean gone = !inView.contains(entry.getKey());
            if (gone) {
                entry.getValue().release();
                spare.add(entry.getValue());
            }
            return gone;
        });
    }

    private void placeBar(double bottom) {
        int last = lastTop();
        settingBar = true;
        scrollBar.setVisible(last > 0);
        scrollBar.setVisibleAmount(items.isEmpty() ? 1 : Math.min(1, getHeight() / Math.max(1, whole(bottom))));
        scrollBar.setValue(last == 0 ? 0 : Math.min(1, (top + passed / height(top)) / last));
        settingBar = false;
    }

    /** About how high all rows are, by those in view: to measure all would be felt where there are thousands. */
    private double whole(double bottom) {
        return bottom / Math.max(1, shown.size()) * items.size();
    }
}
