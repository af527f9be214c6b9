package org.clausemark.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A layer over the window for what opens near something and closes on Esc or a click elsewhere: pickers and sheets.
 * One at a time; the focus goes back to where it was.
 */
public final class Overlay extends Pane {
    private static final double GAP = 6;

    private @Nullable Region content;
    private @Nullable Bounds near;
    private @Nullable Node focusBefore;
    private boolean returning;
    private boolean above;

    /** An empty layer. */
    public Overlay() {
        setPickOnBounds(false);
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                hide();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /** Shows a node below a place of the scene, above it where there is no room; in the middle without a place. */
    public void show(Region node, @Nullable Bounds nearInScene) {
        if (content == null && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        content = node;
        near = nearInScene;
        above = false;
        node.getStyleClass().add("pop-sheet");
        getChildren().setAll(node);
        setPickOnBounds(true);
        setVisible(true);
        // What is shown may take the focus for a field of its own; until then Esc must arrive here.
        requestFocus();
        requestLayout();
    }

    /** Tab stays in what is shown: after the last comes the first. */
    private void keepFocus(@Nullable Node owner) {
        if (content == null || owner == null || isAncestorOf(owner)) {
            return;
        }
        requestFocus();
        if (!returning) {
            // Where nothing in it takes the focus, this leads out again.
            returning = true;
            requestFocusTraversal(TraversalDirection.NEXT);
            returning = false;
        }
    }

    private boolean isAncestorOf(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(this)) {
                return true;
            }
        }
        return false;
    }

    /** Takes away what is shown. */
    public void hide() {
        content = null;
        getChildren().clear();
        setPickOnBounds(false);
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    @Override
    protected void layoutChildren() {
        if (content == null) {
            return;
        }
        content.autosize();
        double width = Math.min(content.getWidth(), getWidth() - 2 * GAP);
        double height = Math.min(content.getHeight(), getHeight() - 2 * GAP);
        content.resize(width, height);
        if (near == null) {
            content.relocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 3));
            return;
        }
        Bounds place = sceneToLocal(near);
        double y = place.getMaxY() + GAP;
        // What opened above stays there: a list that gets shorter as one types must not jump over its place.
        above |= y + height > getHeight() - GAP;
        if (above) {
            y = Math.max(GAP, place.getMinY() - GAP - height);
        }
        double x = Math.clamp(place.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
        content.relocate(Math.rint(x), Math.rint(y));
    }
}
