package org.clausemark.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.clausemark.importing.text.Decoded;

/** What kind of file a file is, by what is in it; its name decides only between kinds of text. */
enum Kind {
    /** Running text without marks, or Markdown. */
    TEXT,
    /** A web page. */
    HTML,
    /** A document of Word, as it is saved since 2007. */
    DOCX,
    /** A text document of LibreOffice and its like. */
    ODT,
    /** A book for electronic readers. */
    EPUB,
    /** Pages as they are printed. */
    PDF,
    /** An archive that is none of these. */
    ARCHIVE,
    /** A document of an older Word, or one with a password. */
    OLD_OFFICE,
    /** Rich text. */
    RTF;

    private static final int HEAD = 1_024;

    /** The kind of a file of that name. */
    static Kind of(String fileName, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return Packages.kindOf(bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        return isHtml(fileName, bytes) ? HTML : TEXT;
    }

    private static boolean isHtml(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return true;
        }
        Decoded decoded = Decoded.of(bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes);
        if (decoded == null) {
            return false;
        }
        String text = decoded.text().stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }
}
