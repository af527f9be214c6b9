package org.clausemark.importing.word;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Xml;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs and tables of a text as they look when all changes are accepted. */
final class WordText {
    /** As many as Word itself allows. */
    private static final int MOST_COLUMNS = 63;

    private final Xml xml;
    private final WordContext context;
    private final Draft draft;
    private final WordRuns runs;

    /** The paragraph before has lost its end: this one goes on from it. */
    private boolean goesOn;

    /** Of a part whose links lead to {@code links}, into a draft. */
    WordText(Xml xml, WordContext context, Map<String, String> links, Draft draft) {
        this.xml = xml;
        this.context = context;
        this.draft = draft;
        this.runs = new WordRuns(xml, context, links, draft);
    }

    /** Reads what is in the element that the last step came to. */
    void blocks() throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (draft.isFull()) {
                return;
            }
            if (xml.isStart()) {
                block(xml.name());
            }
        }
        if (goesOn && !draft.isInRow()) {
            goesOn = false;
            draft.paragraph();
        }
    }

    private void block(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraph();
            case "tbl" -> table();
            case "sdt" -> control();
            case "AlternateContent" -> alternate();
            case "ins", "moveTo", "customXml", "smartTag", "sdtContent", "oMathPara" -> blocks();
            case "commentRangeStart", "commentRangeEnd" -> runs.inline(name);
            case "altChunk" -> {
                context.warnings().add("A part that is kept in another format was left out.");
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void alternate() throws XMLStreamException {
        int within = xml.depth();
        boolean read = false;
        while (xml.step(within)) {
            if (xml.isStart() && read) {
                xml.skip();
            } else if (xml.isStart()) {
                read = true;
                blocks();
            }
        }
    }

    /** The table of contents repeats the headings, and its page numbers are not ours. */
    private void control() throws XMLStreamException {
        int within = xml.depth();
        boolean contents = false;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("sdtPr")) {
                contents = xml.tree()
                        .at("docPartObj")
                        .at("docPartGallery")
                        .text("val")
                        .equals("Table of Contents");
            } else if (xml.name().equals("sdtContent") && !contents) {
                blocks();
            } else {
                xml.skip();
            }
        }
    }

    private void paragraph() throws XMLStreamException {
        int within = xml.depth();
        Setting setting = null;
        while (xml.step(within)) {
            if (xml.isStart()) {
                if (setting == null) {
                    setting = begin(xml.name().equals("pPr") ? xml.tree() : Element.NONE);
                    if (setting.isTold) {
                        continue;
                    }
                }
                runs.inline(xml.name());
            }
        }
        end(setting == null ? begin(Element.NONE) : setting);
    }

    /** How a paragraph is set; whether {@code isTold} by itself, so that this element has been read. */
    private record Setting(
            boolean isTold,
            boolean isLeftOut,
            boolean isUnended,
            boolean isTitle,
            boolean isQuotation,
            int heading,
            int indent,
            WordNumbering.@Nullable Counted number) {}

    private Setting begin(Element properties) {
        List<Element> styles = context.styles().ofParagraph(properties);
        Element end = properties.at("rPr");
        boolean vanished =
                end.child("vanish") != null && WordStyles.isOn(end.at("vanish").get("val"), true);
        String drop = properties.at("framePr").text("dropCap");
        boolean unended = end.child("del") != null
                || end.child("moveFrom") != null
                || vanished
                || drop.equals("drop")
                || drop.equals("margin");
        boolean contents = WordStyles.isContents(styles);
        boolean title = WordStyles.isTitle(styles);
        int heading = contents || title ? 0 : WordStyles.heading(properties, styles);
        boolean hidden = styles.stream()
                .map(style -> style.at("rPr").child("vanish"))
                .anyMatch(each -> each != null && WordStyles.isOn(each.get("val"), true));
        runs.begin(heading > 0 || title, hidden);
        WordNumbering.Counted number =
                unended || hidden || contents ? null : context.numbering().next(properties, styles);
        Element own = WordStyles.inherited(properties, styles, "ind");
        int said = own == null ? -1 : own.number("left", own.number("start", -1));
        int listed = number == null ? -1 : number.indent();
        boolean direct = properties.child("ind") != null && said >= 0;
        int indent = Math.max(0, direct || listed < 0 ? said : listed);
        boolean onOneLine = heading > 0 || title;
        if (!draft.isInRow() && !goesOn) {
            draft.begin(onOneLine);
        }
        if (number != null && (onOneLine || draft.isInRow())) {
            draft.words().add(number.label());
        }
        return new Setting(
                !properties.equals(Element.NONE),
                contents,
                unended,
                title,
                WordStyles.isQuotation(styles),
                heading,
                indent,
                number);
    }

    private void end(Setting setting) {
        runs.end();
        if (draft.isInRow()) {
            draft.words().lineEnd();
            return;
        }
        goesOn = setting.isUnended;
        if (setting.isLeftOut) {
            draft.drop();
        } else if (setting.isUnended) {
            // What follows goes on here.
            return;
        } else if (setting.isTitle) {
            draft.title();
        } else if (setting.heading > 0) {
            draft.heading(setting.heading);
        } else if (setting.number != null && !setting.number.label().isEmpty()) {
            draft.item(setting.number.list(), setting.number.level(), setting.indent, setting.number.label());
            draft.paragraph();
        } else {
            draft.plain(setting.indent);
            if (setting.isQuotation) {
                draft.quotation();
            } else {
                draft.paragraph();
            }
        }
    }

    private void table() throws XMLStreamException {
        int within = xml.depth();
        int columns = 0;
        boolean head = false;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "tblPr" -> head = hasHead(xml.tree());
                case "tblGrid" -> columns = xml.tree().all("gridCol").size();
                // A table of one column only draws a frame around a text.
                default -> head = rows(xml.name(), columns == 1, head);
            }
        }
    }

    private boolean hasHead(Element properties) {
        Element look = properties.at("tblLook");
        String first = look.get("firstRow");
        int bits = 0;
        try {
            bits = Integer.parseInt(look.text("val"), 16);
        } catch (NumberFormatException e) {
            // Then it does not say.
        }
        boolean marked = first == null ? (bits & 0x20) != 0 : WordStyles.isOn(first, false);
        return marked && context.styles().hasHead(properties.at("tblStyle").get("val"));
    }

    /** Reads a row or what holds rows; whether the next is a head row. */
    private boolean rows(String name, boolean frame, boolean head) throws XMLStreamException {
        return switch (name) {
            case "tr" -> {
                row(frame, head);
                yield false;
            }
            case "ins", "moveTo", "sdt", "sdtContent", "customXml" -> {
                int within = xml.depth();
                boolean next = head;
                while (xml.step(within)) {
                    if (xml.isStart()) {
                        next = rows(xml.name(), frame, next);
                    }
                }
                yield next;
            }
            default -> {
                xml.skip();
                yield head;
            }
        };
    }

    private void row(boolean frame, boolean styled) throws XMLStreamException {
        boolean inner = draft.isInRow();
        if (!inner && goesOn) {
            goesOn = false;
            draft.paragraph();
        }
        if (!inner && !frame) {
            draft.beginRow();
        }
        int within = xml.depth();
        boolean head = styled;
        boolean deleted = false;
        int cells = 0;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("trPr")) {
                Element properties = xml.tree();
                Element header = properties.child("tblHeader");
                head |= header != null && WordStyles.isOn(header.get("val"), true);
                deleted = properties.child("del") != null || properties.child("moveFrom") != null;
                empty(inner || frame ? 0 : properties.at("gridBefore").number("val", 0));
            } else if (deleted) {
                xml.skip();
            } else {
                cells = cells(xml.name(), cells, inner || frame);
            }
        }
        if (!inner && !frame) {
            draft.endRow(head);
        }
    }

    /** Reads a cell; one that is wider than others leaves the columns it covers empty. */
    private void cell(boolean alone) throws XMLStreamException {
        int within = xml.depth();
        int span = 1;
        boolean deleted = false;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("tcPr")) {
                Element properties = xml.tree();
                span = properties.at("gridSpan").number("val", 1);
                deleted = properties.child("cellDel") != null;
            } else if (deleted) {
                xml.skip();
            } else {
                block(xml.name());
            }
        }
        empty(alone ? 0 : span - 1);
    }

    private void empty(int cells) {
        for (int i = 0; i < Math.min(cells, MOST_COLUMNS); i++) {
            draft.words().nextCell();
        }
    }

    /** Reads a cell or what holds cells; how many there are now. */
    private int cells(String name, int before, boolean alone) throws XMLStreamException {
        int cells = before;
        switch (name) {
            case "tc" -> {
                if (before > 0 && !alone) {
                    draft.words().nextCell();
                }
                cell(alone);
                cells++;
            }
            case "sdt", "sdtContent", "customXml" -> {
                int within = xml.depth();
                while (xml.step(within)) {
                    if (xml.isStart()) {
                        cells = cells(xml.name(), cells, alone);
                    }
                }
            }
            default -> xml.skip();
        }
        return cells;
    }
}
