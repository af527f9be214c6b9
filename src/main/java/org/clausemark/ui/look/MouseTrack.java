package org.clausemark.ui.look;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Follows the mouse from a press to the release, wherever in a scene it goes. A toolkit should tell the node that was
 * pressed of both, but the one without a display forgets it as soon as the mouse moves.
 */
public final class MouseTrack {
    private final Scene scene;
    private final EventHandler<MouseEvent> dragged;
    private final EventHandler<MouseEvent> released;
    private final EventHandler<MouseEvent> end = event -> stop();

    private MouseTrack(Scene scene, EventHandler<MouseEvent> dragged, EventHandler<MouseEvent> released) {
        this.scene = scene;
        this.dragged = dragged;
        this.released = event -> {
            stop();
            released.handle(event);
        };
    }

    /** Tells of each move of the mouse with its button down, and once of its release. */
    public static void follow(Scene scene, EventHandler<MouseEvent> dragged, EventHandler<MouseEvent> released) {
        MouseTrack track = new MouseTrack(scene, dragged, released);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, track.dragged);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, track.released);
        // Should a release be lost, the next press ends it.
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, track.end);
    }

    private void stop() {
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, end);
    }
}
