package org.clausemark.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a library as its schema has it.
 *
 * @param rowid whether its rows have numbers besides their key
 */
record Table(String name, List<Column> columns, boolean rowid) {

    /**
     * A column.
     *
     * @param type TEXT, INTEGER, REAL or BLOB
     * @param key its place in the primary key, from 1; 0 if it is not of it
     */
    record Column(String name, String type, int key) {}

    /** The tables that hold what readers wrote and brought in, each before those that refer to it; not the index. */
    static List<Table> of(List<List<String>> steps) throws SQLException {
        return listed(steps, "type = 'table' AND name <> 'noted'");
    }

    /** All tables, with those that the index consists of. */
    static List<Table> all(List<List<String>> steps) throws SQLException {
        return listed(steps, "type IN ('table', 'shadow')");
    }

    private static List<Table> listed(List<List<String>> steps, String which) throws SQLException {
        try (Database fresh = Database.inMemory()) {
            Schema.migrate(fresh, 0, steps);
            List<Table> tables = new ArrayList<>();
            // In the order they were made in.
            for (String name : fresh.query(
                    "SELECT name FROM sqlite_schema s WHERE type = 'table' AND EXISTS(SELECT 1 FROM"
                            + " pragma_table_list l WHERE l.name = s.name AND l.schema = 'main' AND l." + which
                            + ") ORDER BY rowid",
                    row -> row.getString(1))) {
                boolean rowid = fresh.number("SELECT wr FROM pragma_table_list WHERE name = ?", name) == 0;
                List<Column> columns = fresh.query(
                        "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid",
                        row -> new Column(row.getString(1), row.getString(2), row.getInt(3)),
                        name);
                tables.add(new Table(name, columns, rowid));
            }
            return tables;
        }
    }

    /** Its columns' names, set apart by commas. */
    String names() {
        return columns.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
    }

    /** Its key's columns, set apart by commas. */
    String order() {
        return key().stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
    }

    /** The columns of its key, in order. */
    List<Column> key() {
        return columns.stream()
                .filter(c -> c.key() > 0)
                .sorted(Comparator.comparingInt(Column::key))
                .toList();
    }

    /** The statement that adds a row, with a question mark for each column. */
    String insert() {
        return "INTO \"" + name + "\"(" + names() + ") VALUES("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
