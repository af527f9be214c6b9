package org.clausemark.importing.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a web page that was saved: its article, without what stands around it. Nothing is fetched and nothing is run. */
public final class HtmlReader {
    private static final Pattern SAVED =
            Pattern.compile("<!--\\s*saved from url=\\(\\d{4}\\)(https?://[^\\s>]{1,2000})");
    private static final int HEAD = 2_000;

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @throws ImportException if it is no text, or too large
     */
    public static Source read(String fileName, byte[] bytes) throws ImportException {
        if (bytes.length > Limits.TEXT) {
            throw new ImportException(fileName + " is larger than " + (Limits.TEXT >> 20) + " MB and was not opened.");
        }
        String text = PageText.of(bytes);
        if (text == null) {
            throw new ImportException(fileName + " is not a text file.");
        }
        return read(text);
    }

    private static Source read(String text) {
        Document page = parser().parseInput(XhtmlText.forgiving(text), "");
        page.setBaseUri(base(page, text));
        Facts facts = PageFacts.of(page);
        Element body = page.body();
        Clutter.removeHidden(body);
        Marks marks = new Marks(false, true);
        PageNotes notes = new PageNotes(Map.of("", body), (path, href) -> within(page, href), marks);
        Element article = Article.in(body);
        Blocks blocks = new Blocks(Limits.PARAGRAPHS + 1);
        HtmlBlocks.gather(article, blocks, 0, marks);
        List<Paragraph> paragraphs = NamedHeadings.found(blocks.paragraphs());
        List<Footnote> footnotes = notes.footnotes(marks::isReferred);
        return new Source(facts, List.of(), paragraphs, footnotes, List.of(), warnings(marks.pictures()));
    }

    /** What is said of pictures that are left out. */
    static List<String> warnings(int pictures) {
        return switch (pictures) {
            case 0 -> List.of();
            case 1 -> List.of("One picture is left out.");
            default -> List.of(pictures + " pictures are left out.");
        };
    }

    /** Reads HTML leniently, to a bounded depth. */
    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(Limits.NESTING);
    }

    private static String within(Document page, String href) {
        int hash = href.indexOf('#');
        String before = href.substring(0, hash);
        String base = page.baseUri();
        int own = base.indexOf('#');
        boolean same = before.isEmpty() || before.equals(own < 0 ? base : base.substring(0, own));
        return same ? decoded(href.substring(hash)) : "";
    }

    /** An address without the signs that stand for others in it. */
    static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign means itself.
            return address;
        }
    }

    /** Where the page's links start from: what it says, or where it was saved from. */
    private static String base(Document page, String text) {
        Element base = page.selectFirst("base[href]");
        if (base != null && isWeb(base.attr("href"))) {
            return base.attr("href").strip();
        }
        Matcher saved = SAVED.matcher(text.length() > HEAD ? text.substring(0, HEAD) : text);
        if (saved.find()) {
            return saved.group(1);
        }
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        if (canonical != null && isWeb(canonical.attr("href"))) {
            return canonical.attr("href").strip();
        }
        Element address = page.selectFirst("meta[property=og:url]");
        return address != null && isWeb(address.attr("content"))
                ? address.attr("content").strip()
                : "";
    }

    private static boolean isWeb(String address) {
        return address.strip().startsWith("http://") || address.strip().startsWith("https://");
    }
}
