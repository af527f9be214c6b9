package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Walks along the letters that were to be printed and the glyphs that were, and pairs them. */
final class LetterMatch {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private final PrintedText text;
    private final PdfFonts fonts;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final int[] glyphOfLetter;
    private int letter;
    private int glyph;

    LetterMatch(PrintedText text, PdfFonts fonts) {
        this.text = text;
        this.fonts = fonts;
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
        } else if (isRightToLeft(shown)) {
            pairBackwards();
        } else if (says(shown, letter, false)) {
            pair(glyph++, shown.length());
        } else {
            throw mismatch();
        }
    }

    /** Pairs a run of glyphs that were drawn from its end to its beginning. */
    private void pairBackwards() throws IOException {
        int end = glyph + 1;
        while (end < glyphs.size() && glyphs.get(end).sameLine(glyphs.get(glyph))) {
            end++;
        }
        for (int last = end; last > glyph; last--) {
            StringBuilder run = new StringBuilder();
            for (int g = last - 1; g >= glyph; g--) {
                run.append(PrintedText.plain(glyphs.get(g).text()));
            }
            if (says(run.toString(), letter, true)) {
                for (int g = last - 1; g >= glyph; g--) {
                    pair(g, PrintedText.plain(glyphs.get(g).text()).length());
                }
                glyph = last;
                return;
            }
        }
        throw mismatch();
    }

    private void pair(int which, int letters) {
        for (int i = 0; i < letters; i++) {
            glyphOfLetter[letter++] = which;
        }
    }

    private boolean says(String shown, int from, boolean mirrored) {
        if (from + shown.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shown.length(); i++) {
            char one = shown.charAt(i);
            char other = text.letters().charAt(from + i);
            if (one != other && !(mirrored && mirror(one) == other) && !fonts.sameGlyph(one, other)) {
                return false;
            }
        }
        return true;
    }

    private static char mirror(char c) {
        int at = MIRRORED.indexOf(c);
        return at < 0 ? c : MIRRORED.charAt(at ^ 1);
    }

    private static boolean isRightToLeft(String shown) {
        byte direction = Character.getDirectionality(shown.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private IOException mismatch() {
        return new IOException("Page " + (glyphs.get(glyph).page() + 1) + " says “"
                + glyphs.get(glyph).text() + "” where the text says “"
                + text.letters().subSequence(letter, Math.min(letter + 8, text.length())) + "”");
    }
}
