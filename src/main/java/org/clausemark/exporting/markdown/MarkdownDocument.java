package org.clausemark.exporting.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting.Form;

/**
 * A document's own text as Markdown (CommonMark with the tables, footnotes and strikethrough of GitHub): read back it has
 * the same words, headings and footnotes. What stands around it in the file is left out.
 */
public final class MarkdownDocument {
    /** Markdown knows no deeper heading. */
    private static final int DEEPEST = 6;

    /** A label that Markdown would print itself. */
    private static final Pattern MARKER = Pattern.compile("(?:(\\d{1,9}[.)])|([•–*+-]))\\s+");

    private static final Pattern BEGINNING = Pattern.compile("(?:[#+=-]|(\\d{1,9})[.)])");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final StringBuilder out = new StringBuilder();
    /** How far the words of the item of each depth are indented; those deeper than the last item are gone. */
    private final List<Integer> indents = new ArrayList<>();
    /** How many cells the widest row of the table has that is being written. */
    private int columns;

    private MarkdownDocument() {}

    /** The whole text, with a line feed at its end. */
    public static String of(Document document) {
        MarkdownDocument made = new MarkdownDocument();
        List<Passage> body =
                document.passages().stream().filter(Passage::isBody).toList();
        for (int i = 0; i < body.size(); i++) {
            boolean continues =
                    i > 0 && isRow(body.get(i - 1)) && body.get(i).set().form() == Form.TABLE_ROW;
            if (isRow(body.get(i)) && !continues) {
                made.columns = columns(body, i);
            }
            made.add(body.get(i), continues);
        }
        return made.out.toString();
    }

    private static boolean isRow(Passage passage) {
        Form form = passage.set().form();
        return form == Form.TABLE_HEAD || form == Form.TABLE_ROW;
    }

    /** The cells of the widest row of a table: what a row has beyond the first one's would be dropped by readers. */
    private static int columns(List<Passage> body, int first) {
        int most = 1;
        for (int i = first; i < body.size() && isRow(body.get(i)); i++) {
            if (i > first && body.get(i).set().form() == Form.TABLE_HEAD) {
                break;
            }
            most = Math.max(most, cells(body.get(i)));
        }
        return most;
    }

    private static int cells(Passage row) {
        return (int) row.text().chars().filter(c -> c == '\t').count() + 1;
    }

    private void add(Passage passage, boolean inTable) {
        Form form = passage.set().form();
        if (!out.isEmpty() && !inTable) {
            out.append('\n');
        }
        switch (passage.kind()) {
            case TITLE -> heading(passage, 1);
            case HEADING -> heading(passage, Math.min(DEEPEST, passage.level() + 1));
            case FOOTNOTE -> footnote(passage);
            default -> set(passage, form, inTable);
        }
    }

    private void heading(Passage passage, int level) {
        indents.clear();
        // Behind number signs a number begins no list.
        String words = words(passage, 0).replace("\\\n", " ").strip().replaceFirst("^(\\d{1,9})\\\\([.)])", "$1$2");
        out.append("#".repeat(level)).append(' ');
        // Number signs at the end of a heading are none of its words.
        out.append(words.endsWith("#") ? words.substring(0, words.length() - 1) + "\\#" : words)
                .append('\n');
    }

    private void footnote(Passage passage) {
        indents.clear();
        String label = String.valueOf(passage.number()).replaceAll("[\\s\\]\\[]", "-");
        String words = words(passage, passage.labelLength());
        out.append("[^").append(label).append("]: ").append(words.replace("\n", "\n    "));
        out.append('\n');
    }

    private void set(Passage passage, Form form, boolean inTable) {
        int depth = passage.set().depth();
        switch (form) {
            case PARAGRAPH -> {
                indents.clear();
                block(words(passage, 0), "", "");
            }
            case ITEM -> item(passage, Math.max(1, depth));
            case CONTINUATION -> {
                String indent = " ".repeat(indent(depth));
                block(words(passage, 0), indent, indent);
            }
            case QUOTATION -> {
                String head = "> ".repeat(Math.max(1, depth));
                indents.clear();
                block(words(passage, 0), head, head);
            }
            case PREFORMATTED -> preformatted(passage);
            case TABLE_HEAD, TABLE_ROW -> row(passage, !inTable);
        }
    }

    private void item(Passage passage, int depth) {
        String label = passage.text().substring(0, passage.labelLength());
        Matcher marker = MARKER.matcher(label);
        String indent = " ".repeat(indent(depth - 1));
        if (!marker.matches()) {
            // A label that Markdown has no list for is part of the words.
            block(words(passage, 0), indent, indent);
            return;
        }
        String mark = marker.group(1) != null ? marker.group(1) : "-";
        while (indents.size() >= depth) {
            indents.removeLast();
        }
        while (indents.size() < depth) {
            indents.add(indent.length() + mark.length() + 1);
        }
        String words = words(passage, passage.labelLength());
        block(words, indent + mark + " ", " ".repeat(indents.getLast()));
    }

    private int indent(int depth) {
        int known = Math.min(depth, indents.size());
        return known <= 0 ? 0 : indents.get(known - 1);
    }

