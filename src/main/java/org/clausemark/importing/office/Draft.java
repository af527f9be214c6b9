package org.clausemark.importing.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.flow.Remark;
import org.clausemark.importing.flow.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes down paragraphs as an office document has them: one after the other, each saying which list it is in and how
 * far it is indented, with comments that begin in one and end in another.
 */
public final class Draft {
    /** Paragraphs further in than an item by no more than this, in twentieths of a point, are not within it. */
    private static final int SLACK = 100;

    private static final int DEEPEST_LIST = 50;

    private final Blocks blocks = new Blocks(Limits.PARAGRAPHS + 1);
    private final List<Open> open = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<Draft> boxes = new ArrayList<>();
    private Words words = new Words(false);
    private boolean inRow;
    private int source;

    private record Open(String list, int level, int indent) {}

    private record Mark(String comment, boolean begins, int mark) {}

    private record Place(int paragraph, int offset) {}

    private record Span(@Nullable Place start, @Nullable Place end) {}

    /**
     * A comment of the document.
     *
     * @param author empty if unknown
     * @param made null if unknown
     * @param words what was written
     */
    public record Comment(String author, @Nullable Instant made, String words) {}

    /** What was taken down. */
    public List<Paragraph> paragraphs() {
        return blocks.paragraphs();
    }

    /** Whether no more is taken down. */
    public boolean isFull() {
        return blocks.isFull();
    }

    /** The words of the paragraph or row that is being taken down. */
    public Words words() {
        return words;
    }

    /** Whether a row of a table is being taken down. */
    public boolean isInRow() {
        return inRow;
    }

    /** Begins a paragraph, on one line as headings are; comments that began before it begin in it. */
    public void begin(boolean oneLine) {
        List<Mark> early = List.copyOf(marks);
        drop();
        words = new Words(oneLine);
        early.forEach(mark -> mark(mark.comment, mark.begins));
    }

    /** Forgets the words taken down since the last paragraph. */
    public void drop() {
        marks.clear();
        words = new Words(false);
    }

    /** Ends the words as the document's title. */
    public void title() {
        leaveAll();
        List<Paragraph> paragraphs = blocks.paragraphs();
        int before = paragraphs.size();
        Words.Written written = words.written();
        blocks.heading(1, written, source);
        if (paragraphs.size() > before) {
            Paragraph last = paragraphs.removeLast();
            paragraphs.add(new Paragraph(
                    last.text(),
                    last.sourceStart(),
                    true,
                    new Markup(true, 1, 0, 0, last.markup().set())));
        }
        settle(before, written);
    }

    /** Ends the words as a heading, 1 the outermost. */
    public void heading(int level) {
        leaveAll();
        Words.Written written = words.written();
        int before = blocks.paragraphs().size();
        blocks.heading(level, written, source);
        settle(before, written);
    }

    /** Ends the words as a paragraph. */
    public void paragraph() {
        Words.Written written = words.written();
        int before = blocks.paragraphs().size();
        blocks.paragraph(written, source);
        settle(before, written);
    }

    /** Ends the words as a paragraph of a quotation. */
    public void quotation() {
        blocks.beginQuotation();
        paragraph();
        blocks.end(source);
    }

    /**
     * The next paragraph is an item.
     *
     * @param list which list; an item of another that is indented further lies within
     * @param level how deep in its list, 0 the outermost
     * @param indent from the margin, in twentieths of a point
     * @param label as printed, with what parts it from the words; {@link Blocks#BULLET} for a bullet
     */
    public void item(String list, int level, int indent, String label) {
        while (!open.isEmpty() && !isWithin(open.getLast(), list, level, indent)) {
            leave();
        }
        while (open.size() >= DEEPEST_LIST) {
            leave();
        }
        // A paragraph between two items does not raise the second.
        int before = depths.getOrDefault(list + ' ' + level, 0);
        while (open.size() < before) {
            open.add(new Open(list, Math.min(open.size(), level - 1), indent));
            blocks.beginItem(Blocks.BULLET);
        }
        depths.put(list + ' ' + level, open.size());
        open.add(new Open(list, level, indent));
        blocks.beginItem(label);
    }

    private static boolean isWithin(Open item, String list, int level, int indent) {
        return item.list.equals(list) ? item.level < level : indent > item.indent + SLACK;
    }

    /** The next paragraph is in no item that is indented more than it is. */
    public void plain(int indent) {
        while (!open.isEmpty() && (indent <= SLACK || indent < open.getLast().indent - SLACK)) {
            leave();
        }
    }

