package org.clausemark.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The backups of a library, in a folder beside it. They are named after the library's file, so that those of two libraries
 * in one folder are not taken for each other, and after the time in UTC.
 */
final class Backups {
    /** How old the newest may become. */
    static final Duration INTERVAL = Duration.ofDays(1);

    /** How long those made before a restore or an update are all kept. */
    private static final Duration ASIDE = Duration.ofDays(30);

    private static final Pattern DRAFT =
            Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.new(-wal|-shm|-journal)?$");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final Path file;
    private final List<List<String>> steps;
    private final Database.Watch watch;
    private final Pattern name;

    /** Of a library file; {@code steps} are all that this program knows. */
    Backups(Path file, List<List<String>> steps, Database.Watch watch) {
        this.file = file;
        this.steps = steps;
        this.watch = watch;
        this.name = Pattern.compile(Pattern.quote(String.valueOf(file.getFileName()))
                + "\\.(\\d{8}T\\d{6}Z)(?:-\\d+)?(?:\\.(before-restore|before-upgrade))?\\.db");
    }

    /** The folder they lie in; it may not be there yet. */
    Path folder() {
        return LibraryFile.folder(file).resolve("backups");
    }

    /** All of them, the newest first, each with what it holds. */
    List<Backup> all() {
        return found().stream()
                .map(b -> new Backup(b.file(), b.made(), b.kind(), b.bytes(), counts(b.file())))
                .toList();
    }

    /** The newest that is sound from its first page to its last; empty if there is none. */
    Optional<Backup> newestGood() {
        for (Backup each : found()) {
            try (Database look = Database.look(each.file(), watch)) {
                LibraryFile.check(each.file(), steps.size());
                if (Schema.stepsOf(look, steps).isPresent() && isWhole(look)) {
                    return Optional.of(
                            new Backup(each.file(), each.made(), each.kind(), each.bytes(), Counts.of(look)));
                }
            } catch (SQLException | LibraryException e) {
                // The one before it may be sound.
            }
        }
        return Optional.empty();
    }

    /** A refusal as it is; that of a damaged library where there are backups of one under that name. */
    LibraryException isOurs(LibraryException refusal) {
        return !refusal.isDamage() && Files.isRegularFile(file) && newestGood().isPresent()
                ? LibraryException.damaged(file, refusal)
                : refusal;
    }

    /** Whether it is time for another. A backup from the future says only that a clock was wrong. */
    boolean isDue(Instant now) {
        return found().stream()
                .filter(b -> b.kind() == Backup.Kind.REGULAR)
                .map(Backup::made)
                .noneMatch(made -> !made.isAfter(now) && made.isAfter(now.minus(INTERVAL)));
    }

