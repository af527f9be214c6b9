package org.clausemark.library;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Makes one statement of a library fail as a full disk does, counted from 1, and no other. */
public final class Fault implements Database.Watch {
    private int countdown = -1;
    private int seen;

    /** A library that fails when this says so. */
    public Library open(Path file) {
        return Library.open(file, Samples::seed, Schema.STEPS, this);
    }

    /** From now on nothing fails. */
    public void none() {
        at(-1);
    }

    /** The statement of that number, counted from now, fails. */
    public void at(int statement) {
        countdown = statement;
        seen = 0;
    }

    /** Whether the statement that was to fail was reached. */
    public boolean struck() {
        return countdown > 0 && seen >= countdown;
    }

    @Override
    public void before(String sql) throws SQLException {
        seen++;
        if (seen == countdown) {
            throw new SQLiteException("No room: " + sql, SQLiteErrorCode.SQLITE_FULL);
        }
    }
}