    /** The next paragraph is in no item. */
    public void leaveAll() {
        while (!open.isEmpty()) {
            leave();
        }
    }

    /** Leaves the items that are as deep in their list, or deeper. */
    public void leaveTo(int level) {
        while (!open.isEmpty() && open.getLast().level >= level) {
            leave();
        }
    }

    private void leave() {
        open.removeLast();
        blocks.end(source);
    }

    /** Begins a row of a table. */
    public void beginRow() {
        leaveAll();
        words = new Words(true);
        inRow = true;
    }

    /** Ends a row of a table. */
    public void endRow(boolean head) {
        inRow = false;
        Words.Written written = words.written();
        int before = blocks.paragraphs().size();
        blocks.row(written, head, source);
        settle(before, written);
    }

    /** What stands in a box beside the text: it comes after the paragraph that is being taken down. */
    public void box(Draft box) {
        box.leaveAll();
        boxes.add(box);
    }

    /** A comment begins here, or ends. */
    public void mark(String comment, boolean begins) {
        marks.add(new Mark(comment, begins, words.mark()));
    }

    private void settle(int before, Words.Written written) {
        List<Paragraph> paragraphs = blocks.paragraphs();
        boolean added = paragraphs.size() > before;
        int label =
                added ? paragraphs.getLast().text().length() - written.text().length() : 0;
        int paragraph = added ? paragraphs.size() - 1 : paragraphs.size();
        for (Mark mark : marks) {
            place(mark.comment, mark.begins, new Place(paragraph, added ? label + words.placeOf(mark.mark) : 0));
        }
        source += written.text().length() + 1;
        drop();
        for (Draft box : boxes) {
            int by = paragraphs.size();
            for (Paragraph one : box.paragraphs()) {
                if (!isFull()) {
                    paragraphs.add(one);
                }
            }
            box.spans.forEach((comment, span) -> {
                if (span.start != null && span.end != null) {
                    place(comment, true, new Place(by + span.start.paragraph, span.start.offset));
                    place(comment, false, new Place(by + span.end.paragraph, span.end.offset));
                }
            });
        }
        boxes.clear();
    }

    private void place(String comment, boolean begins, Place place) {
        Span known = spans.getOrDefault(comment, new Span(null, null));
        if (begins && known.start == null) {
            spans.put(comment, new Span(place, known.end));
        } else if (!begins && known.end == null) {
            spans.put(comment, new Span(known.start == null ? place : known.start, place));
        }
    }

    /** The comments whose places are known, with them, in the order of the document. */
    public List<Remark> remarks(Map<String, Comment> comments) {
        List<Remark> remarks = new ArrayList<>();
        comments.forEach((id, comment) -> {
            Span span = spans.get(id);
            if (span != null && !blocks.paragraphs().isEmpty() && remarks.size() < Limits.REMARKS) {
                Place start = within(span.start == null ? new Place(0, 0) : span.start, true);
                Place end = within(span.end == null ? start : span.end, false);
                boolean backwards = end.paragraph < start.paragraph
                        || (end.paragraph == start.paragraph && end.offset < start.offset);
                Place last = backwards ? start : end;
                remarks.add(new Remark(
                        start.paragraph,
                        start.offset,
                        last.paragraph,
                        last.offset,
                        comment.words,
                        comment.author,
                        comment.made,
                        null));
            }
        });
        remarks.sort((a, b) ->
                a.first() == b.first() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.first(), b.first()));
        return remarks;
    }

    /** The place in a paragraph that there is, past the blanks where something begins. */
    private Place within(Place place, boolean begins) {
        List<Paragraph> paragraphs = blocks.paragraphs();
        int paragraph = Math.min(place.paragraph, paragraphs.size() - 1);
        String text = paragraphs.get(paragraph).text();
        if (place.paragraph > paragraph) {
            return new Place(paragraph, text.length());
        }
        if (!begins && place.offset == 0 && paragraph > 0) {
            return new Place(paragraph - 1, paragraphs.get(paragraph - 1).text().length());
        }
        int offset = Math.min(place.offset, text.length());
        while (begins && offset < text.length() && Paragraph.isBlank(text.charAt(offset))) {
            offset++;
        }
        return begins && offset == text.length() && paragraph + 1 < paragraphs.size()
                ? new Place(paragraph + 1, 0)
                : new Place(paragraph, offset);
    }
}
