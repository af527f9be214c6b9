package org.clausemark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One connection to a library file: prepared statements, transactions, and a way to watch each statement. */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 5000;

    /** Sees each statement before it runs, and may make it fail. */
    interface Watch {
        void before(String sql) throws SQLException;
    }

    /** Sees a row; says whether it wants the next. */
    interface While {
        boolean take(ResultSet row) throws SQLException;
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Statements that stand or fall together. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Takes a row as it comes. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Watch watch;
    private final boolean shared;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private Connection connection;
    private @Nullable Object identity;
    private boolean stuck;

    private Database(Path file, Watch watch, boolean shared, Connection connection) {
        this.file = file;
        this.watch = watch;
        this.shared = shared;
        this.connection = connection;
    }

    /** For reading and writing, in a folder of this machine. */
    static Database open(Path file, Watch watch) throws SQLException {
        return open(file, watch, false);
    }

    /**
     * For reading and writing.
     *
     * @param shared whether the folder is a network's or synchronised: then no other program may use the file meanwhile,
     *     and what lies beside it is empty between two transactions
     */
    static Database open(Path file, Watch watch, boolean shared) throws SQLException {
        Database database = new Database(file, watch, shared, connect(file, shared));
        database.identity = database.identity();
        return database;
    }

    /** For looking only: neither the file nor a journal beside it is written to, not even when this is closed. */
    static Database look(Path file, Watch watch) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return new Database(file, watch, false, connect(file, config));
    }

    /** An empty one that lies nowhere. */
    static Database inMemory() throws SQLException {
        return new Database(Path.of(""), sql -> {}, false, new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
    }

    private static Connection connect(Path file, boolean shared) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // A file that went away is not begun anew: it would be empty, and anybody could read it.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setJournalMode(shared ? SQLiteConfig.JournalMode.DELETE : SQLiteConfig.JournalMode.WAL);
        if (shared) {
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
            config.setJournalSizeLimit(0);
        }
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return connect(file, config);
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLISECONDS);
        Connection connection = config.createConnection("jdbc:sqlite:" + address(file));
        try (Statement statement = connection.createStatement()) {
            // Neither can be set through the configuration.
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** A file as SQLite's own kind of address: in a plain path, what follows a question mark would be taken for options. */
    static String address(Path file) {
        String path =
                file.toAbsolutePath().toString().replace(file.getFileSystem().getSeparator(), "/");
        return "file://" + (path.startsWith("/") ? "" : "/")
                + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    }

    /** Runs a statement that has no parameters and is not worth keeping prepared. */
    void run(String sql) throws SQLException {
        watch.before(sql);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that changes rows; returns how many. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        watch.before(sql);
        return bound(sql, values).executeUpdate();
    }

    /** All rows of a question. */
    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        watch.before(sql);
        List<T> all = new ArrayList<>();
        taken(sql, found -> all.add(row.of(found)), values);
        return all;
    }

    /** Hands on the rows of a question one by one, so that they need not all be held. */
    void each(String sql, Taker taker, @Nullable Object... values) throws SQLException {
        watch.before(sql);
        taken(sql, taker, values);
    }

    private void taken(String sql, Taker taker, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    /** Gives the rows of a question one by one, as long as they are taken. */
    void eachWhile(String sql, While rows, @Nullable Object... values) throws SQLException {
        watch.before(sql);
        try (ResultSet row = bound(sql, values).executeQuery()) {
            boolean more = true;
            while (more && row.next()) {
                more = rows.take(row);
            }
        }
    }

    /** The whole number in the first column of the first row. */
    int number(String sql, @Nullable Object... values) throws SQLException {
        return query(sql, row -> row.getInt(1), values).getFirst();
    }

    /**
     * Runs all the work or none of it. The lock is taken at the beginning, so that what is read within stays true until
     * the commit even if another program has the file open.
     */
    <T> T transaction(Work<T> work) throws SQLException {
        return within("BEGIN IMMEDIATE", () -> {
            refuseMoved();
            return work.run();
        });
    }

    /**
     * With a write-ahead log SQLite goes on writing into a file that was moved or removed, where nobody finds it again.
     * Without one it looks by itself.
     */
    private void refuseMoved() throws SQLException {
        if (!shared && !Objects.equals(identity, identity())) {
            throw Failure.moved();
        }
    }

    /** What tells the file from any other that may be put in its place; null where the system has no such thing. */
    private @Nullable Object identity() throws SQLException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw Failure.moved();
        }
    }

    /** Runs work that only reads, all of it on the same state of the file. */
    <T> T snapshot(Work<T> work) throws SQLException {
        return within("BEGIN", work);
    }

    private <T> T within(String begin, Work<T> work) throws SQLException {
        ready();
        run(begin);
        try {
            T result = work.run();
            run("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    /** Another connection to the same file, for looking only; fails where this one keeps the file to itself. */
    Database another() throws SQLException {
        // Asked aside from the prepared statements, which belong to another thread.
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA locking_mode")) {
            if (mode.next() && mode.getString(1).equals("exclusive")) {
                throw new SQLException("The file is open for one connection alone");
            }
        }
        return look(file, watch);
    }

    private void rollback(Throwable because) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // Either SQLite has already rolled back by itself, or it cannot: a fresh connection is right for both.
            because.addSuppressed(e);
            stuck = true;
        }
    }

    /** Takes a fresh connection if the last transaction could not be ended on the old one. */
    void ready() throws SQLException {
        if (stuck) {
            close();
            connection = connect(file, shared);
            identity = identity();
            stuck = false;
        }
    }

    /** Takes a fresh connection: what this one holds of the tables is no longer so. */
    void renew() throws SQLException {
        stuck = true;
        ready();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        prepared.clear();
        // This closes the prepared statements too.
        connection.close();
    }
}
