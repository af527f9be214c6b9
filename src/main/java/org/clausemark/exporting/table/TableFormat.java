package org.clausemark.exporting.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a table can be written as. */
public enum TableFormat {
    /** Comma-separated values, as RFC 4180 has them, in UTF-8. */
    CSV,
    /** An Office Open XML workbook. */
    XLSX,
    /** A picture of lines and letters. */
    SVG;

    /** The name outside the program, and the ending of files: {@code csv}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name, whatever its case; empty if there is none. */
    public static Optional<TableFormat> named(String key) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(key))
                .findFirst();
    }
}
