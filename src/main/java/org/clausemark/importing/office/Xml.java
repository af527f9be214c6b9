package org.clausemark.importing.office;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clausemark.importing.flow.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through XML from its beginning to its end. Documents of office programs declare nothing, so what declares
 * entities is refused, and nothing is ever fetched.
 */
public final class Xml {
    /** More pieces than any styles have; the text itself is never held as pieces. */
    private static final int MOST_ELEMENTS = 500_000;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;
    private boolean start;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Before the first element of a text. */
    public static Xml of(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched.");
        });
        try {
            return new Xml(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    /** The whole of a text, as one piece. */
    public static Element whole(byte[] bytes) throws XMLStreamException {
        Xml xml = of(bytes);
        return xml.step(0) ? xml.tree() : Element.NONE;
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** Whether the last step came to an element rather than to words. */
    public boolean isStart() {
        return start;
    }

    /** The name of the element that the last step came to. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that the last step came to; null if it has none of that name. */
    public @Nullable String get(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (nameOf(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The words that the last step came to. */
    public String text() {
        return reader.getText();
    }

    /**
     * Goes on to the next element or words within the element that is {@code within} deep; false at its end. Whoever is
     * told of an element goes to its end before asking again. Of what is nested too deep only the words are told.
     */
    public boolean step(int within) throws XMLStreamException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth <= Limits.NESTING) {
                            start = true;
                            return true;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (depth < within) {
                            return false;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        start = false;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("A document declares no entities.");
                    default -> {
                        // Comments and instructions are for programs.
                    }
                }
            }
            return false;
        } catch (RuntimeException e) {
            // The parser trips over some broken texts.
            throw new XMLStreamException(e);
        }
    }

    /** Goes to the end of the element that the last step came to. */
    public void skip() throws XMLStreamException {
        int within = depth;
        while (step(within)) {
            // Nothing in it is wanted.
        }
    }

    /** All words in the element that the last step came to, whose end is gone to. */
    public String words() throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int within = depth;
        while (step(within)) {
            if (!start) {
                words.append(reader.getText());
            }
        }
        return words.toString();
    }

    /** The element that the last step came to, with all that is in it; its end is gone to. */
    public Element tree() throws XMLStreamException {
        if (++elements > MOST_ELEMENTS) {
            throw new XMLStreamException("Too many elements.");
        }
        String name = name();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(nameOf(i), reader.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>(2);
        StringBuilder text = new StringBuilder();
        int within = depth;
        while (step(within)) {
            if (start) {
                children.add(tree());
            } else {
                text.append(reader.getText());
            }
        }
        return new Element(name, attributes, children, text.toString());
    }

    private String nameOf(int attribute) {
        String space = reader.getAttributeNamespace(attribute);
        String local = reader.getAttributeLocalName(attribute);
        return space != null && space.endsWith("/relationships") ? "r:" + local : local;
    }
}
