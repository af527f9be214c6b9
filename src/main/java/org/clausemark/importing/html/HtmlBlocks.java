package org.clausemark.importing.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.clausemark.document.Inline;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads the words of a piece of HTML; scripts, styles and comments have none, and nothing is fetched. */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
public final class HtmlBlocks implements NodeFilter {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Blocks blocks;
    private final int source;
    private final Marks marks;
    private Words words = new Words(false);
    /** The stretches that have begun, the outermost first: they go on where a paragraph ends within them. */
    private final List<Stretch> open = new ArrayList<>();
    /** What the next item counts, of the lists that are open, the innermost first. */
    private final Deque<Integer> next = new ArrayDeque<>();

    private final Deque<Tables> tables = new ArrayDeque<>();
    /** How many elements are open of which each is one paragraph, whatever is in it: headings, rows, listings. */
    private int whole;

    private boolean headRow;
    private int cells;
    private int preformatted;
    private boolean empty = true;
    private @Nullable String page;

    /** A stretch that has begun. */
    private record Stretch(Inline.Kind kind, String target) {}

    private HtmlBlocks(Blocks blocks, int source, Marks marks) {
        this.blocks = blocks;
        this.source = source;
        this.marks = marks;
    }

    /** Adds the paragraphs of a piece of HTML that stands at {@code source}. */
    public static void gather(String html, Blocks blocks, int source) {
        gather(Jsoup.parseBodyFragment(html).body(), blocks, source, new Marks(true, false));
    }

