package org.clausemark.importing.odt;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.clausemark.document.Inline;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Words;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Properties;
import org.clausemark.importing.office.Xml;

/** Reads what stands in a paragraph: its words, and how they are set. */
final class OdtInlines {
    private static final int MOST_BLANKS = 100;

    private final Xml xml;
    private final OdtContext context;
    private final Draft draft;

    OdtInlines(Xml xml, OdtContext context, Draft draft) {
        this.xml = xml;
        this.context = context;
        this.draft = draft;
    }

    /** Reads what is in the element that the last step came to. */
    void read(boolean heading) throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (xml.isStart()) {
                inline(xml.name(), heading);
            } else {
                // Where a word may be parted is for the printer to know.
                draft.words().add(xml.text().replace("\u00ad", ""));
            }
        }
    }

    private void inline(String name, boolean heading) throws XMLStreamException {
        switch (name) {
            case "span" -> span(heading);
            case "a" -> link(heading);
            case "s" -> {
                int blanks = Element.wholeNumber(xml.get("c"), 1);
                draft.words().add(" ".repeat(Math.clamp(blanks, 1, MOST_BLANKS)));
                xml.skip();
            }
            case "tab" -> {
                draft.words().add(" ");
                xml.skip();
            }
            case "line-break" -> {
                draft.words().lineBreak();
                xml.skip();
            }
            case "note" -> note();
            case "annotation" -> annotation();
            case "annotation-end" -> {
                String named = xml.get("name");
                if (named != null) {
                    draft.mark(named, false);
                }
                xml.skip();
            }
            case "number",
                    "page-number",
                    "page-count",
                    "page-continuation",
                    "ruby-text",
                    "hidden-paragraph",
                    "script",
                    "tracked-changes",
                    "alphabetical-index-mark",
                    "toc-mark",
                    "user-index-mark" -> xml.skip();
            case "frame",
                    "custom-shape",
                    "rect",
                    "g",
                    "ellipse",
                    "circle",
                    "polygon",
                    "path",
                    "line",
                    "text-box",
                    "control",
                    "object",
                    "image" -> box();
            default -> read(heading);
        }
    }

    private void span(boolean heading) throws XMLStreamException {
        List<Element> style = context.styles().chain("text", xml.get("style-name"));
        if (OdtStyles.said(style, "text-properties", "display").equals("none")) {
            xml.skip();
            return;
        }
        Set<Inline.Kind> kinds = kinds(style, heading);
        kinds.forEach(kind -> draft.words().begin(kind, ""));
        read(heading);
        kinds.forEach(kind -> draft.words().end(kind));
    }

    private static Set<Inline.Kind> kinds(List<Element> style, boolean heading) {
        Set<Inline.Kind> kinds = EnumSet.noneOf(Inline.Kind.class);
        String weight = OdtStyles.said(style, "text-properties", "font-weight");
        if (!heading && (weight.equals("bold") || Element.wholeNumber(weight, 0) >= 600)) {
            kinds.add(Inline.Kind.STRONG);
        }
        String slant = OdtStyles.said(style, "text-properties", "font-style");
        if (!heading && (slant.equals("italic") || slant.equals("oblique"))) {
            kinds.add(Inline.Kind.EMPHASIS);
        }
        String struck = OdtStyles.said(style, "text-properties", "text-line-through-style");
        if (!struck.isEmpty() && !struck.equals("none")) {
            kinds.add(Inline.Kind.STRIKE);
        }
        String raised =
                OdtStyles.said(style, "text-properties", "text-position").strip();
        if (raised.startsWith("super") || (Character.isDigit(first(raised)) && !raised.startsWith("0"))) {
            kinds.add(Inline.Kind.SUPERSCRIPT);
        } else if (raised.startsWith("sub") || raised.startsWith("-")) {
            kinds.add(Inline.Kind.SUBSCRIPT);
        }
        return kinds;
    }

    private static char first(String words) {
        return words.isEmpty() ? ' ' : words.charAt(0);
    }

    private void link(boolean heading) throws XMLStreamException {
        String address = xml.get("href");
        boolean link = address != null && Words.isAddress(address);
        if (link && address != null) {
            draft.words().begin(Inline.Kind.LINK, address);
        }
        read(heading);
        if (link) {
            draft.words().end(Inline.Kind.LINK);
        }
    }

    private void note() throws XMLStreamException {
        int within = xml.depth();
        String sign = "";
        Draft note = new Draft();
        while (xml.step(within)) {
            if (xml.isStart() && xml.name().equals("note-citation")) {
                sign = xml.words().strip();
            } else if (xml.isStart() && xml.name().equals("note-body")) {
                new OdtText(xml, context, note).blocks();
                note.leaveAll();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        sign = sign.isEmpty() ? Integer.toString(context.notes().size() + 1) : sign;
        // Two notes with one label could not be told apart.
        String label = sign;
        for (int i = 2; context.notes().containsKey(label); i++) {
            label = sign + (Character.isDigit(sign.charAt(0)) ? "-" : "") + i;
        }
        context.notes().put(label, note);
        draft.words().begin(Inline.Kind.REFERENCE, label);
        draft.words().addAsIs(sign);
        draft.words().end(Inline.Kind.REFERENCE);
    }

    private void annotation() throws XMLStreamException {
        String named = xml.get("name");
        String id = named == null || context.comments().containsKey(named) ? context.fresh() : named;
        draft.mark(id, true);
        if (named == null) {
            draft.mark(id, false);
        }
        int within = xml.depth();
        String author = "";
        String date = null;
        Draft words = new Draft();
        OdtText text = new OdtText(xml, context, words);
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "creator" -> author = xml.words().strip();
                case "date" -> date = xml.words();
                case "p", "list" -> text.block(xml.name());
                default -> xml.skip();
            }
        }
        words.leaveAll();
        context.comments()
                .put(
                        id,
                        new Draft.Comment(
                                author,
                                Properties.instant(date),
                                words.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"))));
    }

    /** Of a drawing only the text in it is read. */
    void box() throws XMLStreamException {
        Draft box = new Draft();
        inBox(new OdtText(xml, context, box));
        draft.box(box);
    }

    private void inBox(OdtText text) throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "p", "h", "list", "table", "section" -> text.block(xml.name());
                case "title", "desc", "binary-data", "math" -> xml.skip();
                default -> inBox(text);
            }
        }
    }
}
