package org.clausemark.codebook;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/** REFI-QDA's codebook 1.0 (qdasoftware.org): a tree of codes with names, colours and descriptions. */
final class QdcFormat {
    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private QdcFormat() {}

    static byte[] written(List<Theme> themes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("CodeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("origin", "Clausemark");
            xml.writeStartElement("Codes");
            ThemeTree tree = new ThemeTree(themes);
            for (Theme theme : tree.tops()) {
                write(xml, theme, tree);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Theme theme, ThemeTree tree) throws XMLStreamException {
        xml.writeStartElement("Code");
        xml.writeAttribute("guid", CodebookFile.guid(theme));
        xml.writeAttribute("name", sound(theme.name()));
        xml.writeAttribute("isCodable", "true");
        xml.writeAttribute("color", theme.colour());
        if (!theme.definition().isEmpty()) {
            xml.writeStartElement("Description");
            xml.writeCharacters(sound(theme.definition()));
            xml.writeEndElement();
        }
        for (Theme child : tree.children(theme.id())) {
            write(xml, child, tree);
        }
        xml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold. */
    private static String sound(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static List<Code> read(String file, InputStream in) throws CodebookException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A codebook needs no document type, and one could name other files or unfold without end.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Reading(file, factory.createXMLStreamReader(in)).codes();
        } catch (XMLStreamException e) {
            throw new CodebookException("“" + file + "” is not a whole XML file.", e);
        }
    }

    /** One walk through a file. */
    private static final class Reading {
        private final String file;
        private final XMLStreamReader xml;
        private final List<Code> codes = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        Reading(String file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        List<Code> codes() throws XMLStreamException, CodebookException {
            boolean root = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new CodebookException("“" + file
                            + "” brings a document type of its own, which no codebook needs; it was not read.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!root && !(xml.getLocalName().equals("CodeBook") && NAMESPACE.equals(xml.getNamespaceURI()))) {
                        throw new CodebookException("“" + file + "” is not a REFI-QDA codebook.");
                    }
                    root = true;
                    start();
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Code")) {
                    open.pop();
                }
            }
            return codes;
        }

        private void start() throws XMLStreamException, CodebookException {
            if (xml.getLocalName().equals("Code")) {
                if (codes.size() == CodebookFile.MOST || open.size() == CodebookFile.DEEPEST) {
                    throw new CodebookException(
                            "“" + file + "” has more than 10,000 themes, or more than 50 under each other.");
                }
                @Nullable
                String parent =
                        open.isEmpty() ? null : codes.get(open.element()).id();
                codes.add(new Code(id(), parent, attribute("name"), colour(), "", List.of(), "", ""));
                open.push(codes.size() - 1);
            } else if (xml.getLocalName().equals("Description") && !open.isEmpty()) {
                Code code = codes.get(open.element());
                codes.set(
                        open.element(),
                        new Code(
                                code.id(),
                                code.parent(),
                                code.name(),
                                code.colour(),
                                xml.getElementText().strip(),
                                code.terms(),
                                code.memo(),
                                code.key()));
            }
        }

        private String id() {
            return attribute("guid").replaceAll("[{}\\s]", "").toLowerCase(Locale.ROOT);
        }

        /** {@code #rrggbb}; {@code #rgb} as style sheets read it; empty where there is none. */
        private String colour() {
            String colour = attribute("color").strip();
            if (colour.matches("#[0-9a-fA-F]{3}")) {
                return "#" + colour.substring(1).replaceAll("(.)", "$1$1");
            }
            return colour.matches("#[0-9a-fA-F]{6}") ? colour : "";
        }

        private String attribute(String name) {
            return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
        }
    }
}
