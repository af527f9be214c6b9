package org.clausemark.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office documents made of their parts, for tests. */
final class OfficeParts {
    static final String WORD = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    private static final String ODF = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private OfficeParts() {}

    /** A document of Word with this body and these other parts, by the names of their relations: {@code styles}. */
    static byte[] docx(String body, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder relations = new StringBuilder();
        relations.append("<Relationship Id='out' Type='" + TYPE
                + "hyperlink' Target='https://example.org/' TargetMode='External'/>");
        others.forEach((name, content) -> {
            parts.put("word/" + name + ".xml", "<w:" + name + WORD + ">" + content + "</w:" + name + ">");
            relations.append("<Relationship Id='" + name + "' Type='" + TYPE + name + "' Target='" + name + ".xml'/>");
        });
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='" + TYPE
                        + "officeDocument' Target='word/document.xml'/></Relationships>");
        parts.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put("word/document.xml", "<w:document" + WORD + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    /** A text document with this body and these styles of its own. */
    static byte[] odt(String body, String styles) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", flat("document-content", body, styles));
        return zip(parts);
    }

    static String flat(String root, String body, String styles) {
        return "<office:" + root + ODF + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:" + root + ">";
    }

    /** An archive of one part. */
    static byte[] zipOf(String name, byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
