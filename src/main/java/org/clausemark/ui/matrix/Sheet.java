package org.clausemark.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.theming.CoOccurrence;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.PlaceColumns;
import org.clausemark.theming.PlaceColumns.Place;
import org.clausemark.theming.ThemeRows;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix shows of a notebook, as it was when it was counted. Immutable.
 *
 * <p>Counting takes a tenth of a second for 20,000 notes: it is done when the notes have changed, and not to sort.
 */
public final class Sheet {
    /** By what themes are counted. */
    enum By {
        /** Clauses. */
        CLAUSE("clause"),
        /** Sections. */
        SECTION("section"),
        /** The documents of the library. */
        DOCUMENT("document"),
        /** Notes; only for themes with themes. */
        NOTE("note");

        private final String word;

        By(String word) {
            this.word = word;
        }
    }

    /**
     * How the reader wants the table.
     *
     * @param together whether themes are shown with themes rather than with places
     * @param by what they are counted by
     * @param withChildren whether a theme's children are counted with it
     * @param hideEmpty whether rows and columns without a count are left out
     */
    record View(boolean together, By by, boolean withChildren, boolean hideEmpty) {}

    /**
     * What rows and columns are in the order of.
     *
     * @param rowsBy the id of the column that the rows are sorted by; {@link #TOTAL}, or null for the codebook's order
     * @param columnsBy the id of the row that the columns are sorted by; {@link #TOTAL}, or null for the text's order
     */
    record Order(@Nullable String rowsBy, @Nullable String columnsBy) {
        static final String TOTAL = "\0total";
        static final Order OWN = new Order(null, null);
    }

    private static final int FEW = 2_000;

    private final Notebook notebook;
    private final Counted what;
    private final View view;
    private final ThemeRows rows;
    private final PlaceColumns columns;
    private final Matrix counted;
    private final Matrix matrix;

    /**
     * What is counted, as it was when it was asked for: counting may go on beside further changes.
     *
     * @param tree the themes
     * @param notes the notes
     * @param documents all documents of the library where they are counted; else none
     */
    record Counted(ThemeTree tree, List<Annotation> notes, List<Heading> documents) {
        /** Nothing. */
        static final Counted NOTHING = new Counted(new ThemeTree(List.of()), List.of(), List.of());

        /** What is in a notebook now. */
        static Counted of(Notebook notebook) {
            return new Counted(notebook.codebook().tree(), List.copyOf(notebook.annotations()), List.of());
        }

        /** With the notes on all documents, those on others read by {@code reading}; for any thread. */
        Counted with(List<Heading> all, Notebook notebook, Function<String, List<Annotation>> reading) {
            List<Annotation> together = new ArrayList<>();
            for (Heading document : all) {
                boolean open = document.id().equals(notebook.document().id());
                together.addAll(open ? notes : reading.apply(document.id()));
            }
            return new Counted(tree, List.copyOf(together), all);
        }

        /** Whether it is counted before anyone would see the next picture. */
        boolean isQuick(Notebook notebook) {
            return notes.size() <= FEW && notebook.document().passages().size() <= FEW;
        }
    }

    /** Counts; may be called on any thread. */
    Sheet(Notebook notebook, Counted what, View view, Order order) {
        this.notebook = notebook;
        this.what = what;
        this.view = view;
        rows = new ThemeRows(what.tree(), view.withChildren());
        List<Annotation> notes = what.notes();
        PlaceColumns.By by = view.by() == By.SECTION ? PlaceColumns.By.SECTION : PlaceColumns.By.CLAUSE;
        columns = view.by() == By.DOCUMENT
                ? PlaceColumns.whole(what.documents())
                : PlaceColumns.of(by, List.of(notebook.document()), notes, 0);
        if (!view.together()) {
            counted = Matrix.of(rows, columns, notes);
        } else if (view.by() == By.NOTE) {
            counted = CoOccurrence.onNotes(rows, notes);
        } else {
            counted = CoOccurrence.onPlaces(rows, columns, notes);
        }
        matrix = arranged(order);
    }

    private Sheet(Sheet same, Order order) {
        notebook = same.notebook;
        what = same.what;
        view = same.view;
        rows = same.rows;
        columns = same.columns;
        counted = same.counted;
        matrix = arranged(order);
    }

