package org.clausemark.exporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The bundled fonts, opened for one export: what they can draw and how they get into the file.
 *
 * <p>The typesetter prints {@code #} for what no font has, so every text is asked about here first.
 */
final class PdfFonts implements Closeable {
    /** Stands for a sign that no font has. */
    static final String SUBSTITUTE = "□";

    /** No letter of any language bears so many accents; Unicode's stream-safe text ends there too. */
    private static final int LONGEST_CLUSTER = 32;

    /** Warns of a table in the Chinese font that is not needed. Held, or its level would be lost. */
    private static final Logger FONT_TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        FONT_TABLES.setLevel(Level.SEVERE);
    }

    private enum Face {
        READING("Literata", "Literata_400Regular", 400),
        READING_SEMIBOLD("Literata", "Literata_600SemiBold", 600),
        READING_ITALIC("Literata", "Literata_400Regular_Italic", 400),
        READING_SEMIBOLD_ITALIC("Literata", "Literata_600SemiBold_Italic", 600),
        CODE("IBM Plex Mono", "IBMPlexMono_400Regular", 400),
        CHROME("Inter", "Inter_400Regular", 400),
        CHROME_SEMIBOLD("Inter", "Inter_600SemiBold", 600),
        ARABIC("Noto Naskh Arabic", "NotoNaskhArabic_400Regular", 400),
        HEBREW("Noto Serif Hebrew", "NotoSerifHebrew_400Regular", 400),
        CHINESE("Noto Sans SC", "NotoSansSC_400Regular", 400);

        private final String family;
        private final String file;
        private final int weight;

        Face(String family, String file, int weight) {
            this.family = family;
            this.file = file;
            this.weight = weight;
        }

        private boolean isItalic() {
            return file.endsWith("_Italic");
        }

        /** Whether only words that are set apart are printed with it: it is no help for any other. */
        private boolean isForSomeWords() {
            return isItalic() || this == CODE;
        }
    }

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final List<CmapLookup> lookups = new ArrayList<>();
    private final List<Face> fallbacks = new ArrayList<>();

    /** Opens the fonts that some text needs; the large ones only where the others lack a letter of it. */
    PdfFonts(String text) throws IOException {
        Set<Integer> missing = new TreeSet<>();
        (text + composed(text))
                .codePoints()
                .filter(c -> !PrintedText.isBlank(c))
                .forEach(missing::add);
        SUBSTITUTE.codePoints().forEach(missing::add);
        for (Face face : Face.values()) {
            boolean extra = face.compareTo(Face.ARABIC) >= 0;
            if (extra && missing.isEmpty()) {
                continue;
            }
            TrueTypeFont font = open(face);
            if (face.isForSomeWords()) {
                fonts.put(face, font);
                continue;
            }
            CmapLookup lookup = font.getUnicodeCmapLookup(false);
            boolean helps = missing.removeIf(c -> lookup.getGlyphId(c) > 0);
            if (extra && !helps) {
                font.close();
                continue;
            }
            fonts.put(face, font);
            if (face.weight == 400) {
                lookups.add(lookup);
            }
            if (extra) {
                fallbacks.add(face);
            }
        }
    }

    private static TrueTypeFont open(Face face) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/org/clausemark/fonts/" + face.file + ".ttf")) {
            if (in == null) {
                throw new IOException("Font missing: " + face.file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false); // a ligature would be read back as another letter
            return font;
        }
    }

    /** The families beyond the two for Latin script, as CSS lists them; a generic family where there is none. */
    String fallbackFamilies() {
        List<String> names = new ArrayList<>();
        names.add("Literata");
        fallbacks.forEach(face -> names.add("'" + face.family + "'"));
        return String.join(", ", names);
    }

    /** Whether some font has a glyph for a code point. */
    boolean draws(int codePoint) {
        return lookups.stream().anyMatch(l -> l.getGlyphId(codePoint) > 0);
    }

    /** Whether two code points share a glyph, so that a reader of the PDF may find either. */
    boolean sameGlyph(int one, int other) {
        return one == other
                || lookups.stream().anyMatch(l -> l.getGlyphId(one) > 0 && l.getGlyphId(one) == l.getGlyphId(other));
    }

    /** What is printed for a code point: itself, a space, nothing for signs that are not seen, or the substitute. */
    String printed(int codePoint) {
        int type = Character.getType(codePoint);
        if (PrintedText.isBlank(codePoint)) {
            return codePoint == 0xA0 || codePoint == 0x202F ? "\u00a0" : " ";
        }
        boolean unseen = type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        if (unseen) {
            return "";
        }
        return isPrintable(codePoint) ? Character.toString(codePoint) : SUBSTITUTE;
    }

    /** What is printed for each UTF-16 unit of a text; second halves of pairs print nothing. */
    String[] printedUnits(String text) {
        String[] units = new String[text.length()];
        @Nullable String[] shaped = ArabicForms.shape(text);
        for (int i = 0; i < units.length; ) {
            String form = shaped[i];
            int end = clusterEnd(text, i);
            String composed = Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFC);
            boolean whole = composed.codePointCount(0, composed.length()) == 1;
            if (form != null && (form.isEmpty() || draws(form.charAt(0)))) {
                units[i++] = form;
            } else if (whole) {
                // No font table places accents here, so a letter and its accents are printed as one where they can be.
                Arrays.fill(units, i, end, "");
                units[i] = printed(composed.codePointAt(0));
                i = end;
            } else {
                int next = i + Character.charCount(text.codePointAt(i));
                Arrays.fill(units, i, next, "");
                units[i] = printed(text.codePointAt(i));
                i = next;
            }
        }
        return units;
    }

    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()
                && end - start < LONGEST_CLUSTER
                && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    /** A text with letters and accents joined; cut within heaps of accents, which Java would sort for minutes. */
    private static String composed(String text) {
        StringBuilder composed = new StringBuilder(text.length());
        int from = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks == LONGEST_CLUSTER) {
                composed.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFC));
                from = i;
                marks = 0;
            }
        }
        return composed.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
                .toString();
    }

    /** What is printed for a text. */
    String printed(String text) {
        return String.join("", printedUnits(text));
    }

    private boolean isPrintable(int codePoint) {
        return Character.getType(codePoint) != Character.PRIVATE_USE && codePoint != 0xFFFD && draws(codePoint);
    }

    /** The letters, marks and digits of a text as it is printed, as code points. */
    static IntStream letters(String text) {
        return composed(text)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    /** Whether no font has a sign. */
    boolean isMissing(int codePoint) {
        return printed(codePoint).equals(SUBSTITUTE);
    }

    /** How many different signs of a text are printed as the substitute. */
    int countSubstituted(String text) {
        return (int) text.codePoints()
                .filter(c -> c != SUBSTITUTE.codePointAt(0) && printed(c).equals(SUBSTITUTE))
                .distinct()
                .count();
    }

    /** Offers the fonts to the typesetter, for use in one PDF. */
    void offer(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        for (Map.Entry<Face, TrueTypeFont> entry : fonts.entrySet()) {
            PDFontSupplier font = new PDFontSupplier(PDType0Font.load(pdf, entry.getValue(), true));
            Face face = entry.getKey();
            FontStyle style = face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(font, face.family, face.weight, style, true);
        }
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : fonts.values()) {
            font.close();
        }
    }
}
