package org.clausemark.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** A row of the contents: triangle, number, name in at most two lines, count of notes. Laid out by itself. */
final class ContentsRow extends TreeRow {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** Room for one digit, so that names begin below each other, in pixels. */
    private static final double ONE_DIGIT = 10;

    private static final double INDENT = 12;

    private final ContentsList list;
    private final Outline outline;
    private final Notebook notebook;
    private final Label number = new Label();
    // Made when the pointer first comes: it is a window of its own, and a list makes many rows.
    private @Nullable Tooltip hint;
    private String whole = "";
    private @Nullable String counted;

    ContentsRow(ContentsList list, Outline outline, Notebook notebook) {
        super(outline);
        this.list = list;
        this.outline = outline;
        this.notebook = notebook;
        number.setMinWidth(USE_PREF_SIZE);
        line().setAlignment(Pos.TOP_LEFT);
        line().getChildren().add(1, number);
        setOnMouseEntered(event -> hint());
        setOnMousePressed(event -> press());
        setOnMouseClicked(this::clicked);
    }

    private void hint() {
        if (hint == null) {
            hint = new Tooltip();
            Tooltip.install(this, hint);
        }
        hint.setText(whole);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (isOnTriangle(event.getSceneX())) {
            list.toggle(item());
        } else {
            list.go(item());
        }
    }

    /** Where it shows that section already, nothing changes. */
    @Override
    void show(int newSection, int newIndex) {
        boolean same = item() == newSection;
        take(newSection, newIndex);
        if (same) {
            return;
        }
        counted = null;
        Section shown = outline.section(newSection);
        name().setText(shown.name());
        whole = (shown.number() + " " + shown.name()).strip();
        number.setText(shown.number());
        number.setPrefWidth(numberWidth(shown));
        number.setVisible(!shown.number().isEmpty());
        number.setManaged(number.isVisible());
        indent(INDENT, (Lines.ONE - Lines.LINE) / 2);
        recount();
        turn();
        mark();
    }

    @Override
    void release() {
        take(-1, -1);
        setVisible(false);
    }

    private static double numberWidth(Section section) {
        return section.number().length() == 1 ? ONE_DIGIT : Lines.width(section.number(), 13);
    }

    /** How high the row of a section is in a list of a width, in pixels. */
    static double height(Outline outline, int index, double listWidth, Notebook notebook) {
        Section section = outline.section(index);
        double numbered = section.number().isEmpty() ? 0 : numberWidth(section) + GAP;
        double counted = GAP + Lines.width(notes(outline, index, notebook), 12);
        return Lines.height(section.name(), listWidth - around(outline, index, INDENT) - numbered - counted);
    }

    private static String notes(Outline outline, int index, Notebook notebook) {
        int notes = notebook.countFrom(outline.section(index).start(), outline.end(index));
        return notes == 0 ? "" : Integer.toString(notes);
    }

    /** Counts the notes in the section and in those below it. Returns whether there are others than before. */
    boolean recount() {
        String notes = notes(outline, item(), notebook);
        if (notes.equals(counted)) {
            return false;
        }
        counted = notes;
        count().setText(notes);
        setAccessibleText(whole + ", " + (notes.isEmpty() ? "0" : notes) + " notes");
        return true;
    }

    /** Marks it if the reader is in it, and if it is the selected one. */
    void mark() {
        pseudoClassStateChanged(CURRENT, list.isCurrent(item()));
        markSelected();
    }

    @Override
    boolean isSelected() {
        return list.isSelected(item());
    }

    @Override
    void open(boolean open) {
        list.open(item(), open);
    }

    @Override
    void press() {
        list.pressed(item());
    }
}
