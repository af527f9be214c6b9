package org.clausemark.library;

import java.sql.SQLException;
import java.util.List;

/**
 * How much a library holds.
 *
 * @param documents those in the bin too
 */
public record Counts(int documents, int notes, int themes) {

    static Counts of(Database database) throws SQLException {
        return database.query(
                        "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM annotation),"
                                + " (SELECT count(*) FROM theme)",
                        row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .getFirst();
    }

    /** In words: {@code 2 documents, 14 notes, 1 theme}. */
    public String words() {
        return String.join(", ", List.of(some(documents, "document"), some(notes, "note"), some(themes, "theme")));
    }

    private static String some(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
