package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.Shading;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as a workbook of one sheet, cells shaded, heads kept in view. What has more columns than a sheet can hold lies
 * on its side.
 */
final class XlsxTable {
    /** How many columns a sheet can have. */
    private static final int WIDEST = 16_384;

    private static final String WHITE = "#ffffff";
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONG_HEAD = 8;
    private static final double TALLEST = 260;

    private final Matrix matrix;
    private final Captions captions;
    private final boolean onItsSide;

    XlsxTable(Matrix matrix, Captions captions) {
        this.matrix = matrix;
        this.captions = captions;
        this.onItsSide = matrix.width() + 2 > WIDEST;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Clausemark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Matrix");
            sheet.freezePane(1, 1);
            text(sheet, 0, 0, captions.rows());
            sheet.style(0, 0).bold().set();
            boolean upright = matrix.columns().stream().anyMatch(c -> c.title().length() > LONG_HEAD);
            if (upright && !onItsSide) {
                sheet.rowHeight(0, headHeight());
            }
            for (int column = 0; column < matrix.width(); column++) {
                Heading head = matrix.column(column);
                text(sheet, 0, column + 1, head.title());
                StyleSetter style = style(sheet, 0, column + 1).bold();
                (upright && !onItsSide ? style.rotation(60) : style.horizontalAlignment(onItsSide ? "left" : "center"))
                        .set();
                if (!onItsSide) {
                    sheet.width(column + 1, 7);
                }
            }
            for (int row = 0; row < matrix.height(); row++) {
                Heading head = matrix.row(row);
                text(sheet, row + 1, 0, head.title());
                style(sheet, row + 1, 0).indent(head.depth()).set();
                for (int column = 0; column < matrix.width(); column++) {
                    int count = matrix.count(row, column);
                    if (count > 0) {
                        cell(sheet, row, column, count, head.colour());
                    }
                }
                number(sheet, row + 1, matrix.width() + 1, matrix.rowTotal(row));
            }
            for (int column = 0; column < matrix.width(); column++) {
                number(sheet, matrix.height() + 1, column + 1, matrix.columnTotal(column));
            }
            text(sheet, matrix.height() + 1, 0, "Total");
            style(sheet, matrix.height() + 1, 0).bold().set();
            text(sheet, 0, matrix.width() + 1, "Total");
            style(sheet, 0, matrix.width() + 1).bold().set();
            number(sheet, matrix.height() + 1, matrix.width() + 1, matrix.total());
            sheet.width(0, 42);
        }
    }

    /** In points; no program makes room for slanted heads by itself. */
    private double headHeight() {
        int longest = matrix.columns().stream()
                .mapToInt(column -> column.title().length())
                .max()
                .orElse(0);
        return Math.min(TALLEST, 16 + 5.4 * longest);
    }

    private void cell(Worksheet sheet, int row, int column, int count, @Nullable String colour) {
        put(sheet, row + 1, column + 1, count);
        if (colour != null) {
            String fill = Shading.fill(colour, WHITE, count, matrix.greatest());
            style(sheet, row + 1, column + 1)
                    .fillColor(hex(fill))
                    .fontColor(hex(Shading.ink(fill)))
                    .horizontalAlignment("center")
                    .set();
        }
    }

    private void number(Worksheet sheet, int row, int column, long number) {
        put(sheet, row, column, number);
        style(sheet, row, column).bold().horizontalAlignment("center").set();
    }

    private void put(Worksheet sheet, int row, int column, Number number) {
        sheet.value(onItsSide ? column : row, onItsSide ? row : column, number);
    }

    // A text is never a formula here: a cell says of itself what it is.
    private void text(Worksheet sheet, int row, int column, String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        sheet.value(onItsSide ? column : row, onItsSide ? row : column, cut);
    }

    private StyleSetter style(Worksheet sheet, int row, int column) {
        return sheet.style(onItsSide ? column : row, onItsSide ? row : column);
    }

    private static String hex(String colour) {
        return colour.substring(1).toUpperCase(Locale.ROOT);
    }
}
