package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.clausemark.annotation.Annotation;

/**
 * A table of counts with themes down its side. Immutable: put in another order, or without what is empty, it is another
 * matrix over the same counts.
 *
 * <p>A count is one of codings. A coding is an annotation coded with the row's theme that touches the column's place; a
 * note across two clauses is one in each of them, so that the counts of a row may be more than its notes. An annotation
 * with a theme and a theme under it is one coding of the upper one, where those under a theme are counted with it.
 *
 * <p>A row's total is the sum of its counts. A column's total, and the total of all, count each theme of an annotation
 * once, so that they stay the same whether or not themes are counted with those above them.
 *
 * <p>Rows and columns are meant by their indexes, from 0, in the order they are in now.
 */
public final class Matrix {
    private final Counts counts;
    private final int[] rowOrder;
    private final int[] columnOrder;

    private Matrix(Counts counts, int[] rowOrder, int[] columnOrder) {
        this.counts = counts;
        this.rowOrder = rowOrder;
        this.columnOrder = columnOrder;
    }

    /** What all orders share; indexes are those of the order they were counted in. */
    private static final class Counts {
        private final List<Heading> rows;
        private final List<Heading> columns;
        private final int[][] filled;
        private final int[][] counts;
        private final long[] rowTotals;
        private final long[] columnTotals;
        private final int greatest;

        Counts(Builder made) {
            rows = made.rows;
            columns = made.columns;
            rowTotals = made.rowTotals.clone();
            columnTotals = made.columnTotals.clone();
            filled = new int[rows.size()][];
            counts = new int[rows.size()][];
            int most = 0;
            for (int i = 0; i < filled.length; i++) {
                int[] added = made.cells.get(i).sorted();
                int[] columnsOnce = new int[added.length];
                int[] times = new int[added.length];
                int size = 0;
                for (int j = 0; j < added.length; j++) {
                    if (j == 0 || added[j] != added[j - 1]) {
                        columnsOnce[size++] = added[j];
                    }
                    times[size - 1]++;
                    most = Math.max(most, times[size - 1]);
                }
                filled[i] = Arrays.copyOf(columnsOnce, size);
                counts[i] = Arrays.copyOf(times, size);
            }
            greatest = most;
        }

        int at(int row, int column) {
            int found = Arrays.binarySearch(filled[row], column);
            return found < 0 ? 0 : counts[row][found];
        }
    }

    /** The codings of some annotations: themes by places. */
    public static Matrix of(ThemeRows rows, PlaceColumns columns, Iterable<Annotation> notes) {
        Builder builder = new Builder(rows.headings(), columns.headings());
        for (Annotation note : notes) {
            int[] counted = rows.counted(note);
            if (counted.length > 0) {
                int own = rows.own(note);
                for (int column : columns.touched(note)) {
                    for (int row : counted) {
                        builder.add(row, column);
                    }
                    builder.total(column, own);
                }
            }
        }
        return builder.build();
    }

    /** The heads of the rows, in order; unmodifiable. */
    public List<Heading> rows() {
        return Arrays.stream(rowOrder).mapToObj(counts.rows::get).toList();
    }

    /** The heads of the columns, in order; unmodifiable. */
    public List<Heading> columns() {
        return Arrays.stream(columnOrder).mapToObj(counts.columns::get).toList();
    }

    /** How many rows are shown. */
    public int height() {
        return rowOrder.length;
    }

    /** How many columns are shown. */
    public int width() {
        return columnOrder.length;
    }

    /** The head of a row. */
    public Heading row(int row) {
        return counts.rows.get(rowOrder[row]);
    }

    /** The head of a column. */
    public Heading column(int column) {
        return counts.columns.get(columnOrder[column]);
    }

