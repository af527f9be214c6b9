package org.clausemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.library.Library;

/** How fast a long PDF is read, its process and all, beside {@code pdftotext}; nothing where that is missing. */
final class PdfImportBench {
    private static final int PAGES = 600;
    private static final int LINES = 44;
    private static final int ROUNDS = 3;
    private static final int LEADING = 15;
    private static final String LINE = "the harbour master walks along the quay and counts the ships that lie there";

    private PdfImportBench() {}

    static void measure(Figures figures) throws IOException, ImportException {
        Path file = Files.createTempFile("bench", ".pdf");
        try {
            make(file);
            double theirs = Double.MAX_VALUE;
            double ours = Double.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                if (!isRead(file)) {
                    return;
                }
                theirs = Math.min(theirs, (System.nanoTime() - begun) / 1e6);
                begun = System.nanoTime();
                new Importer().read(file);
                ours = Math.min(ours, (System.nanoTime() - begun) / 1e6);
            }
            figures.add("PDF of 600 pages read, its process started", ours, "ms", 3 * theirs + 1_000);
            figures.add("the same beside pdftotext", ours / theirs, "times", 3 + 1_000 / theirs);
        } finally {
            Files.delete(file);
        }
    }

    /** How a window on a library moves meanwhile. */
    static void measureWindow(Figures figures, Library library) throws IOException {
        Path file = Files.createTempFile("bench", ".pdf");
        try (Sitting sitting = new Sitting(library)) {
            make(file);
            sitting.importing(figures, "a PDF of 600 pages", file);
        } finally {
            Files.delete(file);
        }
    }

    private static boolean isRead(Path file) {
        try {
            return new ProcessBuilder("pdftotext", file.toString(), "-")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void make(Path file) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(LEADING);
                    content.newLineAtOffset(72, 720);
                    for (int k = 0; k < LINES; k++) {
                        content.showText(k == LINES - 1 ? "in it by night on page " + i + "." : LINE);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(file.toFile());
        }
    }
}
