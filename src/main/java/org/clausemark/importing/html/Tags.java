package org.clausemark.importing.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What the elements of HTML are, whatever parser has read them. */
final class Tags {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "noframes",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** What is no text to be read, or only says again in another way what is. */
    private static final Set<String> WORDLESS = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "svg",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "datalist",
            "head",
            "rt",
            "rp",
            "annotation",
            "annotation-xml");

    private static final Set<String> BOXES =
            Set.of("admonition", "note", "tip", "hint", "important", "caution", "warning", "danger", "attention");
    private static final Set<String> AUTHORS = Set.of("author", "editor", "translator", "othercredit");

    private Tags() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isWordless(Element element) {
        return WORDLESS.contains(element.normalName());
    }

    /** The depth of a heading, 1 to 6; 0 for what is none. */
    static int heading(Element element) {
        String name = element.normalName();
        if (isLabel(element)) {
            return 0;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return name.charAt(1) - '0';
        }
        if (isBlock(element) && element.attr("role").equals("heading")) {
            String level = element.attr("aria-level");
            return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6' ? level.charAt(0) - '0' : 2;
        }
        return 0;
    }

    /** Whether a heading only says what a box is (Note, Warning) or who wrote the text, and heads no section of it. */
    private static boolean isLabel(Element element) {
        Element box = element.parent();
        return AUTHORS.stream().anyMatch(element::hasClass)
                || (box != null
                        && element.previousElementSibling() == null
                        && BOXES.stream().anyMatch(box::hasClass));
    }

    static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    /** What stands before a node, blanks left out; null if nothing does. */
    static @Nullable Node before(Node node) {
        Node before = node.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before;
    }

    /** Whether an element says of itself, in any of the ways there are, that it is of a kind. */
    static boolean isTyped(Element element, String type) {
        String types = " " + element.attr("epub:type") + " " + element.attr("role") + " ";
        return types.contains(" " + type + " ") || types.contains(" doc-" + type + " ");
    }
}
