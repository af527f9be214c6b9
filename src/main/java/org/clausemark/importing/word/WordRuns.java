package org.clausemark.importing.word;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.clausemark.document.Inline;
import org.clausemark.importing.flow.Words;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Xml;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a paragraph: its words, and how they are set. */
final class WordRuns {
    private final Xml xml;
    private final WordContext context;
    private final Map<String, String> links;
    private final Draft draft;
    private final WordFields fields = new WordFields();
    private final Set<Inline.Kind> set = EnumSet.noneOf(Inline.Kind.class);
    private boolean isHeading;
    private boolean isHidden;
    private String ownSign = "";

    /** Of a part whose links lead to {@code links}, into a draft. */
    WordRuns(Xml xml, WordContext context, Map<String, String> links, Draft draft) {
        this.xml = xml;
        this.context = context;
        this.links = links;
        this.draft = draft;
    }

    /** Begins a paragraph. */
    void begin(boolean heading, boolean hidden) {
        isHeading = heading;
        isHidden = hidden;
        fields.newParagraph(heading);
    }

    /** Ends a paragraph. */
    void end() {
        become(Set.of());
    }

    /** Whether nothing is shown here, because it is the instruction of a field or what is left out. */
    boolean isInHiddenField() {
        return fields.isHidden();
    }

