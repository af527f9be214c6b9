package org.clausemark.library;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.clausemark.finding.Question;
import org.jspecify.annotations.Nullable;

/**
 * Searches a library on a connection of their own, so that a long one keeps nobody from writing. Where the file is open
 * for one connection alone, they take turns with everything else.
 */
final class Searching implements AutoCloseable {
    private final Database library;
    private final Starts starts = new Starts();
    private @Nullable Database own;
    private boolean closed;

    Searching(Database library) {
        this.library = library;
    }

    /** On the connection of its own; null if there can be none. */
    synchronized @Nullable Found find(Question question, Limits limits, BooleanSupplier cancelled) {
        if (closed || cancelled.getAsBoolean()) {
            return Found.NOTHING;
        }
        try {
            if (own == null) {
                own = library.another();
            }
            return find(own, question, limits, cancelled);
        } catch (SQLException | IllegalArgumentException e) {
            // What is wrong shows where everything else is read.
            leave();
            return null;
        }
    }

    /** On the library's connection. */
    Found findThere(Question question, Limits limits, BooleanSupplier cancelled) throws SQLException {
        return find(library, question, limits, cancelled);
    }

    private Found find(Database database, Question question, Limits limits, BooleanSupplier cancelled)
            throws SQLException {
        return database.snapshot(() -> SearchIndex.find(database, starts, question, limits, cancelled));
    }

    private void leave() {
        if (own != null) {
            try {
                own.close();
            } catch (SQLException e) {
                // It was for reading: nothing is lost with it.
                own = null;
            }
            own = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave();
    }
}
