package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.ui.notes.CommentText.Look;
import org.clausemark.ui.notes.CommentText.Part;
import org.clausemark.ui.notes.CommentText.Run;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Gathers the words of Markdown that was read, without recursion: marks may be nested as deep as they like. */
final class CommentReading {
    private static final int MOST_PARTS = 200;
    private static final int MOST_RUNS = 800;

    private static final Pattern LEADS =
            Pattern.compile("\\[\\[([^\\[\\]\\n]{1,60})]]|(?:https?://|mailto:)[^\\s<>\"“”]{1,2000}");
    private static final String AFTER_ADDRESS = ".,;:!?'’»)]}*_";

    private final List<Part> parts = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private int strong;
    private int emphasis;
    private int depth;
    private int gathered;

    /** The paragraphs and items so far. */
    List<Part> parts() {
        return parts;
    }

    /** Goes through a node and all in it. */
    void walk(Node top) {
        Node node = top;
        while (node != null && !isTooMuch()) {
            enter(node);
            Node next = node.getFirstChild();
            while (next == null && node != null) {
                leave(node);
                next = node.getNext();
                if (next == null) {
                    node = node.equals(top) ? null : node.getParent();
                }
                if (top.equals(node)) {
                    return;
                }
            }
            node = next;
        }
    }

    /** Whether there is more than a card can show. */
    boolean isTooMuch() {
        return parts.size() > MOST_PARTS || gathered > MOST_RUNS;
    }

    // A switch over types would be Java 21, which the formatter cannot read yet.
    @SuppressWarnings("IfChainToSwitch")
    private void enter(Node node) {
        if (node instanceof Text text) {
            add(text.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add("\n");
        } else if (node instanceof Code code) {
            runs.add(new Run(code.getLiteral(), Set.of(Look.CODE), ""));
            gathered++;
        } else if (node instanceof HtmlInline html) {
            add(html.getLiteral());
        } else if (node instanceof StrongEmphasis) {
            strong++;
        } else if (node instanceof Emphasis) {
            emphasis++;
        } else if (node instanceof Link link) {
            targets.add(link.getDestination());
        } else if (node instanceof Image image) {
            targets.add(image.getDestination());
        } else if (node instanceof LinkReferenceDefinition definition) {
            define(definition);
        } else if (node instanceof Heading) {
            strong++;
        } else if (node instanceof BlockQuote) {
            depth++;
        } else if (node instanceof ListBlock) {
            depth++;
        } else if (node instanceof ListItem item) {
            labels.add(labelOf(item));
        }
    }

    private void leave(Node node) {
        if (node instanceof StrongEmphasis) {
            strong--;
        } else if (node instanceof Emphasis) {
            emphasis--;
        } else if (node instanceof Link || node instanceof Image) {
            targets.removeLast();
        } else if (node instanceof Heading) {
            strong--;
            end();
        } else if (node instanceof Paragraph) {
            end();
        } else if (node instanceof BlockQuote || node instanceof ListBlock) {
            depth--;
        } else if (node instanceof ListItem item && !labels.removeLast().isEmpty()) {
            // An item that nothing stands in.
            parts.add(new Part(depth, labelOf(item), List.of()));
        }
    }

    /** Adds a paragraph of what was gathered; the first one of an item has its label. */
    private void end() {
        String label = "";
        if (!labels.isEmpty()) {
            label = labels.removeLast();
            labels.add("");
        }
        parts.add(new Part(depth, label, led(runs)));
        runs = new ArrayList<>();
    }

    private void define(LinkReferenceDefinition definition) {
        String title = definition.getTitle() == null ? "" : " " + definition.getTitle();
        add("[" + definition.getLabel() + "]: " + definition.getDestination() + title);
        end();
    }

    private void add(String words) {
        Set<Look> looks = looks();
        String target = targets.isEmpty() ? "" : targets.getLast();
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.looks().equals(looks) && last.target().equals(target)) {
            runs.set(runs.size() - 1, new Run(last.words() + words, looks, target));
        } else {
            runs.add(new Run(words, looks, target));
            gathered++;
        }
    }

    private Set<Look> looks() {
        List<Look> looks = new ArrayList<>();
        if (strong > 0) {
            looks.add(Look.STRONG);
        }
        if (emphasis > 0) {
            looks.add(Look.EMPHASIS);
        }
        if (!targets.isEmpty() && !targets.getLast().isEmpty()) {
            looks.add(Look.LINK);
        }
        return Set.copyOf(looks);
    }

    /** The runs, with those apart in them that lead somewhere though they are not written as links. */
    private List<Run> led(List<Run> read) {
        List<Run> led = new ArrayList<>();
        for (Run run : read) {
            if (run.looks().contains(Look.CODE) || run.looks().contains(Look.LINK)) {
                led.add(run);
            } else {
                leads(run, led);
            }
        }
        gathered += led.size() - read.size();
        return List.copyOf(led);
    }

    private static void leads(Run run, List<Run> into) {
        Matcher lead = LEADS.matcher(run.words());
        int from = 0;
        while (lead.find(from)) {
            boolean clause = lead.group(1) != null;
            String words = lead.group();
            while (!clause && AFTER_ADDRESS.indexOf(words.charAt(words.length() - 1)) >= 0) {
                words = words.substring(0, words.length() - 1);
            }
            if (lead.start() > from) {
                into.add(new Run(run.words().substring(from, lead.start()), run.looks(), ""));
            }
            into.add(new Run(
                    words, with(run.looks(), clause ? Look.CLAUSE : Look.LINK), clause ? lead.group(1) : words));
            from = lead.start() + words.length();
        }
        if (from < run.words().length()) {
            into.add(new Run(run.words().substring(from), run.looks(), ""));
        }
    }

    private static Set<Look> with(Set<Look> looks, Look another) {
        List<Look> more = new ArrayList<>(looks);
        more.add(another);
        return Set.copyOf(more);
    }

    private static String labelOf(ListItem item) {
        Block list = item.getParent();
        if (!(list instanceof OrderedList ordered)) {
            return list instanceof BulletList ? "•" : "";
        }
        int number = ordered.getMarkerStartNumber() == null ? 1 : ordered.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + (ordered.getMarkerDelimiter() == null ? "." : ordered.getMarkerDelimiter());
    }
}
