package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausemark.library.Samples.edit;
import static org.clausemark.library.Samples.made;
import static org.clausemark.library.Samples.note;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not a library to open get a sentence and stay as they were, with nothing put beside them. */
class LibraryFileTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyFile() throws IOException {
        refused(Files.createFile(folder.resolve("empty.db")), "is empty and was left as it is");
    }

    @Test
    void aText() throws IOException {
        refused(
                Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(50)),
                "is not a Clausemark library");
        refused(Files.writeString(folder.resolve("short.db"), "Dear"), "is not a Clausemark library");
    }

    @Test
    void aFolder() throws IOException {
        refused(Files.createDirectory(folder.resolve("folder.db")), "is a folder, not a library file");
    }

    @Test
    void anotherProgramsDatabase() throws IOException, SQLException {
        for (int id : new int[] {0, 0x42}) {
            Path file = folder.resolve("other" + id + ".db");
            sql(file, "PRAGMA application_id = " + id, "PRAGMA journal_mode = WAL", "CREATE TABLE theme(id)");
            refused(file, "belongs to another program");
        }
    }

    @Test
    void aNewerLibrary() throws IOException, SQLException {
        Path file = library("newer.db");
        sql(file, "PRAGMA user_version = 99");
        refused(file, "was written by a newer Clausemark");
    }

    /** The number that says how its tables are written down, https://sqlite.org/fileformat.html#schema_format_number. */
    @Test
    void aFileOfAFormatThatSqliteDoesNotHaveYet() throws IOException, SQLException {
        Path file = library("format.db");
        try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
            header.seek(44);
            header.writeInt(0x4C4F5354);
        }
        refused(file, "is damaged");
    }

    @Test
    void aLibraryThatANewerProgramHasJustChanged() throws SQLException {
        Path file = library("newer.db");
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = newer.createStatement()) {
            // So far only in the journal: the header of the file itself still has the old number.
            statement.execute("PRAGMA user_version = 99");
            assertThatThrownBy(() -> Library.open(file, Samples::seed))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("was written by a newer Clausemark");
        }
    }

    @Test
    void valuesThatNobodyWrote() throws SQLException {
        Path file = library("odd.db");
        for (String change : List.of(
                "UPDATE annotation SET colour = 'BROWN'",
                "UPDATE passage SET kind = 'POEM'",
                "UPDATE document SET issued = 'then'")) {
            sql(file, change);
        }
        try (Library library = Library.open(file, Samples::seed)) {
            for (Runnable read : List.<Runnable>of(
                    () -> library.annotations("river-treaty"),
                    () -> library.document("river-treaty"),
                    library::documents)) {
                assertThatThrownBy(read::run)
                        .isInstanceOf(LibraryException.class)
                        .hasMessage("The library could not be read: it holds something unknown.");
            }
            assertThat(library.themes()).hasSize(3);
        }
    }

    @Test
    void valuesThatDoNotFitTogether() throws SQLException {
        for (String change : List.of(
                "UPDATE passage SET label_length = 5000",
                "UPDATE passage SET label_length = -1",
                "DELETE FROM passage")) {
            Path file = library("odd" + change.hashCode() + ".db");
            sql(file, change);
            try (Library library = Library.open(file, Samples::seed)) {
                assertThatThrownBy(() -> library.document("river-treaty"))
                        .as(change)
                        .hasMessage("The library could not be read: it holds something unknown.");
            }
        }
        Path file = library("times.db");
        sql(file, "UPDATE annotation SET created = 9223372036854775807");
        try (Library library = Library.open(file, Samples::seed)) {
            assertThatThrownBy(() -> library.annotations("river-treaty"))
                    .hasMessage("The library could not be read: it holds something unknown.");
        }
    }

    @Test
    void aLibraryThatAnotherProgramHasAltered() throws IOException, SQLException {
        for (String change : List.of(
                "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM theme; END",
                "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
                "DROP TABLE theme",
                "ALTER TABLE passage ADD COLUMN extra TEXT",
                "PRAGMA user_version = 0",
                "PRAGMA user_version = -3")) {
            Path file = library("altered" + change.hashCode() + ".db");
            sql(file, change);
            refused(file, "has been altered by another program and was left as it is");
        }
        // What others put beside the tables is no danger to them.
        Path file = library("more.db");
        sql(file, "CREATE TABLE mine(id)", "CREATE INDEX faster ON passage(text)", "ANALYZE");
        Library.open(file, Samples::seed).close();
    }

    @Test
    void whatCalculatesForEverIsNotAsked() throws IOException, SQLException {
        String endless = "(length(hex(zeroblob(5000000))))";
        for (List<String> changes : List.of(
                List.of("ALTER TABLE theme ADD COLUMN g INTEGER AS " + endless),
                List.of("CREATE TABLE mine(a, b AS " + endless + ")", "INSERT INTO mine VALUES(1)"),
                List.of("CREATE TABLE mine(a, CHECK(a > 0))"),
                List.of("CREATE INDEX mine ON memo(length(text))"),
                List.of("CREATE VIRTUAL TABLE mine USING fts5(a)"),
                // SQLite does not care what such an entry calls itself.
                List.of(
                        "PRAGMA writable_schema = ON",
                        "INSERT INTO sqlite_schema VALUES('VIEW', 'v', 'v', 0, 'CREATE VIEW v AS SELECT 1')"))) {
            Path file = library("calculating" + changes.hashCode() + ".db");
            sql(file, changes.toArray(String[]::new));
            refused(file, "has been altered by another program and was left as it is");
            assertThat(Library.check(file)).as(changes.toString()).containsExactly(LibraryFile.altered(file));
        }
    }

    @Test
    void whatCannotBeTakenBackIsSaidSo() throws SQLException {
        for (String change : List.of(
                "UPDATE annotation SET colour = 'BROWN'",
                "UPDATE annotation SET created = 9223372036854775807",
                "UPDATE change SET after = '{{'",
                "UPDATE change SET kind = 'poem'",
                "UPDATE change SET before = NULL, after = NULL")) {
            Path file = library("log" + change.hashCode() + ".db");
            sql(file, change);
            try (Library library = Library.open(file, Samples::seed)) {
                assertThatThrownBy(library::undo)
                        .as(change)
                        .isInstanceOf(LibraryException.class)
                        .hasMessage("Nothing was saved: the library holds something unknown.");
            }
        }
    }

    @Test
    void manyOfOneKindAreNotTimesManyOfAnother() throws SQLException {
        Path file = library("many.db");
        String count = "WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < 1999) ";
        sql(
                file,
                count
                        + "INSERT INTO theme SELECT 'h' || n, 'h' || n, 'h' || n, '#112233', NULL, '', '[]', n, '', '' FROM c",
                "INSERT INTO coding SELECT 'a1', id, 9000 - position FROM theme WHERE id LIKE 'h%'",
                count + "INSERT INTO reply SELECT 'a1', n, 'r' || n, 'r' || n, 'me', 5000 - n FROM c",
                count + "UPDATE theme SET definition = replace(hex(zeroblob(500000)), '0', 'x'),"
                        + " terms = (SELECT json_group_array('t' || n) FROM c) WHERE id = 'T1'");
        try (Library library = Library.open(file, Samples::seed)) {
            var note = library.annotations("river-treaty").getFirst();
            assertThat(note.themes()).hasSize(2001).startsWith("T1").endsWith("h1", "h0");
            assertThat(note.replies()).hasSize(2000);
            assertThat(note.replies().getFirst().id()).isEqualTo("r0");
            assertThat(library.themes().stream()
                            .filter(t -> t.id().equals("T1"))
                            .findFirst()
                            .orElseThrow()
                            .terms())
                    .hasSize(2000)
                    .startsWith("t0", "t1")
                    .endsWith("t1999");
        }
    }

    @Test
    void aJournalWithoutItsFile() throws IOException {
        Path gone = folder.resolve("gone.db");
        try (Library library = Library.open(folder.resolve("live.db"), Samples::seed)) {
            library.apply(edit(made(note("a1", "river", ""))));
            Files.copy(folder.resolve("live.db-wal"), folder.resolve("gone.db-wal"));
            assertThatThrownBy(() -> library.safekeeping().backUp(gone)).hasMessageContaining("move that away");
            library.safekeeping().mirror(folder.resolve("live.jsonl"));
        }
        byte[] journal = Files.readAllBytes(folder.resolve("gone.db-wal"));
        assertThatThrownBy(() -> Library.open(gone, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessage("“" + gone + "” is not there, but what another program wrote beside it is (“gone.db-wal”);"
                        + " move that away, or put the file back, first.");
        assertThatThrownBy(() -> Library.rebuild(folder.resolve("live.jsonl"), gone))
                .hasMessageContaining("move that away");
        assertThat(gone).doesNotExist();
        assertThat(folder.resolve("gone.db-wal")).hasBinaryContent(journal);
    }

    @Test
    void aJournalOfAnotherFile() throws IOException, SQLException {
        Path other = folder.resolve("other.db");
        Path file = library("mine.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE theirs(id)");
            Files.copy(folder.resolve("other.db-wal"), folder.resolve("mine.db-wal"));
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Library.open(file, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessageEndingWith(" and was left as it is.");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.db");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        assertThatThrownBy(() -> Library.open(pipe, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("is not an ordinary file");
    }

    @Test
    void namesThatMeanSomethingInAnAddress() throws IOException {
        for (String name : List.of("a?mode=ro&x=1.db", "a%41#b.db", "file:c.db", ":memory:", "d mode=memory é.db")) {
            Path file = folder.resolve(name);
            library(name);
            assertThat(file).as(name).isNotEmptyFile();
            assertThat(snapshot(folder)).containsOnlyKeys(name);
            Files.delete(file);
        }
    }

    @Test
    void aLink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path file = library("real/mine.db");
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (Library library = Library.open(link, Samples::seed)) {
            library.settings(Map.of("k", "v"));
            assertThat(folder.resolve("link.db-wal")).doesNotExist();
            assertThat(real.resolve("mine.db-wal")).exists();
            assertThat(library.annotations("river-treaty")).hasSize(1);
        }
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.db"), real.resolve("gone.db"));
        assertThatThrownBy(() -> Library.open(nowhere, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessage("“" + nowhere + "” is a link to a file that is not there.");
        assertThat(real.resolve("gone.db")).doesNotExist();
    }

    @Test
    void aFileCutShort() throws IOException {
        Path whole = library("whole.db");
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {50, 99, 100, 4096, 5000, bytes.length / 2, bytes.length - 1}) {
            Path file = folder.resolve("cut" + length + ".db");
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.write(bytes, 0, length);
            }
            refused(file, "is damaged and was left as it is");
        }
    }

    @Test
    void overwrittenPages() throws IOException {
        byte[] bytes = Files.readAllBytes(library("whole.db"));
        Random random = new Random(7);
        for (int page = 0; page * 4096 < bytes.length; page++) {
            byte[] damaged = bytes.clone();
            byte[] noise = new byte[page == 0 ? 3996 : 4096];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, damaged, page * 4096 + 4096 - noise.length, noise.length);
            Path file = folder.resolve("noise" + page + ".db");
            Files.write(file, damaged);
            refused(file, "is damaged and was left as it is");
        }
    }

    @Test
    void aDamagedFileWithAJournalFromACrash() throws IOException {
        Path file = folder.resolve("live.db");
        Path damaged = folder.resolve("crashed.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(edit(made(note("a1", "river", "", Samples.CARE))));
            byte[] bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, 2 * 4096, 4 * 4096, (byte) 0x55);
            Files.write(damaged, bytes);
            Files.copy(folder.resolve("live.db-wal"), folder.resolve("crashed.db-wal"));
        }
        byte[] before = Files.readAllBytes(damaged);
        byte[] journal = Files.readAllBytes(folder.resolve("crashed.db-wal"));
        assertThatThrownBy(() -> Library.open(damaged, Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessage("“" + damaged + "” is damaged and was left as it is.");
        assertThat(damaged).hasBinaryContent(before);
        assertThat(folder.resolve("crashed.db-wal")).hasBinaryContent(journal);
    }

    @Test
    void aJournalFromACrashIsTakenOver() throws IOException {
        Path file = folder.resolve("live.db");
        Path crashed = folder.resolve("crashed.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(edit(made(note("a1", "river", "", Samples.CARE))));
            Files.copy(file, crashed);
            Files.copy(folder.resolve("live.db-wal"), folder.resolve("crashed.db-wal"));
        }
        try (Library library = Library.open(crashed, Samples::seed)) {
            assertThat(library.annotations("river-treaty")).containsExactly(note("a1", "river", "", Samples.CARE));
        }
    }

    @Test
    void aReadOnlyFile() throws IOException {
        Path file = library("fixed.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assumeFalse(Files.isWritable(file), "permissions do not bind this user");
        refused(file, "is read-only");
    }

    @Test
    void aReadOnlyFolder() throws IOException {
        Path file = library("fixed.db");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(folder), "permissions do not bind this user");
            refused(file, "lies in a read-only folder");
            assertThatThrownBy(() -> Library.open(folder.resolve("new.db"), Samples::seed))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("No library can be made in “" + folder + "”: you may not write there.");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Library.open(file.resolve("deep/new.db"), Samples::seed))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("No library can be made in “");
    }

    @Test
    void onlyTheOwnerCanRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        Path file = folder.resolve("a/b/mine.db");
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(edit(made(note("a1", "river", "mine"))));
            assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
                assertThat(files.map(LibraryFileTest::permissions)).hasSize(3).containsOnly("rw-------");
            }
        }
        // Nothing is left beside a closed library.
        assertThat(snapshot(folder.resolve("a/b"))).containsOnlyKeys("mine.db");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path library(String name) {
        Path file = folder.resolve(name);
        try (Library library = Library.open(file, Samples::seed)) {
            library.apply(edit(made(note("a1", "river", "", Samples.CARE))));
        }
        return file;
    }

    private void refused(Path file, String sentence) throws IOException {
        Map<String, String> before = snapshot(folder);
        assertThatThrownBy(() -> Library.open(file, Samples::seed))
                .as(file.toString())
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("“" + file + "” ")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
        assertThat(snapshot(folder)).as(file.toString()).isEqualTo(before);
    }

    /** Names and contents of a folder's files. */
    private static Map<String, String> snapshot(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.put(
                        file.getFileName().toString(),
                        Files.isDirectory(file)
                                ? "folder"
                                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
