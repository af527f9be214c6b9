package org.clausemark.ui;

import java.util.List;
import javafx.scene.input.KeyEvent;

/** The keys of the commands. Single letters act only while the text has the keyboard. */
final class Shortcuts {
    private final List<Command> commands;

    Shortcuts(List<Command> commands) {
        this.commands = commands;
    }

    /** A key pressed while the text has the keyboard. */
    void inText(KeyEvent event) {
        run(event, true);
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
}
