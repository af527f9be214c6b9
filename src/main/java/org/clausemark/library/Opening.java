package org.clausemark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Opens a library file that is there: looks at it before anything may write to it, and takes it to the newest tables. */
final class Opening {
    // Checking reads every page: up to this size that takes a few milliseconds.
    private static final long CHECKED_ALWAYS = 4L << 20;

    private final Path file;
    private final List<List<String>> steps;
    private final Database.Watch watch;
    private final Whereabouts where;

    Opening(Path file, List<List<String>> steps, Database.Watch watch, Whereabouts where) {
        this.file = file;
        this.steps = steps;
        this.watch = watch;
        this.where = where;
    }

    Library open() {
        try {
            boolean left = LibraryFile.hasJournal(file);
            if (left) {
                lookAtWhatWasLeft();
            }
            Database database = Database.open(file, watch, where.shared());
            try {
                look(database, !left && Files.size(file) <= CHECKED_ALWAYS);
                if (database.number("PRAGMA user_version") < steps.size()) {
                    upgrade(database);
                }
                return Library.of(database, file, steps, watch, where);
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failure.isDamage(e)
                    ? LibraryException.damaged(file, e)
                    : new LibraryException("“" + file + "” could not be opened: " + Failure.reason(e) + ".", e);
        } catch (IOException e) {
            throw new LibraryException("“" + file + "” cannot be read.", e);
        }
    }

    /** After an unclean end all of the file is checked, whatever its size, and before anything writes to it. */
    private void lookAtWhatWasLeft() throws SQLException, IOException {
        if (LibraryFile.hasRollback(file)) {
            // It cannot even be read without putting back what was being changed: that is tried on a copy first.
            Path copy = LibraryFile.copy(file, file);
            try (Database database = Database.open(copy, watch, true)) {
                look(database, true);
            } finally {
                LibraryFile.discard(copy);
            }
            return;
        }
        // Opened for writing, even a damaged file would take over what the journal holds.
        try (Database look = Database.look(file, watch)) {
            look(look, true);
        }
    }

    /**
     * What no undo takes back is done only after a backup. Where none can be made, the library stays as it is: there is
     * then no room or no right to write, and an upgrade needs both.
     */
    private void upgrade(Database database) throws SQLException {
        try {
            new Backups(file, steps, watch).make(database, Backup.Kind.BEFORE_UPGRADE, Instant.now());
        } catch (SQLException e) {
            throw Failure.isDamage(e) ? LibraryException.damaged(file, e) : notUpgraded(Failure.reason(e), e);
        } catch (IOException e) {
            throw notUpgraded(Safekeeping.reason(e), e);
        }
        database.transaction(() -> {
            // Another program may have done it since.
            Schema.migrate(database, database.number("PRAGMA user_version"), steps);
            return steps;
        });
    }

    private LibraryException notUpgraded(String why, Exception e) {
        return new LibraryException(
                "“" + file + "” was written by an older Clausemark and was left as it is, because no backup of it could"
                        + " be made first: " + why + ".",
                e);
    }

    /** What the header of the file says is not yet all: a journal, even one from another file, may say otherwise. */
    private void refuseStrange(Database database) throws SQLException {
        if (database.number("PRAGMA user_version") > steps.size()) {
            throw new LibraryException(LibraryFile.newer(file));
        }
        if (Schema.stepsOf(database, steps).isEmpty()) {
            throw new LibraryException(LibraryFile.altered(file));
        }
    }

    /**
     * Looks at what the tables are before it looks at what is in them: tables that another program has altered may
     * calculate while they are checked, for ever.
     */
    private void look(Database database, boolean contents) throws SQLException {
        check(database, "sqlite_schema");
        refuseStrange(database);
        if (contents) {
            check(database, "1");
        }
    }

    private void check(Database database, String what) throws SQLException {
        if (!database.query("PRAGMA quick_check(" + what + ")", row -> row.getString(1))
                .equals(List.of("ok"))) {
            throw LibraryException.damaged(file, null);
        }
    }
}
