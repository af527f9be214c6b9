package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite's errors in plain words: some as SQLite itself raises them. */
class FailureTest {
    @TempDir
    private Path folder;

    @Test
    void extendedCodesAreTakenAsTheirKind() {
        assertThat(reason(SQLiteErrorCode.SQLITE_IOERR_FSYNC)).isEqualTo("the disk could not be read or written");
        assertThat(reason(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT)).isEqualTo("the library is in use by another program");
        assertThat(reason(SQLiteErrorCode.SQLITE_READONLY_DIRECTORY)).isEqualTo("the library has become read-only");
        assertThat(reason(SQLiteErrorCode.SQLITE_READONLY_DBMOVED)).startsWith("its file was moved");
        assertThat(reason(SQLiteErrorCode.SQLITE_CORRUPT)).isEqualTo("the library file is damaged");
        assertThat(Failure.reason(new SQLException("odd"))).isEqualTo("an unexpected error (odd)");
    }

    private static String reason(SQLiteErrorCode code) {
        return Failure.reason(new SQLiteException("", code));
    }

    @Test
    void aFullDiskIsToldAndTheNextWriteSucceeds() throws SQLException, IOException {
        Path file = Files.createFile(folder.resolve("full.db"));
        try (Database database = Database.open(file, sql -> {})) {
            database.run("CREATE TABLE words(text TEXT)");
            // SQLite's own limit: at it, it acts as on a full disk.
            database.run("PRAGMA max_page_count = 4");
            assertThatThrownBy(() -> database.transaction(() -> {
                        database.update("INSERT INTO words VALUES('first')");
                        return database.update("INSERT INTO words VALUES(hex(randomblob(20000)))");
                    }))
                    .isInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(Failure.reason((SQLException) e)).isEqualTo("the disk is full"));
            assertThat(database.number("SELECT count(*) FROM words")).isZero();
            database.transaction(() -> database.update("INSERT INTO words VALUES('second')"));
            assertThat(database.number("SELECT count(*) FROM words")).isEqualTo(1);
        }
    }
}
