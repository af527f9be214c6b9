package org.clausemark.ui.sidebar;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The themes that are combined, as chips: a click or Enter on one turns it from wanted to excluded and back, Delete takes
 * it away. Between them stands whether any or all are asked for. Not there while a single theme is focused, whose row
 * shows that.
 */
final class FocusBar extends FlowPane {
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded-theme");
    private static final double GAP = 4;

    private final Notebook notebook;
    private final Runnable left;
    private final InvalidationListener show = o -> show();

    /** Shows a notebook's focus; {@code left} takes the keyboard when the bar goes away with it. */
    FocusBar(Notebook notebook, Runnable left) {
        super(GAP, GAP);
        this.left = left;
        this.notebook = notebook;
        setId("focus-bar");
        getStyleClass().add("focus-bar");
        notebook.focusProperty().addListener(show);
        notebook.themes().addListener(show);
        show();
    }

    void close() {
        notebook.focusProperty().removeListener(show);
        notebook.themes().removeListener(show);
    }

    private void show() {
        int keyboard = keyboard();
        Object about = keyboard < 0 ? null : getChildren().get(keyboard).getUserData();
        fill(notebook.focusProperty().get());
        if (keyboard >= 0 && isVisible()) {
            // The buttons are others now, and what comes next is where the one was that is gone.
            getChildren().stream()
                    .filter(each -> about != null && about.equals(each.getUserData()))
                    .findFirst()
                    .orElse(getChildren().get(Math.min(keyboard, getChildren().size() - 1)))
                    .requestFocus();
        } else if (keyboard >= 0) {
            left.run();
        }
    }

    /** Which button has the keyboard; -1 if none. */
    private int keyboard() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void fill(ThemeFocus focus) {
        getChildren().clear();
        setVisible(focus.isCombined());
        if (!focus.isCombined()) {
            requestParentLayout();
            return;
        }
        String between = focus.all() ? "and" : "or";
        for (String id : focus.wanted()) {
            if (!getChildren().isEmpty()) {
                Button link = button(between, "Clauses with any of these themes, or with all of them");
                link.getStyleClass().add("focus-link");
                link.setOnAction(e -> notebook.focusProperty().set(focus.asking(!focus.all())));
                getChildren().add(link);
            }
            notebook.theme(id).ifPresent(theme -> chip(theme, false, focus));
        }
        for (String id : focus.excluded()) {
            notebook.theme(id).ifPresent(theme -> chip(theme, true, focus));
        }
        Button clear = pressedByEnter(new Button(null, new FontIcon("fth-x")));
        clear.getStyleClass().addAll("quiet", "focus-clear");
        clear.setAccessibleText("Show all");
        Hint.on(clear, "Show all again: Esc");
        clear.setOnAction(e -> notebook.focusProperty().set(ThemeFocus.NONE));
        getChildren().add(clear);
        requestParentLayout();
    }

    private void chip(Theme theme, boolean excluded, ThemeFocus focus) {
        Button chip = button(
                (excluded ? "not " : "") + theme.name(),
                excluded ? "Click to want it again" : "Click to leave out clauses coded with it");
        chip.setUserData(theme.id());
        chip.getStyleClass().addAll("chip", "focus-chip");
        chip.setStyle("-cm-chip: " + theme.colour() + "40; -cm-chip-line: " + theme.colour() + "a0;");
        chip.pseudoClassStateChanged(EXCLUDED, excluded);
        chip.setOnAction(
                e -> notebook.focusProperty().set(excluded ? focus.with(theme.id()) : focus.excluding(theme.id())));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                notebook.focusProperty().set(focus.without(theme.id()));
            }
        });
        getChildren().add(chip);
    }

    private static Button button(String words, String hint) {
        Button button = pressedByEnter(new Button(words));
        button.setMaxWidth(200);
        Hint.on(button, hint);
        return button;
    }

    private static Button pressedByEnter(Button button) {
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                button.fire();
            }
        });
        return button;
    }
}
