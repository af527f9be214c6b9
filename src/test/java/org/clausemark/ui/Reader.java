package org.clausemark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausemark.ui.Desk.onFx;
import static org.clausemark.ui.Desk.settle;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.clausemark.document.Anchor;
import org.clausemark.document.Passage;
import org.testfx.api.FxRobot;

/** Who sits at the desk, with a mouse and a keyboard: every gesture goes through the toolkit's own robot. */
final class Reader {
    private final Desk desk;
    private final Eyes eyes;
    /** One for all: the headless platform keeps each window that a robot of its own was in. */
    private static final FxRobot ROBOT = new FxRobot();

    Reader(Desk desk, Eyes eyes) {
        this.desk = desk;
        this.eyes = eyes;
    }

    /** Presses keys together, the last one last: {@code press(CONTROL, SHIFT, Z)}. */
    void press(KeyCode... chord) {
        ROBOT.robotContext().getKeyboardRobot().pressNoWait(chord);
        ROBOT.robotContext().getKeyboardRobot().releaseNoWait(chord);
        settle();
    }

    /** Presses one key some times. */
    void press(int times, KeyCode... chord) {
        for (int i = 0; i < times; i++) {
            ROBOT.robotContext().getKeyboardRobot().pressNoWait(chord);
            ROBOT.robotContext().getKeyboardRobot().releaseNoWait(chord);
        }
        settle();
    }

    /** Presses one chord after another, faster than any work in the background can come to its end. */
    void pressAtOnce(KeyCode[]... chords) {
        onFx(() -> {
            for (KeyCode[] chord : chords) {
                ROBOT.robotContext().getKeyboardRobot().pressNoWait(chord);
                ROBOT.robotContext().getKeyboardRobot().releaseNoWait(chord);
            }
            return true;
        });
        settle();
    }

    /** Selects words in a clause and codes them with the first theme that fits what is typed. */
    void code(String clause, String words, String theme) {
        select(clause, words);
        press(KeyCode.T);
        type(theme);
        press(KeyCode.ENTER);
    }

    /**
     * Types words where the keyboard is, all within one turn of the JavaFX thread: however slow the machine, there is no
     * pause between two letters in which half a word would be saved.
     */
    void type(String words) {
        onFx(() -> {
            for (String sign : words.split("", -1)) {
                if (!sign.isEmpty()) {
                    ROBOT.robotContext().getBaseRobot().typeKeyboard(desk.scene(), KeyCode.UNDEFINED, sign);
                }
            }
            return true;
        });
        settle();
    }

    /** Clicks what a selector names. */
    void click(String selector) {
        click(eyes.find(selector));
    }

    /** Clicks a node in its middle. */
    void click(Node node) {
        click(middle(node), 1);
    }

    /** Clicks a node twice. */
    void doubleClick(Node node) {
        click(middle(node), 2);
    }

