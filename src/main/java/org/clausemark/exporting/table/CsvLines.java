package org.clausemark.exporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lines of comma-separated values, as RFC 4180 has them, in UTF-8, harmless to the spreadsheet that opens them. */
final class CsvLines {
    /** Tells spreadsheets that the letters are UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet may take for a formula when a cell begins with it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter csv;

    /** Lines to a stream, which stays open. */
    CsvLines(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** Writes a line of texts and numbers. */
    void add(List<?> cells) throws IOException {
        csv.printRecord(cells.stream()
                .map(cell -> cell instanceof String text ? harmless(text) : cell)
                .toList());
    }

    /** Hands everything to the stream. */
    void end() throws IOException {
        csv.flush();
    }

    /** A text that no spreadsheet runs: a name is anyone's to give, and files go from hand to hand. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