    private void block(String words, String head, String further) {
        out.append(head).append(words.replace("\n", "\n" + further)).append('\n');
    }

    private void preformatted(Passage passage) {
        String fence = "```";
        Matcher ticks = TICKS.matcher(passage.text());
        while (ticks.find()) {
            fence = ticks.end() - ticks.start() >= fence.length() ? "`".repeat(ticks.end() - ticks.start() + 1) : fence;
        }
        String indent = " ".repeat(indent(passage.set().depth()));
        block(fence + "\n" + passage.text() + "\n" + fence, indent, indent);
    }

    private void row(Passage passage, boolean first) {
        indents.clear();
        String cells = words(passage, 0).replace("\\\n", "<br>").replace("\n", " ");
        out.append("| ").append(cells.replace("\t", " | ")).append(" |");
        out.append(" |".repeat(first ? columns - cells(passage) : 0)).append('\n');
        if (first) {
            out.append("|").append(" --- |".repeat(columns)).append('\n');
        }
    }

    /** A passage's words from an offset on: escaped, with signs around what is set apart. */
    private static String words(Passage passage, int from) {
        List<Inline> apart = passage.set().inlines().stream()
                .filter(inline -> inline.start() >= from && isWritten(passage, inline))
                .sorted(Comparator.naturalOrder())
                .toList();
        StringBuilder made = new StringBuilder();
        List<Inline> open = new ArrayList<>();
        int at = from;
        for (Inline inline : apart) {
            if (inline.start() < at
                    || (!open.isEmpty()
                            && open.getLast().end() < inline.end()
                            && open.getLast().end() > inline.start())) {
                // Signs that cross, or words that are written already.
                continue;
            }
            at = close(passage, made, open, at, inline.start());
            made.append(escaped(passage.text().substring(at, inline.start())));
            at = inline.start();
            String inside = passage.text().substring(inline.start(), inline.end());
            switch (inline.kind()) {
                case REFERENCE -> {
                    made.append("[^").append(inside.strip()).append(']');
                    at = inline.end();
                }
                case CODE -> {
                    made.append(code(inside));
                    at = inline.end();
                }
                default -> {
                    made.append(sign(inline, true));
                    open.add(inline);
                }
            }
        }
        at = close(passage, made, open, at, passage.text().length());
        made.append(escaped(passage.text().substring(at)));
        return begun(made.toString());
    }

    private static int close(Passage passage, StringBuilder made, List<Inline> open, int from, int until) {
        int at = from;
        while (!open.isEmpty() && open.getLast().end() <= until) {
            Inline ends = open.removeLast();
            made.append(escaped(passage.text().substring(at, ends.end())));
            at = ends.end();
            made.append(sign(ends, false));
        }
        return at;
    }

    /** Signs beside blanks are read as what they are, and so are those within a word. */
    private static boolean isWritten(Passage passage, Inline inline) {
        String text = passage.text();
        String inside = text.substring(inline.start(), inline.end());
        if (inline.kind() == Inline.Kind.REFERENCE) {
            return inside.strip().matches("[^\\s\\[\\]]{1,40}");
        }
        return !inside.isBlank()
                && inside.indexOf('\t') < 0
                && inside.indexOf('\n') < 0
                && !(inline.kind() == Inline.Kind.LINK && inline.target().matches(".*[\\s<>].*"));
    }

    private static String code(String words) {
        String fence = "`";
        Matcher ticks = TICKS.matcher(words);
        while (ticks.find()) {
            fence = ticks.end() - ticks.start() >= fence.length() ? "`".repeat(ticks.end() - ticks.start() + 1) : fence;
        }
        boolean apart = words.startsWith("`") || words.endsWith("`");
        return fence + (apart ? " " + words + " " : words) + fence;
    }

    // Tags rather than signs: signs are read only beside the right kinds of letters, and not in Chinese.
    private static String sign(Inline inline, boolean begins) {
        String tag = switch (inline.kind()) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case STRIKE -> "s";
            default -> "";
        };
        if (tag.isEmpty()) {
            return begins ? "[" : "](<" + inline.target() + ">)";
        }
        return begins ? "<" + tag + ">" : "</" + tag + ">";
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                escaped.append("\\\n");
            } else {
                escaped.append("\\`*_[]<>&|~$".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** What begins a heading, a list, a line across, or a meaning at the beginning of a line is escaped. */
    private static String begun(String words) {
        StringBuilder begun = new StringBuilder();
        for (String line : words.split("\n", -1)) {
            String whole = begun.isEmpty() ? line : line.stripLeading();
            Matcher mark = BEGINNING.matcher(whole);
            begun.append(begun.isEmpty() ? "" : "\n");
            if (whole.startsWith(":")) {
                // Escaped it would still say what the line above means; behind a tag it does not.
                begun.append("<span></span>").append(whole);
            } else if (mark.lookingAt()) {
                int at = mark.group(1) == null ? 0 : mark.end(1);
                begun.append(whole, 0, at).append('\\').append(whole.substring(at));
            } else {
                begun.append(whole);
            }
        }
        return begun.toString();
    }
}
