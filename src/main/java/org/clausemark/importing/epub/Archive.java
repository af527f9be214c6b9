package org.clausemark.importing.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.jspecify.annotations.Nullable;

/** The parts of a book that are text, by their names. Nothing is written anywhere, so no name leads anywhere. */
final class Archive {
    private static final Pattern NO_TEXT = Pattern.compile(
            ".*\\.(?:jpe?g|png|gif|webp|svgz?|avif|bmp|tiff?|ttf|otf|woff2?|css|js|mp3|mp4|m4a|m4v|ogg|webm|wav|pdf|smil|pls)");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> inLowerCase = new HashMap<>();
    private boolean damaged;

    private Archive() {}

    /**
     * Reads a book's parts.
     *
     * @throws ImportException if they are too many or too large
     */
    static Archive of(String fileName, byte[] bytes) throws ImportException {
        Archive archive = new Archive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            archive.read(fileName, zip);
        } catch (IOException | IllegalArgumentException e) {
            // What was read so far is kept.
            archive.damaged = true;
        }
        return archive;
    }

    private void read(String fileName, ZipInputStream zip) throws IOException, ImportException {
        long all = 0;
        long text = 0;
        int count = 0;
        byte[] rest = new byte[1 << 16];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > Limits.PARTS) {
                throw new ImportException(String.format(
                        Locale.ROOT, "%s has more than %,d parts and was not opened.", fileName, Limits.PARTS));
            }
            String name = entry.getName();
            if (!entry.isDirectory()
                    && !NO_TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                byte[] part = part(zip);
                all += part.length;
                text += part.length;
                parts.putIfAbsent(name, part);
                inLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
            for (int read = zip.read(rest); read > 0; read = zip.read(rest)) {
                all += read;
                check(fileName, all, text);
            }
            check(fileName, all, text);
        }
    }

    private static byte[] part(InputStream zip) throws IOException {
        return zip.readNBytes((int) Limits.TEXT + 1);
    }

    private static void check(String fileName, long all, long text) throws ImportException {
        if (text > Limits.TEXT) {
            throw new ImportException(
                    fileName + " has more than " + (Limits.TEXT >> 20) + " MB of text and was not opened.");
        }
        if (all > Limits.UNPACKED) {
            throw new ImportException(
                    fileName + " unpacks to more than " + (Limits.UNPACKED >> 30) + " GB and was not opened.");
        }
    }

    /** Whether the archive breaks off. */
    boolean isDamaged() {
        return damaged;
    }

    /** A part; null if there is none of that name. Books made where case does not count are read here too. */
    byte @Nullable [] part(String name) {
        byte[] part = parts.get(name);
        String other = part == null ? inLowerCase.get(name.toLowerCase(Locale.ROOT)) : null;
        return other == null ? part : parts.get(other);
    }

    /** The first part whose name ends so; null if there is none. */
    @Nullable
    String ending(String suffix) {
        return parts.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(suffix))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
