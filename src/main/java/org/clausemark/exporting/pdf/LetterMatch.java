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
                if (!tags.isLabel(page, next.mcid())) {
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

    private void step() throws IOException {
        String shown = PrintedText.plain(glyphs.get(glyph).text());
        if (shown.isEmpty()) {
            glyph++;
        } else if (!pairReordered()) {
            if (!says(shown, letter)) {
                throw mismatch();
            }
            pair(glyph++, shown.length());
        }
    }

    /** Pairs the glyphs of a line that were drawn in another order than they are read; false if there are none. */
    private boolean pairReordered() {
        if (order.isIdle()) {
            return false;
        }
        int end = glyph;
        StringBuilder shown = new StringBuilder();
        List<Integer> lengths = new ArrayList<>();
        while (end < glyphs.size() && glyphs.get(end).sameLine(glyphs.get(glyph))) {
            shown.append(PrintedText.plain(glyphs.get(end++).text()));
            lengths.add(shown.length());
        }
        for (; end > glyph; end--) {
            for (BidiOrder.Line line : order.drawnAs(shown.substring(0, lengths.get(end - glyph - 1)))) {
                if (says(PrintedText.plain(line.written()), letter)) {
                    pair(line, end);
                    return true;
                }
            }
        }
        return false;
    }

    private void pair(BidiOrder.Line line, int end) {
        int[] drawnBy = new int[line.written().length()];
        int g = glyph;
        for (int i = 0; i < line.drawn().length(); i++) {
            if (PrintedText.plain(line.drawn().substring(i, i + 1)).isEmpty()) {
                continue;
            }
            while (PrintedText.plain(glyphs.get(g).text()).isEmpty()) {
                g++;
            }
            drawnBy[line.from().get(i)] = g++;
        }
        for (int i = 0; i < line.written().length(); i++) {
            pair(
                    drawnBy[i],
                    PrintedText.plain(line.written().substring(i, i + 1)).length());
        }
        glyph = end;
    }

    private void pair(int which, int letters) {
        for (int i = 0; i < letters; i++) {
            glyphOfLetter[letter++] = which;
        }
    }

    private boolean says(String shown, int from) {
        if (from + shown.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shown.length(); i++) {
            char one = shown.charAt(i);
            char other = text.letters().charAt(from + i);
            if (one != other && !fonts.sameGlyph(one, other)) {
                return false;
            }
        }
        return true;
    }

    private IOException mismatch() {
        return new IOException("Page " + (glyphs.get(glyph).page() + 1) + " says “"
                + glyphs.get(glyph).text() + "” where the text says “"
                + text.letters().subSequence(letter, Math.min(letter + 8, text.length())) + "”");
    }
}
