package org.clausemark.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The file before SQLite opens it. SQLite may write to whatever it opens and leave companions beside it, so a file that
 * is not ours, or newer than this program, is recognised by its first hundred bytes and never handed over.
 */
final class LibraryFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE = 16;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    /** What is added to a library's name: nothing for the file itself, then what may lie beside it. */
    private static final List<String> COMPANIONS = List.of("", "-wal", "-shm", "-journal");

    private LibraryFile() {}

    /** Refuses, with a sentence, a file that may not be opened as a library of at most version {@code newest}. */
    static void check(Path file, int newest) {
        if (Files.isDirectory(file)) {
            throw new LibraryException("“" + file + "” is a folder, not a library file.");
        }
        if (!Files.isRegularFile(file)) {
            // A pipe would be waited for, for ever.
            throw new LibraryException("“" + file + "” is not an ordinary file and cannot be a library.");
        }
        byte[] header = header(file);
        if (header.length == 0) {
            throw new LibraryException("“" + file + "” is empty and was left as it is; to begin a library there,"
                    + " delete the file first.");
        }
        if (!Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC)) {
            throw new LibraryException("“" + file + "” is not a Clausemark library and was left as it is.");
        }
        if (header.length < HEADER) {
            throw LibraryException.damaged(file, null);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        if (fields.getInt(APPLICATION_ID) != Schema.APPLICATION_ID) {
            throw new LibraryException(
                    "“" + file + "” belongs to another program, not to Clausemark, and was left as it is.");
        }
        if (fields.getInt(USER_VERSION) > newest) {
            throw new LibraryException(newer(file));
        }
        if (isCutShort(file, fields.getShort(PAGE_SIZE) & 0xffff)) {
            throw LibraryException.damaged(file, null);
        }
    }

    /** Refuses, with a sentence, a file that cannot be written to. */
    static void checkWritable(Path file) {
        if (!Files.isWritable(file)) {
            throw new LibraryException("“" + file + "” is read-only: Clausemark needs to write to its library.");
        }
        if (!Files.isWritable(folder(file))) {
            throw new LibraryException(
                    "“" + file + "” lies in a read-only folder: Clausemark needs to write beside its library file.");
        }
    }

    /** The file a link leads to; the file itself where it is none. */
    static Path followed(Path file) {
        if (!Files.isSymbolicLink(file)) {
            return file;
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new LibraryException("“" + file + "” is a link to a file that is not there.", e);
        }
    }

    private static byte[] header(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER);
        } catch (IOException e) {
            throw new LibraryException("“" + file + "” cannot be read.", e);
        }
    }

    // SQLite takes the missing end of the last page for zeros. While another program writes, the size is in motion.
    private static boolean isCutShort(Path file, int pageSize) {
        try {
            int size = pageSize == 1 ? 65_536 : pageSize;
            return !hasJournal(file) && (size < 512 || Files.size(file) % size != 0);
        } catch (IOException e) {
            throw new LibraryException("“" + file + "” cannot be read.", e);
        }
    }

    static String newer(Path file) {
        return "“" + file + "” was written by a newer Clausemark and was left as it is; please update the program.";
    }

    static String altered(Path file) {
        return "“" + file + "” has been altered by another program and was left as it is.";
    }

    static String damaged(Path file) {
        return "“" + file + "” is damaged and was left as it is.";
    }

    /**
     * Refuses, with a sentence, a place for a new file where only the journal of another lies: SQLite would take over
     * into the one what belonged to the other.
     */
    static void refuseLeft(Path file) {
        if (hasJournal(file) && !Files.exists(file)) {
            throw new LibraryException("“" + file + "” is not there, but what another program wrote beside it is (“"
                    + file.getFileName() + (hasRollback(file) ? "-journal" : "-wal")
                    + "”); move that away, or put the file back, first.");
        }
    }

    /** Whether a path is that of a library or of what SQLite keeps beside it, there or not. */
    static boolean isPart(Path file, Path path) {
        String name = String.valueOf(path.getFileName());
        String its = String.valueOf(file.getFileName());
        return name.startsWith(its)
                && COMPANIONS.contains(name.substring(its.length()))
                && real(folder(path)).equals(real(folder(file)));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.normalize();
        }
    }

    /** Whether changes of a program that ended badly, or is still running, lie beside the file. */
    static boolean hasJournal(Path file) {
        return isFilled(file.resolveSibling(file.getFileName() + "-wal")) || hasRollback(file);
    }

    /** Whether what a program that ended badly was just changing lies beside the file, to be put back. */
    static boolean hasRollback(Path file) {
        return isFilled(file.resolveSibling(file.getFileName() + "-journal"));
    }

    private static boolean isFilled(Path journal) {
        try {
            return Files.exists(journal, LinkOption.NOFOLLOW_LINKS) && Files.size(journal) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** A new, empty file that only its owner can read, beside the place where the library will be. */
    static Path draft(Path file) {
        try {
            return newDraft(file);
        } catch (IOException e) {
            throw notMade(file, e);
        }
    }

    /** A new, empty file that only its owner can read, in the folder of another, which is made if it is not there. */
    static Path newDraft(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        Files.createDirectories(folder(file), ownerOnly(file, "rwx------"));
        return Files.createFile(draft, ownerOnly(file, "rw-------"));
    }

    private static LibraryException notMade(Path file, IOException e) {
        String why = e instanceof AccessDeniedException
                ? ": you may not write there"
                : e instanceof FileSystemException of && of.getReason() != null ? ": " + of.getReason() : "";
        return new LibraryException("No library can be made in “" + folder(file) + "”" + why + ".", e);
    }

    /** A copy of a file and of what a journal beside it holds, as a draft beside {@code where}. */
    static Path copy(Path file, Path where) throws IOException {
        Path draft = newDraft(where);
        try {
            for (String companion : new String[] {"", "-wal", "-journal"}) {
                Path from = file.resolveSibling(file.getFileName() + companion);
                Path to = draft.resolveSibling(draft.getFileName() + companion);
                if (companion.isEmpty()) {
                    pour(from, to);
                } else if (isFilled(from)) {
                    pour(from, Files.createFile(to, ownerOnly(to, "rw-------")));
                }
            }
            return draft;
        } catch (IOException e) {
            discard(draft);
            throw e;
        }
    }

    private static void pour(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
    }

    /** Sees to it that a file is on the disk itself. */
    static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts a finished draft in its place in one step, on the disk itself. */
    static void put(Path draft, Path file) throws IOException {
        settle(draft);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
        settleFolder(file);
    }

    /** Sees to it that the folder of a file knows it even after a power cut; some systems do so by themselves. */
    static void settleFolder(Path file) {
        try (FileChannel channel = FileChannel.open(folder(file), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder, and needs not.
        }
    }

    /** Puts a finished draft in its place, unless another program has made a library there meanwhile. */
    static void place(Path draft, Path file) {
        try {
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                return;
            } catch (IOException | UnsupportedOperationException e) {
                move(draft, file);
            }
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw notMade(file, e);
        } finally {
            discard(draft);
        }
        settleFolder(file);
    }

    /** Gives a file that is about to be replaced another name: where that is possible it is never missing meanwhile. */
    static void keepAs(Path aside, Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.createLink(aside, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(file, aside);
        }
    }

    // File systems without hard links, such as FAT.
    private static void move(Path draft, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file);
        }
    }

    /** Removes a draft and its companions, if they are there. */
    static void discard(Path draft) {
        for (String companion : COMPANIONS) {
            try {
                Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + companion));
            } catch (IOException e) {
                // A leftover draft harms nobody; the library itself is in place.
            }
        }
    }

    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
