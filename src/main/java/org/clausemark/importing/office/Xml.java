package org.clausemark.importing.office;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** More pieces than any styles have; the text itself is never held as one piece. */
    private static final int MOST_ELEMENTS = 500_000;

    /** More prefixes than any element declares; the parser compares each with all others. */
    private static final int MOST_PREFIXES = 1_000;

    private static final int HEAD = 1_000;
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"']{1,40})");
    private static final byte[] PREFIX = "xmlns".getBytes(StandardCharsets.US_ASCII);

    private final XMLStreamReader reader;
    private int depth;
    private int elements;
    private int trees;
    private boolean start;
    private boolean whole = true;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Before the first element of a text. */
    public static Xml of(byte[] bytes) throws XMLStreamException {
        checkPrefixes(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched.");
        });
        // How deep is too deep is said here; far beyond that the parser takes the square of the depth.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limits.NESTING * 40));
        try {
            InputStream in = new ByteArrayInputStream(bytes);
            return new Xml(
                    isPlain(bytes)
                            ? factory.createXMLStreamReader(new CleanReader(in))
                            : factory.createXMLStreamReader(in));
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private static void checkPrefixes(byte[] bytes) throws XMLStreamException {
        int prefixes = 0;
        for (int i = 0; i + PREFIX.length <= bytes.length; i++) {
            if (bytes[i] == '<') {
                prefixes = 0;
            } else if (bytes[i] == 'x' && Arrays.equals(bytes, i, i + PREFIX.length, PREFIX, 0, PREFIX.length)) {
                if (++prefixes > MOST_PREFIXES) {
                    throw new XMLStreamException("Too many prefixes.");
                }
            }
        }
    }

    /** Whether a text is UTF-8, as nearly all are; the parser knows of the other encodings. */
    private static boolean isPlain(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean wide = head.indexOf('\0') >= 0 || !head.contains("<");
        return !wide && (!declared.find() || declared.group(1).equalsIgnoreCase("utf-8"));
    }

    /** The whole of a text, as one piece. */
    public static Element whole(byte[] bytes) throws XMLStreamException {
        Xml xml = of(bytes);
        return xml.step(0) ? xml.tree() : Element.NONE;
    }

    /** Whether all that was come to could be told: nothing was nested too deep, and all bytes were characters. */
    public boolean isWhole() {
        return whole;
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
                        whole = false;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (depth < within) {
                            return false;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        start = false;
                        whole &= !hasLost();
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

    private boolean hasLost() {
        char[] text = reader.getTextCharacters();
        int from = reader.getTextStart();
        for (int i = from; i < from + reader.getTextLength(); i++) {
            if (text[i] == CleanReader.LOST) {
                return true;
            }
        }
        return false;
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
        elements = trees == 0 ? 1 : elements + 1;
        if (elements > MOST_ELEMENTS) {
            throw new XMLStreamException("Too many elements.");
        }
        trees++;
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
        trees--;
        return new Element(name, attributes, children, text.toString());
    }

    private String nameOf(int attribute) {
        String space = reader.getAttributeNamespace(attribute);
        String local = reader.getAttributeLocalName(attribute);
        return space != null && space.endsWith("/relationships") ? "r:" + local : local;
    }
}
