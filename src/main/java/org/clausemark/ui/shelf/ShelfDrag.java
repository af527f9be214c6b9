package org.clausemark.ui.shelf;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.clausemark.library.Entry;
import org.clausemark.ui.look.MouseTrack;

/** Carries documents with the mouse from the list onto a collection or the bin. */
final class ShelfDrag {
    /** A hand that clicks moves less than this, in pixels. */
    private static final double SLACK = 6;

    private static final double BESIDE = 12;

    private final CollectionsList collections;
    private final ShelfActions actions;
    private final Label carried = new Label();
    private List<Entry> entries = List.of();
    private Point2D start = Point2D.ZERO;
    private boolean going;

    ShelfDrag(CollectionsList collections, ShelfActions actions) {
        this.collections = collections;
        this.actions = actions;
        carried.getStyleClass().add("carried");
        carried.setManaged(false);
        carried.setMouseTransparent(true);
    }

    /** The mouse was pressed on documents. */
    void pressed(MouseEvent event, List<Entry> pressed) {
        going = false;
        entries = event.getButton() == MouseButton.PRIMARY ? List.copyOf(pressed) : List.of();
        start = new Point2D(event.getSceneX(), event.getSceneY());
        if (!entries.isEmpty()) {
            MouseTrack.follow(collections.getScene(), this::dragged, this::released);
        }
    }

    private void dragged(MouseEvent event) {
        Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
        if (entries.isEmpty() || (!going && at.distance(start) < SLACK)) {
            return;
        }
        going = true;
        carried.setText(entries.size() == 1 ? entries.getFirst().imprint().title() : entries.size() + " documents");
        Node root = collections.getScene().getRoot();
        if (carried.getParent() == null && root instanceof Pane pane) {
            pane.getChildren().add(carried);
            carried.applyCss();
        }
        carried.autosize();
        carried.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
        collections.showTarget(collections.at(at).orElse(null));
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!going) {
            return;
        }
        going = false;
        if (carried.getParent() instanceof Pane pane) {
            pane.getChildren().remove(carried);
        }
        collections.showTarget(null);
        collections.at(new Point2D(event.getSceneX(), event.getSceneY())).ifPresent(this::drop);
        event.consume();
    }

    private void drop(Shelf shelf) {
        List<String> ids = entries.stream().map(Entry::id).toList();
        boolean removed = entries.getFirst().listing().removed() != null;
        if (shelf.kind() == Shelf.Kind.BIN) {
            actions.bin(ids);
        } else if (removed) {
            actions.restore(ids);
        } else {
            actions.moveTo(ids, shelf.path());
        }
    }
}
