package org.clausemark.library;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a library as it once was, a library file itself.
 *
 * @param made when, to the second
 * @param bytes its size
 * @param counts what it holds; null where it cannot be read
 */
public record Backup(
        Path file,
        Instant made,
        Kind kind,
        long bytes,
        @Nullable Counts counts) {

    /** Why a backup was made. */
    public enum Kind {
        /** From time to time, or because the reader asked for it. */
        REGULAR("", ""),
        /** Before another state was put in the library's place. */
        BEFORE_RESTORE("before-restore", "before a restore"),
        /** Before a newer program changed the tables. */
        BEFORE_UPGRADE("before-upgrade", "before an update of the program");

        private final String key;
        private final String words;

        Kind(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** As files are named after it; empty for the regular ones. */
        public String key() {
            return key;
        }

        /** For readers; empty for the regular ones. */
        public String words() {
            return words;
        }
    }
}
