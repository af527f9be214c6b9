package org.clausemark.importing.flow;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Words.Written;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the paragraphs of a source that says what they are: how deep they stand in lists and quotations, and which of
 * them are headings. The same for all such formats.
 */
public final class Blocks {
    public static final String BULLET = "• ";

    /** A listing longer than this comes in parts: a passage is laid out as a whole. */
    private static final int MOST_LINES = 200;

    private static final int LONGEST_LISTING = 20_000;
    private static final int DEEPEST_HEADING = 6;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final int most;
    private final List<Boolean> nest = new ArrayList<>();
    private int items;
    private @Nullable String label;
    private @Nullable String page;

    /** Gathers at most {@code most} paragraphs; what comes after them is left out. */
    public Blocks(int most) {
        this.most = most;
    }

    /** What was gathered, in order. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Whether no more are taken. */
    public boolean isFull() {
        return paragraphs.size() >= most;
    }

    /** What follows stands on the page of that label. */
    public void page(String label) {
        page = label.isBlank() ? null : label.strip();
    }

    /** Enters an item of a list; {@code printed} is its label with a blank behind it. */
    public void beginItem(String printed) {
        flushLabel(0);
        nest.add(true);
        items++;
        label = printed;
    }

    /** Enters a quotation. */
    public void beginQuotation() {
        nest.add(false);
    }

    /** Leaves the item or quotation entered last; {@code source} as in {@link Paragraph#sourceStart}. */
    public void end(int source) {
        if (nest.remove(nest.size() - 1)) {
            flushLabel(source);
            items--;
            label = null;
        }
    }

    /** Adds a paragraph of running text; nothing where it is empty. */
    public void paragraph(Written words, int source) {
        if (words.text().isEmpty()) {
            return;
        }
        boolean quoted = !nest.isEmpty() && !nest.get(nest.size() - 1);
        String printed = label;
        if (printed != null) {
            label = null;
            Label own = printed.equals(BULLET) ? Label.at(words.text()) : null;
            boolean labelled = own != null
                    && own.length() < words.text().length()
                    && (own.shape().endsWith("#)") || own.shape().equals("#."));
            Written whole = labelled ? words : words.labelled(printed);
            add(whole, source, 0, labelled && own != null ? own.length() : printed.length(), Form.ITEM);
        } else if (quoted) {
            add(words, source, 0, 0, Form.QUOTATION);
        } else {
            add(words, source, 0, 0, items > 0 ? Form.CONTINUATION : Form.PARAGRAPH);
        }
    }

    /** Adds a heading; one in a list or a quotation is no heading of the document. */
    public void heading(int level, Written words, int source) {
        if (!nest.isEmpty()) {
            paragraph(words, source);
        } else if (!words.text().isEmpty()) {
            add(words, source, Math.min(level, DEEPEST_HEADING), 0, Form.PARAGRAPH);
        }
    }

    /** Adds text whose line breaks count; {@code source} is where its first line begins. */
    public void listing(String text, int source) {
        flushLabel(source);
        String[] lines = text.split("\\R", -1);
        int from = 0;
        while (from < lines.length) {
            int to = from;
            int length = 0;
            while (to < lines.length && to - from < MOST_LINES && length < LONGEST_LISTING) {
                length += lines[to].length();
                to++;
            }
            int first = from;
            int last = to;
            while (first < last && lines[first].isBlank()) {
                first++;
            }
            while (first < last && lines[last - 1].isBlank()) {
                last--;
            }
            if (first < last) {
                String part =
                        String.join("\n", List.of(lines).subList(first, last)).stripTrailing();
                add(new Written(part, List.of()), source, 0, 0, Form.PREFORMATTED);
            }
            from = to;
        }
    }

    /** Adds a row of a table. */
    public void row(Written cells, boolean head, int source) {
        flushLabel(source);
        if (!cells.text().isBlank()) {
            add(cells, source, 0, 0, head ? Form.TABLE_HEAD : Form.TABLE_ROW);
        }
    }

    /** A number that has no paragraph to stand before stands alone, so that it is not lost. */
    private void flushLabel(int source) {
        String printed = label;
        label = null;
        if (printed != null && !printed.equals(BULLET)) {
            String alone = printed.strip();
            add(new Written(alone, List.of()), source, 0, alone.length(), Form.ITEM);
        }
    }

    private void add(Written words, int source, int heading, int labelLength, Form form) {
        if (!isFull()) {
            Typesetting set = new Typesetting(form, nest.size(), words.inlines());
            boolean plain = set.equals(Typesetting.PLAIN);
            paragraphs.add(new Paragraph(
                    words.text(),
                    source,
                    true,
                    new Markup(false, heading, items, labelLength, plain ? Typesetting.PLAIN : set),
                    page));
        }
    }
}
