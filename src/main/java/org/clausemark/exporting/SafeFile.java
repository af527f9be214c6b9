package org.clausemark.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.clausemark.exporting.ExportException.Reason;
import org.jspecify.annotations.Nullable;

/** Lets a file appear complete or not at all: written beside its place, checked there, then moved into it. */
public final class SafeFile {
    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path target;
    private final boolean overwrite;

    /** Fills a file and says what was put in. */
    public interface Filling<T> {
        /** Writes to a file that is empty yet. */
        T fill(Path file) throws IOException, ExportException;
    }

    /** Opens a file again and holds it against what was put in. */
    public interface Check<T> {
        /** Reads the file; an exception rejects it. */
        void verify(Path file, T expected) throws IOException, ExportException;
    }

    /** A file for {@code target}; one that is there already stays unless {@code overwrite}. */
    public SafeFile(Path target, boolean overwrite) {
        this.target = target.toAbsolutePath();
        this.overwrite = overwrite;
    }

    /** Says at once what would go wrong in the end. */
    public void check() throws ExportException {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new ExportException(Reason.NOT_WRITABLE, "“" + target + "” is a folder, not a file.");
        }
        if (!Files.isDirectory(folder)) {
            throw new ExportException(Reason.NO_FOLDER, "There is no folder “" + folder + "”.");
        }
        // A link to nowhere is there too, and would be lost.
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExportException(Reason.EXISTS, "“" + target + "” is there already and was left as it was.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportException(
                    Reason.NOT_WRITABLE, "“" + target + "” is not an ordinary file and was left as it was.");
        }
        if (isDatabase()) {
            throw new ExportException(
                    Reason.NOT_WRITABLE, "“" + target + "” is a library or another database and was left as it was.");
        }
    }

    /** Nobody who asks for a file to be replaced means the library with all the work in it. */
    private boolean isDatabase() {
        if (!Files.isRegularFile(target)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            return Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the file, checks it and moves it into place; on any failure nothing of it is left. */
    public <T> T write(Filling<T> filling, Check<T> verification) throws ExportException {
        check();
        Path part = null;
        try {
            Path place = Files.exists(target) ? target.toRealPath() : target;
            part = place.resolveSibling("." + UUID.randomUUID() + ".part");
            make(part);
            T result = filling.fill(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            verification.verify(part, result);
            check();
            keepPermissions(part, place);
            move(part, place);
            return result;
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw explained(e);
        } finally {
            discard(part);
        }
    }

    // What is noted is nobody else's business, whatever the user's mask lets others read.
    private static void make(Path part) throws IOException {
        if (isPosix(part)) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** A file that is replaced stays readable for those it was readable for. */
    private static void keepPermissions(Path part, Path place) throws IOException {
        if (isPosix(part) && Files.exists(place)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(place));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    private ExportException explained(Exception e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || said.contains("read-only")
                || said.contains("permission denied")
                || said.contains("access is denied")) {
            return new ExportException(
                    Reason.NOT_WRITABLE, "“" + target + "” cannot be written: that is not allowed there.", e);
        }
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return new ExportException(
                    Reason.DISK_FULL, "“" + target + "” was not written: there is no room left on the disk.", e);
        }
        String why = e instanceof FileSystemException file && file.getReason() != null ? ": " + file.getReason() : "";
        return new ExportException(Reason.FAILED, "“" + target + "” could not be written" + why + ".", e);
    }
}
