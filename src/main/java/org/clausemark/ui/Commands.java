package org.clausemark.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.clausemark.annotation.Colour;
import org.clausemark.theming.Strength;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.clausemark.ui.matrix.MatrixPane;

/**
 * All there is to do with the open document and its window: the one list that the keys, the menu, the list of keys and
 * the palette share. To give the program a command is to add a line here.
 */
final class Commands {
    /** The name of the command that opens the palette, which does not offer itself. */
    static final String EVERYTHING = "Do or go to…";

    /** The name of the command that searches the library. */
    static final String SEARCH = "Search the library…";

    /** The name of the command that underlines words of commitment. */
    static final String COMMITMENT = "Words of commitment";

    private final Actions actions;
    private final Look look;
    private final Find find;
    private final WindowActions window;
    private final List<Command> all = new ArrayList<>();

    Commands(Actions actions, Look look, Find find, WindowActions window) {
        this.actions = actions;
        this.look = look;
        this.find = find;
        this.window = window;
        marking();
        moving();
        working();
        looking();
    }

    /** The commands, in the order of the list of keys. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** The command of that name; there has to be one. */
    Command named(String name) {
        return all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private void marking() {
        inText("Highlight", "Highlight the selection, or the clause", actions.marker()::highlight, "H");
        for (Colour colour : Colour.values()) {
            inText(
                    "Highlight in " + colour.label().toLowerCase(Locale.ROOT),
                    "Highlight in a colour, or recolour a note",
                    () -> actions.marker().highlight(colour),
                    Integer.toString(colour.ordinal() + 1));
        }
        inText("Underline", "Underline, or make an underline of a note", actions.marker()::underline, "U");
        inText("Note on the clause", "Note on the clause as a whole", actions.marker()::noteOnClause, "M");
        inText("Comment", "Comment", actions.marker()::comment, "C");
        inText("Reply to the note", "Reply to a note", actions::reply, "Shift+C");
        inText("Settle the note, or open it again", "Mark notes as settled", actions.notes()::settle, "S");
        inText("Notes that link here", "Notes that link to the clause", actions::links, "L");
        inText("Memo on the document", "Memo on the document", actions::memo, "Shift+M");
        inText("Code with a theme", "Code with a theme", actions.marker()::theme, "T");
        for (int digit = 1; digit <= 9; digit++) {
            String key = Integer.toString(digit);
            anywhere(
                    "",
                    "Code with the theme of that shortcut",
                    () -> actions.marker().codeByKey(key),
                    "Alt+" + key);
        }
        anywhere(
                "Suggested clauses",
                "Suggested clauses, coverage",
                () -> actions.sidebar().showSuggestions(),
                "F8");
        anywhere(
                "Coverage: what is bare",
                "Suggested clauses, coverage",
                () -> actions.sidebar().showCoverage(),
                "Shift+F8");
        anywhere(
                "New theme…",
                "New theme; Shift: under the selected one",
                () -> actions.sidebar().newTheme(null),
                "Shortcut+N");
        String range = "Change a note’s range: Shift + arrows, Enter";
        inText("Change the note’s range", range, actions.marker()::reshape, "R");
        add("", "", true, () -> actions.reading().isReshaping(), actions.marker()::keepRange, "Enter");
        inText("Join notes", "Join notes that touch", actions.marker()::join, "J");
        inText("Remove the note", "Remove the selected note", actions::deleteSelected, "Delete", "Backspace");
        inText("Earlier versions of the note…", "Earlier versions of a note", actions::versions, "V");
        inText("Next note", "Next, previous note", () -> actions.notes().step(true), "N");
        inText("Previous note", "Next, previous note", () -> actions.notes().step(false), "Shift+N");
        anywhere("Review the notes one by one", "Review the notes one by one", actions::review, "Shortcut+Shift+R");
        inText("", "Back to the text", actions::dismiss, "Esc");
    }

    private void moving() {
        anywhere("Next clause", "Next, previous clause", () -> actions.text().stepClause(true), "Alt+Down");
        anywhere(
                "Previous clause", "Next, previous clause", () -> actions.text().stepClause(false), "Alt+Up");
        anywhere("Back", "Back, forward", () -> actions.text().back(), "Alt+Left");
        anywhere("Forward", "Back, forward", () -> actions.text().forward(), "Alt+Right");
        anywhere("Go to a clause…", "Go to a clause: 2.2, art 5, 50 %, end", window::goToClause, "Shortcut+G");
        anywhere("Go to the start", "", () -> actions.goTo("start"));
        anywhere("Go to the end", "", () -> actions.goTo("end"));
        anywhere(EVERYTHING, "All commands, clauses, themes, documents", window::palette, "Shortcut+K");
        anywhere("Find…", "Find", find::begin, "Shortcut+F");
        anywhere(SEARCH, "Search the whole library", window::search, "Shortcut+Shift+F");
        anywhere("Find next", "Find next, previous", () -> find.step(true), "F3");
        anywhere("Find previous", "Find next, previous", () -> find.step(false), "Shift+F3");
    }

    private void working() {
        var history = actions.notebook().history();
        anywhere("Bin…", "", window::bin);
        copying("Copy", Copying.Form.PLAIN, "Shortcut+C");
        copying("Copy with citation", Copying.Form.CITED, "Shortcut+Shift+C");
        copying("Copy as Markdown", Copying.Form.MARKDOWN, "Shortcut+Shift+M");
        add("Undo", "Undo", false, () -> !history.undoNameProperty().get().isEmpty(), actions::undo, "Shortcut+Z");
        add(
                "Redo",
                "Redo",
                false,
                () -> !history.redoNameProperty().get().isEmpty(),
                actions::redo,
                "Shortcut+Shift+Z",
                "Shortcut+Y");
        anywhere("Export annotated PDF…", "Export an annotated PDF", () -> window.export(false), "Shortcut+E");
        anywhere("Export annotated PDF, US Letter…", "", () -> window.export(true));
        anywhere("Library…", "Library: all documents", window::library, "Shortcut+L");
        anywhere("New window", "New window", window::newWindow, "Shortcut+Shift+N");
        anywhere(
                "Next document",
                "Next tab; Shift: the previous",
                () -> window.nextTab(true),
                "Ctrl+Tab",
                "Ctrl+Page_Down");
        anywhere("Previous document", "", () -> window.nextTab(false), "Ctrl+Shift+Tab", "Ctrl+Page_Up");
        anywhere("Close the document", "Close the tab; Shift + T opens it again", window::closeTab, "Shortcut+W");
        anywhere("Open the document closed last", "", window::reopenTab, "Shortcut+Shift+T");
        for (NoteExport.Form form : NoteExport.Form.values()) {
            add(
                    "Export the chosen notes as " + form.label() + "…",
                    "",
                    false,
                    () -> !actions.chosen().isEmpty(),
                    () -> actions.export(form, true));
            anywhere("Export all notes shown as " + form.label() + "…", "", () -> actions.export(form, false));
        }
        for (String format : MatrixPane.FORMATS) {
            anywhere("Export matrix as " + format + "…", "", () -> window.exportMatrix(format));
        }
        anywhere("Import a document…", "Bring in a document", window::importFiles, "Shortcut+O");
        anywhere("Import from the clipboard…", "", window::importClipboard);
        anywhere("Import a codebook…", "", window::importCodebook);
        anywhere("Export the codebook…", "", window::exportCodebook);
        anywhere("Backups…", "", window::backups);
        for (StructureWork.Step step : StructureWork.Step.values()) {
            anywhere(step.label(), "", () -> actions.structure().make(step));
        }
        anywhere("Set number…", "", actions.structure()::number);
    }

    private void copying(String name, Copying.Form form, String key) {
        anywhere(name, name, () -> actions.copying().copy(form), key);
    }

    private void looking() {
        String row = "Text size";
        anywhere(
                "Larger text",
                row,
                () -> grow(1),
                "Shortcut+Plus",
                "Shortcut+Equals",
                "Shortcut+Shift+Equals",
                "Shortcut+Add");
        anywhere("Smaller text", row, () -> grow(-1), "Shortcut+Minus", "Shortcut+Subtract");
        anywhere(
                "Text in its usual size",
                row,
                () -> look.textSizeProperty().set(Look.DEFAULT_SIZE),
                "Shortcut+0",
                "Shortcut+Numpad 0");
        anywhere("How the text is set…", "", window::look);
        for (Shade shade : Shade.values()) {
            add(
                    "Ground: " + shade.label().toLowerCase(Locale.ROOT),
                    "",
                    false,
                    () -> look.followingSystemProperty().get() || look.shade() != shade,
                    () -> look.choose(shade));
        }
        String words = COMMITMENT + ", their clauses, next, previous";
        anywhere(COMMITMENT, words, () -> show(look.commitmentsProperty().get().toggled()), "F4");
        for (Strength strength : Strength.values()) {
            anywhere(
                    COMMITMENT + ": " + strength.title().toLowerCase(Locale.ROOT) + " only",
                    "",
                    () -> show(look.commitmentsProperty().get().only(strength)));
        }
        String alone = COMMITMENT + ": only clauses that have them";
        anywhere(alone, words, actions.commitments()::toggleAlone, "Shift+F4");
        inText("Next commitment", words, () -> actions.commitments().step(true), "W");
        inText("Previous commitment", words, () -> actions.commitments().step(false), "Shift+W");
        anywhere(COMMITMENT + ": which words…", "", window::commitmentWords);
        anywhere("Contents and themes", "Contents and themes, notes", window::toggleSidebar, "F9");
        anywhere("Notes", "Contents and themes, notes", window::toggleNotes, "F10");
        anywhere("Matrix", "Matrix: themes by clauses", window::matrix, "Shortcut+M");
        add("", "", false, actions::isCovered, window::backToText, "Esc");
        anywhere("Next part of the window", "Next, previous part of the window", () -> step(true), "F6");
        anywhere("Previous part of the window", "Next, previous part of the window", () -> step(false), "Shift+F6");
        anywhere("Show or hide the caret", "", actions.reading()::toggleCaret, "F7");
        anywhere("Open all of the contents", "", () -> actions.sidebar().expandAll(true));
        anywhere("Close all of the contents", "", () -> actions.sidebar().expandAll(false));
        anywhere("Keys", "This list", window::keys, "F1");
    }

    private void step(boolean forward) {
        Rounds.step(window.stage().getScene(), forward);
    }

    private void show(Commitments commitments) {
        look.commitmentsProperty().set(commitments);
    }

    private void grow(int pixels) {
        look.textSizeProperty().set(look.textSizeProperty().get() + pixels);
    }

    private void inText(String name, String row, Runnable action, String... keys) {
        add(name, row, true, () -> true, action, keys);
    }

    private void anywhere(String name, String row, Runnable action, String... keys) {
        add(name, row, false, () -> true, action, keys);
    }

    private void add(
            String name, String row, boolean inText, BooleanSupplier enabled, Runnable action, String... keys) {
        List<KeyCombination> combinations =
                Arrays.stream(keys).map(KeyCombination::valueOf).toList();
        all.add(new Command(name, row, combinations, inText, enabled, action));
    }
}
