package org.clausemark.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausemark.importing.flow.Limits;

/** Tells archives apart by the first of their parts; only the names and one short part are read. */
final class Packages {
    private static final int LONGEST_TYPE = 200;

    private Packages() {}

    static Kind kindOf(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < Limits.PARTS; i++) {
                String name = entry.getName();
                if (name.equals("mimetype")) {
                    return byType(new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip());
                }
                if (name.startsWith("word/")) {
                    return Kind.DOCX;
                }
                if (name.equals("META-INF/container.xml")) {
                    return Kind.EPUB;
                }
                if (name.startsWith("xl/") || name.startsWith("ppt/")) {
                    return Kind.ARCHIVE;
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            // What is broken before its kind is known is of none.
            return Kind.ARCHIVE;
        }
        return Kind.ARCHIVE;
    }

    private static Kind byType(String type) {
        return switch (type) {
            case "application/epub+zip" -> Kind.EPUB;
            case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template" ->
                Kind.ODT;
            default -> Kind.ARCHIVE;
        };
    }
}