    /** The same counts in another order. */
    Sheet in(Order order) {
        return new Sheet(this, order);
    }

    private Matrix arranged(Order order) {
        Matrix all = counted;
        int column = order.rowsBy() == null ? -1 : all.columnOf(order.rowsBy());
        int row = order.columnsBy() == null ? -1 : all.rowOf(order.columnsBy());
        Matrix byRows = Order.TOTAL.equals(order.rowsBy()) ? all.rowsByTotal() : column < 0 ? all : all.rowsBy(column);
        int moved = row < 0 ? -1 : byRows.rowOf(all.row(row).id());
        Matrix both = Order.TOTAL.equals(order.columnsBy())
                ? byRows.columnsByTotal()
                : moved < 0 ? byRows : byRows.columnsBy(moved);
        return view.hideEmpty() ? both.withoutEmpty() : both;
    }

    /** The table in its order, without what is hidden. */
    public Matrix matrix() {
        return matrix;
    }

    /** What it shows, in a few words: {@code themes by clause}. */
    public String words() {
        return view.together() ? "themes on the same " + view.by().word : "themes by " + view.by().word;
    }

    /** How the reader wanted it. */
    View view() {
        return view;
    }

    /** Whether nothing at all is counted. */
    boolean isBlank() {
        return matrix.greatest() == 0;
    }

    /** Whether a theme meets itself in a cell. */
    boolean isOwn(int row, int column) {
        return view.together()
                && matrix.row(row).id().equals(matrix.column(column).id());
    }

    /** The notes that are counted in a cell, in document order. */
    List<Annotation> notes(int row, int column) {
        String theme = matrix.row(row).id();
        String other = matrix.column(column).id();
        if (matrix.count(row, column) == 0) {
            return List.of();
        }
        if (!view.together()) {
            return place(column).stream()
                    .flatMap(this::notesIn)
                    .filter(note -> rows.counts(note, theme) && columns.counts(note, other))
                    .toList();
        }
        if (view.by() == By.NOTE) {
            return notebook.annotations().stream()
                    .filter(note -> rows.counts(note, theme) && rows.counts(note, other))
                    .toList();
        }
        return CoOccurrence.places(rows, columns, isOfLibrary() ? what.notes() : notebook.annotations(), theme, other)
                .stream()
                .flatMap(this::notesIn)
                .filter(note -> rows.counts(note, theme) || rows.counts(note, other))
                .distinct()
                .toList();
    }

    private Stream<Annotation> notesIn(Place place) {
        return isOfLibrary()
                ? what.notes().stream().filter(note -> note.documentId().equals(place.documentId()))
                : notebook.annotationsIn(place.start(), place.end()).stream();
    }

    /** Whether it counts all documents of the library, and not the open one alone. */
    public boolean isOfLibrary() {
        return view.by() == By.DOCUMENT;
    }

    /** Where a note stands, in words: its place, or the title of another document. */
    String where(Annotation note) {
        if (note.documentId().equals(notebook.document().id())) {
            return notebook.document().place(note.anchor());
        }
        return what.documents().stream()
                .filter(document -> document.id().equals(note.documentId()))
                .findFirst()
                .map(Heading::title)
                .orElse("");
    }

    /** The themes that the clauses, or the notes, of a cell have. */
    ThemeFocus focus(int row, int column) {
        String theme = matrix.row(row).id();
        // Two themes that share a section, or a document, need not share a clause of it.
        boolean shareClauses = view.by() == By.CLAUSE || view.by() == By.NOTE;
        return !view.together() || isOwn(row, column)
                ? ThemeFocus.on(theme)
                : new ThemeFocus(List.of(theme, matrix.column(column).id()), shareClauses, List.of());
    }

    /** The place of a column; empty where columns are themes. */
    Optional<Place> place(int column) {
        return view.together()
                ? Optional.empty()
                : columns.place(matrix.column(column).id());
    }

    /** What a count is of, in words: {@code 2 notes}, {@code 3 clauses}. */
    String counted(int count) {
        String word = view.together() ? view.by().word : "note";
        return (count == 0 ? "no" : String.valueOf(count)) + " " + word + (count == 1 ? "" : "s");
    }
}
