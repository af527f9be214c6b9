package org.clausemark.library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a library safe while it is open: backups, going back to one, the mirror, the search index made anew. Each
 * method returns when what it was to write is on the disk, or throws {@link LibraryException}, and then nothing has
 * changed. May take a while, so not to be called on the JavaFX thread.
 */
public final class Safekeeping {
    private final Opened opened;
    private final Database database;
    private final Backups backups;

    /**
     * How a library was opened.
     *
     * @param lock held while its own connection is used
     */
    record Opened(Path file, List<List<String>> steps, Database.Watch watch, Whereabouts whereabouts, Object lock) {}

    /** Work on a connection to the library. */
    private interface Work<T> {
        T with(Database database) throws SQLException, IOException;
    }

    Safekeeping(Opened opened, Database database) {
        this.opened = opened;
        this.database = database;
        this.backups = new Backups(opened.file(), opened.steps(), opened.watch());
    }

    /** The library's file. */
    public Path file() {
        return opened.file();
    }

    /** What the reader is to know of the folder the library lies in, in a sentence; empty if nothing. */
    public String warning() {
        return opened.whereabouts().warning();
    }

    /** All backups in the library's folder of them, the newest first. */
    public List<Backup> backups() {
        return backups.all();
    }

    /** Makes a backup if the newest is over a day old, with the mirror beside it; returns it if so. */
    public Optional<Backup> backUpIfDue() {
        return backUpIfDue(Instant.now());
    }

    Optional<Backup> backUpIfDue(Instant now) {
        backups.sweep(now);
        return backups.isDue(now) ? Optional.of(backUp(now)) : Optional.empty();
    }

    /** Makes a backup in the library's folder of them, with the mirror beside it. */
    public Backup backUp() {
        return backUp(Instant.now());
    }

    Backup backUp(Instant now) {
        return aside("No backup was made", other -> {
            Backup made = backups.make(other, Backup.Kind.REGULAR, now);
            return told("The backup was made, but not the mirror beside it", () -> {
                // Of what the backup holds, not of what has been saved since.
                try (Database look = Database.look(made.file(), opened.watch())) {
                    Mirror.write(look, opened.steps(), mirrorFile());
                }
                return made;
            });
        });
    }

    /** Where the mirror of the newest backup lies. */
    public Path mirrorFile() {
        return backups.folder().resolve(opened.file().getFileName() + ".mirror.jsonl");
    }

    /** Writes a backup to a file, which must not be there yet. Returns what is in it. */
    public Counts backUp(Path target) {
        refuseOwn(target);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new LibraryException("“" + target + "” is there already; a backup is never written over a file.");
        }
        LibraryFile.refuseLeft(target);
        return aside("No backup was made", other -> backups.write(other, target));
    }

    /** Writes the mirror of the library; in place of an earlier mirror, but never of anything else. */
    public void mirror(Path named) {
        refuseOwn(named);
        Path target = LibraryFile.followed(named);
        Mirror.refuseOther(target);
        aside("No mirror was written", other -> {
            Mirror.write(other, opened.steps(), target);
            return target;
        });
    }

    private void refuseOwn(Path target) {
        if (LibraryFile.isPart(opened.file(), target)) {
            throw new LibraryException("“" + target + "” belongs to the library itself.");
        }
    }

    /**
     * Puts the state that a backup holds in the place of the library's, for all programs that have it open. The present
     * state is kept as a backup of its own kind, which is returned: restoring that takes this back.
     */
    public Backup restore(Path backup) {
        return restore(backup, Instant.now());
    }

    Backup restore(Path backup, Instant now) {
        synchronized (opened.lock()) {
            return told("Nothing was restored", () -> {
                // What is kept prepared would stand in the way of a copy of the whole.
                database.renew();
                return new Restoring(opened.file(), database, backups, opened.steps(), opened.watch())
                        .from(backup, now);
            });
        }
    }

    /** Makes the index of all words anew. */
    public void rebuildIndex() {
        synchronized (opened.lock()) {
            told(
                    "The index is as it was",
                    () -> database.transaction(() -> {
                        for (String statement : SearchTables.FILLED) {
                            database.run(statement);
                        }
                        return true;
                    }));
        }
    }

    // A connection of its own lets readers go on working; where only one may be, it is the library's.
    private <T> T aside(String otherwise, Work<T> work) {
        if (opened.whereabouts().shared()) {
            synchronized (opened.lock()) {
                return told(otherwise, () -> {
                    database.renew();
                    return work.with(database);
                });
            }
        }
        return told(otherwise, () -> {
            try (Database other = Database.open(opened.file(), opened.watch())) {
                return work.with(other);
            }
        });
    }

    private interface Told<T> {
        T run() throws SQLException, IOException;
    }

    private static <T> T told(String otherwise, Told<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new LibraryException(otherwise + ": " + Failure.reason(e) + ".", e);
        } catch (IOException e) {
            throw new LibraryException(otherwise + ": " + reason(e) + ".", e);
        }
    }

    /** Why a file could not be written, as the end of a sentence. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "the folder is not there";
        }
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file where the folder should be";
        }
        String said = e instanceof FileSystemException of && of.getReason() != null ? of.getReason() : e.getMessage();
        if (said == null) {
            return "the disk could not be written";
        }
        return said.contains("No space left") || said.contains("quota") ? "the disk is full" : said;
    }
}