    private void inlines() throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (xml.isStart()) {
                inline(xml.name());
            }
        }
    }

    /** Reads the element that the last step came to. */
    void inline(String name) throws XMLStreamException {
        switch (name) {
            case "r" -> run();
            case "hyperlink" -> hyperlink();
            case "fldSimple" -> simpleField();
            case "AlternateContent" -> alternate();
            case "commentRangeStart" -> comment(true);
            case "commentRangeEnd" -> comment(false);
            case "sdt" -> control();
            case "del", "moveFrom", "pPr", "rPr", "ctrlPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rt" ->
                xml.skip();
            case "drawing", "pict", "object" -> boxes();
            case "t" -> words(xml.words());
            default -> inlines();
        }
    }

    /** Content controls hold words; those of a table of contents repeat the headings. */
    private void control() throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (xml.isStart() && xml.name().equals("sdtContent")) {
                inlines();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    /** What a program that knows newer things shall read; the same follows for those that do not. */
    private void alternate() throws XMLStreamException {
        int within = xml.depth();
        boolean read = false;
        while (xml.step(within)) {
            if (xml.isStart()) {
                if (read) {
                    xml.skip();
                } else {
                    read = true;
                    inlines();
                }
            }
        }
    }

    private void comment(boolean begins) throws XMLStreamException {
        String id = xml.get("id");
        if (id != null) {
            draft.mark(id, begins);
        }
        xml.skip();
    }

    private void hyperlink() throws XMLStreamException {
        String id = xml.get("r:id");
        String address = id == null ? null : links.get(id);
        boolean link = beginLink(address);
        inlines();
        if (link) {
            draft.words().end(Inline.Kind.LINK);
        }
    }

    private boolean beginLink(@Nullable String address) {
        if (address == null || !Words.isAddress(address)) {
            return false;
        }
        draft.words().begin(Inline.Kind.LINK, address);
        return true;
    }

    private void simpleField() throws XMLStreamException {
        String instruction = xml.get("instr");
        if (instruction != null && WordFields.isLeftOut(instruction)) {
            xml.skip();
        } else {
            inlines();
        }
    }

    private void run() throws XMLStreamException {
        int within = xml.depth();
        Element properties = Element.NONE;
        boolean hidden = isHidden;
        boolean shown = false;
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("rPr")) {
                properties = xml.tree();
                String vanish = context.styles().value(properties, "vanish");
                hidden = vanish == null ? isHidden : WordStyles.isOn(vanish, true);
            } else if (hidden) {
                hidden(xml.name());
            } else {
                if (!shown) {
                    shown = true;
                    become(kinds(properties));
                }
                content(xml.name());
            }
        }
        ownSign = "";
    }

    /** Kinds stay open from run to run, since Word cuts its runs anywhere. */
    private void become(Set<Inline.Kind> kinds) {
        for (Inline.Kind kind : Inline.Kind.values()) {
            if (set.contains(kind) && !kinds.contains(kind)) {
                draft.words().end(kind);
                set.remove(kind);
            } else if (!set.contains(kind) && kinds.contains(kind)) {
                draft.words().begin(kind, "");
                set.add(kind);
            }
        }
    }

    private Set<Inline.Kind> kinds(Element run) {
        WordStyles styles = context.styles();
        Set<Inline.Kind> kinds = EnumSet.noneOf(Inline.Kind.class);
        if (!isHeading && styles.isSet(run, "b")) {
            kinds.add(Inline.Kind.STRONG);
        }
        if (!isHeading && styles.isSet(run, "i")) {
            kinds.add(Inline.Kind.EMPHASIS);
        }
        if (styles.isSet(run, "strike") || styles.isSet(run, "dstrike")) {
            kinds.add(Inline.Kind.STRIKE);
        }
        String raised = styles.value(run, "vertAlign");
        if ("superscript".equals(raised)) {
            kinds.add(Inline.Kind.SUPERSCRIPT);
        } else if ("subscript".equals(raised)) {
            kinds.add(Inline.Kind.SUBSCRIPT);
        }
        return kinds;
    }

    /** Fields begin and end in hidden text too. */
    private void hidden(String name) throws XMLStreamException {
        switch (name) {
            case "fldChar" -> field();
            case "instrText" -> fields.instruct(xml.words());
            default -> xml.skip();
        }
    }

    private void content(String name) throws XMLStreamException {
        switch (name) {
            case "t" -> words(xml.words());
            case "tab", "ptab" -> {
                words(" ");
                xml.skip();
            }
            case "noBreakHyphen" -> {
                words("\u2011");
                xml.skip();
            }
            case "br", "cr" -> {
                lineBreak();
                xml.skip();
            }
            case "sym" -> {
                String font = xml.get("font");
                words(Symbols.of(font == null ? "" : font, code(xml.get("char"))));
                xml.skip();
            }
            case "fldChar" -> field();
            case "instrText" -> fields.instruct(xml.words());
            case "footnoteReference" -> reference("footnote");
            case "endnoteReference" -> reference("endnote");
            case "commentReference" -> {
                String id = xml.get("id");
                if (id != null) {
                    draft.mark(id, true);
                    draft.mark(id, false);
                }
                xml.skip();
            }
            case "drawing", "pict", "object" -> boxes();
            case "AlternateContent" -> alternate();
            case "ruby" -> inlines();
            default -> xml.skip();
        }
    }

    private static int code(@Nullable String hex) {
        try {
            return hex == null ? 0 : Integer.parseInt(hex.strip(), 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void words(String words) {
        if (fields.isHidden()) {
            return;
        }
        if (!ownSign.isEmpty() && !words.isBlank()) {
            String[] note = ownSign.split(" ", 2);
            ownSign = "";
            show(words.strip(), context.notes().refer(note[0], note[1], words.strip()));
        } else {
            // Where a word may be parted is for the printer to know.
            draft.words().add(words.indexOf('\u00ad') < 0 ? words : words.replace("\u00ad", ""));
        }
    }

    private void lineBreak() {
        String type = xml.get("type");
        if (fields.isHidden()) {
            return;
        }
        if (isHeading || "page".equals(type) || "column".equals(type)) {
            draft.words().lineEnd();
        } else {
            draft.words().lineBreak();
        }
    }

    private void field() throws XMLStreamException {
        String type = xml.get("fldCharType");
        if ("begin".equals(type)) {
            fields.begin();
        } else if ("separate".equals(type)) {
            String address = fields.show();
            if (address != null) {
                draft.words().begin(Inline.Kind.LINK, Words.isAddress(address) ? address : "");
            }
        } else if ("end".equals(type) && fields.end()) {
            draft.words().end(Inline.Kind.LINK);
        }
        xml.skip();
    }

    private void reference(String kind) throws XMLStreamException {
        String id = xml.get("id");
        boolean own = WordStyles.isOn(xml.get("customMarkFollows"), false);
        xml.skip();
        if (id == null || fields.isHidden()) {
            return;
        }
        if (own) {
            ownSign = kind + ' ' + id;
        } else {
            String label = context.notes().refer(kind, id);
            show(label, label);
        }
    }

    private void show(String sign, String label) {
        become(Set.of());
        draft.words().begin(Inline.Kind.REFERENCE, label);
        draft.words().addAsIs(sign);
        draft.words().end(Inline.Kind.REFERENCE);
    }

    /** Of a drawing only the text in its boxes is read. */
    private void boxes() throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("txbxContent")) {
                Draft box = new Draft();
                new WordText(xml, context, links, box).blocks();
                draft.box(box);
            } else if (xml.name().equals("AlternateContent")) {
                alternateBoxes();
            } else {
                boxes();
            }
        }
    }

    private void alternateBoxes() throws XMLStreamException {
        int within = xml.depth();
        boolean read = false;
        while (xml.step(within)) {
            if (xml.isStart() && read) {
                xml.skip();
            } else if (xml.isStart()) {
                read = true;
                boxes();
            }
        }
    }
}
