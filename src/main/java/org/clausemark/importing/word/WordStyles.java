package org.clausemark.importing.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.office.Element;
import org.jspecify.annotations.Nullable;

/** The styles of a document, each based on another. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 50;
    private static final int BODY_TEXT = 9;

    /** Word stores its own names in English; other programs store what their menus say. */
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek"
                    + "|nadpis|címsor|başlık|заголовок|επικεφαλίδα|标题|標題|見出し|제목|عنوان|כותרת) ?([1-9])");

    private static final Set<String> TITLES =
            Set.of("title", "titel", "document title", "название", "标题", "標題", "表題", "제목");
    private static final Set<String> QUOTATIONS = Set.of("quote", "intense quote", "block text", "quotations");
    private static final Pattern CONTENTS = Pattern.compile("toc ?(?:[1-9]|heading)|table of figures|contents [1-9]");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, List<Element>> chains = new HashMap<>();
    private @Nullable String paragraph;

    /** Of what {@code styles.xml} holds. */
    WordStyles(Element root) {
        for (Element style : root.all("style")) {
            String id = style.text("styleId");
            styles.putIfAbsent(style.text("type") + ' ' + id, style);
            if (style.text("type").equals("paragraph") && isOn(style.get("default"), false)) {
                paragraph = id;
            }
        }
    }

    /** A style and what it is based on, nearest first; empty if it is not known. */
    List<Element> chain(String type, @Nullable String id) {
        return id == null ? List.of() : chains.computeIfAbsent(type + ' ' + id, key -> found(type + ' ', id));
    }

    private List<Element> found(String type, String id) {
        List<Element> chain = new ArrayList<>(4);
        Set<String> seen = new HashSet<>();
        String next = id;
        while (next != null && chain.size() < LONGEST_CHAIN && seen.add(next)) {
            Element style = styles.get(type + next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.at("basedOn").get("val");
        }
        return List.copyOf(chain);
    }

    /** The style of a paragraph that is set so, and what it is based on. */
    List<Element> ofParagraph(Element properties) {
        String id = properties.at("pStyle").get("val");
        List<Element> chain = chain("paragraph", id == null ? paragraph : id);
        return chain.isEmpty() ? chain("paragraph", paragraph) : chain;
    }

    /** What a paragraph or the nearest of its styles says by an element of that name; null if none does. */
    static @Nullable Element inherited(Element properties, List<Element> chain, String name) {
        Element own = properties.child(name);
        for (int i = 0; own == null && i < chain.size(); i++) {
            own = chain.get(i).at("pPr").child(name);
        }
        return own;
    }

    /** How deep a heading is, 1 to 9; 0 for none. */
    static int heading(Element properties, List<Element> chain) {
        Element own = properties.child("outlineLvl");
        if (own != null) {
            return level(own);
        }
        for (Element style : chain) {
            Element outline = style.at("pPr").child("outlineLvl");
            if (outline != null) {
                return level(outline);
            }
            Matcher heading = HEADING.matcher(name(style));
            if (heading.matches()) {
                return heading.group(1).charAt(0) - '0';
            }
        }
        return 0;
    }

    private static int level(Element outline) {
        int level = outline.number("val", BODY_TEXT);
        return level < 0 || level >= BODY_TEXT ? 0 : level + 1;
    }

    static boolean isTitle(List<Element> chain) {
        return !chain.isEmpty() && TITLES.contains(name(chain.getFirst()));
    }

    static boolean isQuotation(List<Element> chain) {
        return !chain.isEmpty() && QUOTATIONS.contains(name(chain.getFirst()));
    }

    /** Whether a paragraph belongs to a table of contents. */
    static boolean isContents(List<Element> chain) {
        return !chain.isEmpty() && CONTENTS.matcher(name(chain.getFirst())).matches();
    }

    private static String name(Element style) {
        String name = style.at("name").get("val");
        return (name == null ? style.text("styleId") : name).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether tables of a style have a first row that looks like none of the others. */
    boolean hasHead(@Nullable String tableStyle) {
        return chain("table", tableStyle).stream()
                .flatMap(style -> style.all("tblStylePr").stream())
                .anyMatch(part -> part.text("type").equals("firstRow"));
    }

    /** Whether a run of text is set so, by itself or by the style of its characters. */
    boolean isSet(Element run, String name) {
        String value = value(run, name);
        return value != null && isOn(value, true);
    }

    /** What a run of text, or the style of its characters, says by an element of that name; null if nothing. */
    @Nullable
    String value(Element run, String name) {
        Element own = run.child(name);
        if (own == null) {
            String style = run.at("rStyle").get("val");
            for (Element each : style == null ? List.<Element>of() : chain("character", style)) {
                own = own == null ? each.at("rPr").child(name) : own;
            }
        }
        return own == null ? null : own.attributes().getOrDefault("val", "true");
    }

    /** Whether an attribute switches something on. */
    static boolean isOn(@Nullable String value, boolean otherwise) {
        return value == null
                ? otherwise
                : switch (value) {
                    case "0", "false", "off", "none" -> false;
                    default -> true;
                };
    }
}
