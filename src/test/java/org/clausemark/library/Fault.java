package org.clausemark.library;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Makes one statement of a library fail as a full disk does, counted from 1, and no other. */
public final class Fault implements Database.Watch {
    private int countdown = -1;
    private int seen;
    private boolean full;

    /** A library that fails when this says so. */
    public Library open(Path file) {
        return open(file, Samples::seed);
    }

    /** A library that begins with {@code seed} where there is none, and fails when this says so. */
    public Library open(Path file, Supplier<Seed> seed) {
        return Library.open(file, seed, Schema.STEPS, this);
    }

    /** From now on nothing fails. */
    public void none() {
        at(-1);
    }

    /** The statement of that number, counted from now, fails. */
    public void at(int statement) {
        full = false;
        countdown = statement;
        seen = 0;
    }

    /** From now on everything that would write a row fails. */
    public void everyWrite() {
        at(1);
        full = true;
    }

    /** Whether the statement that was to fail was reached. */
    public boolean struck() {
        return countdown > 0 && seen >= countdown;
    }

    /** How many writes failed since everything that would write does. */
    public int failures() {
        return full ? seen : 0;
    }

    @Override
    public void before(String sql) throws SQLException {
        boolean counts = !full || sql.startsWith("INSERT") || sql.startsWith("UPDATE") || sql.startsWith("DELETE");
        seen += counts ? 1 : 0;
        if (counts && (full || seen == countdown)) {
            throw new SQLiteException("No room: " + sql, SQLiteErrorCode.SQLITE_FULL);
        }
    }
}
