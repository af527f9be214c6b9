package org.clausemark.importing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clausemark.document.Inline;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads the words of a piece of HTML; scripts, styles and comments have none, and nothing is fetched. */
public final class HtmlBlocks implements NodeVisitor {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Blocks blocks;
    private final int source;
    private Words words = new Words(false);
    /** What the next item counts, of the lists that are open, the innermost first. */
    private final Deque<Integer> next = new ArrayDeque<>();

    private boolean inRow;
    private boolean headRow;
    private int cells;
    private int preformatted;

    private HtmlBlocks(Blocks blocks, int source) {
        this.blocks = blocks;
        this.source = source;
    }

    /** Adds the paragraphs of a piece of HTML that stands at {@code source}. */
    public static void gather(String html, Blocks blocks, int source) {
        HtmlBlocks reader = new HtmlBlocks(blocks, source);
        NodeTraversor.traverse(reader, Jsoup.parseBodyFragment(html).body());
        reader.flush();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (preformatted > 0) {
                words.addAsIs(text.getWholeText());
            } else {
                words.add(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            begin(element, element.normalName());
        }
    }

    private void begin(Element element, String name) {
        Inline.Kind kind = Words.kindOf(name);
        if (kind == Inline.Kind.LINK) {
            if (Words.isAddress(element.attr("href"))) {
                words.begin(kind, element.attr("href"));
            }
        } else if (kind != null) {
            words.begin(kind, "");
        } else if (name.equals("br")) {
            words.lineBreak();
        } else if (name.equals("img")) {
            words.add(element.attr("alt"));
        } else if (inRow && (name.equals("td") || name.equals("th"))) {
            if (cells++ > 0) {
                words.nextCell();
            }
            headRow &= name.equals("th");
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
            separate();
            enter(element, name);
        }
    }

    private void enter(Element element, String name) {
        switch (name) {
            case "tr" -> {
                inRow = true;
                headRow = true;
                cells = 0;
                words = new Words(true);
            }
            case "li" -> {
                Element list = element.parent();
                boolean ordered = list != null && list.normalName().equals("ol");
                blocks.beginItem(ordered ? numberOf(element) + ". " : Blocks.BULLET);
            }
            case "ol" -> next.push(numberIn(element, "start", 1));
            case "blockquote" -> blocks.beginQuotation();
            case "pre" -> preformatted++;
            default -> {}
        }
    }

    /** The number of an item of the list that was entered last: what it says itself, or one more than the last. */
    private int numberOf(Element item) {
        int number = numberIn(item, "value", next.pop());
        next.push(number + 1);
        return number;
    }

    private static int numberIn(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        Inline.Kind kind = Words.kindOf(name);
        if (kind != null) {
            if (kind != Inline.Kind.LINK || Words.isAddress(element.attr("href"))) {
                words.end(kind);
            }
        } else if (name.equals("tr")) {
            blocks.row(words.written(), headRow, source);
            inRow = false;
            words = new Words(false);
        } else if (name.equals("pre") && !inRow) {
            blocks.listing(words.written().text(), source);
            words = new Words(false);
            preformatted--;
        } else if (isHeading(name) && !inRow) {
            blocks.heading(name.charAt(1) - '0', onOneLine(words.written()), source);
            words = new Words(false);
        } else if (element.isBlock()) {
            separate();
            preformatted -= name.equals("pre") ? 1 : 0;
            if (name.equals("ol")) {
                next.pop();
            }
            if (name.equals("li") || name.equals("blockquote")) {
                blocks.end(source);
            }
        }
    }

    private static Words.Written onOneLine(Words.Written words) {
        return new Words.Written(words.text().replace('\n', ' '), words.inlines());
    }

    private static boolean isHeading(String name) {
        return name.toLowerCase(Locale.ROOT).matches("h[1-6]");
    }

    /** Begins a new paragraph; within a row of a table only a blank. */
    private void separate() {
        if (inRow) {
            words.lineBreak();
        } else {
            flush();
        }
    }

    private void flush() {
        blocks.paragraph(words.written(), source);
        words = new Words(false);
    }
}
