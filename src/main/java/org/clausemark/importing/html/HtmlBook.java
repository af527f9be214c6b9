package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Pages of HTML that follow one another, as in a book: all of each is read. */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
public final class HtmlBook {
    /** So many paragraphs into a chapter its title is looked for. */
    private static final int LAST_TITLE = 8;

    /** And so many pieces of any kind: a chapter whose head is longer has no title there. */
    private static final int FURTHEST_TITLE = 300;

    /** What programs call the parts of a book whose author did not name them, and nobody printed. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:section|split|part|file)[ _]?\\d{1,4}");

    private final Map<String, Element> bodies = new LinkedHashMap<>();
    private final BinaryOperator<String> resolver;

    /**
     * A line of a table of contents, or of a list of pages.
     *
     * @param target the path of a page, with {@code #} and a name where it leads to a place on it
     * @param depth how deep it stands, from 1
     * @param words what it says
     */
    public record Entry(String target, int depth, String words) {}

    /**
     * A book without pages.
     *
     * @param resolver what a link's address means on the page of a path: the path of a page, with {@code #} and a name
     *     where it leads to a place on it
     */
    public HtmlBook(BinaryOperator<String> resolver) {
        this.resolver = resolver;
    }

    /** Adds a page; false if it is no text. */
    public boolean add(String path, byte[] bytes) {
        String text = PageText.of(bytes);
        if (text == null) {
            return false;
        }
        Element body =
                HtmlReader.parser().parseInput(XhtmlText.forgiving(text), "").body();
        body.select("[hidden], [style*=display:none], [style*=display: none]").forEach(Element::remove);
        bodies.put(path, body);
        return true;
    }

    /** Leaves out the lists of contents on a page. */
    public void withoutContents(String path) {
        Element body = bodies.get(path);
        if (body != null) {
            for (Element list : body.select("nav")) {
                list.remove();
            }
        }
    }

    /** Reads all pages in the order in which they were added. */
    public Source source(Facts facts, List<Entry> contents, List<Entry> pages, List<String> warnings) {
        Map<String, Element> named = named();
        pages.forEach(page -> turn(page, named));
        head(contents, named);
        Marks marks = new Marks(true, true);
        PageNotes notes = new PageNotes(bodies, resolver, marks);
        Blocks blocks = new Blocks(Limits.PARAGRAPHS + 1);
        for (Element body : bodies.values()) {
            HtmlBlocks.gather(body, blocks, 0, marks);
        }
        List<Paragraph> paragraphs = NamedHeadings.found(blocks.paragraphs());
        var footnotes = notes.footnotes(label -> true);
        List<String> all = new ArrayList<>(warnings);
        all.addAll(HtmlReader.warnings(marks.pictures()));
        return new Source(facts, List.of(), paragraphs, footnotes, List.of(), all);
    }

    private Map<String, Element> named() {
        Map<String, Element> named = new HashMap<>();
        bodies.forEach((path, body) -> body.traverse((node, depth) -> {
            if (node instanceof Element element && !element.id().isEmpty()) {
                named.putIfAbsent(path + '#' + element.id(), element);
            }
        }));
        return named;
    }

    private @Nullable Element place(String target, Map<String, Element> named) {
        Element place = named.get(target);
        int hash = target.indexOf('#');
        return place != null ? place : bodies.get(hash < 0 ? target : target.substring(0, hash));
    }

    private void turn(Entry page, Map<String, Element> named) {
        Element place = named.get(page.target);
        if (place != null && Tags.isTyped(place, "pagebreak")) {
            place.attr("title", page.words);
            return;
        }
        Element from = place(page.target, named);
        if (from != null) {
            Element sign = new Element("span").attr("epub:type", "pagebreak").attr("title", page.words);
            if (from.normalName().equals("body")) {
                from.prependChild(sign);
            } else {
                from.before(sign);
            }
        }
    }

    /** Gives the chapters that have no headings those of the table of contents. */
    private void head(List<Entry> contents, Map<String, Element> named) {
        IdentityHashMap<Element, Boolean> headed = new IdentityHashMap<>();
        for (Element body : bodies.values()) {
            boolean any = body.selectFirst("h1, h2, h3, h4, h5, h6, [role=heading]") != null;
            headed.put(body, any || !body.hasText());
        }
        for (Entry entry : contents) {
            Element place = place(entry.target, named);
            Element body = place == null ? null : place.closest("body");
            if (place != null
                    && body != null
                    && !headed.getOrDefault(body, true)
                    && !bare(entry.words).isEmpty()) {
                head(place, entry, body);
            }
        }
    }

    private static void head(Element place, Entry entry, Element body) {
        String tag = "h" + Math.clamp(entry.depth, 1, 6);
        Element printed = printed(place, bare(entry.words), body);
        if (printed != null) {
            printed.tagName(tag);
            return;
        }
        if (NUMBERED.matcher(entry.words.strip()).matches()) {
            return;
        }
        Element heading = new Element(tag).text(entry.words);
        if (place == body) {
            body.prependChild(heading);
            return;
        }
        Element block = place;
        while (!Tags.isBlock(block) && block.parent() != null && block.parent() != body) {
            block = block.parent();
        }
        block.before(heading);
    }

    /** The paragraph near the place that says the same as the table of contents; null if there is none. */
    private static @Nullable Element printed(Element place, String words, Element body) {
        int seen = 0;
        int passed = 0;
        for (Node node = place; node != null && seen < LAST_TITLE && passed < FURTHEST_TITLE; node = next(node, body)) {
            passed++;
            if (node instanceof Element element && isParagraph(element) && element.hasText()) {
                seen++;
                String own = bare(element.text());
                if (own.equals(words)) {
                    return element;
                }
            }
        }
        return null;
    }

    private static boolean isParagraph(Element element) {
        String name = element.normalName();
        return name.equals("p")
                || (name.equals("div") && element.children().stream().noneMatch(Tags::isBlock));
    }

    private static @Nullable Node next(Node node, Element body) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node above = node;
        while (above != null && above != body && above.nextSibling() == null) {
            above = above.parent();
        }
        return above == null || above == body ? null : above.nextSibling();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
