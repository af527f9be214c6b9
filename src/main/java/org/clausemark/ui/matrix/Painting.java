package org.clausemark.ui.matrix;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.Shading;
import org.clausemark.ui.look.ThemeEmblem;
import org.clausemark.ui.matrix.Inks.Ink;
import org.jspecify.annotations.Nullable;

/** Draws the part of a matrix that is in view: heads that stay, cells that scroll under them. */
final class Painting {
    private static final double ROUND = 5;
    private static final String NEUTRAL = "#7f8fa9";

    private final GraphicsContext pen;
    private final Inks inks;
    private final Sheet sheet;
    private final Matrix matrix;
    private final Measures measures;
    private final Frame frame;

    /**
     * What is in view.
     *
     * @param width of the canvas, in pixels
     * @param height of the canvas, in pixels
     * @param x how far the cells are scrolled to the left
     * @param y how far the cells are scrolled up
     */
    record Frame(double width, double height, double x, double y) {}

    /**
     * What is pointed out.
     *
     * @param focus where the keyboard is; null where it is elsewhere
     * @param hover what the mouse is over; null if nothing
     * @param order what the table is sorted by
     */
    record Pointing(@Nullable Spot focus, @Nullable Spot hover, Sheet.Order order) {}

    Painting(GraphicsContext pen, Inks inks, Sheet sheet, Measures measures, Frame frame) {
        this.pen = pen;
        this.inks = inks;
        this.sheet = sheet;
        this.matrix = sheet.matrix();
        this.measures = measures;
        this.frame = frame;
    }

    /** Draws all anew. */
    void draw(Pointing pointing) {
        pen.setFill(inks.of(Ink.GROUND));
        pen.fillRect(0, 0, frame.width(), frame.height());
        pen.setTextBaseline(VPos.CENTER);
        pen.setLineWidth(1);
        double cell = measures.cell();
        int firstColumn = (int) Math.max(0, Math.floor(frame.x() / cell));
        // Whole ones only: a cell that was cut would be taken for another.
        int lastColumn = Math.min(matrix.width(), firstColumn + measures.columnsIn(frame.width())) - 1;
        int firstRow = (int) Math.max(0, Math.floor(frame.y() / Measures.ROW));
        int lastRow = Math.min(matrix.height(), firstRow + measures.rowsIn(frame.height())) - 1;
        bands(pointing.hover());
        clipped(measures.side(), measures.top(), () -> {
            for (int row = firstRow; row <= lastRow; row++) {
                line(measures.side(), y(row) + Measures.ROW, frame.width(), y(row) + Measures.ROW);
                for (int column = firstColumn; column <= lastColumn; column++) {
                    cell(row, column);
                }
            }
        });
        clipped(0, measures.top(), () -> {
            for (int row = firstRow; row <= lastRow; row++) {
                rowHead(row, pointing.order());
            }
        });
        clipped(measures.side(), 0, () -> {
            for (int column = firstColumn; column <= lastColumn; column++) {
                columnHead(column, pointing.order());
            }
        });
        corner(pointing.order());
        frameOf(pointing.focus());
    }

