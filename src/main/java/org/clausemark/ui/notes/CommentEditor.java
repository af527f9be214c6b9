package org.clausemark.ui.notes;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.clausemark.ui.look.Wrapping;

/** The field a comment is typed in, as high as its words: tells of each change, of each pause, and of the end. */
final class CommentEditor extends TextArea {
    private static final Duration PAUSE = Duration.millis(700);
    /** Three lines, in pixels. */
    private static final double LEAST = 58;

    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** What becomes of what is typed. */
    interface Typing {
        /** It was changed; false if nobody is typing in it. */
        boolean changed(String text);

        /** The typing has paused. */
        void paused();

        /** The keyboard has gone elsewhere in the window. */
        void ended();

        /** The reader wants to be back in the text. */
        void leave();
    }

    /** A field with a text in it; {@code prompt} stands there while it is empty. */
    CommentEditor(String text, String prompt, Typing typing) {
        super(text);
        getStyleClass().add("note-editor");
        Wrapping.whereSafe(wrapTextProperty(), textProperty());
        setPromptText(prompt);
        pause.setOnFinished(e -> typing.paused());
        textProperty().subscribe(now -> {
            fit();
            if (typing.changed(now)) {
                pause.playFromStart();
            }
        });
        widthProperty().subscribe(this::fit);
        focusedProperty().subscribe(focused -> {
            // A window that goes to the back has its editor still.
            if (!focused && getScene() != null && !equals(getScene().getFocusOwner())) {
                stop();
                typing.ended();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isEnd(event)) {
                event.consume();
                // Losing the keyboard ends the typing.
                typing.leave();
            }
        });
    }

    private static boolean isEnd(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE
                || (event.getCode() == KeyCode.ENTER && event.isShortcutDown())
                || (event.getCode() == KeyCode.TAB && !event.isShortcutDown());
    }

    /** Waits for no pause any more. */
    void stop() {
        pause.stop();
    }

    private void fit() {
        Text sample = new Text(getText() + "\n");
        sample.setFont(getFont());
        if (isWrapText()) {
            sample.setWrappingWidth(Math.max(60, getWidth() - 28));
        }
        setPrefHeight(Math.max(LEAST, Math.ceil(sample.getLayoutBounds().getHeight()) + 6));
    }
}
