package org.clausemark.importing.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small piece of XML: how a paragraph or a style is set. Names are without their prefixes, because the same document
 * may be written under two sets of them.
 *
 * @param name the element's name
 * @param attributes values by name; the names of relationships begin with {@code r:}
 * @param children in order
 * @param text the words directly in it
 */
public record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
    /** One that says nothing. */
    public static final Element NONE = new Element("", Map.of(), List.of(), "");

    /** The first child of a name; null if there is none. */
    public @Nullable Element child(String called) {
        for (Element child : children) {
            if (child.name.equals(called)) {
                return child;
            }
        }
        return null;
    }

    /** The first child of a name, or one that says nothing. */
    public Element at(String called) {
        Element child = child(called);
        return child == null ? NONE : child;
    }

    /** All children of a name. */
    public List<Element> all(String called) {
        return children.stream().filter(child -> child.name.equals(called)).toList();
    }

    /** An attribute; null if there is none. */
    public @Nullable String get(String attribute) {
        return attributes.get(attribute);
    }

    /** An attribute, or an empty text. */
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** An attribute that is a whole number; the other where there is none, or it is none. */
    public int number(String attribute, int otherwise) {
        return wholeNumber(attributes.get(attribute), otherwise);
    }

    /** A whole number as it is written in XML; the other where it is none. */
    public static int wholeNumber(@Nullable String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
