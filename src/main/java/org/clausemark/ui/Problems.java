package org.clausemark.ui;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.clausemark.library.LibraryException;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where readers are told that something went wrong, or went well: a line at the foot of the window. */
public final class Problems extends HBox {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Label text = new Label();
    private final FontIcon icon = new FontIcon();
    private final Button close = new Button();
    private final Button action = new Button();
    private final PauseTransition timer = new PauseTransition(Duration.seconds(8));

    private Runnable refused = () -> {};

    /** An empty line. */
    public Problems() {
        setId("problems");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Wrapping.whereSafe(text.wrapTextProperty(), text.textProperty());
        text.setMaxWidth(560);
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Close");
        close.setOnAction(e -> setVisible(false));
        // A click here must not take the keyboard out of the text.
        close.setFocusTraversable(false);
        action.setFocusTraversable(false);
        action.getStyleClass().add("quiet");
        getChildren().addAll(icon, text, action, close);
        timer.setOnFinished(e -> setVisible(false));
    }

    /** Says in one sentence what was done. */
    public void say(String sentence) {
        show(sentence, "fth-check-circle", "good");
        timer.playFromStart();
    }

    /** Says in one sentence what was done, and offers one thing to do about it. */
    public void offer(String sentence, String actionName, Runnable doing) {
        say(sentence);
        showAction(true);
        action.setText(actionName);
        action.setOnAction(e -> {
            setVisible(false);
            doing.run();
        });
    }

    /** Says in one sentence what readers have to do first, or next: nothing was done, and nothing went wrong. */
    public void hint(String sentence) {
        show(sentence, "fth-info", "hint");
        timer.playFromStart();
    }

    /** Tells of a failure: its own sentence where it has one for readers, else a general one; the log has the rest. */
    public void tell(Throwable failure) {
        LOG.warn("Told the reader", failure);
        boolean meant = failure.getClass().getPackageName().startsWith("org.clausemark");
        String message = failure.getMessage();
        complain(meant && message != null ? message : "Something went wrong; the log says what. Nothing was lost.");
    }

    /** Says what cannot be done. */
    public void complain(String sentence) {
        show(sentence, "fth-alert-circle", "bad");
        timer.stop();
    }

    private void show(String sentence, String literal, String mood) {
        getStyleClass().removeAll("good", "hint", "bad");
        getStyleClass().add(mood);
        icon.setIconLiteral(literal);
        if (close.getGraphic() == null) {
            // Not before there is something to say: the first icon has the fonts of icons read.
            close.setGraphic(new FontIcon("fth-x"));
        }
        text.setText(sentence);
        showAction(false);
        setVisible(true);
    }

    private void showAction(boolean shown) {
        action.setVisible(shown);
        action.setManaged(shown);
    }

    /** Takes back what was offered, for what it would undo is no longer the latest; and hints, which were followed. */
    public void withdraw() {
        if (action.isVisible() || getStyleClass().contains("hint")) {
            setVisible(false);
        }
    }

    /** Sets what is told when the library has refused something: it may be another by now than the window shows. */
    public void setOnRefused(Runnable told) {
        refused = told;
    }

    /** Does something that the library may refuse; tells of it and returns null if it does. */
    public <T> @Nullable T guard(Supplier<T> doing) {
        withdraw();
        try {
            return doing.get();
        } catch (LibraryException e) {
            tell(e);
            refused.run();
            return null;
        }
    }

    /** Does something that the library may refuse; tells of it and returns false if it does. */
    public boolean guard(Runnable doing) {
        return Boolean.TRUE.equals(guard(() -> {
            doing.run();
            return true;
        }));
    }
}
