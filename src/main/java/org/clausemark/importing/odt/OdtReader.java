package org.clausemark.importing.odt;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Source;
import org.clausemark.importing.office.Archive;
import org.clausemark.importing.office.Draft;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Properties;
import org.clausemark.importing.office.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Reads text documents of LibreOffice and its like, packed or as a single flat text: with the numbers that are counted
 * when they are shown, all changes accepted, notes and comments where they belong.
 */
public final class OdtReader {
    private final String fileName;
    private final OdtStyles styles = new OdtStyles();
    private final OdtContext context = new OdtContext(styles);
    private final Draft body = new Draft();
    private Element meta = Element.NONE;
    private boolean damaged;

    private OdtReader(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Reads a document.
     *
     * @param bytes not copied
     * @throws ImportException if it holds no document, has a password, or holds too much
     */
    public static Source read(String fileName, byte[] bytes) throws ImportException {
        OdtReader reader = new OdtReader(fileName);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            Archive archive = Archive.open(fileName, bytes);
            byte[] content = reader.unpacked(archive);
            reader.take(content);
            reader.damaged |= archive.isDamaged();
        } else {
            reader.take(bytes);
        }
        return reader.source();
    }

    private byte[] unpacked(Archive archive) throws ImportException {
        if (holds(whole(archive.part("META-INF/manifest.xml")), "encryption-data")) {
            throw new ImportException(fileName + " has a password; save it without one to open it.");
        }
        Element shared = whole(archive.part("styles.xml"));
        styles.add(shared.at("automatic-styles"));
        styles.add(shared.at("styles"));
        meta = whole(archive.part("meta.xml")).at("meta");
        byte[] content = archive.part("content.xml");
        if (content == null) {
            throw new ImportException(fileName + " is damaged: it holds no text.");
        }
        return content;
    }

    private static boolean holds(Element manifest, String name) {
        return manifest.children().stream().anyMatch(entry -> entry.child(name) != null)
                || manifest.child("encrypted-key") != null;
    }

    private Element whole(byte @Nullable [] part) {
        try {
            return part == null ? Element.NONE : Xml.whole(part);
        } catch (XMLStreamException e) {
            damaged = true;
            return Element.NONE;
        }
    }

    /** Reads the text as far as it goes. */
    private void take(byte[] content) {
        try {
            Xml xml = Xml.of(content);
            if (xml.step(0)) {
                top(xml);
            }
            damaged |= !xml.isWhole();
        } catch (XMLStreamException e) {
            damaged = true;
            if (!body.isInRow()) {
                body.paragraph();
            }
        }
        body.leaveAll();
    }

    private void top(Xml xml) throws XMLStreamException {
        int within = xml.depth();
        while (xml.step(within)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "automatic-styles", "styles" -> styles.add(xml.tree());
                case "meta" -> meta = xml.tree();
                case "body" -> top(xml);
                case "text" -> new OdtText(xml, context, body).blocks();
                default -> xml.skip();
            }
        }
    }

    private Source source() throws ImportException {
        List<String> warnings = new ArrayList<>();
        if (damaged) {
            if (body.paragraphs().isEmpty()) {
                throw new ImportException(fileName + " is damaged and could not be opened.");
            }
            warnings.add(fileName + " is damaged; what could be read of it is here.");
        }
        List<Footnote> notes = new ArrayList<>();
        context.notes().forEach((label, note) -> notes.add(new Footnote(label, note.paragraphs())));
        return new Source(facts(), List.of(), body.paragraphs(), notes, body.remarks(context.comments()), warnings);
    }

    private Facts facts() {
        String first = meta.at("initial-creator").text();
        return Properties.facts(
                body.paragraphs(),
                meta.at("title").text(),
                first.isBlank() ? meta.at("creator").text() : first,
                meta.at("creation-date").text(),
                meta.at("language").text());
    }
}
