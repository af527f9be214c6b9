package org.clausemark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be saved of a damaged library: what was read of it, in a new file beside it, and the newest sound backup. The
 * reader chooses; the damaged file is only read, and then set aside under another name, never removed.
 */
public final class Recovery {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final Path file;
    private final @Nullable Path recovered;
    private final @Nullable Counts counts;
    private final @Nullable Backup backup;

    private Recovery(Path file, @Nullable Path recovered, @Nullable Counts counts, @Nullable Backup backup) {
        this.file = file;
        this.recovered = recovered;
        this.counts = counts;
        this.backup = backup;
    }

    /** Reads what can be read. May take a while. */
    public static Recovery of(Path named) {
        return of(named, Schema.STEPS, sql -> {}, Instant.now());
    }

    static Recovery of(Path named, List<List<String>> steps, Database.Watch watch, Instant now) {
        Path file = LibraryFile.followed(named);
        if (!Files.isRegularFile(file)) {
            throw new LibraryException("There is no file “" + file + "”.");
        }
        Backup backup = new Backups(file, steps, watch).newestGood().orElse(null);
        try {
            for (boolean journal : new boolean[] {true, false}) {
                Path draft = new Reading(file, steps, watch).into(backup == null ? null : backup.file(), journal);
                if (draft == null) {
                    continue;
                }
                try (Database look = Database.look(draft, watch)) {
                    Counts counts = Counts.of(look);
                    if (counts.documents() > 0 || counts.themes() > 0) {
                        Path place = beside(file, "recovered", now);
                        LibraryFile.put(draft, place);
                        return new Recovery(file, place, counts, backup);
                    }
                } finally {
                    LibraryFile.discard(draft);
                }
            }
            return new Recovery(file, null, null, backup);
        } catch (SQLException e) {
            throw new LibraryException("What is in “" + file + "” could not be saved: " + Failure.reason(e) + ".", e);
        } catch (IOException e) {
            throw new LibraryException(
                    "What is in “" + file + "” could not be saved: " + Safekeeping.reason(e) + ".", e);
        }
    }

