package org.clausemark.importing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;

/** One document packed as files of different formats. */
record Packed(List<Charter.Line> lines) {
    private static final int WIDTH = 72;
    private static final String STYLE = """
            @page { size: A5; margin: 20mm 16mm;
              @top-center { content: "The Common Collection"; font: 8pt serif }
              @bottom-center { content: counter(page); font: 8pt serif } }
            body { font: 10pt/1.4 serif; text-align: justify }
            h1 { font-size: 20pt } h2 { font-size: 15pt } h3 { font-size: 12pt }
            """;

    /** Kept, because what is set on a logger goes when nobody holds it. */
    private static final Logger FONTS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    static {
        // They would talk to the console.
        XRLog.setLoggingEnabled(false);
        FONTS.setLevel(Level.SEVERE);
    }

    /** A text broken at a width, a blank line between its paragraphs. */
    String asText() {
        StringBuilder text = new StringBuilder();
        for (Charter.Line line : lines) {
            int column = 0;
            for (String word : line.text().split(" ", -1)) {
                boolean fits = column == 0 || column + 1 + word.length() <= WIDTH;
                text.append(fits ? column == 0 ? "" : " " : "\n").append(word);
                column = fits && column > 0 ? column + 1 + word.length() : word.length();
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    /** A book with a file for each chapter. */
    byte[] asBook() throws IOException {
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>");
        List<List<Charter.Line>> chapters = new ArrayList<>();
        for (Charter.Line line : lines) {
            if (chapters.isEmpty() || line.level() == 2) {
                chapters.add(new ArrayList<>());
            }
            chapters.getLast().add(line);
        }
        for (int i = 0; i < chapters.size(); i++) {
            parts.put("c" + i + ".xhtml", html(chapters.get(i), ""));
            manifest.append("<item id='c%d' href='c%d.xhtml' media-type='application/xhtml+xml'/>".formatted(i, i));
            spine.append("<itemref idref='c%d'/>".formatted(i));
        }
        String title = lines.stream()
                .filter(line -> line.level() == 1)
                .map(line -> escaped(line.text()))
                .findFirst()
                .orElse("");
        parts.put(
                "book.opf",
                "<package version='3.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>%s</dc:title></metadata>"
                                .formatted(title)
                        + "<manifest>%s</manifest><spine>%s</spine></package>".formatted(manifest, spine));
        return EpubTest.zipped(parts);
    }

    /** Pages with a running head and page numbers. */
    byte[] asPages() throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html(lines, STYLE), null);
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        builder.toStream(pages);
        builder.run();
        return pages.toByteArray();
    }

    private static String escaped(String words) {
        return Entities.escape(words, new OutputSettings().escapeMode(EscapeMode.xhtml));
    }

    private static String html(List<Charter.Line> lines, String style) {
        StringBuilder html = new StringBuilder(
                        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title><style>")
                .append(style)
                .append("</style></head><body>\n");
        for (Charter.Line line : lines) {
            String tag = line.level() == 0 ? "p" : "h" + line.level();
            html.append("<%s>%s</%s>%n".formatted(tag, escaped(line.text()), tag));
        }
        return html.append("</body></html>").toString();
    }
}
