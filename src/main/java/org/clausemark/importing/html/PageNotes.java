package org.clausemark.importing.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Footnote;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of pages: links that look like the mark of a note, and what they lead to. The notes are taken out of
 * the pages, whatever place they have there.
 */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
final class PageNotes {
    private static final int LONGEST_MARK = 20;
    private static final int MOST_NOTES = 20_000;
    private static final int LONGEST_BACK_LINK = 4;
    private static final Pattern MARK =
            Pattern.compile("(?:\\p{L}{1,5}\\.?\\s)?\\p{N}{1,4}\\p{Ll}?|[*†‡§¶‖#]{1,4}|\\p{Ll}{1,2}|[ivxlc]{1,6}");
    private static final Pattern BRACKETS = Pattern.compile("^[\\[({（［〔【]+|[\\])}）］〕】]+$");
    private static final Pattern BARE_BRACKETS = Pattern.compile("[\\[\\](){}.:,\\s]*");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:foot|end)?note-?_?ref|fn-?ref|\\bfootnote|\\bendnote|\\bsdfootnoteanc|\\breference\\b");
    private static final Pattern BACK = Pattern.compile("[↩↑^⤴⏎←\\ufe0e\\ufe0f\\s]{1,4}");

    /** The pages' elements by where links to them lead: the page's path, {@code #} and their name. */
    private final Map<String, Element> named = new HashMap<>();

    private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> paths = new IdentityHashMap<>();
    private final Map<Element, String> labels = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final BinaryOperator<String> resolver;
    private final Marks marks;

    /**
     * Looks for the notes of some pages.
     *
     * @param bodies the pages in the order in which they are read, by their paths
     * @param resolver what a link's address means on the page of a path: another path with {@code #} and a name, or
     *     empty if it leads to none of them
     */
    PageNotes(Map<String, Element> bodies, BinaryOperator<String> resolver, Marks marks) {
        this.resolver = resolver;
        this.marks = marks;
        List<Element> links = new ArrayList<>();
        bodies.forEach((path, body) -> index(path, body, links));
        Set<Element> within = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element link : links) {
            if (labels.size() < MOST_NOTES && isMark(link)) {
                refer(link, within);
            }
        }
        takeOut();
    }

    private void index(String path, Element body, List<Element> links) {
        body.traverse((node, depth) -> {
            if (node instanceof Element element) {
                order.put(element, order.size());
                String id = element.id();
                if (!id.isEmpty()) {
                    named.putIfAbsent(path + '#' + id, element);
                }
                if (element.normalName().equals("a")) {
                    if (element.hasAttr("name")) {
                        named.putIfAbsent(path + '#' + element.attr("name"), element);
                    }
                    if (element.attr("href").indexOf('#') >= 0) {
                        links.add(element);
                        paths.put(element, path);
                    }
                }
            }
        });
    }

    private @Nullable Element target(Element link) {
        String path = paths.get(link);
        String target = path == null ? "" : resolver.apply(path, link.attr("href"));
        return target.isEmpty() ? null : named.get(target);
    }

    /** What a link shows without the brackets around it. */
    private static String bare(Element link) {
        return BRACKETS.matcher(link.text().strip()).replaceAll("").strip();
    }

    private static boolean isMark(Element link) {
        String text = link.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_MARK) {
            return false;
        }
        Element parent = link.parent();
        if (Tags.isTyped(link, "noteref")) {
            return true;
        }
        boolean named = NAMED.matcher(link.className()).find()
                || (parent != null
                        && parent.normalName().matches("sup|span")
                        && NAMED.matcher(parent.className()).find());
        boolean raised = link.selectFirst("sup") != null || isRaised(link);
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return (named || raised || bracketed) && MARK.matcher(bare(link)).matches();
    }

    private static boolean isRaised(Element link) {
        Element above = link.parent();
        for (int i = 0; i < 3 && above != null && !Tags.isBlock(above); i++) {
            if (above.normalName().equals("sup") || above.attr("style").contains("super")) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    private void refer(Element link, Set<Element> definitions) {
        for (Element above = link; above != null; above = above.parent()) {
            if (definitions.contains(above)) {
                return;
            }
        }
        Element target = target(link);
        Element note = target == null ? null : definition(link, target);
        if (note == null) {
            return;
        }
        String label = labels.get(note);
        if (label == null) {
            label = unused(bare(link));
            labels.put(note, label);
            definitions.add(note);
        }
        marks.refer(link, label);
    }

    /** A label of that name that no other note has: chapters of a book each begin with 1. */
    private String unused(String printed) {
        String label = printed;
        for (int i = 2; !taken.add(label); i++) {
            label = printed + " (" + i + ")";
        }
        return label;
    }

    /** The element that holds a note; null if what a link leads to is none. */
    private @Nullable Element definition(Element link, Element target) {
        Element note = target;
        String label = bare(link);
        if (note.normalName().equals("dt")) {
            join(note);
        }
        while (!Tags.isBlock(note) || note.text().strip().length() <= label.length() + 3) {
            Element above = note.parent();
            if (above == null || isHolder(above)) {
                return null;
            }
            note = above;
        }
        boolean typed =
                Tags.isTyped(note, "footnote") || Tags.isTyped(note, "endnote") || Tags.isTyped(note, "rearnote");
        boolean before = order.getOrDefault(note, 0) < order.getOrDefault(link, 0);
        if (isHolder(note) || Tags.heading(note) > 0 || (before && !typed)) {
            return null;
        }
        if (Tags.isCell(note.normalName()) && note.parent() != null) {
            note = note.parent();
        }
        for (Element above = link; above != null; above = above.parent()) {
            if (above == note) {
                return null;
            }
        }
        return note;
    }

    /** Takes what is said of a number in a list of notes to the number. */
    private static void join(Element number) {
        Element said = number.nextElementSibling();
        if (said != null && said.normalName().equals("dd")) {
            number.appendChildren(List.copyOf(said.childNodes()));
            said.remove();
        }
    }

    /** Whether an element holds more than a note. */
    private static boolean isHolder(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "article", "ol", "ul", "dl", "table", "tbody" -> true;
            default -> false;
        };
    }

    /** Notes within notes stay where they are. */
    private void takeOut() {
        Set<Element> holders = new LinkedHashSet<>();
        Set<Element> notes = Collections.newSetFromMap(new IdentityHashMap<>());
        notes.addAll(labels.keySet());
        for (Element note : List.copyOf(labels.keySet())) {
            Element above = note.parent();
            while (above != null && !notes.contains(above)) {
                above = above.parent();
            }
            if (above != null) {
                labels.remove(note);
            }
        }
        for (Map.Entry<Element, String> note : labels.entrySet()) {
            clean(note.getKey(), note.getValue());
            Element holder = note.getKey().parent();
            if (holder != null) {
                holders.add(holder);
            }
            note.getKey().remove();
        }
        holders.forEach(PageNotes::removeEmpty);
    }

    /** What held nothing but notes goes, with the heading over them. */
    private static void removeEmpty(Element holder) {
        Element empty = holder;
        while (empty != null && !isBody(empty) && isBare(empty)) {
            Element above = empty.parent();
            empty.remove();
            empty = above;
        }
    }

    private static boolean isBody(Element element) {
        return element.normalName().matches("html|body|main|article");
    }

    private static boolean isBare(Element element) {
        return element.children().stream().allMatch(child -> Tags.heading(child) > 0 || !child.hasText())
                && element.ownText().isBlank();
    }

    /** Takes the way back and the number out of a note: both are printed anew. */
    private void clean(Element note, String label) {
        int own = order.getOrDefault(note, 0);
        for (Element link : note.select("a")) {
            Element target = target(link);
            String text = link.text().strip();
            boolean back = target != null && order.getOrDefault(target, own) < own;
            if (Tags.isTyped(link, "backlink")
                    || (back && text.length() <= LONGEST_BACK_LINK + label.length())
                    || (target != null && BACK.matcher(text).matches())) {
                Element around = link.parent();
                link.remove();
                // What stood around it, brackets and all, goes with it.
                while (around != null
                        && around != note
                        && BARE_BRACKETS.matcher(around.text()).matches()) {
                    Element above = around.parent();
                    around.remove();
                    around = above;
                }
            }
        }
        String printed = label.replaceFirst(" \\(\\d+\\)$", "");
        Pattern number = Pattern.compile(
                "^[\\s\\u00a0]*[\\[({]?" + Pattern.quote(printed) + "(?![\\p{L}\\p{N}])[\\])}]?[.:]?[\\s\\u00a0]*");
        TextNode first = firstText(note);
        if (first != null) {
            Matcher matcher = number.matcher(first.getWholeText());
            String rest = matcher.replaceFirst("");
            first.text(rest.replaceFirst("^[\\s\\u00a0]*[\\])}.:^]{1,3}[\\s\\u00a0]+", ""));
        }
    }

    private static @Nullable TextNode firstText(Element note) {
        return note.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The notes with labels that are wanted, in the order of their marks. */
    List<Footnote> footnotes(Predicate<String> wanted) {
        // A note may have marks of others in it, which does not make those wanted.
        Set<String> kept = labels.values().stream().filter(wanted).collect(Collectors.toSet());
        List<Footnote> notes = new ArrayList<>();
        int most = Limits.PARAGRAPHS;
        for (Map.Entry<Element, String> note : labels.entrySet()) {
            if (!kept.contains(note.getValue())) {
                continue;
            }
            Blocks blocks = new Blocks(Math.max(0, most));
            HtmlBlocks.gather(note.getKey(), blocks, 0, marks);
            List<Paragraph> paragraphs = blocks.paragraphs();
            most -= paragraphs.size();
            if (!paragraphs.isEmpty()) {
                notes.add(new Footnote(note.getValue(), paragraphs));
            }
        }
        return notes;
    }
}
