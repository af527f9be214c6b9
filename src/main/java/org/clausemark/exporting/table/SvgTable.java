package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.theming.Shading;

/** A matrix as a picture: names at the side, heads at the top, a shaded square for each cell that is not empty. */
final class SvgTable {
    private static final String FACE = "Inter, 'Noto Sans', 'Noto Sans SC', 'Liberation Sans', Arial, sans-serif";
    private static final String GROUND = "#ffffff";
    private static final double MARGIN = 20;
    private static final double TITLE = 36;
    private static final double ROW = 26;
    private static final double SIZE = 13;
    private static final double INDENT = 16;
    private static final double SWATCH = 20;
    private static final double SWATCH_HEIGHT = 15;
    private static final double TOTAL = 44;

    /** The longest names, in the widths of a letter. */
    private static final double LONGEST_NAME = 52;

    private static final double LONGEST_HEAD = 44;
    private static final double CELL = 40;

    private final Matrix matrix;
    private final Captions captions;
    private final StringBuilder svg = new StringBuilder();
    private final boolean slanted;
    private final double left;
    private final double top;
    private final double right;

    SvgTable(Matrix matrix, Captions captions) {
        this.matrix = matrix;
        this.captions = captions;
        double names = Lettering.width(captions.rows(), SIZE);
        for (Heading row : matrix.rows()) {
            names = Math.max(
                    names,
                    row.depth() * INDENT
                            + SWATCH
                            + 8
                            + Lettering.width(Lettering.cut(row.title(), LONGEST_NAME), SIZE));
        }
        left = MARGIN + names + TOTAL;
        slanted = matrix.columns().stream().anyMatch(c -> Lettering.width(c.label(), SIZE) > CELL - 6)
                || matrix.columns().stream().anyMatch(c -> Lettering.width(c.title(), SIZE) > 2 * CELL);
        double heads = 0;
        for (Heading column : matrix.columns()) {
            heads = Math.max(heads, Lettering.width(head(column), SIZE));
        }
        top = MARGIN + TITLE + (slanted ? heads * 0.72 + 12 : 24) + ROW;
        right = slanted ? heads * 0.72 : MARGIN;
    }

    private String head(Heading column) {
        return slanted ? Lettering.cut(column.title(), LONGEST_HEAD) : column.label();
    }

    void write(OutputStream out) throws IOException {
        double width =
                Math.max(left + matrix.width() * CELL + right, 2 * MARGIN + Lettering.width(captions.title(), 16));
        double height = top + matrix.height() * ROW + MARGIN;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                        + " font-family=\"%s\" font-size=\"%s\" fill=\"#1f1e1b\">%n",
                width, height, width, height, FACE, SIZE);
        add("<title>%s</title>%n", Lettering.escaped(captions.title()));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", GROUND);
        text(MARGIN, MARGIN + 14, "font-size=\"16\" font-weight=\"600\"", captions.title());
        heads();
        for (int row = 0; row < matrix.height(); row++) {
            row(row);
            // A long document's picture is not held in memory as a whole.
            writer.write(svg.toString());
            svg.setLength(0);
        }
        add("</svg>\n");
        writer.write(svg.toString());
        writer.flush();
    }

    private void heads() {
        double line = top - ROW;
        text(MARGIN, line + 17, "fill=\"#625f57\"", captions.rows());
        text(left - 10, line + 17, "fill=\"#625f57\" text-anchor=\"end\"", "Total");
        for (int column = 0; column < matrix.width(); column++) {
            double middle = left + column * CELL + CELL / 2;
            if (slanted) {
                double y = line - 6;
                text(
                        middle,
                        y,
                        "transform=\"rotate(-45 " + number(middle) + " " + number(y) + ")\"",
                        head(matrix.column(column)));
            } else {
                text(middle, line - 6, "text-anchor=\"middle\"", head(matrix.column(column)));
            }
            text(
                    middle,
                    line + 17,
                    "fill=\"#625f57\" text-anchor=\"middle\" font-size=\"11\"",
                    String.valueOf(matrix.columnTotal(column)));
        }
        rule(top);
    }

    private void row(int row) {
        Heading head = matrix.row(row);
        double y = top + row * ROW;
        double x = MARGIN + head.depth() * INDENT;
        if (head.colour() != null) {
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\" fill=\"%s\"/>%n",
                    x, y + (ROW - SWATCH_HEIGHT) / 2, SWATCH, SWATCH_HEIGHT, head.colour());
            String letters = "font-size=\"9.5\" font-weight=\"600\" text-anchor=\"middle\" fill=\""
                    + Shading.ink(head.colour()) + "\"";
            text(x + SWATCH / 2, y + 16.5, letters, head.letters());
        }
        text(x + SWATCH + 8, y + 17.5, "", Lettering.cut(head.title(), LONGEST_NAME));
        text(
                left - 10,
                y + 17.5,
                "fill=\"#625f57\" text-anchor=\"end\" font-size=\"11\"",
                String.valueOf(matrix.rowTotal(row)));
        for (int column = 0; column < matrix.width(); column++) {
            int count = matrix.count(row, column);
            if (count > 0) {
                cell(left + column * CELL, y, count, head, matrix.column(column));
            }
        }
        rule(y + ROW);
    }

    private void cell(double x, double y, int count, Heading row, Heading column) {
        String fill = Shading.fill(row.colour() == null ? "#7f8fa9" : row.colour(), GROUND, count, matrix.greatest());
        add(
                "<g><title>%s × %s: %d</title><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\""
                        + " fill=\"%s\"/>",
                Lettering.escaped(row.title()),
                Lettering.escaped(column.title()),
                count,
                x + 1.5,
                y + 1.5,
                CELL - 3,
                ROW - 3,
                fill);
        text(
                x + CELL / 2,
                y + 17.5,
                "fill=\"" + Shading.ink(fill) + "\" text-anchor=\"middle\"",
                String.valueOf(count));
        add("</g>\n");
    }

    private void rule(double y) {
        add("<path d=\"M%s %sH%s\" stroke=\"#e3e0d8\"/>%n", MARGIN, y, left + matrix.width() * CELL);
    }

    private void text(double x, double y, String attributes, String words) {
        add("<text x=\"%s\" y=\"%s\" %s>%s</text>%n", x, y, attributes, Lettering.escaped(words));
    }

    private void add(String text) {
        svg.append(text);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String form, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
                values[i] = number(number);
            }
        }
        svg.append(String.format(Locale.ROOT, form.replace("%n", "\n"), values));
    }

    /** A number as SVG has it, to a tenth of a pixel. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
