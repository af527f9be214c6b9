package org.clausemark.ui.sidebar;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the contents: triangle, number, name in at most two lines, count of notes. */
final class ContentsRow extends ListCell<Integer> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
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
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(GAP, number, name, count);

    ContentsRow(ContentsList list, Outline outline, Notebook notebook) {
        this.list = list;
        this.outline = outline;
        this.notebook = notebook;
        setPrefWidth(0);
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
        setOnMouseClicked(event -> {
            Integer section = getItem();
            if (section == null || isEmpty() || event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (outline.isParent(section) && isOnTriangle(event.getSceneX())) {
                list.toggle(section);
            } else {
                list.go(section);
            }
        });
    }

    private boolean isOnTriangle(double sceneX) {
        return disclosure.getParent() != null
                && disclosure.sceneToLocal(sceneX, 0).getX() <= TRIANGLE + GAP / 2;
    }

    @Override
    protected void updateItem(@Nullable Integer section, boolean empty) {
        super.updateItem(section, empty);
        mark();
        if (section == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Section shown = outline.section(section);
        name.setText(shown.name());
        whole.setText((shown.number() + " " + shown.name()).strip());
        setTooltip(whole);
        number.setText(shown.number());
        number.setPrefWidth(numberWidth(shown));
        number.setVisible(!shown.number().isEmpty());
        number.setManaged(number.isVisible());
        double above = (Lines.ONE - Lines.LINE) / 2;
        line.setPadding(new Insets(above, INSIDE, 0, INSIDE + indent(outline, section)));
        recount();
        turn();
        setGraphic(line);
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

    /** Counts the notes in the section and in those below it. */
    void recount() {
        Integer section = getItem();
        if (section != null && !isEmpty()) {
            String notes = notes(outline, section, notebook);
            Section shown = outline.section(section);
            setAccessibleText(
                    (shown.number() + " " + shown.name()).strip() + ", " + (notes.isEmpty() ? "0" : notes) + " notes");
            count.setText(notes);
        }
    }

    /** Marks it if the reader is in it. */
    void mark() {
        Integer section = getItem();
        pseudoClassStateChanged(CURRENT, section != null && !isEmpty() && list.isCurrent(section));
    }

    /** Turns the triangle as the section is open or closed. */
    void turn() {
        Integer section = getItem();
        if (section != null && !isEmpty()) {
            triangle.setVisible(outline.isParent(section));
            triangle.setRotate(outline.isOpen(section) ? 90 : 0);
            notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** As high as it wants to be: to find that out from what is in it would cost more than all else at a jump. */
    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Integer section = getItem();
        return section == null || isEmpty() ? Lines.ONE : height(outline, section, list.getWidth(), notebook);
    }

    @Override
    protected void layoutChildren() {
        // Not by the skin too, which would put it elsewhere first: each move asks for another layout, for ever.
        line.resizeRelocate(2, 0, Math.max(0, list.getWidth() - 2 - Lines.MARGIN), getHeight());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Integer section = getItem();
        if (section == null || isEmpty()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case EXPANDED -> outline.isOpen(section);
            case LEAF -> !outline.isParent(section);
            case DISCLOSURE_LEVEL -> outline.depth(section);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
