package org.clausemark.ui;

import static javafx.scene.input.KeyCode.F1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One list for keys, menu, list of keys and palette. */
class CommandsTest extends Journey {
    @ParameterizedTest
    @CsvSource({
        "Shortcut+Shift+C, Ctrl + Shift + C",
        "Alt+Left, Alt + ←",
        "Shortcut+Plus, Ctrl + plus",
        "Shortcut+Minus, Ctrl + minus",
        "Delete, Delete",
        "Esc, Esc",
        "F3, F3",
        "Shift+N, Shift + N",
        "H, H"
    })
    void keysAreNamedAsOnTheKeyboard(String key, String name) {
        assertThat(Command.nameOf(KeyCombination.valueOf(key))).isEqualTo(name);
    }

    @Test
    void aKeyRunsTheOneCommandItBelongsTo() {
        Set<String> ran = new HashSet<>();
        Shortcuts shortcuts = new Shortcuts(List.of(
                command("in the text", true, "C", ran),
                command("plain", false, "Shortcut+C", ran),
                command("cited", false, "Shortcut+Shift+C", ran)));
        shortcuts.inText(press(KeyCode.C, false, true));
        assertThat(ran).isEmpty();
        shortcuts.anywhere(press(KeyCode.C, true, true));
        assertThat(ran).containsExactly("cited");
        shortcuts.inText(press(KeyCode.C, false, false));
        assertThat(ran).containsExactlyInAnyOrder("cited", "in the text");
        shortcuts.anywhere(press(KeyCode.C, false, false));
        assertThat(ran).hasSize(2);
    }

    private static Command command(String name, boolean inText, String key, Set<String> ran) {
        return new Command(name, name, List.of(KeyCombination.valueOf(key)), inText, () -> true, () -> ran.add(name));
    }

    private static KeyEvent press(KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @Test
    void theListOfKeysNamesThemAll() {
        reader.press(F1);
        assertThat(eyes.words("#keys-sheet"))
                .contains("1 – 5", "N, Shift + N", "Ctrl + plus, minus, 0", "Ctrl + K", "Alt + ↓, ↑", "F9, F10");
    }
}