    private List<Backup> found() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            List<Backup> found = new ArrayList<>();
            for (Path each : files.toList()) {
                Matcher matcher = name.matcher(String.valueOf(each.getFileName()));
                Instant made = matcher.matches() && Files.isRegularFile(each) ? time(matcher.group(1)) : null;
                if (made != null) {
                    found.add(new Backup(each, made, kind(matcher.group(2)), Files.size(each), null));
                }
            }
            // Of those made within one second the files themselves say which was the last.
            found.sort(Comparator.comparing(Backup::made)
                    .thenComparingLong(b -> b.file().toFile().lastModified())
                    .thenComparing(b -> b.file().toString())
                    .reversed());
            return found;
        } catch (IOException e) {
            throw new LibraryException("The folder of backups “" + folder() + "” cannot be read.", e);
        }
    }

    /** Removes what a program that was killed left of files it was making. Of a day ago nobody makes one any more. */
    void sweep(Instant now) {
        for (Path in : List.of(LibraryFile.folder(file), folder())) {
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(in, this::isDraft)) {
                for (Path each : drafts) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(INTERVAL))) {
                        Files.deleteIfExists(each);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                // Drafts take room and do no other harm; the next start tries again.
            }
        }
    }

    private boolean isDraft(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(file.getFileName() + ".") && DRAFT.matcher(name).find();
    }

    /** The time that a name says; null where it is none, for then it is the name of something else. */
    private static @Nullable Instant time(String digits) {
        try {
            return LocalDateTime.parse(digits, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Backup.Kind kind(@Nullable String key) {
        return Stream.of(Backup.Kind.values())
                .filter(k -> k.key().equals(key))
                .findFirst()
                .orElse(Backup.Kind.REGULAR);
    }

    private @Nullable Counts counts(Path backup) {
        try (Database look = Database.look(backup, watch)) {
            LibraryFile.check(backup, steps.size());
            // Before that a table might be a view that counts for ever.
            return Schema.stepsOf(look, steps).isPresent() ? Counts.of(look) : null;
        } catch (SQLException | LibraryException e) {
            return null;
        }
    }

    /** Makes one in the folder, and removes those that are no longer kept. */
    Backup make(Database source, Backup.Kind kind, Instant now) throws SQLException, IOException {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        String stem = file.getFileName() + "." + TIME.format(LocalDateTime.ofInstant(second, ZoneOffset.UTC));
        String ending = (kind.key().isEmpty() ? "" : "." + kind.key()) + ".db";
        Path target = folder().resolve(stem + ending);
        for (int i = 2; Files.exists(target); i++) {
            target = folder().resolve(stem + "-" + i + ending);
        }
        Counts counts = write(source, target);
        prune(now);
        return new Backup(target, second, kind, Files.size(target), counts);
    }

    /** Writes a library's present state into another file, whole or not at all. Returns what is in it. */
    Counts write(Database source, Path target) throws SQLException, IOException {
        Path draft = LibraryFile.newDraft(target);
        try {
            List<List<String>> its =
                    Schema.stepsOf(source, steps).orElseThrow(() -> new LibraryException(LibraryFile.altered(file)));
            int before = source.number("PRAGMA data_version");
            List<Integer> rows = rows(source, its);
            source.run("VACUUM INTO '" + Database.address(draft).replace("'", "''") + "'");
            // What another program has saved since the counting began is in the one and not in the other.
            boolean still = source.number("PRAGMA data_version") == before;
            Counts counts = verified(draft, its, still ? rows : List.of());
            LibraryFile.put(draft, target);
            return counts;
        } finally {
            LibraryFile.discard(draft);
        }
    }

    private Counts verified(Path draft, List<List<String>> its, List<Integer> rows) throws SQLException {
        try (Database look = Database.look(draft, watch)) {
            if (!Schema.stepsOf(look, steps).equals(Optional.of(its))
                    || !isWhole(look)
                    || !(rows.isEmpty() || rows.equals(rows(look, its)))) {
                throw new LibraryException("The backup was not like the library, and was not kept; is the disk sound?");
            }
            return Counts.of(look);
        }
    }

    /** Whether a library whose tables are known to be ours is sound; what is in other tables may calculate for ever. */
    static boolean isWhole(Database database) throws SQLException {
        return database.query("PRAGMA integrity_check(1)", row -> row.getString(1))
                .equals(List.of("ok"));
    }

    private static List<Integer> rows(Database database, List<List<String>> its) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        for (Table table : Table.of(its)) {
            rows.add(database.number("SELECT count(*) FROM \"" + table.name() + "\""));
        }
        return rows;
    }

    private void prune(Instant now) throws IOException {
        List<Backup> found = found();
        for (Backup.Kind kind : Backup.Kind.values()) {
            List<Backup> alike = found.stream().filter(b -> b.kind() == kind).toList();
            Set<Instant> kept = Retention.kept(alike.stream().map(Backup::made).collect(Collectors.toSet()));
            for (Backup each : alike) {
                boolean aside = kind != Backup.Kind.REGULAR && each.made().isAfter(now.minus(ASIDE));
                if (!aside && !kept.contains(each.made())) {
                    Files.deleteIfExists(each.file());
                }
            }
        }
    }
}
