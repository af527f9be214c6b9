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
            refused(file, "is read-only");
            assertThatThrownBy(() -> Library.open(folder.resolve("new.db"), Samples::seed))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("No library can be made in “" + folder + "”.");
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
