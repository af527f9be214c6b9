package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;

/**
 * The table of contents with the notes in each section; follows the reader.
 *
 * <p>A section that is hidden in a closed one is not opened for the reader's sake, who closed it: the closed one is
 * marked in its place. The rows are the sections' indexes in the outline.
 */
final class ContentsList extends ListView<Integer> {
    private static final long TYPING_PAUSE = 1_000_000_000;

    private final Notebook notebook;
    private final Consumer<Passage> goTo;
    private final Outline outline;
    private final List<ContentsRow> rows = new ArrayList<>();
    // Not the list's own refresh, which makes every row anew: each highlight would pay for that.
    private final InvalidationListener recount = o -> rows.forEach(ContentsRow::recount);
    private int current = -1;
    private String ahead = "";
    private long typedAt;

    ContentsList(Notebook notebook, Consumer<Passage> goTo) {
        super(FXCollections.observableArrayList());
        this.notebook = notebook;
        this.goTo = goTo;
        this.outline = new Outline(Section.of(notebook.document()));
        setId("contents");
        getStyleClass().add("rows");
        setPlaceholder(new Label("No headings"));
        setCellFactory(list -> {
            ContentsRow row = new ContentsRow(this, outline, notebook);
            rows.add(row);
            return row;
        });
        // The list's own arrows would scroll sideways.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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
    }

    /** Lists what is open now; the row that was selected, or what it is hidden in by now, still is. */
    private void list() {
        Integer selected = getSelectionModel().getSelectedItem();
        List<Integer> shown = outline.shown();
        if (!shown.equals(getItems())) {
            getItems().setAll(shown);
            if (selected != null && isFocused()) {
                select(outline.shownFor(selected));
            }
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        rows.forEach(ContentsRow::turn);
        mark();
    }

    private void mark() {
        rows.forEach(ContentsRow::mark);
        if (!isFocused()) {
            selectCurrent();
        }
    }

    /** Not for what the reader opens or closes by hand, who looks at that. */
    private void showCurrent() {
        if (current >= 0) {
            // Rows that are new to the list it can scroll to only once it has counted them.
            layout();
            bringIntoView(row(outline.shownFor(current)));
        }
    }

    private void selectCurrent() {
        if (current < 0) {
            getSelectionModel().clearSelection();
        } else {
            select(outline.shownFor(current));
        }
    }

    private void select(int section) {
        int row = row(section);
        if (row >= 0 && row != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().clearAndSelect(row);
        }
    }

    private void bringIntoView(int row) {
        if (row >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            // Unlike the list's own it leaves a row alone that is in view.
            flow.scrollTo(row);
        }
    }

    /** The row of a section that is shown, whose indexes are in order. */
    private int row(int section) {
        return Collections.binarySearch(getItems(), section);
    }

    /** Whether a row is the one the reader is in. */
    boolean isCurrent(int section) {
        return current >= 0 && outline.shownFor(current) == section;
    }

    /** Goes to a section. */
    void go(int section) {
        goTo.accept(outline.section(section).target());
    }

    /** Opens a closed section, closes an open one. */
    void toggle(int section) {
        open(section, !outline.isOpen(section));
    }

    private void open(int section, boolean open) {
        outline.open(section, open);
        list();
    }

    private void key(KeyEvent event) {
        Integer selected = getSelectionModel().getSelectedItem();
        if (selected == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean open = outline.isParent(selected) && outline.isOpen(selected);
        if (event.getCode() == KeyCode.ENTER) {
            go(selected);
        } else if (event.getCode() == KeyCode.RIGHT && open) {
            move(selected + 1);
        } else if (event.getCode() == KeyCode.RIGHT) {
            if (outline.isParent(selected)) {
                open(selected, true);
            }
        } else if (event.getCode() == KeyCode.LEFT && open) {
            open(selected, false);
        } else if (event.getCode() == KeyCode.LEFT) {
            move(Math.max(0, outline.parent(selected)));
        } else if (event.getCode() == KeyCode.MULTIPLY || event.getCode() == KeyCode.ASTERISK) {
            outline.openAll(selected, true);
            list();
        } else {
            return;
        }
        event.consume();
    }

    private void move(int section) {
        select(section);
        bringIntoView(row(section));
    }

    /** Letters go to the next section in the list that begins with them. */
    private void typeAhead(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isEmpty()
                || letter.codePointAt(0) < ' '
                || event.isShortcutDown()
                || event.isAltDown()
                || (letter.isBlank() && ahead.isEmpty())) {
            return;
        }
        long now = System.nanoTime();
        ahead = now - typedAt > TYPING_PAUSE ? letter : ahead + letter;
        typedAt = now;
        String wanted = ahead.toLowerCase(Locale.ROOT);
        int from = Math.max(0, getSelectionModel().getSelectedIndex()) + (wanted.length() > 1 ? 0 : 1);
        for (int i = 0; i < getItems().size(); i++) {
            int section = getItems().get((from + i) % getItems().size());
            Section each = outline.section(section);
            if (each.name().toLowerCase(Locale.ROOT).startsWith(wanted)
                    || each.number().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                move(section);
                break;
            }
        }
        event.consume();
    }

    /** How high the list would be at a width, in pixels; no more than {@code most} is asked for. */
    double wantedHeight(double width, double most) {
        double height = 4;
        for (int i = 0; i < getItems().size() && height < most; i++) {
            height += ContentsRow.height(outline, getItems().get(i), width, notebook);
        }
        return Math.min(most, Math.max(height, Lines.ONE + 4));
    }
}
