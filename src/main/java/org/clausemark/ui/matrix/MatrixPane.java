package org.clausemark.ui.matrix;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Heading;
import org.clausemark.ui.matrix.MatrixActions.Exported;
import org.clausemark.ui.matrix.Sheet.Counted;
import org.clausemark.ui.matrix.Sheet.Order;
import org.clausemark.ui.matrix.Sheet.View;
import org.jspecify.annotations.Nullable;

/** The matrix of a notebook: its head with what can be chosen, the grid, and what the cell in question says. */
public final class MatrixPane extends BorderPane {
    /** What it can be exported as. */
    public static final List<String> FORMATS = List.of("CSV", "XLSX", "SVG", "PNG");

    /** The format that is a picture of what is seen. */
    public static final String PICTURE = "PNG";

    private final Notebook notebook;
    private final MatrixActions actions;
    private final MatrixHead head;
    private final Grid grid;
    private final Detail detail = new Detail();
    private final Label empty = new Label();
    private final InvalidationListener changed = o -> changed();
    private Order order = Order.OWN;
    private boolean stale;
    private boolean fromStart;
    private int latest;
    private boolean counting;
    private @Nullable String awaited;

    /** The matrix of a notebook; counted when it is first shown. */
    public MatrixPane(Notebook notebook, MatrixActions actions) {
        this.notebook = notebook;
        this.actions = actions;
        head = new MatrixHead(this::choose, this::export, this::unsort, actions::leave);
        grid = new Grid(new Sheet(notebook, Counted.NOTHING, head.view(), order), this::speak, this::enter);
        setId("matrix");
        getStyleClass().add("matrix");
        empty.setId("matrix-empty");
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        setTop(head);
        setCenter(new StackPane(grid, empty));
        setBottom(detail);
        notebook.annotations().addListener(changed);
        notebook.themes().addListener(changed);
        head.offerDocuments(actions.documents().size() > 1);
        refresh();
    }

    /** Stops watching the notebook. */
    public void close() {
        notebook.annotations().removeListener(changed);
        notebook.themes().removeListener(changed);
        // What is still being counted is wanted no more.
        latest++;
    }

    /** Counts anew what has changed and takes the keyboard. */
    public void enter() {
        if (stale) {
            refresh();
        }
        grid.requestFocus();
    }

    /** Many notes can change in one step: counted is once, before the next picture. */
    private void changed() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getScene() != null) {
            refresh();
        }
        super.layoutChildren();
    }

    /** Another table begins at its beginning; the same one with more or less in it stays where it is. */
    private void choose() {
        View before = grid.sheet().view();
        View now = head.view();
        boolean other = now.together() != before.together();
        order = other ? Order.OWN : order;
        fromStart |= other || now.by() != before.by();
        refresh();
    }

    private void refresh() {
        stale = false;
        View view = head.view();
        Counted now = Counted.of(notebook);
        int asked = ++latest;
        boolean ofLibrary = view.by() == Sheet.By.DOCUMENT;
        List<Heading> documents = ofLibrary ? actions.documents() : List.of();
        if (now.isQuick(notebook) && !ofLibrary) {
            show(new Sheet(notebook, now, view, order));
        } else {
            counting = true;
            Callable<Sheet> work = () -> new Sheet(
                    notebook, ofLibrary ? now.with(documents, notebook, actions::notes) : now, view, Order.OWN);
            actions.count(work, sheet -> {
                if (asked == latest) {
                    show(sheet.in(order));
                }
            });
        }
    }

    private void show(Sheet sheet) {
        counting = false;
        grid.show(sheet, order);
        if (fromStart) {
            fromStart = false;
            grid.focus(0, 0);
        }
        boolean nothing = sheet.isBlank();
        boolean blank = nothing && (head.view().hideEmpty() || sheet.matrix().height() == 0);
        String sentence = notebook.themes().isEmpty()
                ? "There are no themes yet.\nSelect a passage and press T to give it one."
                : "Nothing is coded yet.\nSelect a passage and press T to give it a theme: it is counted here.";
        empty.setText(sentence);
        empty.setVisible(blank);
        grid.setVisible(!blank);
        head.setOrdered(!order.equals(Order.OWN));
        if (awaited != null) {
            String format = awaited;
            awaited = null;
            export(format);
        }
    }

    private void speak(Spot spot) {
        String said = detail.show(grid.sheet(), spot);
        grid.setAccessibleText(said);
    }

    private void enter(Spot spot) {
        Sheet sheet = grid.sheet();
        if (!spot.isCell()) {
            sort(spot);
            return;
        }
        List<Annotation> notes = sheet.notes(spot.row(), spot.column());
        if (!notes.isEmpty()) {
            actions.open(sheet.focus(spot.row(), spot.column()), notes);
        } else {
            sheet.place(spot.column()).ifPresent(place -> actions.open(place.documentId(), place.start()));
        }
    }

    /** Sorts by a head; by one that it is sorted by already, no more. */
    private void sort(Spot spot) {
        if (spot.row() < 0 && spot.column() < 0) {
            boolean sorted = Order.TOTAL.equals(order.rowsBy());
            order = sorted ? Order.OWN : new Order(Order.TOTAL, Order.TOTAL);
        } else if (spot.row() < 0) {
            String id = grid.sheet().matrix().column(spot.column()).id();
            order = new Order(other(order.rowsBy(), id), order.columnsBy());
        } else {
            String id = grid.sheet().matrix().row(spot.row()).id();
            order = new Order(order.rowsBy(), other(order.columnsBy(), id));
        }
        show(grid.sheet().in(order));
    }

    private static @Nullable String other(@Nullable String now, String wanted) {
        return wanted.equals(now) ? null : wanted;
    }

    private void unsort() {
        order = Order.OWN;
        show(grid.sheet().in(order));
        grid.requestFocus();
    }

    /** Has the table written in a format, as it is now; when it is counted, if it still has to be. */
    public void export(String format) {
        if (stale) {
            refresh();
        }
        if (counting) {
            awaited = format;
            return;
        }
        boolean picture = format.equals(PICTURE);
        if (picture) {
            // It may have come into the window just now, and has no colours yet.
            applyCss();
        }
        actions.export(new Exported(format, grid.sheet(), picture ? grid.picture() : null));
    }
}
