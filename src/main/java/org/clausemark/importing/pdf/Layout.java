package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.List;

/** Finds the columns of a page and the order in which they are read. */
final class Layout {
    private static final int DEEPEST = 4;
    private static final float BIN = 3;
    private static final int FEWEST_ROWS = 4;

    /** Columns hold running text; what is shorter is a table's. */
    private static final int LETTERS_IN_LINE = 14;

    private static final float FILLED = 0.6f;
    private static final float CELL = 1.6f;
    private static final int LEADERS = 5;

    private final int page;
    private final LineMaker maker;
    private final List<Column> columns = new ArrayList<>();

    private Layout(int page, LineMaker maker) {
        this.page = page;
        this.maker = maker;
    }

    /** The columns of a page in reading order. */
    static List<Column> columns(int page, List<Row> rows, LineMaker maker) {
        Layout layout = new Layout(page, maker);
        layout.split(rows, 0);
        return layout.columns;
    }

    private void split(List<Row> rows, int depth) {
        float gutter = depth < DEEPEST && rows.size() >= 2 * FEWEST_ROWS - 2 ? gutter(rows) : 0;
        if (gutter <= 0) {
            add(rows);
            return;
        }
        List<Row> plain = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        boolean any = false;
        int i = 0;
        while (i < rows.size()) {
            int from = i;
            left.clear();
            right.clear();
            while (i < rows.size() && !crosses(rows.get(i), gutter)) {
                apart(rows.get(i), gutter, left, right);
                i++;
            }
            if (areColumns(left) && areColumns(right)) {
                add(plain);
                plain.clear();
                split(List.copyOf(left), depth + 1);
                split(List.copyOf(right), depth + 1);
                any = true;
            } else {
                plain.addAll(rows.subList(from, i));
            }
            while (i < rows.size() && crosses(rows.get(i), gutter)) {
                plain.add(rows.get(i));
                i++;
            }
        }
        if (any && plain.size() < rows.size()) {
            split(plain, depth + 1);
        } else {
            add(plain);
        }
    }

    private static boolean crosses(Row row, float x) {
        for (Piece piece : row.pieces()) {
            if (piece.left() < x - 1 && piece.right() > x + 1) {
                return true;
            }
        }
        return false;
    }

    private static void apart(Row row, float x, List<Row> left, List<Row> right) {
        List<Piece> before = row.pieces().stream().filter(p -> p.left() < x - 1).toList();
        List<Piece> after = row.pieces().stream().filter(p -> p.left() >= x - 1).toList();
        if (!before.isEmpty()) {
            left.add(row.part(before));
        }
        if (!after.isEmpty()) {
            right.add(row.part(after));
        }
    }

    private static boolean areColumns(List<Row> rows) {
        if (rows.size() < FEWEST_ROWS) {
            return false;
        }
        float left = Float.MAX_VALUE;
        float right = 0;
        float widths = 0;
        int letters = 0;
        int cells = 0;
        for (Row row : rows) {
            cells += cells(row).size();
            left = Math.min(left, row.left());
            right = Math.max(right, row.right());
            widths += row.right() - row.left();
            letters += row.letters();
        }
        return cells * 10 < rows.size() * 14
                && letters >= rows.size() * LETTERS_IN_LINE
                && widths >= FILLED * rows.size() * (right - left);
    }

    /** Where the fewest rows have letters, in the middle of the page; 0 if most have everywhere. */
    private static float gutter(List<Row> rows) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (Row row : rows) {
            from = Math.min(from, row.left());
            to = Math.max(to, row.right());
        }
        int bins = (int) ((to - from) / BIN) + 1;
        if (bins < 20 || bins > 4_000) {
            return 0;
        }
        int[] covered = new int[bins];
        for (Row row : rows) {
            for (Piece piece : row.pieces()) {
                int last = Math.min(bins - 1, (int) ((piece.right() - from) / BIN));
                for (int i = Math.max(0, (int) ((piece.left() - from) / BIN)); i <= last; i++) {
                    covered[i]++;
                }
            }
        }
        int least = Integer.MAX_VALUE;
        for (int i = bins / 8; i < bins - bins / 8; i++) {
            least = Math.min(least, covered[i]);
        }
        if (least > rows.size() / 2) {
            return 0;
        }
        int best = 0;
        int width = 0;
        int start = -1;
        for (int i = bins / 8; i <= bins - bins / 8; i++) {
            boolean free = i < bins - bins / 8 && covered[i] <= least;
            if (free && start < 0) {
                start = i;
            } else if (!free && start >= 0) {
                if (i - start > width) {
                    width = i - start;
                    best = start;
                }
                start = -1;
            }
        }
        return from + (best + width / 2f) * BIN;
    }

    private void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            boolean table = !hasLeaders(rows.get(i)) && isTable(rows, i);
            Line line = maker.line(rows.get(i), table);
            if (!line.text().isBlank()) {
                lines.add(line);
            }
        }
        columns.add(new Column(page, List.copyOf(lines)));
    }

    /** Whether dots lead from words to a page number: an entry of a table of contents is no row of a table. */
    private static boolean hasLeaders(Row row) {
        int dots = 0;
        for (Piece piece : row.pieces()) {
            for (Letter letter : piece.letters()) {
                dots = letter.text().equals(".") ? dots + 1 : 0;
                if (dots >= LEADERS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a row and those beside it have cells that stand under each other. */
    private static boolean isTable(List<Row> rows, int at) {
        List<Float> own = cells(rows.get(at));
        if (own.size() < 2) {
            return false;
        }
        int alike = 0;
        for (int i = Math.max(0, at - 2); i <= Math.min(rows.size() - 1, at + 2); i++) {
            if (i == at || hasLeaders(rows.get(i))) {
                continue;
            }
            List<Float> other = cells(rows.get(i));
            boolean under = other.size() >= 2
                    && other.stream().skip(1).anyMatch(x -> own.stream().skip(1).anyMatch(y -> Math.abs(x - y) < 4));
            alike += under ? 1 : 0;
        }
        return alike >= 2;
    }

    /** The left edges of a row's cells; the label of a paragraph is no cell. */
    private static List<Float> cells(Row row) {
        List<Float> cells = new ArrayList<>();
        float end = 0;
        int letters = 0;
        for (Piece piece : row.pieces()) {
            if (cells.isEmpty() || (piece.left() - end > CELL * row.size() && letters > 7)) {
                cells.add(piece.left());
            }
            letters += piece.letters().size();
            end = piece.right();
        }
        return cells;
    }
}
