package org.clausemark.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the contents: triangle, number, name in at most two lines, count of notes. Laid out by itself. */
final class ContentsRow extends RowPane.Row {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** Room for one digit, so that names begin below each other, in pixels. */
    private static final double ONE_DIGIT = 10;

    private static final double TRIANGLE = 14;
    private static final double INDENT = 12;
    private static final double DEEPEST = 5;
    private static final double GAP = 6;
    /** What stands between the ends of a line and what is in it, in pixels. */
    private static final double INSIDE = 6;

    private final ContentsList list;
    private final Outline outline;
    private final Notebook notebook;
    private final FontIcon triangle = new FontIcon("fth-chevron-right");
    private final StackPane disclosure = new StackPane(triangle);
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(GAP, number, name, count);
    // Made when the pointer first comes: it is a window of its own, and a list makes many rows.
    private @Nullable Tooltip hint;
    private String whole = "";
    private int section = -1;
    private int index;
    private @Nullable String counted;

    ContentsRow(ContentsList list, Outline outline, Notebook notebook) {
        this.list = list;
        this.outline = outline;
        this.notebook = notebook;
        // Where its text changes, the rows around it need not be laid out anew.
        setManaged(false);
        getStyleClass().add("list-cell");
        pseudoClassStateChanged(FILLED, true);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        Wrapping.whereSafe(name.wrapTextProperty(), name.textProperty());
        count.getStyleClass().add("row-count");
        count.setMinWidth(USE_PREF_SIZE);
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        disclosure.getStyleClass().add("disclosure");
        disclosure.setMinSize(TRIANGLE, Lines.LINE);
        disclosure.setMaxSize(TRIANGLE, Lines.LINE);
        if (outline.isTree()) {
            line.getChildren().addFirst(disclosure);
        }
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("row-line");
        setOnMouseEntered(event -> hint());
        getChildren().add(line);
        setOnMousePressed(event -> list.pressed(section));
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
        if (outline.isParent(section) && isOnTriangle(event.getSceneX())) {
            list.toggle(section);
        } else {
            list.go(section);
        }
    }

    private boolean isOnTriangle(double sceneX) {
        return disclosure.getParent() != null
                && disclosure.sceneToLocal(sceneX, 0).getX() <= TRIANGLE + GAP / 2;
    }

    /** Where it shows that section already, nothing changes. */
    @Override
    void show(int newSection, int newIndex) {
        index = newIndex;
        if (section == newSection) {
            return;
        }
        section = newSection;
        counted = null;
        Section shown = outline.section(section);
        name.setText(shown.name());
        whole = (shown.number() + " " + shown.name()).strip();
        number.setText(shown.number());
        number.setPrefWidth(numberWidth(shown));
        number.setVisible(!shown.number().isEmpty());
        number.setManaged(number.isVisible());
        double above = (Lines.ONE - Lines.LINE) / 2;
        line.setPadding(new Insets(above, INSIDE, 0, INSIDE + indent(outline, section)));
        recount();
        turn();
        mark();
    }

    @Override
    void release() {
        section = -1;
        setVisible(false);
    }

    private static double indent(Outline outline, int section) {
        return Math.min(outline.depth(section), DEEPEST) * INDENT;
    }

    private static double numberWidth(Section section) {
        return section.number().length() == 1 ? ONE_DIGIT : Lines.width(section.number(), 13);
    }

    /** How high the row of a section is in a list of a width, in pixels. */
    static double height(Outline outline, int index, double listWidth, Notebook notebook) {
        Section section = outline.section(index);
        double around =
                2 + Lines.MARGIN + 2 * INSIDE + indent(outline, index) + (outline.isTree() ? TRIANGLE + GAP : 0);
        double numbered = section.number().isEmpty() ? 0 : numberWidth(section) + GAP;
        double counted = GAP + Lines.width(notes(outline, index, notebook), 12);
        return Lines.height(section.name(), listWidth - around - numbered - counted);
    }

    private static String notes(Outline outline, int index, Notebook notebook) {
        int notes = notebook.countFrom(outline.section(index).start(), outline.end(index));
        return notes == 0 ? "" : Integer.toString(notes);
    }

    /** The section it shows. */
    int section() {
        return section;
    }

    /** Counts the notes in the section and in those below it. Returns whether there are others than before. */
    boolean recount() {
        String notes = notes(outline, section, notebook);
        if (notes.equals(counted)) {
            return false;
        }
        counted = notes;
        count.setText(notes);
        setAccessibleText(whole + ", " + (notes.isEmpty() ? "0" : notes) + " notes");
        return true;
    }

    /** Marks it if the reader is in it, and if it is the selected one. */
    void mark() {
        pseudoClassStateChanged(CURRENT, list.isCurrent(section));
        pseudoClassStateChanged(SELECTED, list.isSelected(section));
    }

    /** Turns the triangle as the section is open or closed. */
    void turn() {
        triangle.setVisible(outline.isParent(section));
        triangle.setRotate(outline.isOpen(section) ? 90 : 0);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(2, 0, Math.max(0, getWidth() - 2 - Lines.MARGIN), getHeight());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (section < 0) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case EXPANDED -> outline.isOpen(section);
            case LEAF -> !outline.isParent(section);
            case DISCLOSURE_LEVEL -> outline.depth(section);
            case SELECTED -> list.isSelected(section);
            case INDEX -> index;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case EXPAND -> list.open(section, true);
            case COLLAPSE -> list.open(section, false);
            case REQUEST_FOCUS -> list.pressed(section);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
