package org.clausemark.codebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clausemark.annotation.Theme;
import org.clausemark.exporting.ExportException;
import org.clausemark.exporting.SafeFile;

/**
 * Codebooks in files. A name that ends in {@code .qdc} is REFI-QDA's codebook (urn:QDA-XML:codebook:1.0), which knows
 * names, colours and definitions only; any other is our JSON, which holds all of a theme.
 */
public final class CodebookFile {
    /** The largest file that is read, in bytes. */
    static final int LARGEST = 10_000_000;

    /** The most themes that are read from a file. */
    static final int MOST = 10_000;

    /** The deepest that themes may stand under each other. */
    static final int DEEPEST = 50;

    private CodebookFile() {}

    /** Whether a file is taken for REFI-QDA's format. */
    public static boolean isExchange(Path file) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".qdc");
    }

    /**
     * Writes themes to a file, whole or not at all.
     *
     * @param overwrite whether a file that is there may be replaced
     */
    public static void write(List<Theme> themes, Path file, boolean overwrite) throws ExportException {
        new SafeFile(file, overwrite)
                .write(
                        part -> {
                            Files.write(
                                    part, isExchange(file) ? QdcFormat.written(themes) : JsonFormat.written(themes));
                            return themes.size();
                        },
                        (part, count) -> {});
    }

    /**
     * Reads a file.
     *
     * @return the themes it adds to a codebook or changes in it, to go through one edit: one with the id or the name of
     *     a present theme takes that theme's place, and keeps what the file says nothing of; names that a file gives
     *     twice, which a tree of codes may, get the parent's name behind them
     */
    public static List<Theme> read(Path file, Collection<Theme> present) throws CodebookException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading a pipe would wait for whoever writes to it, for ever.
            throw new CodebookException("“" + file + "” cannot be read: it is not an ordinary file.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new CodebookException("“" + file + "” cannot be read.", e);
        }
        if (bytes.length > LARGEST) {
            throw new CodebookException("“" + file.getFileName() + "” is larger than 10 MB, which no codebook is.");
        }
        String name = String.valueOf(file.getFileName());
        List<Code> codes =
                isExchange(file) ? QdcFormat.read(name, new ByteArrayInputStream(bytes)) : JsonFormat.read(name, bytes);
        if (codes.isEmpty()) {
            throw new CodebookException("There are no themes in “" + name + "”.");
        }
        return new Merging(name, codes, present).themes();
    }

    /** The id that REFI-QDA's format gives a theme: its own where that is a UUID, else always the same one. */
    static String guid(Theme theme) {
        try {
            return UUID.fromString(theme.id()).toString();
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(("clausemark:theme:" + theme.id()).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
