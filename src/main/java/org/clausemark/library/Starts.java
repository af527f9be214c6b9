package org.clausemark.library;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the passages of documents begin, kept once it was asked for. */
final class Starts {
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    /** The ordinal of the passage of a document that holds an offset of its text. */
    int passage(Database database, Shelves.Shelf shelf, int offset) throws SQLException {
        // Another document may have come in under the same id, and a change of structure divides one differently.
        int outlined = database.number(
                "SELECT coalesce(max(edit), 0) FROM change WHERE subject = ? AND kind = 'outline'", shelf.id());
        String key = outlined + " " + shelf.added() + " " + shelf.id();
        int[] starts = known.get(key);
        if (starts == null) {
            starts = starts(database, shelf.id());
            known.put(key, starts);
        }
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    private static int[] starts(Database database, String documentId) throws SQLException {
        // The text itself is needed only where it has letters that are one for SQLite and may be two for us.
        List<Integer> lengths = database.query(
                """
                SELECT length(text), CASE WHEN octet_length(text) > length(text) THEN text END
                FROM passage WHERE document = ? ORDER BY ordinal""",
                row -> {
                    String text = row.getString(2);
                    return text == null ? row.getInt(1) : text.length();
                },
                documentId);
        int[] starts = new int[lengths.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + lengths.get(i - 1) + 1;
        }
        return starts;
    }
}
