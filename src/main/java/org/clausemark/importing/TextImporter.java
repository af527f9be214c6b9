package org.clausemark.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.jspecify.annotations.Nullable;

/** Reads plain text: each line that is not blank becomes one passage, unchanged. */
public final class TextImporter {
    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 64L << 20;

    /** A large code of law has a tenth of these; each takes its time to store and to show. */
    static final int MOST_PARAGRAPHS = 200_000;

    private static final int LONGEST_ID = 80;

    /** Makes an importer; it holds no state. */
    public TextImporter() {}

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
     * Makes a document of a file's bytes, its imprint taken from the text.
     *
     * @throws ImportException if they are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes) throws ImportException {
        return read(fileName, bytes, null, null);
    }

    /**
     * Makes a document of a file's bytes.
     *
     * @param id the document's id; made from the title if null
     * @param imprint the document's imprint; taken from the text if null
     * @throws ImportException if the bytes are too many, or hold no readable text
     */
    public Document read(String fileName, byte[] bytes, @Nullable String id, @Nullable Imprint imprint)
            throws ImportException {
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
        List<Paragraph> paragraphs = Paragraph.linesOf(decoded.text(), MOST_PARAGRAPHS + 1);
        if (paragraphs.isEmpty()) {
            throw new ImportException(fileName + " has no text that could be read.");
        }
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            throw new ImportException(fileName + " has more than " + String.format(Locale.ROOT, "%,d", MOST_PARAGRAPHS)
                    + " paragraphs and was not opened.");
        }
        List<Part> parts = StructureRecogniser.recognise(paragraphs);
        Imprint known = imprint != null ? imprint : TitlePage.of(paragraphs, parts, fileName);
        Document.Builder document = Document.builder(id != null ? id : idFor(known.title()), known);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Paragraph paragraph = paragraphs.get(i);
            document.add(
                    part.kind(),
                    part.level(),
                    part.number(),
                    part.labelLength(),
                    paragraph.text(),
                    paragraph.sourceStart());
        }
        return document.build();
    }

    private static ImportException empty(String name) {
        return new ImportException(name + " is empty.");
    }

    private static ImportException tooLarge(String name) {
        return new ImportException(name + " is larger than 64 MB and was not opened.");
    }

    /** A lasting name made of a title: its letters and digits in lower case, joined by hyphens. */
    static String idFor(String title) {
        StringBuilder id = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’')
                .limit(LONGEST_ID * 2L)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        id.appendCodePoint(c);
                    } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                        id.append('-');
                    }
                });
        String text = id.toString();
        if (text.length() > LONGEST_ID) {
            int hyphen = text.lastIndexOf('-', LONGEST_ID);
            text = text.substring(
                    0,
                    hyphen > LONGEST_ID / 2 ? hyphen : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ID)));
        }
        text = text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? "document" : text;
    }
}
