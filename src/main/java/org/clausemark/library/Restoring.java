package org.clausemark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts the state that a backup holds in the place of a library's, in one transaction. */
final class Restoring {
    /** The setting that counts how often the library's past was exchanged. */
    static final String GENERATION = "generation";

    private static final int TRIES = 5;

    private final Path file;
    private final Database live;
    private final Backups backups;
    private final List<List<String>> steps;
    private final Database.Watch watch;

    Restoring(Path file, Database live, Backups backups, List<List<String>> steps, Database.Watch watch) {
        this.file = file;
        this.live = live;
        this.backups = backups;
        this.steps = steps;
        this.watch = watch;
    }

    /**
     * Takes the library back to a backup. The present state becomes a backup itself.
     *
     * @throws LibraryException where the backup is not one of ours, is newer or damaged
     */
    Backup from(Path backup, Instant now) throws SQLException, IOException {
        if (!Files.exists(backup)) {
            throw new LibraryException("There is no file “" + backup + "”.");
        }
        LibraryFile.check(backup, steps.size());
        Path copy = LibraryFile.copy(backup, file);
        try {
            prepare(backup, copy, steps, watch);
            for (int i = 0; i < TRIES; i++) {
                int seen = live.number("PRAGMA data_version");
                Backup aside = backups.make(live, Backup.Kind.BEFORE_RESTORE, now);
                if (exchange(copy, seen)) {
                    return aside;
                }
                Files.delete(aside.file());
            }
            throw new LibraryException(
                    "Nothing was restored: another program goes on changing the library; close it first.");
        } finally {
            LibraryFile.discard(copy);
        }
    }

    /** Checks a copy of the backup and takes it to the newest tables: the backup itself is not touched. */
    static void prepare(Path backup, Path copy, List<List<String>> steps, Database.Watch watch) throws SQLException {
        try (Database database = Database.open(copy, watch, true)) {
            if (database.number("PRAGMA user_version") > steps.size()) {
                throw new LibraryException(LibraryFile.newer(backup));
            }
            List<List<String>> its = Schema.stepsOf(database, steps)
                    .orElseThrow(() -> new LibraryException(LibraryFile.altered(backup)));
            boolean fits = database.query("PRAGMA foreign_key_check", row -> row.getString(1))
                    .isEmpty();
            if (!fits || !Backups.isWhole(database)) {
                throw new LibraryException(LibraryFile.damaged(backup));
            }
            if (its.size() < steps.size()) {
                database.transaction(() -> {
                    Schema.migrate(database, its.size(), steps);
                    return its;
                });
            }
        } catch (SQLException e) {
            if (Failure.isDamage(e)) {
                throw new LibraryException(LibraryFile.damaged(backup), e);
            }
            throw e;
        }
    }

    /** Returns whether it was done; not where another program has changed the library since {@code seen}. */
    private boolean exchange(Path copy, int seen) throws SQLException {
        List<Table> tables = Table.all(steps);
        try {
            // All rows of the copy fit together; while they are exchanged they do not.
            live.run("PRAGMA foreign_keys = OFF");
            live.run("ATTACH '" + Database.address(copy).replace("'", "''") + "' AS kept");
            return live.transaction(() -> {
                if (live.number("PRAGMA data_version") != seen) {
                    return false;
                }
                int generation = generation(live) + 1;
                List<String> triggers = dropTriggers(live);
                for (Table table : tables) {
                    live.run("DELETE FROM main.\"" + table.name() + "\"");
                    live.run("INSERT INTO main.\"" + table.name() + "\"(" + table.names() + ") SELECT " + table.names()
                            + " FROM kept.\"" + table.name() + "\"");
                }
                for (String trigger : triggers) {
                    live.run(trigger);
                }
                live.update(
                        "INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)",
                        GENERATION,
                        Integer.toString(generation));
                return true;
            });
        } finally {
            live.renew();
        }
    }

    /** Takes away what acts by itself when rows change. Returns what makes it again. */
    static List<String> dropTriggers(Database database) throws SQLException {
        List<String> made = database.query(
                "SELECT sql FROM main.sqlite_schema WHERE type = 'trigger' ORDER BY rowid", row -> row.getString(1));
        for (String name :
                database.query("SELECT name FROM main.sqlite_schema WHERE type = 'trigger'", row -> row.getString(1))) {
            database.run("DROP TRIGGER \"" + name + "\"");
        }
        return made;
    }

    /** How often the library's past was exchanged. */
    static int generation(Database database) throws SQLException {
        return database
                .query("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?", row -> row.getInt(1), GENERATION)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