    /** Adds the paragraphs of what is in an element. */
    static void gather(Element element, Blocks blocks, int source, Marks marks) {
        HtmlBlocks reader = new HtmlBlocks(blocks, source, marks);
        for (Node child : element.childNodes()) {
            NodeTraversor.filter(reader, child);
        }
        reader.flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            empty &= text.isBlank();
            if (preformatted > 0) {
                words.addAsIs(whole);
            } else {
                words.add(whole);
            }
        } else if (node instanceof Element element) {
            if (blocks.isFull() || Tags.isWordless(element) || isLabelCell(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (Tags.isTyped(element, "pagebreak")) {
                page = pageOf(element);
                turn();
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element, String name) {
        Stretch stretch = stretch(element, name);
        if (stretch != null) {
            open.add(stretch);
            words.begin(stretch.kind, stretch.target);
        } else if (name.equals("br")) {
            lineBreak(element);
        } else if (name.equals("img")) {
            String instead = marks.picture(element);
            if (!instead.isBlank()) {
                // What stands for a picture is no part of the words beside it.
                empty = false;
                words.add(" " + instead + (isWordAfter(element) ? " " : ""));
            }
        } else if (whole > 0 && Tags.isCell(name) && tables.peek() == Tables.DATA) {
            if (cells++ > 0) {
                words.nextCell();
            }
            headRow &= name.equals("th");
        } else if (Tags.isBlock(element)) {
            separate();
            enter(element, name);
        }
    }

    private static boolean isWordAfter(Element element) {
        return element.nextSibling() instanceof TextNode after
                && !after.getWholeText().isEmpty()
                && Character.isLetterOrDigit(after.getWholeText().codePointAt(0));
    }

    /** The stretch that an element sets apart; null if none. */
    private @Nullable Stretch stretch(Element element, String name) {
        Inline.Kind kind = Words.kindOf(name);
        String label = kind == null ? "" : marks.reference(element);
        if (!label.isEmpty()) {
            return new Stretch(Inline.Kind.REFERENCE, label);
        }
        if (kind == Inline.Kind.LINK) {
            String address = marks.address(element);
            return Words.isAddress(address) ? new Stretch(kind, address) : null;
        }
        return kind == null ? null : new Stretch(kind, "");
    }

    private void lineBreak(Element element) {
        boolean again = Tags.before(element) instanceof Element before
                && before.normalName().equals("br");
        if (preformatted > 0) {
            words.addAsIs("\n");
        } else if (again && whole == 0) {
            flush();
        } else {
            words.lineBreak();
        }
    }

    private void enter(Element element, String name) {
        if (Tags.heading(element) > 0) {
            whole++;
            return;
        }
        switch (name) {
            case "table" -> tables.push(whole > 0 ? Tables.LAYOUT : Tables.of(element));
            case "tr" -> beginRow(element);
            case "li" -> {
                Element list = element.parent();
                if (list != null && list.normalName().equals("ol") && !next.isEmpty()) {
                    blocks.beginItem(numberOf(element, list) + ". ");
                } else {
                    blocks.beginItem(Blocks.BULLET);
                }
            }
            case "ol" -> next.push(numberIn(element, "start", 1));
            case "blockquote" -> blocks.beginQuotation();
            case "pre" -> {
                preformatted++;
                whole++;
            }
            default -> {}
        }
    }

    private void beginRow(Element row) {
        Tables table = tables.peek();
        if (table == Tables.DATA) {
            whole++;
            headRow = true;
            cells = 0;
        } else if (table == Tables.LIST && whole == 0) {
            String label = Tables.label(row);
            blocks.beginItem(label == null ? Blocks.BULLET : label);
        }
    }

    private boolean isLabelCell(Element cell) {
        Element row = cell.parent();
        return whole == 0
                && row != null
                && Tags.isCell(cell.normalName())
                && tables.peek() == Tables.LIST
                && Tables.firstCell(row) == cell;
    }

    /** The number of an item of the list that was entered last: what it says itself, or one more than the last. */
    private String numberOf(Element item, Element list) {
        int number = numberIn(item, "value", next.pop());
        next.push(number + 1);
        return ListSigns.of(list, number);
    }

    private static int numberIn(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element, String name) {
        int heading = Tags.heading(element);
        Stretch stretch = stretch(element, name);
        if (stretch != null) {
            words.end(stretch.kind);
            open.remove(stretch);
        } else if (heading > 0) {
            whole--;
            if (whole == 0) {
                blocks.heading(heading, onOneLine(words.written()), source);
                begun();
            }
        } else if (name.equals("tr") && tables.peek() == Tables.DATA) {
            whole--;
            blocks.row(words.written(), headRow, source);
            begun();
        } else if (name.equals("pre")) {
            whole--;
            preformatted--;
            if (whole == 0) {
                blocks.listing(words.written().text(), source);
                begun();
            }
        } else if (Tags.isBlock(element) && !(whole > 0 && Tags.isCell(name))) {
            separate();
            close(name);
        }
    }

    private void close(String name) {
        switch (name) {
            case "table" -> tables.poll();
            case "ol" -> next.poll();
            case "li", "blockquote" -> blocks.end(source);
            case "tr" -> {
                if (tables.peek() == Tables.LIST && whole == 0) {
                    blocks.end(source);
                }
            }
            default -> {}
        }
    }

    private static Words.Written onOneLine(Words.Written words) {
        return new Words.Written(words.text().replace('\n', ' '), words.inlines());
    }

    /** Begins a new paragraph; within what is one paragraph only a line. */
    private void separate() {
        if (whole > 0) {
            words.lineBreak();
        } else {
            flush();
        }
    }

    private void flush() {
        blocks.paragraph(words.written(), source);
        begun();
    }

    /** Goes on in a new paragraph with what is open. */
    private void begun() {
        words = new Words(tables.peek() == Tables.DATA);
        open.forEach(stretch -> words.begin(stretch.kind, stretch.target));
        empty = true;
        turn();
    }

    /** A paragraph that goes on over the page is on the page on which it begins. */
    private void turn() {
        if (page != null && empty) {
            blocks.page(page);
            page = null;
        }
    }

    private static String pageOf(Element element) {
        for (String name : List.of("title", "aria-label", "value")) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name).strip();
            }
        }
        return element.text().strip();
    }
}
