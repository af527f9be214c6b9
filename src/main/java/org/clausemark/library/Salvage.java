package org.clausemark.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries the rows of a damaged library's tables over into a fresh one, as many as can be read: from the front to the
 * first page that is damaged, from the back to the last such page, and then one by one what lies between.
 */
final class Salvage {
    /** How many numbers of rows between the two damaged pages are asked for one by one. */
    private static final long GAP = 100_000;

    /** For the tables whose rows have no numbers: where the values of their key's first column are known from. */
    private static final Map<String, String> KNOWN_FROM = Map.of(
            "coding", "SELECT id FROM annotation",
            "reply", "SELECT id FROM annotation",
            "change", "SELECT id FROM edit",
            "inline", "SELECT id FROM document",
            "memo", "SELECT id FROM document",
            "dismissal", "SELECT id FROM theme");

    private final Database damaged;
    private final Database fresh;
    private final long most;
    private long taken;
    private boolean loss;

    /**
     * From one connection to another; in the fresh one nothing acts by itself.
     *
     * @param most how many rows a table can have at most
     */
    Salvage(Database damaged, Database fresh, long most) {
        this.damaged = damaged;
        this.fresh = fresh;
        this.most = most;
    }

    /** Whether there was something that could not be read. */
    boolean hasLoss() {
        return loss;
    }

    /** Carries a table over. */
    void carry(Table table) throws SQLException {
        if (table.name().equals("document")) {
            documents(table);
        } else if (table.rowid()) {
            numbered(table);
        } else {
            keyed(table);
        }
    }

    /** A document's file is large and lies on pages of its own: the rest of its row is worth having without it. */
    private void documents(Table table) throws SQLException {
        List<Table.Column> small =
                table.columns().stream().filter(c -> !c.type().equals("BLOB")).toList();
        // Without its file, which comes next and for which there is an empty one until then.
        numbered(new Table(table.name(), small, true));
        for (String id : fresh.query("SELECT id FROM document", row -> row.getString(1))) {
            attempt(() -> damaged.each(
                    "SELECT file FROM document NOT INDEXED WHERE rowid = (SELECT rowid FROM document WHERE id = ?)",
                    row -> write("UPDATE document SET file = ? WHERE id = ?", row.getBytes(1), id),
                    id));
        }
    }

    private void numbered(Table table) throws SQLException {
        String select = "SELECT rowid, " + table.names() + " FROM \"" + table.name() + "\" NOT INDEXED ";
        long[] front = {0};
        boolean whole = attempt(() -> damaged.each(select + "ORDER BY rowid", row -> {
            front[0] = row.getLong(1);
            add(table, row, 1);
        }));
        if (whole) {
            return;
        }
        long[] back = {Long.MAX_VALUE};
        attempt(() -> damaged.each(
                select + "WHERE rowid > ? ORDER BY rowid DESC",
                row -> {
                    back[0] = row.getLong(1);
                    add(table, row, 1);
                },
                front[0]));
        Set<Long> between = new HashSet<>(indexed(table));
        // A last row that was never found tells no end.
        long end = back[0] == Long.MAX_VALUE ? front[0] + 2000 : back[0];
        for (long number = front[0] + 1; number < end && number - front[0] < GAP; number++) {
            between.add(number);
        }
        between.removeIf(number -> number <= front[0] || number >= back[0]);
        for (long number : between) {
            attempt(() -> damaged.each(select + "WHERE rowid = ?", row -> add(table, row, 1), number));
        }
    }

    /** The numbers of rows that the index of the key knows of. */
    private List<Long> indexed(Table table) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (String order : List.of("", " DESC")) {
            String by =
                    table.key().stream().map(c -> '"' + c.name() + '"' + order).collect(Collectors.joining(", "));
            attempt(() -> damaged.each(
                    "SELECT rowid FROM \"" + table.name() + "\" ORDER BY " + by, row -> numbers.add(row.getLong(1))));
        }
        return numbers;
    }

    private void keyed(Table table) throws SQLException {
        String select = "SELECT " + table.names() + " FROM \"" + table.name() + "\"";
        boolean whole = attempt(() -> damaged.each(select + " ORDER BY " + table.order(), row -> add(table, row, 0)));
        if (whole) {
            return;
        }
        String backwards =
                table.key().stream().map(c -> '"' + c.name() + "\" DESC").collect(Collectors.joining(", "));
        attempt(() -> damaged.each(select + " ORDER BY " + backwards, row -> add(table, row, 0)));
        String known = KNOWN_FROM.get(table.name());
        if (known != null) {
            String first = table.key().getFirst().name();
            for (Object value : fresh.query(known, row -> row.getObject(1))) {
                attempt(() -> damaged.each(select + " WHERE \"" + first + "\" = ?", row -> add(table, row, 0), value));
            }
        }
    }

    private void add(Table table, ResultSet row, int before) throws SQLException {
        if (++taken > most) {
            // Pages that lead to each other in a circle.
            throw new SQLException("There are more rows than the file has room for.");
        }
        boolean document = table.name().equals("document");
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= table.columns().size(); i++) {
            values.add(row.getObject(i + before));
        }
        Table whole = table;
        if (document) {
            List<Table.Column> columns = new ArrayList<>(table.columns());
            columns.add(new Table.Column("file", "BLOB", 0));
            values.add(new byte[0]);
            whole = new Table(table.name(), columns, true);
        }
        try {
            fresh.update("INSERT OR IGNORE " + whole.insert(), values.toArray());
        } catch (SQLException e) {
            if (!Failure.isConstraint(e)) {
                throw new Unwritten(e);
            }
            // A value that the column cannot hold: the row was overwritten.
            loss = true;
        }
    }

    private void write(String sql, @Nullable Object... values) {
        try {
            fresh.update(sql, values);
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** Tries to read; returns false where that came to no good end. What cannot be written is another matter. */
    private boolean attempt(Reading reading) throws SQLException {
        taken = 0;
        try {
            reading.read();
            return true;
        } catch (Unwritten e) {
            throw e.sql;
        } catch (SQLException e) {
            loss = true;
            return false;
        }
    }

    private interface Reading {
        void read() throws SQLException;
    }

    /** What could not be written, on its way past those who only read. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException sql;

        Unwritten(SQLException sql) {
            super(sql);
            this.sql = sql;
        }
    }
}