    /** Clicks a node with the other button. */
    void rightClick(Node node) {
        move(middle(node));
        ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.SECONDARY);
        ROBOT.robotContext().getMouseRobot().releaseNoWait(MouseButton.SECONDARY);
        settle();
    }

    /** Clicks on the first letter of some words of a clause with the other button. */
    void rightClickOn(String clause, String words) {
        move(on(clause, words));
        ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.SECONDARY);
        ROBOT.robotContext().getMouseRobot().releaseNoWait(MouseButton.SECONDARY);
        settle();
    }

    /** Clicks a node with Ctrl or Shift held, which the robot leaves out of what a mouse does. */
    void click(Node node, boolean ctrl, boolean shift) {
        Point2D at = middle(node);
        onFx(() -> {
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(node, with(type, at, node, ctrl, shift));
            }
            return true;
        });
        settle();
    }

    /** Opens a menu and picks what it says. */
    void choose(String menu, String item) {
        click(menu);
        choose(item);
    }

    /** Picks what an open menu says. */
    void choose(String item) {
        List<Node> items = ROBOT.lookup(".menu-item").queryAll().stream()
                .filter(n -> n.isVisible() && Eyes.words(n).startsWith(item))
                .toList();
        assertThat(items).as("items “%s”", item).isNotEmpty();
        click(items.getFirst());
    }

    /** Clicks on the first letter of some words of a clause. */
    void click(String clause, String words) {
        click(on(clause, words), 1);
    }

    /** Clicks some times on the first letter of some words of a clause. */
    void click(String clause, String words, int times) {
        click(on(clause, words), times);
    }

    /** Selects words of a clause by dragging over them. */
    void select(String clause, String words) {
        drag(clause, words, false);
    }

    /** Selects words of a clause by dragging over them from their end. */
    void selectBackwards(String clause, String words) {
        drag(clause, words, true);
    }

    private void drag(String clause, String words, boolean backwards) {
        Anchor anchor = reveal(clause, words);
        Point2D start = before(anchor.start());
        Point2D end = before(anchor.end());
        press(backwards ? end : start);
        move(start.midpoint(end));
        release(backwards ? start : end);
    }

    /** Puts the mouse button down at a point of the screen. */
    void press(Point2D at) {
        move(at);
        ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        settle();
    }

    /** Clicks some times at a point of the screen and keeps the button down the last time. */
    void pressLast(Point2D at, int clicks) {
        move(at.add(60, 60));
        move(at);
        for (int i = 1; i < clicks; i++) {
            ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
            ROBOT.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        }
        ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        settle();
    }

    /** Moves the mouse to a point of the screen. */
    void move(Point2D to) {
        ROBOT.robotContext().getMouseRobot().moveNoWait(to);
    }

    /** Moves the mouse to a point of the screen and lets its button go. */
    void release(Point2D at) {
        move(at);
        ROBOT.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /** Lets go of all buttons and keys. */
    void letGo() {
        ROBOT.robotContext().getMouseRobot().releaseNoWait();
        ROBOT.robotContext().getKeyboardRobot().releaseNoWait();
    }

    /** Drags a node in its middle to a part of another, from 0 at its upper edge to 1 at its lower. */
    void drag(Node node, Node to, double part) {
        Point2D end = middle(to);
        double height = eyes.placeOf(to).getHeight();
        drag(middle(node), end.add(0, (part - 0.5) * height));
    }

    /** Drags from one point of the screen to another. */
    void drag(Point2D from, Point2D to) {
        press(from);
        move(from.midpoint(to));
        settle();
        move(to);
        settle();
        release(to);
    }

    /** Turns the wheel with the mouse over the text; a positive amount goes on in the text. */
    void scroll(int amount) {
        scroll(desk.reading(), amount);
    }

    /** Turns the wheel with the mouse over a node; a positive amount goes on. */
    void scroll(Node over, int amount) {
        move(middle(over));
        ROBOT.robotContext().getMouseRobot().scrollNoWait(amount);
        settle();
    }

    /** Clicks before an offset of the text with Shift held, which the robot leaves out of what a mouse does. */
    void clickWithShift(int offset) {
        Point2D at = before(offset);
        Node column = eyes.find(".column");
        onFx(() -> {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(column, with(type, at, column, false, true));
            }
            return true;
        });
        settle();
    }

    private static MouseEvent with(EventType<MouseEvent> type, Point2D at, Node node, boolean ctrl, boolean shift) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        PickResult pick = new PickResult(node, at.getX(), at.getY());
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                ctrl,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                pick);
    }

    private void click(Point2D at, int times) {
        // From elsewhere, so that it is no further click of the last one.
        move(at.add(60, 60));
        move(at);
        for (int i = 0; i < times; i++) {
            ROBOT.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
            ROBOT.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        }
        settle();
    }

    /** Goes to a clause, without keys or mouse: for tests about something else. */
    void turnTo(String clause) {
        Passage passage = desk.clause(clause);
        onFx(() -> {
            desk.reading().showPlace(passage.start());
            return true;
        });
        settle();
    }

    /** Brings words into view if they are not. */
    Anchor reveal(String clause, String words) {
        Anchor anchor = desk.anchor(clause, words);
        onFx(() -> {
            desk.reading().reveal(anchor);
            return true;
        });
        settle();
        return anchor;
    }

    private Point2D on(String clause, String words) {
        return before(reveal(clause, words).start()).add(3, 0);
    }

    /** The point of the screen just behind where the caret before an offset stands. */
    Point2D before(int offset) {
        return onFx(() -> {
            Rectangle2D caret = desk.reading().caret(offset).orElseThrow();
            return desk.reading().localToScreen(caret.getMinX() + 0.5, caret.getMinY() + caret.getHeight() / 2);
        });
    }

    private static Point2D middle(Node node) {
        return onFx(() -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }
}
