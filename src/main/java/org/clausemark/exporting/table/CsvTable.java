package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;

/** A matrix as comma-separated values. */
final class CsvTable {
    /** Tells spreadsheets that the letters are UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet may take for a formula when a cell begins with it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Matrix matrix;
    private final Captions captions;

    CsvTable(Matrix matrix, Captions captions) {
        this.matrix = matrix;
        this.captions = captions;
    }

    void write(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<Object> line = new ArrayList<>();
        line.add(harmless(captions.rows()));
        for (Heading column : matrix.columns()) {
            line.add(harmless(column.title()));
        }
        line.add("Total");
        csv.printRecord(line);
        for (int row = 0; row < matrix.height(); row++) {
            line.clear();
            line.add(harmless(matrix.row(row).title()));
            for (int column = 0; column < matrix.width(); column++) {
                line.add(matrix.count(row, column));
            }
            line.add(matrix.rowTotal(row));
            csv.printRecord(line);
        }
        line.clear();
        line.add("Total");
        for (int column = 0; column < matrix.width(); column++) {
            line.add(matrix.columnTotal(column));
        }
        line.add(matrix.total());
        csv.printRecord(line);
        csv.flush();
    }

    /** A text that no spreadsheet runs: a name is anyone's to give, and files go from hand to hand. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
