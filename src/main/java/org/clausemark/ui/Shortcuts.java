package org.clausemark.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the commands. Single letters act only while the text has the keyboard. */
final class Shortcuts {
    private static final Set<KeyCode> ON_NOTES = EnumSet.of(KeyCode.H, KeyCode.U, KeyCode.M, KeyCode.J, KeyCode.R);

    private final List<Command> commands;

    Shortcuts(List<Command> commands) {
        this.commands = commands;
    }

    /** A key pressed while the text has the keyboard. */
    void inText(KeyEvent event) {
        run(event, true);
    }

    /** A key pressed while the list of notes has the keyboard, and not taken by it. */
    void inNotes(KeyEvent event, Actions actions) {
        if (event.getTarget() instanceof TextInputControl || event.isConsumed()) {
            return;
        }
        if (event.isShortcutDown() && (event.getCode() == KeyCode.C || event.getCode() == KeyCode.M)) {
            // The notes are meant, not what is selected in the text. The copying itself is any place's key.
            actions.reading().clearSelection();
            return;
        }
        boolean onNotes = event.getCode().isDigitKey() || ON_NOTES.contains(event.getCode());
        if (onNotes && !event.isShortcutDown() && !event.isAltDown()) {
            actions.reading().clearSelection();
            if (event.getCode() == KeyCode.R) {
                actions.leave();
            }
            inText(event);
        }
    }

    /** A key that works wherever the keyboard is, once nothing there has taken it. */
    void anywhere(KeyEvent event) {
        run(event, false);
    }

    private void run(KeyEvent event, boolean inText) {
        if (event.isConsumed()) {
            return;
        }
        for (Command command : commands) {
            // AltGr comes as Ctrl and Alt on some systems, and writes letters: a key matches with its own only.
            if (command.inText() == inText
                    && command.enabled().getAsBoolean()
                    && command.keys().stream().anyMatch(key -> key.match(event))) {
                event.consume();
                command.action().run();
                return;
            }
        }
    }

    /** A key pressed while there is no document to do anything with. */
    static void withoutDocument(KeyEvent event, WindowActions window) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
            window.importFiles();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            window.undo();
        }
    }
}
