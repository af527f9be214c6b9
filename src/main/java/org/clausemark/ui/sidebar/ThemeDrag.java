package org.clausemark.ui.sidebar;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Theme;
import org.clausemark.ui.look.MouseTrack;
import org.jspecify.annotations.Nullable;

/**
 * Drags a theme with the mouse: between two others to another place, onto one to stand under it, and out of the list
 * onto a clause to code that. A line, or a frame round a row, says where it would go.
 */
final class ThemeDrag {
    /** A hand that clicks moves less than this, in pixels. */
    private static final double SLACK = 5;
    /** The part of a row, above and below, that means before and after it and not in it. */
    private static final double EDGE = 0.3;

    private static final double LINE = 2;

    private final ThemesList list;
    private final ThemeOutline outline;
    private final RowPane<ThemeRow> rows;
    private final ThemeActions actions;
    private final Region line = new Region();
    private @Nullable Theme theme;
    private Point2D start = Point2D.ZERO;
    private boolean going;
    private @Nullable ThemePlace place;

    ThemeDrag(ThemesList list, ThemeOutline outline, RowPane<ThemeRow> rows, ThemeActions actions) {
        this.list = list;
        this.outline = outline;
        this.rows = rows;
        this.actions = actions;
        line.getStyleClass().add("drop-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
    }

    /** The line between two rows. */
    Region line() {
        return line;
    }

    /** The button went down on a theme. */
    void pressed(Theme on, MouseEvent event) {
        theme = event.getButton() == MouseButton.PRIMARY ? on : null;
        start = new Point2D(event.getSceneX(), event.getSceneY());
        going = false;
        if (theme != null) {
            MouseTrack.follow(list.getScene(), this::dragged, this::released);
        }
    }

    private void dragged(MouseEvent event) {
        Theme carried = theme;
        Point2D here = new Point2D(event.getSceneX(), event.getSceneY());
        if (carried == null || (!going && here.distance(start) < SLACK)) {
            return;
        }
        going = true;
        clear();
        if (isOverList(here)) {
            show(carried, here);
        }
        actions.carry(carried, here);
        event.consume();
    }

    private void released(MouseEvent event) {
        Theme carried = theme;
        ThemePlace to = place;
        theme = null;
        if (!going || carried == null) {
            return;
        }
        going = false;
        clear();
        actions.stopCarrying();
        Point2D here = new Point2D(event.getSceneX(), event.getSceneY());
        if (!isOverList(here)) {
            actions.drop(carried, here);
        } else if (to != null && actions.move(carried, to.parent(), to.before())) {
            list.select(carried);
        }
        event.consume();
    }

    private boolean isOverList(Point2D inScene) {
        return list.contains(list.sceneToLocal(inScene));
    }

    private void clear() {
        place = null;
        line.setVisible(false);
        list.showTarget(null);
    }

    private void show(Theme carried, Point2D here) {
        double y = rows.sceneToLocal(here).getY();
        Optional<ThemeRow> row = rows.at(y);
        Optional<Theme> on = row.flatMap(ThemeRow::theme);
        if (row.isEmpty() || on.isEmpty()) {
            place(carried, new ThemePlace(null, null), null, bottom());
            return;
        }
        double part = (y - row.get().getLayoutY()) / row.get().getHeight();
        String id = on.get().id();
        double lower = row.get().getLayoutY() + row.get().getHeight();
        int index = outline.indexOf(id);
        if (part < EDGE) {
            place(
                    carried,
                    ThemePlace.before(outline.tree(), id),
                    null,
                    row.get().getLayoutY());
        } else if (part <= 1 - EDGE) {
            place(carried, new ThemePlace(id, null), on.get(), lower);
        } else if (outline.isParent(index) && outline.isOpen(index)) {
            place(carried, ThemePlace.firstUnder(outline.tree(), id), null, lower);
        } else {
            place(carried, ThemePlace.after(outline.tree(), id), null, lower);
        }
    }

    private double bottom() {
        return rows.rows().stream()
                .mapToDouble(row -> row.getLayoutY() + row.getHeight())
                .max()
                .orElse(0);
    }

    private void place(Theme carried, ThemePlace to, @Nullable Theme into, double y) {
        if (!to.isFor(outline.tree(), carried.id())) {
            return;
        }
        place = to;
        list.showTarget(into);
        line.setVisible(into == null);
        double left = 8 + 16 * (to.parent() == null ? 0 : 1 + outline.tree().depth(to.parent()));
        line.resizeRelocate(
                left, Math.rint(Math.min(y, list.getHeight() - LINE) - LINE / 2), list.getWidth() - left - 16, LINE);
    }
}
