package org.clausemark.importing.odt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.office.Element;
import org.jspecify.annotations.Nullable;

/** The styles of a document, those that people see and those that programs make for a single paragraph. */
final class OdtStyles {
    private static final int LONGEST_CHAIN = 50;
    private static final Set<String> QUOTATIONS = Set.of("quotations", "quote", "intense_20_quote");
    private static final Pattern LENGTH = Pattern.compile("(-?[0-9.]{1,12})(in|cm|mm|pt|pc|px)");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private Element outline = Element.NONE;

    /** Adds what a group of styles holds; what comes later goes before. */
    void add(Element group) {
        for (Element style : group.children()) {
            switch (style.name()) {
                case "style" -> styles.put(style.text("family") + ' ' + style.text("name"), style);
                case "list-style" -> lists.put(style.text("name"), style);
                case "outline-style" -> outline = style;
                default -> {
                    // Pages and defaults are for the printer.
                }
            }
        }
    }

    /** A style and those it is made from, nearest first; empty if it is not known. */
    List<Element> chain(String family, @Nullable String name) {
        List<Element> chain = new ArrayList<>(4);
        String next = name;
        while (next != null && chain.size() < LONGEST_CHAIN) {
            Element style = styles.get(family + ' ' + next);
            if (style == null || chain.contains(style)) {
                break;
            }
            chain.add(style);
            next = style.get("parent-style-name");
        }
        return chain;
    }

    /** What the nearest style says by an attribute of its own; null if none does. */
    static @Nullable String own(List<Element> chain, String attribute) {
        for (Element style : chain) {
            String value = style.get(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What the nearest style says of its words or its paragraph; empty if none does. */
    static String said(List<Element> chain, String properties, String attribute) {
        for (Element style : chain) {
            String value = style.at(properties).get(attribute);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    static boolean isTitle(List<Element> chain) {
        return chain.stream().limit(2).anyMatch(style -> style.text("name").equals("Title"));
    }

    static boolean isQuotation(List<Element> chain) {
        return chain.stream()
                .limit(2)
                .anyMatch(style -> QUOTATIONS.contains(style.text("name").toLowerCase(Locale.ROOT)));
    }

    /** How a list numbers the items of a level, 1 the outermost; what says nothing if it is not known. */
    Element level(@Nullable String list, int level) {
        return level(list == null ? Element.NONE : lists.getOrDefault(list, Element.NONE), level);
    }

    /** How headings of a level are numbered, 1 the outermost. */
    Element outline(int level) {
        return level(outline, level);
    }

    private static Element level(Element list, int level) {
        for (Element each : list.children()) {
            if (each.number("level", 0) == level) {
                return each;
            }
        }
        return Element.NONE;
    }

    /** A length in twentieths of a point; the other if it is none. */
    static int length(String written, int otherwise) {
        Matcher length = LENGTH.matcher(written);
        if (!length.matches()) {
            return otherwise;
        }
        double points = switch (length.group(2)) {
            case "in" -> 72;
            case "cm" -> 28.35;
            case "mm" -> 2.835;
            case "pc" -> 12;
            case "px" -> 0.75;
            default -> 1;
        };
        try {
            return (int) Math.round(Double.parseDouble(length.group(1)) * points * 20);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
