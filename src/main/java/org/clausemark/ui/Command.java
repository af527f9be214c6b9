package org.clausemark.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something a reader can have done. Keys, the menu, the list of keys and the palette all go by the same commands.
 *
 * @param name what it does, as the palette says it; empty for what only a key is for
 * @param row what the list of keys says; commands with the same row share one there, those
 *     with an empty one stand in none
 * @param keys the keys for it, the one that is shown first; may be empty
 * @param inText whether its keys act only while the text has the keyboard
 * @param enabled whether it would do anything now; its keys are left to others while it would not
 * @param action does it, on the JavaFX thread
 */
record Command(
        String name, String row, List<KeyCombination> keys, boolean inText, BooleanSupplier enabled, Runnable action) {

    /** The key that is shown for it, in words: {@code Ctrl + Shift + C}; empty if there is none. */
    String keyName() {
        return keys.isEmpty() ? "" : nameOf(keys.getFirst());
    }

    /** A key in words. */
    static String nameOf(KeyCombination key) {
        String shown = key.getDisplayText();
        // The key that is itself a plus stands behind one.
        String last = shown.endsWith("+") ? "plus" : shown.substring(shown.lastIndexOf('+') + 1);
        String before = shown.endsWith("+")
                ? shown.substring(0, shown.length() - 1)
                : shown.substring(0, shown.length() - last.length());
        return before.replace("+", " + ")
                + switch (last) {
                    case "\u2326" -> "Delete";
                    case "\u232b" -> "Backspace";
                    case "\u238b", "Escape" -> "Esc";
                    case "-" -> "minus";
                    default -> last;
                };
    }
}
