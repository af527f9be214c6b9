package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausemark.library.Samples.CARE;
import static org.clausemark.library.Samples.NOON;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Backups are whole, kept apart, and a library can be taken back to each of them, and forward again. */
@Execution(ExecutionMode.CONCURRENT)
class BackupsTest {
    private static final Annotation NOTE = note("a1", "river", "mine", CARE);

    @TempDir
    private Path folder;

    private Library open(String name) {
        return Library.open(folder.resolve(name), Samples::seed);
    }

    @Test
    void oneIsMadeWhenTheNewestIsOverADayOld() {
        try (Library library = open("l.db")) {
            Safekeeping safe = library.safekeeping();
            assertThat(safe.backups()).isEmpty();
            assertThat(safe.backUpIfDue(NOON)).isPresent();
            assertThat(safe.backUpIfDue(NOON.plus(Duration.ofHours(23)))).isEmpty();
            assertThat(safe.backUpIfDue(NOON.plus(Duration.ofHours(25)))).isPresent();
            // A clock that was wrong for once does not end it.
            safe.backUp(NOON.plus(Duration.ofDays(9000)));
            assertThat(safe.backUpIfDue(NOON.plus(Duration.ofDays(3)))).isPresent();
            assertThat(safe.backups()).hasSize(4).allMatch(b -> new Counts(1, 0, 3).equals(b.counts()));
        }
    }

    @Test
    void thoseOfTwoLibrariesInOneFolderAreKeptApart() {
        try (Library one = open("l.db");
                Library other = open("l.db.db")) {
            one.safekeeping().backUp(NOON);
            other.safekeeping().backUp(NOON);
            other.safekeeping().backUp(NOON);
            assertThat(one.safekeeping().backups()).hasSize(1);
            assertThat(other.safekeeping().backups()).hasSize(2);
        }
    }

