package org.clausemark.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.importing.epub.EpubReader;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.LockedException;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.html.HtmlReader;
import org.clausemark.importing.markdown.MarkdownReader;
import org.clausemark.importing.markdown.MarkdownSigns;
import org.clausemark.importing.odt.OdtReader;
import org.clausemark.importing.pdf.PdfReader;
import org.clausemark.importing.structure.Structure;
import org.clausemark.importing.text.Decoded;
import org.clausemark.importing.text.TextReader;
import org.clausemark.importing.word.DocxReader;
import org.clausemark.importing.word.LockedWord;

/** Reads files of every kind that is known, each as what it is. */
public final class Importer {
    private final String password;

    /** An importer that knows no password. */
    public Importer() {
        this("");
    }

    /** An importer that tries a password where a file has one. */
    public Importer(String password) {
        this.password = password;
    }

    /**
     * Reads a file.
     *
     * @throws LockedException if the file opens with another password only
     * @throws ImportException if it is missing, too large, unreadable, empty or of no kind that is known
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
            if (Files.size(file) > Limits.FILE) {
                throw tooLarge(name, Limits.FILE);
            }
            return imported(name, bytes(file));
        } catch (AccessDeniedException e) {
            throw new ImportException("You may not read " + name + ".", e);
        } catch (IOException | SecurityException e) {
            throw new ImportException(name + " could not be read.", e);
        }
    }

    /** No more than is wanted to see that it is too much: a file may grow while it is read. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Limits.FILE + 1);
        }
    }

    /**
     * Reads the bytes of a file of that name.
     *
     * @param bytes not copied, so not to be changed afterwards
     * @throws LockedException if they open with another password only
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Imported imported(String fileName, byte[] bytes) throws ImportException {
        if (bytes.length == 0) {
            throw new ImportException(fileName + " is empty.");
        }
        if (bytes.length > Limits.FILE) {
            throw tooLarge(fileName, Limits.FILE);
        }
        return new Reading(fileName, Limits.TIME).of(() -> made(fileName, bytes));
    }

    private Imported made(String fileName, byte[] bytes) throws ImportException {
        Source source = source(fileName, bytes);
        Structure structure = new Structure(source, fileName);
        Document document = structure.document();
        return new Imported(
                document,
                fileName,
                bytes,
                Remarks.of(source.remarks(), structure, document, Instant.now()),
                source.warnings());
    }

    /**
     * Makes a document of a file's bytes, its imprint taken from the text.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes) throws ImportException {
        return imported(fileName, bytes).document();
    }

    private Source source(String fileName, byte[] bytes) throws ImportException {
        return switch (Kind.of(fileName, bytes)) {
            case TEXT -> text(fileName, bytes);
            case HTML -> HtmlReader.read(fileName, bytes);
            case EPUB -> EpubReader.read(fileName, bytes);
            case PDF -> PdfReader.read(fileName, bytes, password);
            case DOCX -> DocxReader.read(fileName, bytes);
            case ODT -> OdtReader.read(fileName, bytes);
            case ARCHIVE -> throw new ImportException(fileName + " is an archive, not a document that can be read.");
            case OLD_OFFICE -> oldOffice(fileName, bytes);
            case RTF -> throw new ImportException(fileName + " is rich text; save it as .docx or .odt to open it.");
        };
    }

    private Source oldOffice(String fileName, byte[] bytes) throws ImportException {
        byte[] opened = LockedWord.opened(fileName, bytes, password)
                .orElseThrow(() -> new ImportException(
                        fileName + " is a document of an older Word; save it as .docx to open it."));
        if (Kind.of(fileName, opened) != Kind.DOCX) {
            throw new ImportException(fileName + " is no document of Word.");
        }
        return DocxReader.read(fileName, opened);
    }

    /** What calls itself Markdown but could not be taken apart in reasonable time is read as plain text. */
    private static Source text(String fileName, byte[] bytes) throws ImportException {
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
        if (bytes.length > Limits.TEXT) {
            throw tooLarge(fileName, Limits.TEXT);
        }
        Decoded decoded = Decoded.of(bytes);
        if (decoded == null) {
            throw new ImportException(fileName + " is not a text file.");
        }
        return decoded;
    }

    private static ImportException tooLarge(String name, long limit) {
        return new ImportException(name + " is larger than " + (limit >> 20) + " MB and was not opened.");
    }
}
