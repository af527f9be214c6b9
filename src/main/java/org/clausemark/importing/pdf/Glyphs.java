package org.clausemark.importing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** Says which letters the codes of a font stand for. */
final class Glyphs {
    private static final GlyphList NAMES = names();

    private Glyphs() {}

    /** Adobe's names with those that PDFBox has found in use. */
    private static GlyphList names() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return more == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            return GlyphList.getAdobeGlyphList();
        }
    }

    /** The letters of a code; empty for what is invisible, {@link Letter#UNKNOWN} if the font does not tell. */
    static String text(PDFont font, int code) {
        String raw;
        try {
            raw = font.toUnicode(code, NAMES);
        } catch (RuntimeException e) {
            raw = null;
        }
        if (raw == null || raw.isEmpty()) {
            return Letter.UNKNOWN;
        }
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().limit(32).forEach(c -> append(text, c));
        return text.toString();
    }

    private static void append(StringBuilder text, int c) {
        int type = Character.getType(c);
        if (c == 0xf0b7 || c == 0xf0a7 || c == 0xf0d8 || c == 0xf076 || c == 0x2022) {
            // Bullets of the symbol fonts that came with Windows.
            text.append('•');
        } else if (c >= 0xf020 && c <= 0xf07e) {
            text.append((char) (c - 0xf000));
        } else if (type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.SURROGATE) {
            text.append(Letter.UNKNOWN);
        } else if (c == 0xad) {
            // Many fonts have one sign for both hyphens.
            text.append('-');
        } else if (isBlank(c)) {
            text.append(' ');
        } else if (type == Character.CONTROL || c == 0xfeff) {
            // Nothing is seen of these.
        } else if ((c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x2f00 && c <= 0x2fdf)) {
            text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            text.appendCodePoint(c);
        }
    }

    static boolean isBlank(int c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == 0xa0
                || (c >= 0x2000 && c <= 0x200a)
                || c == 0x3000;
    }

    /** Whether words of a script are not parted by blanks, as ideographs are not. */
    static boolean isUnparted(int c) {
        if (c < 0xe00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, YI -> true;
            default -> (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff60);
        };
    }
}
