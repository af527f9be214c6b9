package org.clausemark.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The list of keys. */
final class KeysSheet extends VBox {
    private static final List<String> KEYS = List.of(
            "F7, or an arrow", "Show the caret",
            "Arrows", "Move it by signs and lines",
            "Ctrl + arrows", "By words and paragraphs",
            "Home, End", "To the line's ends; Ctrl the text's",
            "Page ↑ ↓, Space", "Turn a page",
            "Shift + any of these", "Select",
            "H", "Highlight the selection, or the clause",
            "1 – 5", "Highlight in a colour, or recolour a note",
            "U", "Underline, or make an underline of a note",
            "M", "Note on the clause as a whole",
            "C", "Comment",
            "T", "Code with a theme",
            "R", "Change a note’s range: Shift + arrows, Enter",
            "J", "Join notes that touch",
            "Delete", "Remove the selected note",
            "N, Shift + N", "Next, previous note",
            "Alt + ↓ ↑", "Next, previous clause",
            "Alt + ← →", "Back, forward",
            "Ctrl + G", "Go to a clause",
            "Ctrl + F", "Find",
            "F3, Shift + F3", "Find next, previous",
            "Ctrl + C", "Copy",
            "Ctrl + Shift + C", "Copy with citation",
            "Ctrl + Shift + M", "Copy as Markdown",
            "Ctrl + Z", "Undo",
            "Ctrl + Shift + Z", "Redo",
            "Ctrl + E", "Export an annotated PDF",
            "Ctrl + O", "Bring in a text file",
            "Ctrl + plus, minus, 0", "Text size",
            "F6, Shift + F6", "Next, previous part of the window",
            "F9, F10", "Contents and themes, notes",
            "Esc", "Back to the text",
            "F1", "This list");

    KeysSheet() {
        super(12);
        setId("keys-sheet");
        getStyleClass().add("keys-sheet");
        Label title = new Label("Keys");
        title.getStyleClass().add("sheet-title");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        int half = (KEYS.size() / 2 + 1) / 2;
        for (int i = 0; i < KEYS.size(); i += 2) {
            int row = i / 2 % half;
            int column = i / 2 / half * 2;
            Label key = new Label(KEYS.get(i));
            key.getStyleClass().add("key-name");
            grid.add(key, column, row);
            grid.add(new Label(KEYS.get(i + 1)), column + 1, row);
        }
        getChildren().addAll(title, grid);
    }
}
