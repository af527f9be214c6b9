package org.clausemark.importing;


import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.markdown.MarkdownReader;
import org.clausemark.importing.markdown.MarkdownSigns;
import org.clausemark.importing.structure.Structure;
import org.clausemark.importing.text.Decoded;
import org.clausemark.importing.text.TextReader;

/** Reads files of every kind that is known, each as what it is: Markdown or plain text. */
public final class Importer {
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
            if (Files.size(file) > Limits.TEXT) {
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
            return in.readNBytes((int) Limits.TEXT + 1);
        }
    }

    /**
     * Makes a document of a file's bytes, its imprint taken from the text. What calls itself Markdown but could not be
     * taken apart in reasonable time is read as plain text.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes) throws ImportException {
        return new Structure(source(fileName, bytes), fileName).document();
    }

    private static Source source(String fileName, byte[] bytes) throws ImportException {
        Decoded decoded = decoded(fileName, bytes);
        return MarkdownSigns.in(fileName, decoded.text()) && MarkdownSigns.isReasonable(decoded.text())
                ? MarkdownReader.read(fileName, decoded)
                : TextReader.read(decoded);
    }

    /**
     * Makes a document of the bytes of a plain text, whatever its name says.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document readPlain(String fileName, byte[] bytes) throws ImportException {
        return new Structure(TextReader.read(decoded(fileName, bytes)), fileName).document();
    }

    /**
     * Makes a document of the bytes of a plain text, under a name and an imprint that are known.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document readPlain(String fileName, byte[] bytes, String id, Imprint imprint) throws ImportException {
        return new Structure(TextReader.read(decoded(fileName, bytes)), fileName).document(id, imprint);
    }

    /** The text of a file. */
    static Decoded decoded(String fileName, byte[] bytes) throws ImportException {
        if (bytes.length == 0) {
            throw empty(fileName);
        }
        if (bytes.length > Limits.TEXT) {
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
