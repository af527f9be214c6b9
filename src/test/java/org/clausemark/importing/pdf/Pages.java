package org.clausemark.importing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes small PDFs for the tests: lines where a test wants them. */
final class Pages implements AutoCloseable {
    /** Kept, because what is set on a logger goes when nobody holds it: PDFBox tells of all that is damaged. */
    private static final Logger LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        LOG.setLevel(Level.OFF);
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    final PDDocument pdf = new PDDocument();

    /** Draws on a page. */
    interface Drawing {
        void on(Sheet sheet) throws IOException;
    }

    /** A page that is being written. */
    record Sheet(PDPageContentStream stream) {
        void line(float x, float y, float size, PDFont font, String text) throws IOException {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, y);
            stream.showText(text);
            stream.endText();
        }

        void lines(float x, float y, String... lines) throws IOException {
            for (int i = 0; i < lines.length; i++) {
                line(x, y - 14 * i, 11, PLAIN, lines[i]);
            }
        }
    }

    Pages page(Drawing drawing) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
            drawing.on(new Sheet(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
