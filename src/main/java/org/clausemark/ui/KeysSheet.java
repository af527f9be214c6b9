package org.clausemark.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of keys: those of the caret, of the commands, and of the themes. */
final class KeysSheet extends VBox {
    private static final List<String> CARET = List.of(
            "F7, or an arrow", "Show the caret",
            "Arrows", "Move it by signs and lines",
            "Ctrl + arrows", "By words and paragraphs",
            "Home, End", "To the line’s ends; Ctrl the text’s",
            "Page ↑ ↓, Space", "Turn a page",
            "Shift + any of these", "Select",
            "Enter", "Follow a link or a footnote at the caret");

    private static final List<String> THEMES = List.of(
            "F2, Alt + Enter", "Rename a theme, define it",
            "Alt + Shift + arrows", "Move a theme, nest it",
            "Ctrl + click, Enter", "Combine themes; Shift: leave one out");

    /** How much further apart the two halves stand than keys and what they do, in pixels. */
    private static final double BETWEEN = 16;

    private final ScrollPane room = new ScrollPane();

    KeysSheet(List<Command> commands) {
        super(12);
        setId("keys-sheet");
        getStyleClass().add("keys-sheet");
        Label title = new Label("Keys");
        title.getStyleClass().add("sheet-title");
        List<String> keys = new ArrayList<>(CARET);
        rows(commands).forEach((row, names) -> {
            keys.add(names.size() > 3 ? names.getFirst() + " – " + names.getLast() : String.join(", ", names));
            keys.add(row);
        });
        keys.addAll(THEMES);
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        int half = (keys.size() / 2 + 1) / 2;
        for (int i = 0; i < keys.size(); i += 2) {
            int row = i / 2 % half;
            int column = i / 2 / half * 2;
            Label key = new Label(keys.get(i));
            key.getStyleClass().add("key-name");
            GridPane.setMargin(key, new Insets(0, 0, 0, column == 0 ? 0 : BETWEEN));
            grid.add(key, column, row);
            grid.add(new Label(keys.get(i + 1)), column + 1, row);
        }
        // Room for the scroll bar, where one is needed.
        grid.setPadding(new Insets(0, BETWEEN, 0, 0));
        room.setContent(grid);
        room.setFitToWidth(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("keys-room");
        room.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.END || event.getCode() == KeyCode.HOME) {
                room.setVvalue(event.getCode() == KeyCode.END ? 1 : 0);
                event.consume();
            }
        });
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(title, room);
    }

    /** Puts the keyboard where it scrolls. */
    void focusFirst() {
        room.requestFocus();
    }

    /** The names of the keys in each row. */
    private static Map<String, List<String>> rows(List<Command> commands) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Command command : commands) {
            if (!command.keys().isEmpty() && !command.row().isEmpty()) {
                List<String> names = rows.computeIfAbsent(command.row(), row -> new ArrayList<>());
                String name = command.keyName();
                // “Ctrl + plus, minus, 0” says it as well as three times Ctrl.
                String shared = name.substring(0, name.lastIndexOf(' ') + 1);
                boolean again = !shared.isEmpty()
                        && !names.isEmpty()
                        && names.getFirst().startsWith(shared)
                        && names.getFirst().indexOf('+', shared.length()) < 0;
                names.add(again ? name.substring(shared.length()) : name);
            }
        }
        return rows;
    }
}
