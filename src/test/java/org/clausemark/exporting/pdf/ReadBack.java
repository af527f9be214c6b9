package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What another program finds in a PDF: highlights, and the letters under them. */
final class ReadBack {
    private ReadBack() {}

    /** A Highlight annotation, the letters whose middle lies in its quads, without white space. */
    record Found(int page, PDAnnotationHighlight annotation, String letters, int quads) {
        String note() {
            return annotation.getCOSObject().getString(MarkWriter.NOTE_KEY);
        }
    }

    private record Letter(String text, float x, float y) {}

    static List<Found> highlights(Path file) throws IOException {
        List<Found> found = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                List<Letter> letters = letters(pdf, page);
                for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
                    if (annotation instanceof PDAnnotationHighlight highlight) {
                        float[] points = highlight.getQuadPoints();
                        found.add(new Found(page, highlight, under(points, letters), points.length / 8));
                    }
                }
            }
        }
        return found;
    }

    /** The letters under each note's highlights, all its pages together, in the order of its first page. */
    static Map<String, String> quotes(Path file) throws IOException {
        Map<String, String> quotes = new LinkedHashMap<>();
        for (Found found : highlights(file)) {
            quotes.merge(found.note(), found.letters(), String::concat);
        }
        return quotes;
    }

    /** All text, its white space evened out. */
    static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String under(float[] q, List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < q.length; i += 8) {
            // Upper left, upper right, lower left, lower right.
            for (Letter letter : letters) {
                boolean inside = letter.x > q[i] && letter.x < q[i + 2] && letter.y > q[i + 5] && letter.y < q[i + 1];
                if (inside) {
                    text.append(letter.text);
                }
            }
        }
        return PrintedText.plain(text.toString());
    }

    private static List<Letter> letters(PDDocument pdf, int page) throws IOException {
        List<Letter> letters = new ArrayList<>();
        float height = pdf.getPage(page).getMediaBox().getHeight();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                float middle = at.getXDirAdj() + at.getWidthDirAdj() / 2;
                letters.add(new Letter(at.getUnicode(), middle, height - at.getYDirAdj() + 1));
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(pdf);
        return letters;
    }
}
