package org.clausemark.exporting.pdf;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;

/**
 * The tags that set a passage's words as its source does. Stretches may overlap, as elements may not: where one begins
 * or ends, the element before it ends and another begins. No letter is added, so that highlights find their words.
 */
final class SetWords {
    /** For words with nothing set apart. */
    static final SetWords PLAIN = new SetWords(Typesetting.PLAIN, Integer.MAX_VALUE);

    private static final int DEEPEST = 6;

    private final List<Inline> inlines;
    private final TreeSet<Integer> turns = new TreeSet<>();
    private final Form form;
    private final int length;
    private String closing = "";

    SetWords(Passage passage) {
        this(passage.set(), passage.text().length());
    }

    private SetWords(Typesetting set, int length) {
        this.length = length;
        this.inlines = set.inlines();
        this.form = set.form();
        for (Inline inline : inlines) {
            turns.add(inline.start());
            turns.add(inline.end());
        }
        if (!inlines.isEmpty()) {
            // Bare words among elements would be drawn before all of them, and read back in that order.
            turns.add(0);
        }
    }

    /** The classes of a passage's block, with a blank before each; empty for running text. */
    static String classes(Passage passage) {
        Typesetting set = passage.set();
        String form = set.form() == Form.PARAGRAPH ? "" : " " + set.form().key();
        String depth = set.depth() == 0 ? "" : " deep" + Math.min(DEEPEST, set.depth());
        return form + depth + (passage.kind() == Passage.Kind.FOOTNOTE ? " footnote" : "");
    }

    /** The tags before an offset of the text; to be asked in order, up to its length. */
    String tagsAt(int offset) {
        if (!turns.remove(offset) && offset < length) {
            return "";
        }
        String tags = closing;
        closing = "";
        StringBuilder kinds = new StringBuilder();
        String address = "";
        for (Inline inline : inlines) {
            if (inline.start() > offset) {
                break;
            }
            if (inline.end() > offset) {
                kinds.append(kinds.isEmpty() ? "" : " ").append(inline.kind().key());
                address = inline.kind() == Inline.Kind.LINK && isOfTheWeb(inline.target()) ? inline.target() : address;
            }
        }
        if (offset >= length) {
            return tags;
        }
        if (kinds.isEmpty()) {
            closing = "</span>";
            return tags + "<span>";
        }
        boolean link = !address.isEmpty();
        closing = link ? "</a>" : "</span>";
        String target = Html.escape(address);
        String head = link ? "<a href=\"" + target + "\" title=\"To " + target + "\"" : "<span";
        return tags + head + " class=\"" + kinds + "\">";
    }

    /** A character's markup: line breaks, and what parts the cells of a row, are more than the blanks they are. */
    String blank(char c, String escaped) {
        if (c == '\n') {
            return "<br/>";
        }
        if (c != '\t') {
            return escaped;
        }
        boolean row = form == Form.TABLE_HEAD || form == Form.TABLE_ROW;
        return row ? "<span class=\"cell\"> </span>" : form == Form.PREFORMATTED ? "    " : escaped;
    }

    private static boolean isOfTheWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
    }
}