    /** Draws within what lies right of and below a point. */
    private void clipped(double x, double y, Runnable drawing) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, frame.width() - x, frame.height() - y);
        pen.clip();
        drawing.run();
        pen.restore();
    }

    private double x(int column) {
        return measures.side() + column * measures.cell() - frame.x();
    }

    private double y(int row) {
        return measures.top() + row * Measures.ROW - frame.y();
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        pen.setStroke(inks.of(Ink.LINE));
        pen.strokeLine(Math.rint(fromX) - 0.5, Math.rint(fromY) - 0.5, Math.rint(toX) - 0.5, Math.rint(toY) - 0.5);
    }

    private void bands(@Nullable Spot hover) {
        if (hover == null) {
            return;
        }
        pen.setFill(inks.of(Ink.HOVER));
        if (hover.row() >= 0 && y(hover.row()) + Measures.ROW > measures.top()) {
            double from = Math.max(measures.top(), y(hover.row()));
            pen.fillRect(0, from, Math.min(frame.width(), x(matrix.width())), y(hover.row()) + Measures.ROW - from);
        }
        if (hover.column() >= 0 && x(hover.column()) + measures.cell() > measures.side()) {
            double from = Math.max(measures.side(), x(hover.column()));
            pen.fillRect(
                    from, 0, x(hover.column()) + measures.cell() - from, Math.min(frame.height(), y(matrix.height())));
        }
    }

    private void cell(int row, int column) {
        int count = matrix.count(row, column);
        if (count == 0) {
            return;
        }
        double x = x(column) + 2;
        double y = y(row) + 2;
        double width = measures.cell() - 4;
        double height = Measures.ROW - 5;
        Color ink = inks.of(Ink.MUTED);
        if (sheet.isOwn(row, column)) {
            pen.setStroke(inks.of(Ink.LINE));
            pen.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, ROUND, ROUND);
        } else {
            String colour = matrix.row(row).colour();
            String fill =
                    Shading.fill(colour == null ? NEUTRAL : colour, hex(inks.of(Ink.GROUND)), count, matrix.greatest());
            pen.setFill(Color.web(fill));
            pen.fillRoundRect(x, y, width, height, ROUND, ROUND);
            pen.setStroke(inks.of(Ink.EDGE));
            pen.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, ROUND, ROUND);
            ink = Color.web(Shading.ink(fill));
        }
        text(Measures.COUNTS, String.valueOf(count), x + width / 2, y + height / 2, TextAlignment.CENTER, ink);
    }

    private void rowHead(int row, Sheet.Order order) {
        Heading head = matrix.row(row);
        double middle = y(row) + Measures.ROW / 2;
        double left = Measures.EDGE + head.depth() * Measures.INDENT;
        emblem(left, middle - ThemeEmblem.HEIGHT / 2, head);
        double begin = Measures.EDGE + Measures.indent(head);
        double room = measures.side() - Measures.TOTAL - 8 - begin;
        boolean sorting = head.id().equals(order.columnsBy());
        text(
                Measures.NAMES,
                Measures.NAMES.cut(head.title(), room - (sorting ? 12 : 0)),
                begin,
                middle,
                TextAlignment.LEFT,
                inks.of(Ink.TEXT));
        if (sorting) {
            double at = Math.min(room - 8, Measures.NAMES.width(head.title()) + 6);
            pen.setFill(inks.of(Ink.ACCENT));
            pen.fillPolygon(
                    new double[] {begin + at, begin + at + 6, begin + at},
                    new double[] {middle - 4, middle, middle + 4},
                    3);
        }
        total(matrix.rowTotal(row), measures.side() - 10, middle, TextAlignment.RIGHT);
        line(0, y(row) + Measures.ROW, measures.side(), y(row) + Measures.ROW);
    }

    /** A theme's colour with its letters on it, as the sidebar has them. */
    private void emblem(double x, double y, Heading head) {
        if (head.colour() != null) {
            Color fill = Color.web(head.colour());
            pen.setFill(fill);
            pen.fillRoundRect(x, y, ThemeEmblem.WIDTH, ThemeEmblem.HEIGHT, 6, 6);
            pen.setStroke(inks.of(Ink.SWATCH));
            pen.strokeRoundRect(x + 0.5, y + 0.5, ThemeEmblem.WIDTH - 1, ThemeEmblem.HEIGHT - 1, 6, 6);
            double middle = x + ThemeEmblem.WIDTH / 2;
            Color ink = ThemeEmblem.ink(fill);
            text(Measures.LETTERS, head.letters(), middle, y + ThemeEmblem.HEIGHT / 2, TextAlignment.CENTER, ink);
        }
    }

    private void columnHead(int column, Sheet.Order order) {
        Heading head = matrix.column(column);
        double middle = x(column) + measures.cell() / 2;
        double foot = measures.top() - 14;
        Color ink = inks.of(Ink.TEXT);
        double above = measures.heads() == Measures.Heads.SHORT ? foot - 46 : foot - 27;
        emblem(middle - ThemeEmblem.WIDTH / 2, above, head);
        switch (measures.heads()) {
            case SHORT -> text(Measures.NAMES, head.label(), middle, foot - 19, TextAlignment.CENTER, ink);
            case WIDE -> {
                List<String> lines = Measures.NAMES.lines(head.title(), measures.cell() - 12);
                for (int i = 0; i < lines.size(); i++) {
                    double y = foot - 19 - 16.0 * (lines.size() - 1 - i);
                    text(Measures.NAMES, lines.get(i), middle, y, TextAlignment.CENTER, ink);
                }
            }
            case UPRIGHT -> {
                pen.save();
                pen.translate(middle, foot - 14 - measures.sign());
                pen.rotate(-90);
                String words = Measures.NAMES.cut(head.title(), measures.top() - 44 - measures.sign());
                text(Measures.NAMES, words, 0, 0, TextAlignment.LEFT, ink);
                pen.restore();
            }
        }
        total(matrix.columnTotal(column), middle, foot, TextAlignment.CENTER);
        if (head.id().equals(order.rowsBy())) {
            pen.setFill(inks.of(Ink.ACCENT));
            pen.fillPolygon(
                    new double[] {middle - 4, middle + 4, middle},
                    new double[] {measures.top() - 6, measures.top() - 6, measures.top() - 1},
                    3);
        }
    }

    private void total(long total, double x, double y, TextAlignment alignment) {
        text(Measures.SMALL, total == 0 ? "–" : String.valueOf(total), x, y, alignment, inks.of(Ink.MUTED));
    }

    private void corner(Sheet.Order order) {
        double foot = measures.top() - 14;
        text(Measures.SMALL, "Themes", Measures.EDGE, foot, TextAlignment.LEFT, inks.of(Ink.MUTED));
        boolean sorted = Sheet.Order.TOTAL.equals(order.rowsBy()) || Sheet.Order.TOTAL.equals(order.columnsBy());
        Color ink = inks.of(sorted ? Ink.ACCENT : Ink.MUTED);
        text(Measures.SMALL, sorted ? "Total ▾" : "Total", measures.side() - 10, foot, TextAlignment.RIGHT, ink);
        line(0, measures.top(), frame.width(), measures.top());
        line(measures.side(), 0, measures.side(), Math.min(frame.height(), y(matrix.height())));
    }

    private void frameOf(@Nullable Spot focus) {
        if (focus == null) {
            return;
        }
        boolean head = focus.column() < 0;
        boolean top = focus.row() < 0;
        double x = head ? 0 : x(focus.column());
        double y = top ? 0 : y(focus.row());
        double width = head ? measures.side() : measures.cell();
        double height = top ? measures.top() : Measures.ROW;
        double left = head ? 0 : measures.side();
        double above = top ? 0 : measures.top();
        clipped(left, above, () -> {
            pen.setStroke(inks.of(Ink.ACCENT));
            pen.setLineWidth(2);
            pen.strokeRoundRect(x + 1, y + 1, width - 2, height - 3, ROUND + 1, ROUND + 1);
        });
    }

    private void text(Cutter letters, String words, double x, double y, TextAlignment alignment, Color ink) {
        pen.setFont(letters.font());
        pen.setTextAlign(alignment);
        pen.setFill(ink);
        pen.fillText(words, x, y);
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
