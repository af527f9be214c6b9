package org.clausemark.importing.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Words;
import org.clausemark.importing.html.HtmlBlocks;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes a Markdown text apart into paragraphs and footnotes. */
final class MarkdownBlocks {
    /** Deeper nesting than any text has; what lies below is read as words. */
    private static final int DEEPEST = 100;

    private static final Pattern MARKDOWN_WITHIN =
            Pattern.compile("\\s*<[a-zA-Z][^<>]*\\smarkdown=[\"']?(?:1|block|span)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS_ALONE = Pattern.compile("\\s*(?:</?[a-zA-Z][^<>]{0,500}>\\s*){1,20}");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final String text;
    private final int offset;
    private final int most;
    private final Map<String, Blocks> notes = new LinkedHashMap<>();
    private Blocks blocks;
    private int source;
    private boolean within;

    private MarkdownBlocks(String text, int offset, int most) {
        this.text = text;
        this.offset = offset;
        this.most = most;
        this.blocks = new Blocks(most);
    }

    /**
     * A text taken apart.
     *
     * @param body its paragraphs
     * @param notes the paragraphs of its footnotes by their labels, in the order in which they stand
     */
    record Taken(List<Paragraph> body, Map<String, Blocks> notes) {}

    /** Takes apart what follows {@code offset}, into at most {@code most} paragraphs. */
    static Taken apart(String text, int offset, int most) {
        MarkdownBlocks reader = new MarkdownBlocks(text, offset, most);
        Blocks body = reader.blocks;
        reader.visit(PARSER.parse(text.substring(offset)));
        return new Taken(body.paragraphs(), reader.notes);
    }

    private void visit(Node parent) {
        for (Node node = parent.getFirstChild(); node != null && !blocks.isFull(); node = node.getNext()) {
            source = sourceOf(node);
            block(node);
        }
    }

    // A switch over types would be Java 21, which the formatter cannot read yet.
    @SuppressWarnings("IfChainToSwitch")
    private void block(Node node) {
        if (node instanceof org.commonmark.node.Paragraph) {
            blocks.paragraph(words(node, false), source);
        } else if (node instanceof Heading heading) {
            blocks.heading(heading.getLevel(), words(node, true), skipped(source, "# \t"));
        } else if (node instanceof BlockQuote) {
            blocks.beginQuotation();
            visit(node);
            blocks.end(source);
        } else if (node instanceof OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            String delimiter = list.getMarkerDelimiter();
            items(node, start == null ? 1 : start, delimiter == null ? "." : delimiter);
        } else if (node instanceof BulletList) {
            items(node, 0, "");
        } else if (node instanceof FencedCodeBlock code) {
            blocks.listing(code.getLiteral(), nextLine(source));
        } else if (node instanceof IndentedCodeBlock code) {
            blocks.listing(code.getLiteral(), source);
        } else if (node instanceof HtmlBlock html) {
            html(html.getLiteral());
        } else if (node instanceof TableBlock) {
            rows(node);
        } else if (node instanceof FootnoteDefinition note) {
            note(note);
        } else if (!(node instanceof LinkReferenceDefinition)) {
            visit(node);
        }
    }

    private static Words.Written words(Node block, boolean oneLine) {
        Words words = new Words(oneLine);
        MarkdownInlines.gather(block, words);
        return words.written();
    }

    private void items(Node list, long first, String delimiter) {
        long number = first;
        for (Node item = list.getFirstChild(); item != null && !blocks.isFull(); item = item.getNext()) {
            blocks.beginItem(delimiter.isEmpty() ? Blocks.BULLET : number + delimiter + " ");
            source = sourceOf(item);
            visit(item);
            blocks.end(source);
            number++;
        }
    }

    private void rows(Node table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null && !blocks.isFull(); row = row.getNext()) {
                if (row instanceof TableRow) {
                    source = sourceOf(row);
                    Words words = new Words(true);
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        if (cell.getPrevious() != null) {
                            words.nextCell();
                        }
                        MarkdownInlines.gather(cell, words);
                    }
                    blocks.row(words.written(), part instanceof TableHead, skipped(source, "| \t"));
                }
            }
        }
    }

    /** A definition that is repeated is not the note that its references mean; it is kept all the same. */
    private void note(FootnoteDefinition note) {
        Blocks body = blocks;
        blocks = notes.computeIfAbsent(note.getLabel(), label -> new Blocks(most));
        visit(note);
        blocks = body;
    }

    /** Some tools let HTML say that there is Markdown within it. */
    private void html(String literal) {
        if (!within && MARKDOWN_WITHIN.matcher(literal).lookingAt()) {
            StringBuilder rest = new StringBuilder();
            literal.lines()
                    .filter(line -> !TAGS_ALONE.matcher(line).matches())
                    .forEach(line -> rest.append(line).append('\n'));
            if (!rest.toString().isBlank()) {
                within = true;
                visit(PARSER.parse(rest.toString()));
                within = false;
                return;
            }
        }
        HtmlBlocks.gather(literal, blocks, source);
    }

    private int sourceOf(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return within || spans.isEmpty() ? source : offset + spans.get(0).getInputIndex();
    }

    private int skipped(int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int nextLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
    }
}
