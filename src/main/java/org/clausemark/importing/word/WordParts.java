package org.clausemark.importing.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.office.Archive;
import org.clausemark.importing.office.Element;
import org.clausemark.importing.office.Xml;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a document by their relations to one another, under the names of both editions of the standard. */
final class WordParts {
    private static final String USUAL = "word/document.xml";

    private final Archive archive;
    private final String main;
    private final Map<String, String> parts;
    private boolean damaged;

    WordParts(Archive archive) throws ImportException {
        this.archive = archive;
        Map<String, String> roots = targets("", false);
        String named = roots.get("officeDocument");
        this.main = named != null && archive.has(named) ? named : USUAL;
        this.parts = targets(main, false);
        String core = roots.get("core-properties");
        parts.put("core-properties", core == null ? "docProps/core.xml" : core);
    }

    /** Whether a part could not be read to its end. */
    boolean isDamaged() {
        return damaged || archive.isDamaged();
    }

    /** The text itself; null if there is none. */
    byte @Nullable [] main() throws ImportException {
        return archive.part(main);
    }

    /** The addresses outside that the text leads to, by the names that it has for them. */
    Map<String, String> links() throws ImportException {
        return targets(main, true);
    }

    /** The same of another part. */
    Map<String, String> links(String type) throws ImportException {
        String name = parts.get(type);
        return name == null ? Map.of() : targets(name, true);
    }

    /** A part by its relation to the text; null if there is none. */
    byte @Nullable [] part(String type) throws ImportException {
        String name = parts.get(type);
        return name == null ? null : archive.part(name);
    }

    /** A part that is read as a whole; one that says nothing where there is none, or it is broken. */
    Element whole(String type) throws ImportException {
        return whole(part(type));
    }

    private Element whole(byte @Nullable [] part) {
        try {
            return part == null ? Element.NONE : Xml.whole(part);
        } catch (XMLStreamException e) {
            damaged = true;
            return Element.NONE;
        }
    }

    /** What a part is related to: addresses outside by their ids, or parts by the last words of their relations. */
    private Map<String, String> targets(String part, boolean outside) throws ImportException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Element root = whole(archive.part(folder + "_rels/" + part.substring(slash) + ".rels"));
        Map<String, String> targets = new HashMap<>();
        for (Element relation : root.all("Relationship")) {
            String target = relation.text("Target");
            boolean external = relation.text("TargetMode").equals("External");
            String type = relation.text("Type");
            if (outside && external && type.endsWith("/hyperlink")) {
                targets.putIfAbsent(relation.text("Id"), target);
            } else if (!outside && !external) {
                targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path(folder, target));
            }
        }
        return targets;
    }

    /** A path within the archive; one that climbs out of it stays at its root, and nothing outside is ever opened. */
    private static String path(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