    /** The row of that id; -1 if none is shown. */
    public int rowOf(String id) {
        return IntStream.range(0, height())
                .filter(i -> row(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** The column of that id; -1 if none is shown. */
    public int columnOf(String id) {
        return IntStream.range(0, width())
                .filter(i -> column(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** How many codings a cell has. */
    public int count(int row, int column) {
        return counts.at(rowOrder[row], columnOrder[column]);
    }

    /** The sum of a row's counts, those in columns that are hidden with them. */
    public long rowTotal(int row) {
        return counts.rowTotals[rowOrder[row]];
    }

    /** How many codings a column has. */
    public long columnTotal(int column) {
        return counts.columnTotals[columnOrder[column]];
    }

    /** How many codings there are. */
    public long total() {
        return Arrays.stream(counts.columnTotals).sum();
    }

    /** The greatest count of all cells; 0 if all are empty. */
    public int greatest() {
        return counts.greatest;
    }

    /** The same counts in the order they were made in: the codebook's, and the document's. Nothing is hidden. */
    public Matrix inOrder() {
        return new Matrix(counts, all(counts.rows.size()), all(counts.columns.size()));
    }

    /** The rows by their totals, the greatest first; those alike stay in order. */
    public Matrix rowsByTotal() {
        return withRows(row -> counts.rowTotals[row]);
    }

    /** The columns by their totals, the greatest first; those alike stay in order. */
    public Matrix columnsByTotal() {
        return withColumns(column -> counts.columnTotals[column]);
    }

    /** The rows by their counts in a column, the greatest first; those alike stay in order. */
    public Matrix rowsBy(int column) {
        int meant = columnOrder[column];
        return withRows(row -> counts.at(row, meant));
    }

    /** The columns by their counts in a row, the greatest first; those alike stay in order. */
    public Matrix columnsBy(int row) {
        int meant = rowOrder[row];
        return withColumns(column -> counts.at(meant, column));
    }

    /** Without the rows and the columns that have no count at all. */
    public Matrix withoutEmpty() {
        boolean[] used = new boolean[counts.columns.size()];
        for (int[] row : counts.filled) {
            for (int column : row) {
                used[column] = true;
            }
        }
        return new Matrix(
                counts,
                Arrays.stream(rowOrder)
                        .filter(row -> counts.filled[row].length > 0)
                        .toArray(),
                Arrays.stream(columnOrder).filter(column -> used[column]).toArray());
    }

    private Matrix withRows(IntToLongFunction key) {
        return new Matrix(counts, sorted(rowOrder, key), columnOrder);
    }

    private Matrix withColumns(IntToLongFunction key) {
        return new Matrix(counts, rowOrder, sorted(columnOrder, key));
    }

    private static int[] sorted(int[] order, IntToLongFunction key) {
        return Arrays.stream(order)
                .boxed()
                .sorted((one, other) -> Long.compare(key.applyAsLong(other), key.applyAsLong(one)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] all(int size) {
        return IntStream.range(0, size).toArray();
    }

    /** Gathers counts. Most cells of a long document are empty: only the others are kept. */
    static final class Builder {
        private final List<Heading> rows;
        private final List<Heading> columns;
        private final List<Added> cells = new ArrayList<>();
        private final long[] rowTotals;
        private final long[] columnTotals;

        Builder(List<Heading> rows, List<Heading> columns) {
            this.rows = List.copyOf(rows);
            this.columns = List.copyOf(columns);
            rows.forEach(row -> cells.add(new Added()));
            rowTotals = new long[rows.size()];
            columnTotals = new long[columns.size()];
        }

        /** Adds one to a cell and to the total of its row. */
        void add(int row, int column) {
            cells.get(row).add(column);
            rowTotals[row]++;
        }

        /** Adds one to a cell only. */
        void addApart(int row, int column) {
            cells.get(row).add(column);
        }

        /** Adds to the total of a column. */
        void total(int column, int more) {
            columnTotals[column] += more;
        }

        Matrix build() {
            return new Matrix(new Counts(this), all(rows.size()), all(columns.size()));
        }
    }

    /** The columns that were added to in a row, each as often as it was. */
    private static final class Added {
        private int[] columns = new int[8];
        private int size;

        void add(int column) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
            }
            columns[size++] = column;
        }

        int[] sorted() {
            int[] sorted = Arrays.copyOf(columns, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
