package org.clausemark.ui.reading;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/** The scroll bar and the minimap beside it, which both show where the reader is in the whole. */
final class ScrollStrip extends Region {
    private static final double BAR = 12;

    /** How wide both are together, in pixels. */
    static final double WIDTH = BAR + Minimap.WIDTH;

    private final Column column;
    private final Minimap minimap;
    private final ScrollBar bar = new ScrollBar();
    private boolean following;

    ScrollStrip(Column column, Minimap minimap) {
        this.column = column;
        this.minimap = minimap;
        getStyleClass().add("scroll-strip");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setMax(1);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> scrolled(value.doubleValue()));
        getChildren().addAll(minimap, bar);
    }

    private void scrolled(double value) {
        if (!following) {
            column.showProgress(value * (1 - column.visibleShare()));
        }
    }

    /** Shows where the column is; nothing where all of it is in view. */
    void follow() {
        double share = column.visibleShare();
        following = true;
        bar.setVisibleAmount(share);
        bar.setValue(share >= 1 ? 0 : Math.min(1, column.progress() / (1 - share)));
        following = false;
        setVisible(share < 1);
    }

    @Override
    protected void layoutChildren() {
        minimap.resizeRelocate(0, 0, Minimap.WIDTH, getHeight());
        bar.resizeRelocate(Minimap.WIDTH, 0, BAR, getHeight());
    }
}
