package org.clausemark.ui.sidebar;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;

/**
 * The table of contents with the notes in each section; follows the reader.
 *
 * <p>A section that is hidden in a closed one is not opened for the reader's sake, who closed it: the closed one is
 * marked in its place. Sections are named by their index in the outline.
 */
final class ContentsList extends TreeList<ContentsRow> {
    private final Notebook notebook;
    private final Consumer<Passage> goTo;
    private final Outline outline;
    private final InvalidationListener recount = o -> recount();
    private final TypedAhead typed = new TypedAhead();
    private int current = -1;
    private int selected = -1;

    ContentsList(Notebook notebook, Consumer<Passage> goTo) {
        super("Contents", VPos.CENTER, Lines.ONE + 4);
        this.notebook = notebook;
        this.goTo = goTo;
        this.outline = new Outline(Section.of(notebook.document()));
        setId("contents");
        empty().setText("No headings");
        empty().getStyleClass().add("no-rows");
        empty().setVisible(outline.size() == 0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typeAhead);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                selectCurrent();
            }
        });
        notebook.annotations().addListener(recount);
        list();
    }

    void close() {
        notebook.annotations().removeListener(recount);
    }

    /** Whether there is anything to open and close. */
    boolean isTree() {
        return outline.isTree();
    }

    /** Opens all sections, or closes them. */
    void expandAll(boolean open) {
        outline.openAll(open);
        list();
        showCurrent();
    }

    /** What is open, to be kept. */
    String kept() {
        return outline.kept();
    }

    /** Opens what was kept. */
    void restore(String kept) {
        outline.restore(kept);
        list();
        showCurrent();
    }

    /** Marks the section a passage stands in. */
    void follow(Passage passage) {
        int section = outline.at(passage.start());
        if (section == current) {
            return;
        }
        current = section;
        if (outline.follow(section)) {
            list();
        } else {
            mark();
        }
        showCurrent();
        if (getWidth() > 0) {
            // Before the frame's styles are applied: see EarlyLayout.
            layout();
        }
    }

    /** Lists what is open now; the row that was selected, or what it is hidden in by now, still is. */
    private void list() {
        List<Integer> shown = outline.shown();
        if (!shown.equals(rows().items())) {
            rows().list(shown);
            notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
            if (selected >= 0) {
                selected = outline.shownFor(selected);
            }
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        rows().rows().forEach(ContentsRow::turn);
        mark();
    }

    private void mark() {
        if (!isFocused()) {
            selected = current < 0 ? -1 : outline.shownFor(current);
        }
        rows().rows().forEach(ContentsRow::mark);
    }

    private void recount() {
        for (ContentsRow row : rows().rows()) {
            // More digits may leave the name less room than one line takes.
            if (row.recount() && row.getHeight() != height(row.item(), getWidth())) {
                rows().requestLayout();
            }
        }
    }

    @Override
    ContentsRow makeRow() {
        return new ContentsRow(this, outline, notebook);
    }

    @Override
    double height(int section, double width) {
        return ContentsRow.height(outline, section, width, notebook);
    }

    @Override
    int selectedItem() {
        return selected;
    }

    /** Not for what the reader opens or closes by hand, who looks at that. */
    private void showCurrent() {
        if (current >= 0) {
            rows().reveal(row(outline.shownFor(current)));
        }
    }

    private void selectCurrent() {
        select(current < 0 ? -1 : outline.shownFor(current));
    }

    private void select(int section) {
        if (section != selected) {
            selected = section;
            rows().rows().forEach(ContentsRow::mark);
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    /** The row of a section that is shown, whose indexes are in order; negative for another. */
    private int row(int section) {
        return Collections.binarySearch(rows().items(), section);
    }

    /** Whether a row is the one the reader is in. */
    boolean isCurrent(int section) {
        return current >= 0 && outline.shownFor(current) == section;
    }

    /** Whether a row is the one that keys are about. */
    boolean isSelected(int section) {
        return section == selected;
    }

    /** A row was pressed. */
    void pressed(int section) {
        requestFocus();
        select(section);
    }

    /** Goes to a section. */
    void go(int section) {
        goTo.accept(outline.section(section).target());
    }

    /** Opens a closed section, closes an open one. */
    void toggle(int section) {
        open(section, !outline.isOpen(section));
    }

    /** Opens a section, or closes it. */
    void open(int section, boolean open) {
        outline.open(section, open);
        list();
    }

    private void key(KeyEvent event) {
        if (rows().items().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int row = Math.max(-1, row(selected));
        switch (event.getCode()) {
            case UP -> moveTo(row < 0 ? 0 : row - 1);
            case DOWN -> moveTo(row + 1);
            case PAGE_UP -> moveTo(row - rows().page());
            case PAGE_DOWN -> moveTo(row + rows().page());
            case HOME -> moveTo(0);
            case END -> moveTo(rows().items().size() - 1);
            default -> {
                if (selected < 0 || !keyOnSelected(event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    /** Returns whether the key is one that does something with a row. */
    private boolean keyOnSelected(KeyCode key) {
        boolean open = outline.isParent(selected) && outline.isOpen(selected);
        switch (key) {
            case ENTER -> go(selected);
            case RIGHT -> {
                if (open) {
                    move(selected + 1);
                } else if (outline.isParent(selected)) {
                    open(selected, true);
                }
            }
            case LEFT -> {
                if (open) {
                    open(selected, false);
                } else {
                    move(Math.max(0, outline.parent(selected)));
                }
            }
            case MULTIPLY, ASTERISK -> {
                outline.openAll(selected, true);
                list();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveTo(int row) {
        move(rows().items().get(Math.clamp(row, 0, rows().items().size() - 1)));
    }

    private void move(int section) {
        select(section);
        rows().reveal(row(section));
    }

    /** Letters go to the next section in the list that begins with them. */
    private void typeAhead(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isEmpty()
                || letter.codePointAt(0) < ' '
                || event.isShortcutDown()
                || event.isAltDown()
                || (letter.isBlank() && typed.isOver())) {
            return;
        }
        String wanted = typed.with(letter).toLowerCase(Locale.ROOT);
        List<Integer> shown = rows().items();
        int from = Math.max(0, row(selected)) + (wanted.length() > 1 ? 0 : 1);
        for (int i = 0; i < shown.size(); i++) {
            int section = shown.get((from + i) % shown.size());
            Section each = outline.section(section);
            if (each.name().toLowerCase(Locale.ROOT).startsWith(wanted)
                    || each.number().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                move(section);
                break;
            }
        }
        event.consume();
    }
}
