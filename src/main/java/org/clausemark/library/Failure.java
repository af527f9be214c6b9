package org.clausemark.library;

import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's error codes mean in plain words. */
final class Failure {
    // The primary codes of https://sqlite.org/rescode.html: the low eight bits of every code.
    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOT_A_DATABASE = 26;

    private static final String DAMAGED = "the library file is damaged";

    private Failure() {}

    /** Why, as the end of a sentence without its full stop. */
    static String reason(SQLException e) {
        if (e.getCause() instanceof NativeLibraryNotFoundException) {
            return "the part of the program that reads it could not be unpacked in “"
                    + System.getProperty("java.io.tmpdir") + "”; is there room?";
        }
        if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return "its file was moved, removed or replaced; put it back, or start the program again";
        }
        return switch (code(e)) {
            case BUSY, LOCKED -> "the library is in use by another program";
            case READONLY -> "the library has become read-only";
            case IO -> "the disk could not be read or written";
            case CORRUPT, NOT_A_DATABASE -> DAMAGED;
            case FULL -> "the disk is full";
            case CANNOT_OPEN -> "the file cannot be opened";
            case CONSTRAINT -> "it refers to something that is no longer in the library";
            default -> isDamage(e) ? DAMAGED : "an unexpected error (" + e.getMessage() + ")";
        };
    }

    /** That the file is no longer where it was opened. */
    static SQLException moved() {
        return new SQLiteException("The file is no longer there", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
    }

    /** Whether the file itself is to blame. */
    static boolean isDamage(SQLException e) {
        int code = code(e);
        // A schema of a format that no SQLite has yet has no code of its own.
        boolean unknown = code == ERROR && String.valueOf(e.getMessage()).contains("unsupported file format");
        return code == CORRUPT || code == NOT_A_DATABASE || unknown;
    }

    /** Whether what was to be written does not fit the rest. */
    static boolean isConstraint(SQLException e) {
        return code(e) == CONSTRAINT;
    }

    private static int code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
    }
}
