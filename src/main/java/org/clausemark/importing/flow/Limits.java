package org.clausemark.importing.flow;

import java.time.Duration;

/** How much of a file is read: what lies beyond is no document people read, but an accident or an attack. */
public final class Limits {
    /** The largest text file, in bytes. */
    public static final long TEXT = 64L << 20;

    /** The largest file of another kind, pictures and all, in bytes. */
    public static final long FILE = 512L << 20;

    /** What a file that is an archive may hold in all when unpacked, in bytes. */
    public static final long UNPACKED = 1L << 30;

    /** The largest single part of an archive that is read, unpacked, in bytes. */
    public static final long PART = 128L << 20;

    /** How many parts an archive may have. */
    public static final int PARTS = 20_000;

    /** How deep elements may be nested; what lies deeper is read as words. */
    public static final int NESTING = 500;

    /** How many paragraphs a document may have: a large code of law has a tenth of these. */
    public static final int PARAGRAPHS = 200_000;

    /** How many notes are taken over from a file. */
    public static final int REMARKS = 20_000;

    /** How much of one of them is taken over, in UTF-16 units: some forty printed pages. */
    public static final int COMMENT = 100_000;

    /** How long the reading of one file may take before it is given up. */
    public static final Duration TIME = Duration.ofMinutes(2);

    /** The memory a reader that runs by itself may use, in megabytes. */
    public static final int CHILD_MEMORY = 1_024;

    private Limits() {}

    /** A limit of time in words: {@code 2 minutes}. */
    public static String words(Duration time) {
        long seconds = time.toSeconds();
        return seconds >= 120 ? seconds / 60 + " minutes" : seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