    /** {@code clausemark.db} becomes {@code clausemark.recovered-20260301T120000Z.db}. */
    private static Path beside(Path file, String what, Instant now) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String time = TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        Path place = file.resolveSibling(stem + "." + what + "-" + time + ending);
        for (int i = 2; Files.exists(place); i++) {
            place = file.resolveSibling(stem + "." + what + "-" + time + "-" + i + ending);
        }
        return place;
    }

    /** The damaged file. */
    public Path file() {
        return file;
    }

    /** The new file with what could be read; empty if nothing could. */
    public Optional<Path> recovered() {
        return Optional.ofNullable(recovered);
    }

    /** What is in the new file; empty if there is none. */
    public Optional<Counts> counts() {
        return Optional.ofNullable(counts);
    }

    /** The newest sound backup; empty if there is none. */
    public Optional<Backup> backup() {
        return Optional.ofNullable(backup);
    }

    /** Puts what was read in the library's place. Returns where the damaged file lies now. */
    public Path useRecovered() {
        return use(recovered);
    }

    /** Puts the newest sound backup in the library's place. Returns where the damaged file lies now. */
    public Path useBackup() {
        return use(backup == null ? null : backup.file());
    }

    private Path use(@Nullable Path chosen) {
        if (chosen == null) {
            throw new LibraryException("There is nothing to put in the place of “" + file + "”.");
        }
        Path aside = beside(file, "damaged", Instant.now());
        try {
            Path draft = LibraryFile.copy(chosen, file);
            try {
                // The journals go first: they would be taken for those of the new file.
                for (String companion : List.of("-wal", "-shm", "-journal")) {
                    Path each = file.resolveSibling(file.getFileName() + companion);
                    if (Files.exists(each)) {
                        Files.move(each, aside.resolveSibling(aside.getFileName() + companion));
                    }
                }
                LibraryFile.keepAs(aside, file);
                LibraryFile.put(draft, file);
            } finally {
                LibraryFile.discard(draft);
            }
            return aside;
        } catch (IOException e) {
            throw new LibraryException("“" + file + "” could not be exchanged: " + Safekeeping.reason(e) + ".", e);
        }
    }

    /** One reading of a damaged file. */
    private record Reading(Path file, List<List<String>> steps, Database.Watch watch) {

        /** Returns a draft with what could be read; null if not even the tables were found. */
        @Nullable
        Path into(@Nullable Path backup, boolean journal) throws SQLException, IOException {
            Path copy = LibraryFile.copy(file, file);
            Path draft = LibraryFile.newDraft(file);
            Path other = backup == null ? null : LibraryFile.copy(backup, file);
            boolean done = false;
            try {
                if (!journal) {
                    Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-wal"));
                    Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-journal"));
                }
                Header.mend(copy, steps.size());
                if (backup != null && other != null) {
                    Restoring.prepare(backup, other, steps, watch);
                }
                done = read(copy, draft, other)
                        && new Examination(steps, watch).of(draft).isEmpty();
                return done ? draft : null;
            } finally {
                LibraryFile.discard(copy);
                if (other != null) {
                    LibraryFile.discard(other);
                }
                if (!done) {
                    LibraryFile.discard(draft);
                }
            }
        }

        private boolean read(Path copy, Path draft, @Nullable Path other) throws SQLException, IOException {
            int version = plainTables(copy);
            if (version == 0) {
                return false;
            }
            long most = Files.size(copy) + 1000;
            try (Database damaged = Database.look(copy, watch);
                    Database fresh = Database.open(draft, watch, true)) {
                // Where some tables lie beyond the end of the file, the others can be read nevertheless.
                damaged.run("PRAGMA writable_schema = ON");
                // Rows come before what they refer to.
                fresh.run("PRAGMA foreign_keys = OFF");
                if (other != null) {
                    Mending.attach(fresh, other);
                }
                fresh.transaction(() -> {
                    List<List<String>> its = steps.subList(0, version);
                    fresh.run("PRAGMA application_id = " + Schema.APPLICATION_ID);
                    Schema.migrate(fresh, 0, its);
                    List<String> triggers = Restoring.dropTriggers(fresh);
                    Salvage salvage = new Salvage(damaged, fresh, most);
                    for (Table table : Table.of(its)) {
                        salvage.carry(table);
                    }
                    if (version < steps.size()) {
                        Schema.migrate(fresh, version, steps);
                        triggers = Restoring.dropTriggers(fresh);
                    }
                    new Mending(fresh, other != null).mend(salvage.hasLoss());
                    for (String trigger : triggers) {
                        fresh.run(trigger);
                    }
                    for (String statement : SearchTables.FILLED) {
                        fresh.run(statement);
                    }
                    return draft;
                });
            }
            return true;
        }

        /**
         * Leaves of a copy's tables only those that are ours, in our words: nothing in it acts or calculates then.
         * Returns their version; 0 where they are not to be found.
         */
        private int plainTables(Path copy) {
            try (Database database = Database.open(copy, watch, true)) {
                database.run("PRAGMA writable_schema = ON");
                int version = Math.clamp(database.number("PRAGMA user_version"), 1, steps.size());
                for (String sql : made(version)) {
                    String name = sql.replaceFirst("(?s)CREATE TABLE (\\w+).*", "$1");
                    database.update("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?", sql, name);
                }
                database.run("DELETE FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR name LIKE 'search%'"
                        + " OR (type = 'index' AND sql IS NOT NULL)");
                return version;
            } catch (SQLException e) {
                return 0;
            }
        }

        private List<String> made(int version) throws SQLException {
            try (Database fresh = Database.inMemory()) {
                Schema.migrate(fresh, 0, steps.subList(0, version));
                return fresh.query(
                        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
                                + " AND name NOT LIKE 'search%'",
                        row -> row.getString(1));
            }
        }
    }
}
