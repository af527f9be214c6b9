package org.clausemark.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.document.Document;

/** Reads files of every kind that is known, each as what it is: Markdown or plain text. */
public final class Importer {
    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 64L << 20;

    /** Makes an importer; it holds no state. */
    public Importer() {}

    /**
     * Reads a file.
     *
     * @throws ImportException if it is missing, too large, unreadable, empty or not text
     */
    public Imported read(Path file) throws ImportException {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try {
            if (file.toString().isEmpty()) {
                throw new ImportException("No file was named.");
            }
            if (!Files.exists(file)) {
                throw new ImportException("There is no file " + file + ".");
            }
            if (Files.isDirectory(file)) {
                throw new ImportException(name + " is a folder, not a file.");
            }
            if (!Files.isRegularFile(file)) {
                // A pipe would be waited for, and a device read, for ever.
                throw new ImportException(name + " is not an ordinary file.");
            }
            if (Files.size(file) == 0) {
                throw empty(name);
            }
            if (Files.size(file) > LARGEST) {
                throw tooLarge(name);
            }
            byte[] bytes = bytes(file);
            return new Imported(read(name, bytes), name, bytes);
        } catch (AccessDeniedException e) {
            throw new ImportException("You may not read " + name + ".", e);
        } catch (IOException | SecurityException e) {
            throw new ImportException(name + " could not be read.", e);
        }
    }

    /** No more than is wanted to see that it is too much: a file may grow while it is read. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) LARGEST + 1);
        }
    }

    /**
     * Makes a document of a file's bytes, its imprint taken from the text. What calls itself Markdown but could not be
     * taken apart in reasonable time is read as plain text.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes) throws ImportException {
        Decoded decoded = decoded(fileName, bytes);
        return MarkdownSigns.in(fileName, decoded.text()) && MarkdownSigns.isReasonable(decoded.text())
                ? MarkdownImporter.read(fileName, decoded)
                : TextImporter.read(fileName, decoded, null, null);
    }

    /** The text of a file. */
    static Decoded decoded(String fileName, byte[] bytes) throws ImportException {
        if (bytes.length == 0) {
            throw empty(fileName);
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(fileName);
        }
        Decoded decoded = Decoded.of(bytes);
        if (decoded == null) {
            throw new ImportException(fileName + " is not a text file.");
        }
        return decoded;
    }

    private static ImportException empty(String name) {
        return new ImportException(name + " is empty.");
    }

    private static ImportException tooLarge(String name) {
        return new ImportException(name + " is larger than 64 MB and was not opened.");
    }
}
