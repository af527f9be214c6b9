package org.clausemark.importing.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.office.Archive;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Properties;
import org.clausemark.importing.office.Xml;

/**
 * Reads documents of Word: the text as Word shows it, with the numbers it counts, all changes accepted, notes and
 * comments where they belong. Macros, pictures, heads and feet of pages are not even unpacked.
 */
public final class DocxReader {
    private final String fileName;
    private final WordParts parts;
    private final WordContext context;
    private boolean damaged;

    private DocxReader(String fileName, WordParts parts) throws ImportException {
        this.fileName = fileName;
        this.parts = parts;
        this.context = new WordContext(
                new WordStyles(parts.whole("styles")),
                new WordNumbering(parts.whole("numbering")),
                new WordNotes(parts.whole("settings")),
                new LinkedHashSet<>());
    }

    /**
     * Reads a document.
     *
     * @param bytes not copied
     * @throws ImportException if it holds no document, or too much
     */
    public static Source read(String fileName, byte[] bytes) throws ImportException {
        return new DocxReader(fileName, new WordParts(Archive.open(fileName, bytes))).source();
    }

    private Source source() throws ImportException {
        byte[] main = parts.main();
        if (main == null) {
            throw new ImportException(fileName + " is damaged: it holds no text of Word.");
        }
        Draft body = new Draft();
        damaged = !readBody(main, body);
        body.leaveAll();
        List<Footnote> notes = notes();
        Map<String, Draft.Comment> comments = comments();
        List<String> warnings = new ArrayList<>(context.warnings());
        if (damaged || parts.isDamaged()) {
            if (body.paragraphs().isEmpty()) {
                throw new ImportException(fileName + " is damaged and could not be opened.");
            }
            warnings.add(fileName + " is damaged; what could be read of it is here.");
        }
        return new Source(
                facts(body.paragraphs()), List.of(), body.paragraphs(), notes, body.remarks(comments), warnings);
    }

    /** Reads the text as far as it goes; whether that was to its end. */
    private boolean readBody(byte[] main, Draft body) throws ImportException {
        try {
            Xml xml = Xml.of(main);
            WordText text = new WordText(xml, context, parts.links(), body);
            if (xml.step(0)) {
                int within = xml.depth();
                while (xml.step(within)) {
                    if (xml.isStart() && xml.name().equals("body")) {
                        text.blocks();
                    } else if (xml.isStart()) {
                        xml.skip();
                    }
                }
            }
            return xml.isWhole();
        } catch (XMLStreamException e) {
            // The paragraph in which it breaks off counts too.
            if (!body.isInRow()) {
                body.paragraph();
            }
            return false;
        }
    }

    private List<Footnote> notes() throws ImportException {
        Map<String, Footnote> found = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            Map<String, String> wanted = context.notes().labels(kind);
            byte[] part = wanted.isEmpty() ? null : parts.part(kind + "s");
            if (part != null) {
                readEach(part, kind, parts.links(kind + "s"), wanted.keySet()).forEach((id, draft) -> {
                    String label = wanted.getOrDefault(id, id);
                    found.put(label, new Footnote(label, draft.paragraphs()));
                });
            }
        }
        List<Footnote> notes = new ArrayList<>();
        for (String label : context.notes().inOrder()) {
            Footnote note = found.get(label);
            if (note != null) {
                notes.add(note);
            }
        }
        return notes;
    }

    /** The texts of a part that holds many, by their ids, as far as they can be read. */
    private Map<String, Draft> readEach(byte[] part, String name, Map<String, String> links, Set<String> wanted) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        try {
            Xml xml = Xml.of(part);
            if (xml.step(0)) {
                int within = xml.depth();
                while (xml.step(within)) {
                    if (!xml.isStart()) {
                        continue;
                    }
                    String id = xml.get("id");
                    if (id == null || !xml.name().equals(name) || !wanted.contains(id) || drafts.containsKey(id)) {
                        xml.skip();
                    } else {
                        Draft draft = new Draft();
                        drafts.put(id, draft);
                        new WordText(xml, context, links, draft).blocks();
                        draft.leaveAll();
                    }
                }
            }
        } catch (XMLStreamException e) {
            damaged = true;
        }
        return drafts;
    }

    private Map<String, Draft.Comment> comments() throws ImportException {
        byte[] part = parts.part("comments");
        Map<String, Draft.Comment> comments = new LinkedHashMap<>();
        if (part == null) {
            return comments;
        }
        Map<String, Element> heads = new LinkedHashMap<>();
        try {
            Xml xml = Xml.of(part);
            int within = xml.step(0) ? xml.depth() : 1;
            while (xml.step(within) && heads.size() < Limits.REMARKS) {
                String id = xml.isStart() ? xml.get("id") : null;
                if (id != null) {
                    heads.put(id, new Element("comment", said(xml), List.of(), ""));
                }
                if (xml.isStart()) {
                    xml.skip();
                }
            }
        } catch (XMLStreamException e) {
            damaged = true;
        }
        readEach(part, "comment", parts.links("comments"), heads.keySet()).forEach((id, draft) -> {
            Element head = heads.getOrDefault(id, Element.NONE);
            String words = draft.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
            comments.put(
                    id, new Draft.Comment(head.text("author").strip(), Properties.instant(head.get("date")), words));
        });
        return comments;
    }

    private static Map<String, String> said(Xml xml) {
        Map<String, String> said = new HashMap<>();
        for (String name : List.of("author", "date")) {
            String value = xml.get(name);
            if (value != null) {
                said.put(name, value);
            }
        }
        return said;
    }

    private Facts facts(List<Paragraph> body) throws ImportException {
        Element core = parts.whole("core-properties");
        return Properties.facts(
                body,
                core.at("title").text(),
                core.at("creator").text(),
                core.at("created").text(),
                core.at("language").text());
    }
}
