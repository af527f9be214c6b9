package org.clausemark.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausemark.importing.Importer;
import org.clausemark.importing.flow.ImportException;

/** How fast large documents are read, once the program has read some: a text, a book and a PDF. */
final class ImportBench {
    private static final int TEXT_BYTES = 16 << 20;
    private static final int BOOK_WORDS = 400_000;
    private static final int CHAPTERS = 40;
    private static final int WARM = 6;
    private static final int ROUNDS = 5;
    private static final String LINE = "the harbour master walks along the quay and counts the ships that lie";
    private static final int LINES = 9;
    private static final int WORDS_OF_LINE = 13;

    private ImportBench() {}

    /** Reads something; what is made of it is let go of. */
    private interface Reading {
        void read() throws ImportException;
    }

    static void measure(Figures figures) throws IOException {
        byte[] text = text();
        byte[] book = book();
        try {
            double seconds = seconds(() -> new Importer().readPlain("book.txt", text));
            figures.add("text of 16 MB read, per 50 MB", seconds * 50e6 / text.length * 1000, "ms", 1000);
            figures.add(
                    "EPUB of 400,000 words read",
                    seconds(() -> new Importer().read("book.epub", book)) * 1000,
                    "ms",
                    1000);
            PdfImportBench.measure(figures);
        } catch (ImportException e) {
            throw new IOException(e);
        }
    }

    /** The median of the time from the bytes to the document. */
    private static double seconds(Reading reading) throws ImportException {
        for (int i = 0; i < WARM; i++) {
            reading.read();
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            reading.read();
            times[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static byte[] text() {
        StringBuilder text = new StringBuilder(TEXT_BYTES + 1_000).append("The Book of Quays\n\n");
        for (int i = 0; text.length() < TEXT_BYTES; i++) {
            if (i % 400 == 0) {
                text.append("Chapter ").append(i / 400 + 1).append("\n\n");
            }
            text.append((LINE + "\n").repeat(LINES)).append("in it by night.\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "mimetype", "application/epub+zip");
            part(
                    zip,
                    "META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>");
            StringBuilder manifest = new StringBuilder();
            StringBuilder spine = new StringBuilder();
            String paragraph = "<p>" + (LINE + " ").repeat(LINES) + "in it by night.</p>\n";
            int paragraphs = BOOK_WORDS / CHAPTERS / (LINES * WORDS_OF_LINE);
            for (int i = 1; i <= CHAPTERS; i++) {
                manifest.append("<item id='c%d' href='c%d.xhtml'/>".formatted(i, i));
                spine.append("<itemref idref='c%d'/>".formatted(i));
                part(
                        zip,
                        "c" + i + ".xhtml",
                        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>Chapter " + i
                                + "</h1>" + paragraph.repeat(paragraphs) + "</body></html>");
            }
            part(
                    zip,
                    "book.opf",
                    "<package version='3.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                            + "<dc:title>The Book of Quays</dc:title></metadata><manifest>" + manifest
                            + "</manifest><spine>" + spine + "</spine></package>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
