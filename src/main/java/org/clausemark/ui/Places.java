package org.clausemark.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The three places: sidebar, text, notes. The sides fold away and keep their width; in a window narrower than
 * {@value #NARROW} pixels the notes lie over the text instead of squeezing it.
 */
final class Places extends Region {
    static final double NARROW = 1100;

    private static final double HANDLE = 6;
    private static final double LEAST = 200;

    private final Region sidebar;
    private final Region text;
    private final Region notes;
    private final Region sidebarHandle = new Region();
    private final Region notesHandle = new Region();
    private final BooleanProperty sidebarOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty notesOpen = new SimpleBooleanProperty(true);
    private @Nullable Region cover;
    private boolean foldedForCover;
    private double sidebarWidth = 288;
    private double notesWidth = 336;

    Places(Region sidebar, Region text, Region notes) {
        this.sidebar = sidebar;
        this.text = text;
        this.notes = notes;
        sidebarHandle.setCursor(Cursor.H_RESIZE);
        notesHandle.setCursor(Cursor.H_RESIZE);
        sidebarHandle.setOnMouseDragged(
                e -> setWidths(sceneToLocal(e.getSceneX(), 0).getX(), notesWidth));
        notesHandle.setOnMouseDragged(e -> setWidths(
                sidebarWidth, getWidth() - sceneToLocal(e.getSceneX(), 0).getX()));
        sidebarOpen.subscribe(this::requestLayout);
        notesOpen.subscribe(this::requestLayout);
        getChildren().add(text);
    }

    /** Shows what stands beside the text, for which room is kept from the first. */
    void showSides() {
        if (sidebar.getParent() == null) {
            getChildren().addAll(sidebar, notes, sidebarHandle, notesHandle);
        }
    }

    BooleanProperty sidebarOpenProperty() {
        return sidebarOpen;
    }

    BooleanProperty notesOpenProperty() {
        return notesOpen;
    }

    /** Unfolds the notes at once, so that the keyboard can go there. */
    void showNotes() {
        notesOpen.set(true);
        layout();
    }

    /** Lays something over the text in its place, in place of what lay there; null for nothing. */
    void cover(@Nullable Region other) {
        if (cover != null) {
            getChildren().remove(cover);
        }
        // Where the notes lie over the text they would lie over what covers it too, and leave it no room.
        if (other != null && cover == null && getWidth() < NARROW && notesOpen.get()) {
            notesOpen.set(false);
            foldedForCover = true;
        } else if (other == null && foldedForCover) {
            notesOpen.set(true);
            foldedForCover = false;
        }
        cover = other;
        if (other != null) {
            getChildren().add(1, other);
            layout();
        }
    }

    /** Whether something lies over the text. */
    boolean isCovered() {
        return cover != null;
    }

    double sidebarWidth() {
        return sidebarWidth;
    }

    double notesWidth() {
        return notesWidth;
    }

    /** Sets the widths of the sides in pixels, kept between sensible ends. */
    void setWidths(double left, double right) {
        sidebarWidth = Math.rint(Math.clamp(left, LEAST, 460));
        notesWidth = Math.rint(Math.clamp(right, 260, 560));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean narrow = width < NARROW;
        double left = sidebarOpen.get() ? Math.min(sidebarWidth, width / 3) : 0;
        double right = notesOpen.get() ? Math.min(notesWidth, narrow ? width * 0.6 : width / 3) : 0;
        place(sidebar, sidebarOpen.get(), 0, left, height);
        place(notes, notesOpen.get(), width - right, right, height);
        place(text, true, left, width - left - (narrow ? 0 : right), height);
        // What the notes cover is no place for the bar over selected text.
        text.setPadding(new Insets(0, narrow ? right : 0, 0, 0));
        if (cover != null) {
            place(cover, true, left, width - left - right, height);
        }
        place(sidebarHandle, sidebarOpen.get(), left - HANDLE / 2, HANDLE, height);
        place(notesHandle, notesOpen.get(), width - right - HANDLE / 2, HANDLE, height);
        if (narrow != notes.getStyleClass().contains("floating")) {
            notes.getStyleClass().remove("floating");
            if (narrow) {
                notes.getStyleClass().add("floating");
            }
        }
    }

    private static void place(Region region, boolean open, double x, double width, double height) {
        region.setVisible(open);
        region.resizeRelocate(Math.rint(x), 0, Math.rint(width), height);
    }

    /** Folds contents and themes, or unfolds them. */
    void toggleSidebar() {
        sidebarOpenProperty().set(!sidebarOpenProperty().get());
    }

    /** Folds the notes, or unfolds them. */
    void toggleNotes() {
        notesOpenProperty().set(!notesOpenProperty().get());
    }
}
