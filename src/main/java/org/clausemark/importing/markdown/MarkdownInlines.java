package org.clausemark.importing.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Inline;
import org.clausemark.importing.flow.Words;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the words of a Markdown paragraph, heading or cell. */
final class MarkdownInlines {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]{0,20})(?=[\\s/>])");
    private static final Pattern MEANING = Pattern.compile(":[ \\t]+(?=\\S)");

    private MarkdownInlines() {}

    /** Adds what a block says to {@code words}. Marks may be nested as deep as they like: nothing here recurses. */
    static void gather(Node block, Words words) {
        Node node = block.getFirstChild();
        int depth = 0;
        while (node != null) {
            enter(node, words);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            leave(node, words);
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
                leave(node, words);
            }
            node = node.getNext();
        }
    }

    // A switch over types would be Java 21, which the formatter cannot read yet.
    @SuppressWarnings("IfChainToSwitch")
    private static void enter(Node node, Words words) {
        if (node instanceof Text text) {
            words.add(textOf(text, words));
        } else if (node instanceof SoftLineBreak) {
            words.lineEnd();
        } else if (node instanceof HardLineBreak) {
            words.lineBreak();
        } else if (node instanceof Code code) {
            asIs(Inline.Kind.CODE, "", code.getLiteral(), words);
        } else if (node instanceof HtmlInline html) {
            tag(html.getLiteral(), words);
        } else if (node instanceof FootnoteReference reference) {
            asIs(Inline.Kind.REFERENCE, reference.getLabel(), reference.getLabel(), words);
        } else {
            Inline.Kind kind = kindOf(node);
            if (kind != null) {
                words.begin(kind, node instanceof Link link ? link.getDestination() : "");
            }
        }
    }

    private static void leave(Node node, Words words) {
        Inline.Kind kind = kindOf(node);
        if (kind != null) {
            words.end(kind);
        }
    }

    /** The kind of stretch that a node with words in it makes; null if none. */
    private static Inline.@Nullable Kind kindOf(Node node) {
        if (node instanceof Emphasis) {
            return Inline.Kind.EMPHASIS;
        }
        if (node instanceof StrongEmphasis) {
            return Inline.Kind.STRONG;
        }
        if (node instanceof Strikethrough) {
            return Inline.Kind.STRIKE;
        }
        return node instanceof Link link && Words.isAddress(link.getDestination()) ? Inline.Kind.LINK : null;
    }

    private static void asIs(Inline.Kind kind, String target, String literal, Words words) {
        words.begin(kind, target);
        words.addAsIs(literal);
        words.end(kind);
    }

    /** A line that begins with a colon says what the line above means. */
    private static String textOf(Text text, Words words) {
        String literal = text.getLiteral();
        if (!literal.startsWith(":")
                || (text.getPrevious() != null && !(text.getPrevious() instanceof SoftLineBreak))) {
            return literal;
        }
        Matcher meaning = MEANING.matcher(literal);
        if (!meaning.lookingAt()) {
            return literal;
        }
        words.meaning();
        return literal.substring(meaning.end());
    }

    /** The tags that only set words apart are followed; of all others nothing is kept, and nothing is fetched. */
    private static void tag(String literal, Words words) {
        Matcher tag = TAG.matcher(literal);
        if (!tag.lookingAt()) {
            return;
        }
        boolean ends = !tag.group(1).isEmpty();
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        Inline.Kind kind = Words.kindOf(name);
        if (name.equals("br")) {
            words.lineBreak();
        } else if (name.equals("img")) {
            Element image = Jsoup.parseBodyFragment(literal).selectFirst("img");
            words.add(image == null ? "" : image.attr("alt"));
        } else if (kind != null && ends) {
            words.end(kind);
        } else if (kind == Inline.Kind.LINK) {
            Element link = Jsoup.parseBodyFragment(literal).selectFirst("a[href]");
            String address = link == null ? "" : link.attr("href");
            // Within a link its end must not be taken for that of the link.
            if (Words.isAddress(address) || words.isOpen(kind)) {
                words.begin(kind, address);
            }
        } else if (kind != null) {
            words.begin(kind, "");
        }
    }
}