    @Test
    void ofThoseMadeWithinOneSecondTheLastComesFirst() {
        try (Library library = open("l.db")) {
            library.safekeeping().backUp(NOON);
            library.apply(edit(made(NOTE)));
            library.safekeeping().backUp(NOON);
            library.apply(edit(made(note("a2", "No toll", "new"))));
            library.safekeeping().backUp(NOON);
            assertThat(library.safekeeping().backups())
                    .extracting(Backup::counts)
                    .containsExactly(new Counts(1, 2, 3), new Counts(1, 1, 3), new Counts(1, 0, 3));
        }
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        try (Library library = open("l.db")) {
            library.safekeeping().backUp(NOON);
            library.safekeeping().backUp(folder.resolve("other.db"));
            library.safekeeping().mirror(folder.resolve("other.jsonl"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> !f.equals(folder)))
                    .hasSize(6)
                    .allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                            .isEqualTo(Files.isDirectory(f) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void aRestoreIsSeenByAllAndCanBeTakenBack() {
        try (Library library = open("l.db");
                Library window = open("l.db")) {
            library.apply(edit(made(NOTE)));
            Object early = Samples.contents(library);
            Backup backup = library.safekeeping().backUp();
            library.apply(edit(made(note("a2", "No toll", "new"))));
            window.apply(edit(new Change.OfAnnotation(NOTE, NOTE.withComment("Other", NOON))));
            Object late = Samples.contents(library);
            assertThat(window.steps().undo()).isNotEmpty();

            Backup aside = library.safekeeping().restore(backup.file());

            assertThat(Samples.contents(library)).isEqualTo(early);
            assertThat(Samples.contents(window)).isEqualTo(early);
            assertThat(window.generation()).isEqualTo(1);
            assertThat(aside.kind()).isEqualTo(Backup.Kind.BEFORE_RESTORE);
            // What acts by itself acts again, and what refers to nothing is refused again.
            window.apply(edit(made(note("a3", "small fish", "after"))));
            assertThat(Library.check(library.safekeeping().file())).isEmpty();
            assertThatThrownBy(() -> library.apply(
                            edit(made(note("a4", "boats", "", Samples.theme("T8", "Not there", null, 9, List.of()))))))
                    .isInstanceOf(LibraryException.class);

            window.safekeeping().restore(aside.file());
            assertThat(Samples.contents(library)).isEqualTo(late);
            assertThat(library.generation()).isEqualTo(2);
            assertThat(library.undo()).isPresent();
        }
    }

    @Test
    void oneOfAnOlderProgramIsTakenForwardFirst() throws IOException {
        for (int version : new int[] {1, 2, 3}) {
            Path old = folder.resolve("old-" + version + ".db");
            try (InputStream in =
                    Objects.requireNonNull(getClass().getResourceAsStream("version-" + version + ".db"))) {
                Files.copy(in, old);
            }
            byte[] before = Files.readAllBytes(old);
            try (Library library = open("l" + version + ".db")) {
                library.safekeeping().restore(old);
                assertThat(library.documents()).isNotEmpty().noneMatch(e -> e.id().equals("river-treaty"));
                assertThat(Library.check(library.safekeeping().file())).isEmpty();
            }
            assertThat(old).hasBinaryContent(before);
        }
    }

    @Test
    void beforeTheTablesAreChangedOneIsMade() throws IOException {
        Path file = folder.resolve("old.db");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("version-2.db"))) {
            Files.copy(in, file);
        }
        try (Library library = open("old.db")) {
            assertThat(library.safekeeping().backups())
                    .extracting(Backup::kind)
                    .containsExactly(Backup.Kind.BEFORE_UPGRADE);
        }
    }

    @Test
    void aDateThatIsNoneIsNoBackup() throws IOException {
        try (Library library = open("l.db")) {
            library.safekeeping().backUp();
            Path other = Files.writeString(folder.resolve("backups/l.db.20269999T999999Z.db"), "not ours");
            assertThat(library.safekeeping().backups()).hasSize(1);
            assertThat(library.safekeeping().backUpIfDue()).isEmpty();
            library.safekeeping().backUp();
            assertThat(other).hasContent("not ours");
        }
    }

    @Test
    void whereNoneCanBeMadeTheTablesAreNotChanged() throws IOException {
        Path file = folder.resolve("old.db");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("version-2.db"))) {
            Files.copy(in, file);
        }
        Files.writeString(folder.resolve("backups"), "in the way");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open("old.db"))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("because no backup of it could be made first");
        assertThat(Files.readAllBytes(file)).hasSameSizeAs(before);
        try (Connection look = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = look.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(2);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoSoundLibraryIsNotRestored() throws IOException, SQLException {
        try (Library library = open("l.db")) {
            library.apply(edit(made(NOTE)));
            Object before = Samples.contents(library);
            Path backup = library.safekeeping().backUp().file();
            for (String change : List.of(
                    "PRAGMA user_version = 99",
                    "PRAGMA application_id = 5",
                    "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM theme; END",
                    "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
                    "DROP TABLE reply")) {
                Path other = Files.copy(backup, folder.resolve("b" + change.hashCode() + ".db"));
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                        Statement statement = connection.createStatement()) {
                    statement.execute(change);
                }
                refused(library, other);
            }
            byte[] bytes = Files.readAllBytes(backup);
            refused(library, Files.write(folder.resolve("short.db"), java.util.Arrays.copyOf(bytes, 9000)));
            refused(library, Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(90)));
            refused(library, Files.createFile(folder.resolve("empty.db")));
            refused(library, folder.resolve("missing.db"));
            refused(library, folder);
            java.util.Arrays.fill(bytes, 8192, 12288, (byte) 7);
            refused(library, Files.write(folder.resolve("damaged.db"), bytes));
            assertThat(Samples.contents(library)).isEqualTo(before);
            assertThat(library.generation()).isZero();
            assertThat(library.safekeeping().backups()).hasSize(1);
        }
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".new"));
    }

    private static void refused(Library library, Path backup) {
        assertThatThrownBy(() -> library.safekeeping().restore(backup))
                .as(backup.toString())
                .isInstanceOf(LibraryException.class)
                .hasMessageNotContaining("unexpected");
    }

    @Test
    void eachStatementOfABackupMayFail() throws IOException {
        int statements = failEverywhere(library -> library.safekeeping().backUp(NOON));
        assertThat(statements).isGreaterThan(20);
    }

    @Test
    void eachStatementOfARestoreMayFail() throws IOException {
        Path backup = folder.resolve("kept.db");
        try (Library library = open("first.db")) {
            library.apply(edit(made(NOTE)));
            library.safekeeping().backUp(backup);
        }
        int statements = failEverywhere(library -> library.safekeeping().restore(backup, NOON));
        assertThat(statements).isGreaterThan(80);
        Path old = folder.resolve("old.db");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("version-1.db"))) {
            Files.copy(in, old);
        }
        assertThat(failEverywhere(library -> library.safekeeping().restore(old, NOON)))
                .isGreaterThan(statements);
    }

    /** Makes one statement after another fail until all succeed. Returns how many there are. */
    private int failEverywhere(Consumer<Library> work) throws IOException {
        Path place = Files.createTempDirectory(folder, "f");
        Fault fault = new Fault();
        try (Library library = Library.open(place.resolve("l.db"), Samples::seed, Schema.STEPS, fault)) {
            library.apply(edit(made(note("a9", "No toll", "before"))));
            Object before = Samples.contents(library);
            for (int statement = 1; ; statement++) {
                fault.at(statement);
                boolean failed = false;
                try {
                    work.accept(library);
                } catch (LibraryException e) {
                    failed = true;
                    assertThat(e).hasMessageEndingWith("the disk is full.");
                }
                boolean struck = fault.struck();
                fault.none();
                if (!struck) {
                    assertThat(failed).isFalse();
                    return statement - 1;
                }
                if (failed) {
                    assertThat(Samples.contents(library)).isEqualTo(before);
                    assertThat(library.generation()).isZero();
                }
                List<String> left = new ArrayList<>(names(place));
                left.removeIf(name -> name.startsWith("l.db") && !name.endsWith(".new"));
                assertThat(left).allMatch(name -> name.equals("backups"));
                assertThat(Files.isDirectory(place.resolve("backups")) ? names(place.resolve("backups")) : List.of())
                        .noneMatch(name -> name.toString().contains(".new"));
                assertThat(library.safekeeping().backups()).allMatch(b -> b.counts() != null);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void whatAnotherProgramSavesMeanwhileIsNotLost() {
        Path file = folder.resolve("l.db");
        try (Library other = open("l.db")) {
            Backup backup = other.safekeeping().backUp();
            int[] saved = {0};
            Database.Watch busy = sql -> {
                // After the present state was set aside, and before it is exchanged.
                if (sql.equals("PRAGMA foreign_keys = OFF") && saved[0] < 2) {
                    saved[0]++;
                    other.apply(edit(made(note("n" + saved[0], "river", "late"))));
                }
            };
            try (Library library = Library.open(file, Samples::seed, Schema.STEPS, busy)) {
                Backup aside = library.safekeeping().restore(backup.file());
                assertThat(saved[0]).isEqualTo(2);
                assertThat(aside.counts()).isEqualTo(new Counts(1, 2, 3));
                assertThat(library.annotations("river-treaty")).isEmpty();
                assertThat(library.safekeeping().backups()).hasSize(2);
            }
        }
    }

    @Test
    void inASynchronisedFolderNothingLiesBesideTheLibraryAndNoOtherMayOpenIt() throws IOException {
        Path place = Files.createDirectories(folder.resolve("Dropbox/Reading"));
        Path file = place.resolve("l.db");
        try (Library library = Library.open(file, Samples::seed)) {
            assertThat(library.safekeeping().warning()).startsWith("This library lies in a synchronised folder");
            library.apply(edit(made(NOTE)));
            assertThat(names(place)).containsOnlyOnce("l.db").allMatch(name -> name.matches("l\\.db(-journal)?"));
            assertThat(place.resolve("l.db-journal"))
                    .satisfiesAnyOf(
                            journal -> assertThat(journal).doesNotExist(),
                            journal -> assertThat(journal).isEmptyFile());
            Backup backup = library.safekeeping().backUp();
            library.apply(edit(new Change.OfAnnotation(NOTE, null)));
            library.safekeeping().restore(backup.file());
            assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
            library.safekeeping().mirror(file.resolveSibling("m.jsonl"));
        }
        assertThat(names(place)).containsExactlyInAnyOrder("l.db", "backups", "m.jsonl");
        // One that came from elsewhere with its write-ahead log is taken over.
        Path moved = file.resolveSibling("moved.db");
        Path home = folder.resolve("home.db");
        try (Library library = Library.open(home, Samples::seed)) {
            library.apply(edit(made(NOTE)));
            Files.copy(home, moved);
            Files.copy(folder.resolve("home.db-wal"), file.resolveSibling("moved.db-wal"));
        }
        try (Library library = Library.open(moved, Samples::seed)) {
            assertThat(library.annotations("river-treaty")).containsExactly(NOTE);
            assertThat(names(place)).noneMatch(name -> name.endsWith("-wal"));
        }
    }

    @Test
    void whereALibraryLiesIsToldByItsFolderAndFileSystem() {
        for (String type : List.of("nfs4", "nfs", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "NFS")) {
            assertThat(Whereabouts.of(folder.resolve("l.db"), f -> type).warning())
                    .as(type)
                    .contains("network folder");
        }
        for (String type : List.of("ext4", "btrfs", "apfs", "NTFS", "overlay", "tmpfs", "fuse.ext4")) {
            assertThat(Whereabouts.of(folder.resolve("l.db"), f -> type))
                    .as(type)
                    .isEqualTo(Whereabouts.OWN);
        }
        for (String part : List.of(
                "Dropbox",
                "Dropbox (Personal)",
                "OneDrive - Example Ltd",
                "OneDrive",
                "Nextcloud",
                "Google Drive",
                "GoogleDrive-a@b.example",
                "com~apple~CloudDocs",
                "iCloudDrive",
                "Syncthing")) {
            assertThat(Whereabouts.of(folder.resolve(part).resolve("deep/l.db"), f -> "ext4")
                            .shared())
                    .as(part)
                    .isTrue();
        }
        assertThat(Whereabouts.of(folder.resolve("Dropbox"), f -> "ext4").shared())
                .isFalse();
        assertThat(Whereabouts.of(folder.resolve("boxes/l.db"), f -> "ext4").shared())
                .isFalse();
        assertThat(folder.resolve("sync/.stfolder").toFile().mkdirs()).isTrue();
        assertThat(Whereabouts.of(folder.resolve("sync/a/l.db"), f -> "ext4").shared())
                .isTrue();
        assertThat(Whereabouts.of(folder.resolve("l.db"), f -> {
                    throw new IOException("gone");
                }))
                .isEqualTo(Whereabouts.OWN);
    }

    @Test
    void whatIsSavedDuringABackupIsNotLost() throws Exception {
        Map<Integer, Edit> said = new ConcurrentHashMap<>();
        Path file = folder.resolve("l.db");
        try (Library library = open("l.db");
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> writing = other.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    Edit edit = edit(made(note("n" + i, "boats", "Words " + i)));
                    said.put(library.apply(edit), edit);
                }
            });
            for (int i = 0; i < 5; i++) {
                int sure = said.size();
                Path made = library.safekeeping().backUp(NOON.plusSeconds(i)).file();
                assertThat(Library.check(made)).isEmpty();
                try (Library backup = Library.open(Files.copy(made, folder.resolve("b" + i)), Samples::seed)) {
                    // What was said before it began is in it, and of the rest a beginning.
                    List<Logged> there = backup.since(0);
                    assertThat(there).hasSizeGreaterThanOrEqualTo(sure);
                    assertThat(backup.annotations("river-treaty")).hasSameSizeAs(there);
                }
            }
            enough.set(true);
            writing.get();
            assertThat(said).isNotEmpty();
            assertThat(library.since(0).stream().collect(Collectors.toMap(Logged::id, Logged::edit)))
                    .isEqualTo(said);
        }
        Sound.check(file);
    }

    @Test
    void whatAKilledProgramLeftOfDraftsIsSweptAway() throws IOException {
        try (Library library = open("l.db")) {
            library.safekeeping().backUp(NOON);
            FileTime old = FileTime.from(NOON.minus(Duration.ofDays(2)));
            String draft = ".0f8fad5b-d9cb-469f-a165-70867728950e.new";
            Path backups = folder.resolve("backups");
            List<Path> swept = List.of(
                    folder.resolve("l.db" + draft),
                    folder.resolve("l.db" + draft + "-wal"),
                    backups.resolve("l.db.20260101T000000Z.db" + draft));
            List<Path> kept = List.of(
                    folder.resolve("m.db" + draft),
                    folder.resolve("l.db.new"),
                    folder.resolve("l.db" + draft + ".txt"),
                    backups.resolve("l.db" + draft.replace('0', '1')));
            for (Path each : swept) {
                Files.setLastModifiedTime(Files.createFile(each), old);
            }
            for (Path each : kept) {
                Files.setLastModifiedTime(Files.createFile(each), old);
            }
            // Somebody may be at work on this one.
            Files.setLastModifiedTime(kept.getLast(), FileTime.from(NOON));
            assertThat(library.safekeeping().backUpIfDue(NOON.plusSeconds(1))).isEmpty();
            assertThat(swept).allSatisfy(each -> assertThat(each).doesNotExist());
            assertThat(kept).allSatisfy(each -> assertThat(each).exists());
        }
    }
}
