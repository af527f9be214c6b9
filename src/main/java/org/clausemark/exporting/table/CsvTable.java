package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;

/** A matrix as comma-separated values. */
final class CsvTable {
    private final Matrix matrix;
    private final Captions captions;

    CsvTable(Matrix matrix, Captions captions) {
        this.matrix = matrix;
        this.captions = captions;
    }

    void write(OutputStream out) throws IOException {
        CsvLines lines = new CsvLines(out);
        List<Object> line = new ArrayList<>();
        line.add(captions.rows());
        for (Heading column : matrix.columns()) {
            line.add(column.title());
        }
        line.add("Total");
        lines.add(line);
        for (int row = 0; row < matrix.height(); row++) {
            line.clear();
            line.add(matrix.row(row).title());
            for (int column = 0; column < matrix.width(); column++) {
                line.add(matrix.count(row, column));
            }
            line.add(matrix.rowTotal(row));
            lines.add(line);
        }
        line.clear();
        line.add("Total");
        for (int column = 0; column < matrix.width(); column++) {
            line.add(matrix.columnTotal(column));
        }
        line.add(matrix.total());
        lines.add(line);
        lines.end();
    }
}
