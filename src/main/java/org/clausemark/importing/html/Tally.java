package org.clausemark.importing.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much of what there is in an element; counted once for all elements of a page. */
// Nodes are equal only to themselves.
@SuppressWarnings("ReferenceEquality")
final class Tally {
    private static final String COMMAS = ",،﹐︐⹁、，؛;；";
    /** Links within the page are a table of contents, which belongs to it more than links that lead away. */
    private static final double WITHIN = 0.3;

    int characters;
    double linked;
    int listed;
    int headed;
    int commas;
    int paragraphs;
    int items;
    int inputs;
    int pictures;
    /** Characters that stand in the element itself or in what is set apart in its text. */
    int own;
    /** Commas among them. */
    int ownCommas;

    /** How much of the text is links, 0 to 1. */
    double linkDensity() {
        return characters == 0 ? 0 : linked / characters;
    }

    /** Counts an element and all that are in it. */
    static IdentityHashMap<Element, Tally> of(Element root) {
        IdentityHashMap<Element, Tally> tallies = new IdentityHashMap<>();
        root.traverse(new Counter(tallies));
        return tallies;
    }

    /** Takes away from what is above an element what is in it. */
    static void remove(IdentityHashMap<Element, Tally> tallies, Element element) {
        Tally gone = tallies.get(element);
        for (Element above = element.parent(); above != null && gone != null; above = above.parent()) {
            Tally tally = tallies.get(above);
            if (tally == null) {
                break;
            }
            tally.add(gone, -1);
        }
        element.remove();
    }

    private void add(Tally other, int times) {
        characters += times * other.characters;
        linked += times * other.linked;
        listed += times * other.listed;
        headed += times * other.headed;
        commas += times * other.commas;
        paragraphs += times * other.paragraphs;
        items += times * other.items;
        inputs += times * other.inputs;
        pictures += times * other.pictures;
    }

    private static final class Counter implements NodeVisitor {
        private final IdentityHashMap<Element, Tally> tallies;
        private final Deque<Tally> open = new ArrayDeque<>();
        private final Deque<Tally> blocks = new ArrayDeque<>();
        private int links;
        private boolean within;
        private int lists;
        private int headings;

        private Counter(IdentityHashMap<Element, Tally> tallies) {
            this.tallies = tallies;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !open.isEmpty()) {
                count(text.getWholeText());
            } else if (node instanceof Element element) {
                Tally tally = new Tally();
                tallies.put(element, tally);
                open.push(tally);
                if (Tags.isBlock(element) || blocks.isEmpty()) {
                    blocks.push(tally);
                }
                switch (element.normalName()) {
                    case "a" -> {
                        links++;
                        within = element.attr("href").startsWith("#") || !element.hasAttr("href");
                    }
                    case "p" -> tally.paragraphs++;
                    case "li" -> tally.items++;
                    case "input", "button" -> tally.inputs++;
                    case "img" -> tally.pictures++;
                    case "ul", "ol" -> lists++;
                    default -> headings += Tags.heading(element) > 0 ? 1 : 0;
                }
            }
        }

        private void count(String text) {
            int characters = 0;
            int commas = 0;
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = c <= ' ' || c == '\u00a0';
                characters += !space || !blank ? 1 : 0;
                blank = space;
                commas += c > '+' && COMMAS.indexOf(c) >= 0 ? 1 : 0;
            }
            Tally tally = open.getFirst();
            tally.characters += characters;
            tally.commas += commas;
            tally.linked += links > 0 ? (within ? WITHIN : 1) * characters : 0;
            tally.listed += lists > 0 ? characters : 0;
            tally.headed += headings > 0 ? characters : 0;
            Tally block = blocks.getFirst();
            block.own += characters;
            block.ownCommas += commas;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                Tally tally = open.pop();
                if (blocks.getFirst() == tally) {
                    blocks.pop();
                }
                if (!open.isEmpty()) {
                    open.getFirst().add(tally, 1);
                }
                switch (element.normalName()) {
                    case "a" -> links--;
                    case "ul", "ol" -> lists--;
                    default -> headings -= Tags.heading(element) > 0 ? 1 : 0;
                }
            }
        }
    }
}
