package org.clausemark.ui.tour;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A reader's hands: key strokes and mouse movements as the window gets them, without a real pointer being moved. */
final class Hands {
    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /** Drags over a node from one place to another, each given in its coordinates. */
    void drag(Node node, Rectangle2D from, Rectangle2D to) {
        Point2D start = new Point2D(from.getMinX() + 0.5, from.getMinY() + from.getHeight() / 2);
        Point2D end = new Point2D(to.getMinX() + 0.5, to.getMinY() + to.getHeight() / 2);
        mouse(node, MouseEvent.MOUSE_PRESSED, start, true, 1);
        mouse(node, MouseEvent.MOUSE_DRAGGED, start.midpoint(end), false, 1);
        mouse(node, MouseEvent.MOUSE_DRAGGED, end, false, 1);
        mouse(node, MouseEvent.MOUSE_RELEASED, end, false, 1);
    }

    /** Clicks a node at a place given in its coordinates. */
    void click(Node node, Point2D at) {
        mouse(node, MouseEvent.MOUSE_PRESSED, at, true, 1);
        mouse(node, MouseEvent.MOUSE_RELEASED, at, true, 1);
        mouse(node, MouseEvent.MOUSE_CLICKED, at, true, 1);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, Point2D at, boolean still, int clicks) {
        Point2D inScene = node.localToScene(at);
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        still,
                        new PickResult(node, inScene.getX(), inScene.getY())));
    }

    /** Presses a key where the keyboard is. */
    void press(KeyCode code) {
        press(code, false, false);
    }

    /** Presses a key with the shortcut key and perhaps shift held. */
    void press(KeyCode code, boolean shortcut, boolean shift) {
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        Event.fireEvent(
                owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut && !mac, false, shortcut && mac));
        if (code.isLetterKey() && !shortcut) {
            typed(code.getChar().toLowerCase(Locale.ROOT));
        }
    }

    private void typed(String character) {
        Node owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(
                owner, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /** Types words where the keyboard is, which has to be in a field. */
    void type(String words) {
        if (!(scene.getFocusOwner() instanceof TextInputControl field)) {
            throw new IllegalStateException("Nothing to type into: " + scene.getFocusOwner());
        }
        words.codePoints().forEach(c -> {
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UNDEFINED, false, false, false, false));
            typed(Character.toString(c));
        });
    }
}
