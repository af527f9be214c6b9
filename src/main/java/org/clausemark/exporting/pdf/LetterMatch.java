package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Walks along the letters that were to be printed and the glyphs that were, and pairs them. */
final class LetterMatch {
    private final PrintedText text;
    private final PdfFonts fonts;
    private final BidiOrder order;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final int[] glyphOfLetter;
    private int letter;
    private int glyph;

    LetterMatch(PrintedText text, PdfFonts fonts, BidiOrder order) {
        this.text = text;
        this.fonts = fonts;
        this.order = order;
        this.glyphOfLetter = new int[text.length()];
    }

    /**
     * Pairs all letters with glyphs of a finished PDF.
     *
     * @throws IOException if the pages do not say what they were to say
     */
    QuadFinder match(PDDocument pdf, Tags tags) throws IOException {
        for (int page = 0; letter < text.length() && page < pdf.getNumberOfPages(); page++) {
            for (Glyph next : GlyphReader.read(pdf, page)) {
                // Without the blank ones a letter is a glyph, since nothing is drawn as a ligature.
                if (!next.text().isBlank() && !isBlank(next) && !tags.isLabel(page, next.mcid())) {
                    glyphs.add(next);
                }
            }
            while (letter < text.length() && glyph < glyphs.size()) {
                step();
            }
        }
        if (letter < text.length()) {
            throw new IOException("The pages end before the text does");
        }
        return new QuadFinder(text, glyphs, glyphOfLetter);
    }

    private static boolean isBlank(Glyph glyph) {
        return glyph.text().codePoints().allMatch(PrintedText::isBlank);
    }

    private void step() throws IOException {
        if (text.letter(letter) == PrintedText.JOINED) {
            glyphOfLetter[letter++] = glyph - 1;
        } else if (!pairReordered()) {
            if (!shows(glyphs.get(glyph), text.letter(letter))) {
                throw mismatch();
            }
            glyphOfLetter[letter++] = glyph++;
        }
    }

    /** Pairs glyphs that were drawn in another order than they are read; false if none come next. */
    private boolean pairReordered() {
        for (BidiOrder.Line line : order.linesFrom(text.letter(letter))) {
            int end = letterAfter(line.written());
            if (end >= 0 && isDrawn(line.drawn())) {
                pair(line, end);
                return true;
            }
        }
        return false;
    }

    /** The letter after a piece of text, if that comes next; else -1. */
    private int letterAfter(List<Integer> written) {
        int next = letter;
        for (int c : written) {
            while (next < text.length() && text.letter(next) == PrintedText.JOINED) {
                next++;
            }
            if (next == text.length() || text.letter(next) != c) {
                return -1;
            }
            next++;
        }
        while (next < text.length() && text.letter(next) == PrintedText.JOINED) {
            next++;
        }
        return next;
    }

    private boolean isDrawn(List<Integer> drawn) {
        if (glyph + drawn.size() > glyphs.size()) {
            return false;
        }
        for (int i = 0; i < drawn.size(); i++) {
            if (!shows(glyphs.get(glyph + i), drawn.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void pair(BidiOrder.Line line, int end) {
        int written = -1;
        for (; letter < end; letter++) {
            if (text.letter(letter) != PrintedText.JOINED) {
                written++;
            }
            glyphOfLetter[letter] = glyph + line.placeOf().get(written);
        }
        glyph += line.drawn().size();
    }

    /** Whether a glyph is read as a letter, or at least as one that looks the same. */
    private boolean shows(Glyph glyph, int codePoint) {
        int shown = glyph.text().codePointAt(0);
        return shown == codePoint
                || fonts.sameGlyph(shown, codePoint)
                || PrintedText.plain(glyph.text()).equals(PrintedText.plain(Character.toString(codePoint)));
    }

    private IOException mismatch() {
        Glyph found = glyphs.get(glyph);
        return new IOException(String.format(
                "Page %d says U+%04X where the text says U+%04X",
                found.page() + 1, found.text().codePointAt(0), text.letter(letter)));
    }
}
