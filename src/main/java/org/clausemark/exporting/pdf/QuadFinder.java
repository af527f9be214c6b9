package org.clausemark.exporting.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Says where on the pages a range of the document's text stands: to the letter, line by line. */
final class QuadFinder {
    private static final float DEPTH = 0.25f;
    private static final float HEIGHT = 0.9f;
    private static final float INSET = 0.01f;

    /** A box around letters of one line, in points from the page's lower left corner. */
    record Quad(float left, float bottom, float right, float top) {}

    /**
     * What of a range stands on one page.
     *
     * @param page index of the page, from 0
     * @param mcid the marked content in which it ends
     * @param quads its boxes in reading order; never empty
     */
    record Part(int page, int mcid, List<Quad> quads) {}

    private final PrintedText text;
    private final List<Glyph> glyphs;
    private final int[] glyphOfLetter;
    private final int[] lineOfGlyph;
    private final List<List<Integer>> lines = new ArrayList<>();
    private final int[] letterAt;

    /** Takes the letters, the glyphs and which glyph shows which letter. */
    QuadFinder(PrintedText text, List<Glyph> glyphs, int[] glyphOfLetter) {
        this.text = text;
        this.glyphs = glyphs;
        this.glyphOfLetter = glyphOfLetter;
        this.lineOfGlyph = new int[glyphs.size()];
        this.letterAt = index(text);
        for (int g = 0; g < glyphs.size(); g++) {
            if (lines.isEmpty()
                    || !glyphs.get(g).sameLine(glyphs.get(lines.getLast().getFirst()))) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(g);
            lineOfGlyph[g] = lines.size() - 1;
        }
        Comparator<Integer> leftToRight =
                Comparator.comparingDouble(g -> glyphs.get(g).left());
        lines.forEach(line -> line.sort(leftToRight));
    }

    /** For each offset the first letter from it or a later one; one entry more for the end. */
    private static int[] index(PrintedText text) {
        int last = PrintedText.NOWHERE;
        for (int i = 0; i < text.length(); i++) {
            last = Math.max(last, text.offset(i));
        }
        int[] index = new int[last + 2];
        Arrays.fill(index, text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.offset(i) != PrintedText.NOWHERE) {
                index[text.offset(i)] = i;
            }
        }
        for (int at = last; at >= 0; at--) {
            index[at] = Math.min(index[at], index[at + 1]);
        }
        return index;
    }

    /** The parts of the half-open range of the document's text, page by page. */
    List<Part> parts(int start, int end) {
        BitSet chosen = new BitSet();
        for (int i = start < letterAt.length ? letterAt[start] : text.length();
                i < text.length() && text.offset(i) < end;
                i++) {
            if (text.offset(i) >= start) {
                chosen.set(glyphOfLetter[i]);
            }
        }
        TreeMap<Integer, Part> parts = new TreeMap<>();
        for (int g = chosen.nextSetBit(0); g >= 0; ) {
            int line = lineOfGlyph[g];
            int page = glyphs.get(g).page();
            Part before = parts.get(page);
            List<Quad> quads = new ArrayList<>(before == null ? List.of() : before.quads());
            quads.addAll(quads(lines.get(line), chosen));
            int last = g;
            while (g >= 0 && lineOfGlyph[g] == line) {
                last = g;
                g = chosen.nextSetBit(g + 1);
            }
            parts.put(page, new Part(page, glyphs.get(last).mcid(), quads));
        }
        return List.copyOf(parts.values());
    }

    /** The boxes of a line's chosen glyphs: one, unless letters that are not chosen stand between them. */
    private List<Quad> quads(List<Integer> line, BitSet chosen) {
        List<Quad> quads = new ArrayList<>();
        boolean open = false;
        for (int g : line) {
            Glyph glyph = glyphs.get(g);
            if (chosen.get(g)) {
                Quad box = box(glyph);
                quads.add(open ? join(quads.removeLast(), box) : box);
                open = true;
            } else {
                open = false;
            }
        }
        return quads;
    }

    private static Quad box(Glyph glyph) {
        // Some readers take in a letter that a quad merely touches.
        float inset = Math.min(INSET * glyph.size(), (glyph.right() - glyph.left()) / 4);
        return new Quad(
                glyph.left() + inset,
                glyph.baseline() - DEPTH * glyph.size(),
                glyph.right() - inset,
                glyph.baseline() + HEIGHT * glyph.size());
    }

    private static Quad join(Quad one, Quad other) {
        return new Quad(
                Math.min(one.left, other.left),
                Math.min(one.bottom, other.bottom),
                Math.max(one.right, other.right),
                Math.max(one.top, other.top));
    }
}
