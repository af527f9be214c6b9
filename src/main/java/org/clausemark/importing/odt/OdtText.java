package org.clausemark.importing.odt;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Xml;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs, lists and tables of a text. What was deleted is kept elsewhere in the file, and not read. */
final class OdtText {
    private static final String OUTLINE = "";

    private final Xml xml;
    private final OdtContext context;
    private final Draft draft;
    private final OdtInlines inlines;
    private @Nullable Item item;

    /** An item of a list; {@code isTold} once its first paragraph has been numbered. */
    private static final class Item {
        private final String counter;
        private final String style;
        private final int level;
        private final @Nullable String start;
        private boolean isTold;

        private Item(String counter, String style, int level, @Nullable String start, boolean told) {
            this.counter = counter;
            this.style = style;
            this.level = level;
            this.start = start;
            this.isTold = told;
        }
    }

    OdtText(Xml xml, OdtContext context, Draft draft) {
        this.xml = xml;
        this.context = context;
        this.draft = draft;
        this.inlines = new OdtInlines(xml, context, draft);
    }

    /** Reads what is in the element that the last step came to. */
    void blocks() throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within) && !draft.isFull()) {
            if (xml.isStart()) {
                block(xml.name());
            }
        }
    }

    /** Reads the element that the last step came to. */
    void block(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraph(0);
            case "h" -> paragraph(Math.max(1, Element.wholeNumber(xml.get("outline-level"), 1)));
            case "list" -> list();
            case "table" -> table();
            case "section" -> section();
            case "bibliography", "index-body", "numbered-paragraph", "soft-page-break" -> blocks();
            case "frame", "custom-shape", "rect", "g", "a", "ellipse" -> {
                inlines.box();
                if (!draft.isInRow()) {
                    draft.paragraph();
                }
            }
            // Deleted text, tables of contents, which repeat the headings, and declarations.
            default -> xml.skip();
        }
    }

    private void section() throws XMLStreamException {
        if ("none".equals(xml.get("display"))) {
            xml.skip();
        } else {
            blocks();
        }
    }

    private void paragraph(int level) throws XMLStreamException {
        List<Element> styles = context.styles().chain("paragraph", xml.get("style-name"));
        if (OdtStyles.said(styles, "text-properties", "display").equals("none")) {
            xml.skip();
            return;
        }
        boolean title = level == 0 && OdtStyles.isTitle(styles);
        boolean oneLine = title || level > 0;
        String label = label(level, styles);
        Item in = item;
        if (draft.isInRow()) {
            draft.words().add(label);
            inlines.read(false);
            draft.words().lineEnd();
            return;
        }
        draft.begin(oneLine);
        if (oneLine) {
            draft.words().add(label);
        }
        inlines.read(oneLine);
        if (title) {
            draft.title();
        } else if (level > 0) {
            draft.heading(level);
        } else if (in != null && !label.isEmpty()) {
            draft.item(in.counter, in.level - 1, context.numbering().indent(in.style, in.level), label);
            draft.paragraph();
        } else if (in != null) {
            draft.leaveTo(in.level);
            draft.paragraph();
        } else {
            draft.plain(OdtStyles.length(OdtStyles.said(styles, "paragraph-properties", "margin-left"), 0));
            if (OdtStyles.isQuotation(styles)) {
                draft.quotation();
            } else {
                draft.paragraph();
            }
        }
    }

    /** The number that is printed before a paragraph; empty if none is. */
    private String label(int level, List<Element> styles) {
        Item in = item;
        if (in != null) {
            if (in.isTold) {
                return "";
            }
            in.isTold = true;
            return context.numbering().next(in.counter, in.style, in.level, in.start);
        }
        boolean unnumbered =
                "true".equals(xml.get("is-list-header")) || "".equals(OdtStyles.own(styles, "list-style-name"));
        if (level == 0 || unnumbered) {
            return "";
        }
        boolean anew = "true".equals(xml.get("restart-numbering"));
        String start = xml.get("start-value");
        return context.numbering().next(OUTLINE, null, level, anew ? (start == null ? "1" : start) : null);
    }

    private void list() throws XMLStreamException {
        Item outer = item;
        String named = xml.get("style-name");
        String style = named == null ? (outer == null ? "" : outer.style) : named;
        int level = outer == null ? 1 : outer.level + 1;
        String counter = outer == null ? counter(style) : outer.counter;
        int within = xml.depth();
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("list-item") || xml.name().equals("list-header")) {
                boolean header = xml.name().equals("list-header");
                String own = xml.get("style-override");
                item = new Item(counter, own == null ? style : own, level, xml.get("start-value"), header);
                blocks();
            } else {
                xml.skip();
            }
        }
        item = outer;
    }

    /** A list counts on from the one it names, or from the last of its style; or it counts anew. */
    private String counter(String style) {
        String id = xml.get("id");
        String from = xml.get("continue-list");
        boolean on = "true".equals(xml.get("continue-numbering"));
        String counter = from == null ? null : context.lists().get("id " + from);
        if (counter == null && on) {
            counter = context.lists().get("style " + style);
        }
        counter = counter == null ? context.fresh() : counter;
        context.lists().put("style " + style, counter);
        if (id != null) {
            context.lists().put("id " + id, counter);
        }
        return counter;
    }

    private void table() throws XMLStreamException {
        Item outer = item;
        item = null;
        rows(new Columns(), false);
        item = outer;
    }

    /** How many columns a table has. */
    private static final class Columns {
        private int count;
    }

    private void rows(Columns columns, boolean head) throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "table-column" -> {
                    columns.count += Math.max(1, Element.wholeNumber(xml.get("number-columns-repeated"), 1));
                    xml.skip();
                }
                case "table-header-rows" -> rows(columns, true);
                case "table-rows", "table-row-group", "table-columns", "table-column-group", "table-header-columns" ->
                    rows(columns, head);
                case "table-row" -> row(columns.count == 1, head);
                default -> xml.skip();
            }
        }
    }

    /** A table of one column only draws a frame around a text. */
    private void row(boolean frame, boolean head) throws XMLStreamException {
        boolean inner = draft.isInRow();
        if (!inner && !frame) {
            draft.beginRow();
        }
        int within = xml.depth();
        boolean first = true;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            boolean cell = xml.name().equals("table-cell");
            if (!cell && !xml.name().equals("covered-table-cell")) {
                xml.skip();
                continue;
            }
            if (!first && !inner && !frame) {
                draft.words().nextCell();
            }
            first = false;
            if (cell) {
                blocks();
            } else {
                xml.skip();
            }
        }
        if (!inner && !frame) {
            draft.endRow(head);
        }
    }
}
