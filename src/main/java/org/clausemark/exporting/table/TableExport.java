package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.SafeFile;
import org.clausemark.theming.Matrix;

/** Writes a matrix to a file for other programs, in the order it is in and without what is hidden. */
public final class TableExport {
    private final Matrix matrix;
    private final Captions captions;

    /** For a matrix that calls itself by its captions. */
    public TableExport(Matrix matrix, Captions captions) {
        this.matrix = matrix;
        this.captions = captions;
    }

    /** Writes a file, complete or not at all; one that is there already stays unless {@code overwrite}. */
    public void write(TableFormat format, Path target, boolean overwrite) throws ExportException {
        new SafeFile(target, overwrite)
                .write(
                        file -> {
                            try (OutputStream out = Files.newOutputStream(file)) {
                                write(format, out);
                            }
                            return Files.size(file);
                        },
                        TableExport::verify);
    }

    static void verify(Path file, long size) throws IOException, ExportException {
        if (size == 0 || Files.size(file) != size) {
            throw new ExportException(ExportException.Reason.DAMAGED, "The table was not written to its end.");
        }
    }

    private void write(TableFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> new CsvTable(matrix, captions).write(out);
            case XLSX -> new XlsxTable(matrix, captions).write(out);
            case SVG -> new SvgTable(matrix, captions).write(out);
        }
    }
}
