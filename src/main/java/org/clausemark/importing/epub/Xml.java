package org.clausemark.importing.epub;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.text.Decoded;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the XML with which a book describes itself; what a document type defines has no meaning here. */
final class Xml {
    private static final String TYPE = "<!DOCTYPE";
    private static final Pattern SUBSET = Pattern.compile(TYPE + "[^\\[<>]{0,500}\\[");
    private static final Pattern SUBSET_END = Pattern.compile("\\]\\s{0,100}>");

    private Xml() {}

    /** A part; null if there is none or it is no text. */
    static @Nullable Document read(byte @Nullable [] bytes) {
        Decoded decoded = bytes == null ? null : Decoded.of(bytes);
        if (decoded == null) {
            return null;
        }
        return Parser.xmlParser().setMaxDepth(Limits.NESTING).parseInput(withoutSubset(decoded.text()), "");
    }

    /** There is one document type at most; what only looks like more of them is not looked through. */
    private static String withoutSubset(String text) {
        int type = text.indexOf(TYPE);
        Matcher subset = SUBSET.matcher(text);
        if (type < 0 || !subset.region(type, text.length()).lookingAt()) {
            return text;
        }
        Matcher end = SUBSET_END.matcher(text);
        return end.find(subset.end()) ? text.substring(0, type) + text.substring(end.end()) : text;
    }

    /** The elements of a name, whatever prefix they have. */
    static List<Element> all(Element within, String name) {
        return within.stream().filter(element -> isNamed(element, name)).toList();
    }

    static boolean isNamed(Element element, String name) {
        String own = element.tagName();
        return own.substring(own.indexOf(':') + 1).equalsIgnoreCase(name);
    }
}
