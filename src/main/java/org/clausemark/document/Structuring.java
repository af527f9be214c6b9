package org.clausemark.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Outline.Line;
import org.clausemark.document.Passage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what a document's structure was taken for. No word changes and none moves: joined passages have a blank
 * where a line feed was, divided ones a line feed where a blank was, so that every position stays what it is.
 *
 * <p>Every method returns another document, or the very same where there is nothing to do.
 */
public final class Structuring {
    /** The deepest heading that can be made. */
    public static final int DEEPEST = 6;

    private static final int LONGEST_NUMBER = 40;

    /** A number printed at the head of a paragraph. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\p{L}{1,12}\\.?\\s+|§{1,2}\\s*)?[(\\[]?((?:\\d{1,4}|[IVXLCivxlc]{1,6}|[A-Za-z])(?:\\.\\d{1,4}){0,5})[.)\\]:]?\\s+(?=\\S)");

    private final Document document;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text;

    private Structuring(Document document) {
        this.document = document;
        document.passages().forEach(passage -> lines.add(Line.of(passage)));
        text = new StringBuilder(document.text());
    }

    /** Makes a passage a heading of a level from 1 on, or gives a heading that level. */
    public static Document heading(Document document, int index, int level) {
        Passage passage = document.passages().get(index);
        int wanted = Math.clamp(level, 1, DEEPEST);
        if (!passage.isBody()
                || passage.kind() == Kind.FOOTNOTE
                || passage.text().indexOf('\t') >= 0) {
            return document;
        }
        if (passage.kind() == Kind.HEADING) {
            return wanted == passage.level() ? document : new Structuring(document).levelled(index, wanted);
        }
        Structuring changed = new Structuring(document);
        Line line = changed.lines.get(index);
        Matcher label = LABEL.matcher(passage.text());
        boolean labelled = line.labelLength() > 0 || label.lookingAt();
        int labelLength = line.labelLength() > 0 || !labelled ? line.labelLength() : label.end();
        String number = line.labelLength() > 0 ? line.number() : labelled ? label.group(1) : null;
        Typesetting set =
                new Typesetting(Typesetting.Form.PARAGRAPH, 0, line.set().inlines());
        changed.lines.set(index, with(line, Kind.HEADING, wanted, number, labelLength, set));
        return changed.numbered(index, index + 1);
    }

    /** Makes a heading, or the title, a paragraph. */
    public static Document paragraph(Document document, int index) {
        Kind kind = document.passages().get(index).kind();
        if (kind != Kind.HEADING && kind != Kind.TITLE) {
            return document;
        }
        Structuring changed = new Structuring(document);
        Line line = changed.lines.get(index);
        String number = line.labelLength() > 0 ? line.number() : null;
        changed.lines.set(index, with(line, Kind.CLAUSE, 0, number, line.labelLength(), line.set()));
        return changed.numbered(index, index + 1);
    }

    /** Makes a heading one level deeper, or with a negative number shallower. */
    public static Document deeper(Document document, int index, int by) {
        Passage passage = document.passages().get(index);
        return passage.kind() == Kind.HEADING ? heading(document, index, passage.level() + by) : document;
    }

    private Document levelled(int index, int level) {
        Line line = lines.get(index);
        lines.set(index, with(line, line.kind(), level, line.number(), line.labelLength(), line.set()));
        return made();
    }

    /** Joins a passage with the one above it. */
    public static Document join(Document document, int index) {
        if (index == 0
                || !canJoin(
                        document.passages().get(index - 1), document.passages().get(index))) {
            return document;
        }
        Structuring changed = new Structuring(document);
        Line above = changed.lines.get(index - 1);
        Line line = changed.lines.get(index);
        changed.text.setCharAt(document.passages().get(index).start() - 1, ' ');
        List<Inline> inlines = new ArrayList<>(above.set().inlines());
        line.set().inlines().forEach(inline -> inlines.add(moved(inline, above.length() + 1)));
        changed.lines.set(
                index - 1,
                new Line(
                        above.kind(),
                        above.level(),
                        above.number(),
                        above.labelLength(),
                        above.length() + 1 + line.length(),
                        above.sourceStart(),
                        new Typesetting(above.set().form(), above.set().depth(), inlines),
                        above.page()));
        changed.lines.remove(index);
        return changed.numbered(index - 1, index);
    }

    private static boolean canJoin(Passage above, Passage passage) {
        boolean footnotes = above.kind() == Kind.FOOTNOTE && passage.kind() == Kind.FOOTNOTE;
        boolean tabled = above.text().indexOf('\t') >= 0 || passage.text().indexOf('\t') >= 0;
        return above.isBody() == passage.isBody()
                && (above.isBody() || above.kind() == passage.kind())
                && (footnotes || (above.kind() != Kind.FOOTNOTE && passage.kind() != Kind.FOOTNOTE))
                && !tabled;
    }

    /**
     * Divides a passage at the blank that an offset of the text is at, or else at the last one before it in the passage.
     * There is none to divide at where a script is written without blanks.
     */
    public static Document split(Document document, int offset) {
        int index = document.indexAt(offset);
        Passage passage = document.passages().get(index);
        int at = Math.min(offset - passage.start(), passage.text().length() - 1);
        while (at > 0
                && !Character.isWhitespace(passage.text().charAt(at))
                && !isNoBreak(passage.text().charAt(at))) {
            at--;
        }
        if (at < Math.max(1, passage.labelLength())
                || passage.text().substring(0, at).isBlank()
                || passage.text().substring(at).isBlank()
                || passage.text().indexOf('\t') >= 0) {
            return document;
        }
        Structuring changed = new Structuring(document);
        Line line = changed.lines.get(index);
        changed.text.setCharAt(passage.start() + at, '\n');
        String rest = passage.text().substring(at + 1);
        boolean heads = line.kind() == Kind.HEADING || line.kind() == Kind.TITLE;
        Kind kind = heads ? Kind.CLAUSE : line.kind();
        Matcher label = LABEL.matcher(rest);
        boolean labelled = (kind == Kind.CLAUSE || kind == Kind.PREAMBLE) && label.lookingAt() && isLabel(label);
        changed.lines.set(
                index,
                new Line(
                        line.kind(),
                        line.level(),
                        line.number(),
                        line.labelLength(),
                        at,
                        line.sourceStart(),
                        cut(line.set(), 0, at),
                        line.page()));
        changed.lines.add(
                index + 1,
                new Line(
                        kind,
                        0,
                        kind == Kind.FOOTNOTE ? line.number() : labelled ? label.group(1) : null,
                        labelled ? label.end() : 0,
                        rest.length(),
                        line.sourceStart() + at + 1,
                        cut(line.set(), at + 1, line.length()),
                        line.page()));
        return changed.numbered(index + 1, index + 2);
    }

    private static boolean isNoBreak(char c) {
        return c == '\u00a0' || c == '\u202f' || c == '\u2007';
    }

    /** A word at the head of a paragraph is no number of it, unless it is set like one. */
    private static boolean isLabel(Matcher label) {
        return label.group().matches(".*[.)\\]:]\\s+") && !label.group().matches("\\p{L}{2,}.*");
    }

    /** Makes a passage the first that belongs to the document. */
    public static Document begin(Document document, int index) {
        Structuring changed = new Structuring(document);
        int first = index;
        for (int i = 0; i < changed.lines.size(); i++) {
            Line line = changed.lines.get(i);
            if (i < index && line.kind() != Kind.FRONT) {
                changed.lines.set(i, outside(line, Kind.FRONT));
                first = Math.min(first, i);
            } else if (i >= index && (line.kind() == Kind.FRONT || (i == index && line.kind() == Kind.BACK))) {
                changed.lines.set(i, changed.inside(i));
            }
        }
        return changed.numbered(first, changed.lines.size());
    }

    /** Makes a passage the last that belongs to the document; its footnotes stay where they are. */
    public static Document end(Document document, int index) {
        Structuring changed = new Structuring(document);
        for (int i = 0; i < changed.lines.size(); i++) {
            Line line = changed.lines.get(i);
            if (i > index && line.kind() != Kind.BACK && line.kind() != Kind.FOOTNOTE) {
                changed.lines.set(i, outside(line, Kind.BACK));
            } else if (i <= index && (line.kind() == Kind.BACK || (i == index && line.kind() == Kind.FRONT))) {
                changed.lines.set(i, changed.inside(i));
            }
        }
        return changed.numbered(0, changed.lines.size());
    }

    private static Line outside(Line line, Kind kind) {
        return with(line, kind, 0, null, 0, line.set());
    }

    private Line inside(int index) {
        Line line = lines.get(index);
        boolean titled = lines.stream().anyMatch(each -> each.kind() == Kind.TITLE);
        String words = document.passages().get(index).text().strip();
        Kind kind = !titled && words.equalsIgnoreCase(document.title()) ? Kind.TITLE : Kind.CLAUSE;
        return with(line, kind, 0, null, 0, line.set());
    }

    /**
     * Gives a clause or heading a number, printed or not; one without words takes a heading's away. Nothing is done where
     * another has it.
     */
    public static Document number(Document document, int index, String wanted) {
        Passage passage = document.passages().get(index);
        String number = wanted.strip();
        boolean heading = passage.kind() == Kind.HEADING;
        if ((!passage.isNumbered() && !heading)
                || (number.isEmpty() && !heading)
                || number.length() > LONGEST_NUMBER
                || number.equals(passage.number())
                || (heading ? document.heading(number) : document.numbered(number)).isPresent()) {
            return document;
        }
        Structuring changed = new Structuring(document);
        Line line = changed.lines.get(index);
        Matcher label = Pattern.compile("[(\\[§]?\\s*" + Pattern.quote(number) + "[.)\\]:]?\\s+(?=\\S)")
                .matcher(passage.text());
        int labelLength = !number.isEmpty() && label.lookingAt() ? label.end() : line.labelLength();
        changed.lines.set(
                index,
                with(line, line.kind(), line.level(), number.isEmpty() ? null : number, labelLength, line.set()));
        return heading ? changed.numbered(index, index + 1) : changed.made();
    }

    private static Line with(
            Line line, Kind kind, int level, @Nullable String number, int labelLength, Typesetting set) {
        return new Line(kind, level, number, labelLength, line.length(), line.sourceStart(), set, line.page());
    }

    private static Inline moved(Inline inline, int by) {
        return new Inline(inline.kind(), inline.start() + by, inline.end() + by, inline.target());
    }

    /** What is set apart between two places, counted from the first of them. */
    private static Typesetting cut(Typesetting set, int from, int to) {
        List<Inline> inlines = new ArrayList<>();
        for (Inline inline : set.inlines()) {
            int start = Math.max(from, inline.start());
            int end = Math.min(to, inline.end());
            if (start < end) {
                inlines.add(new Inline(inline.kind(), start - from, end - from, inline.target()));
            }
        }
        boolean further = from > 0 && set.form() == Typesetting.Form.ITEM;
        return new Typesetting(further ? Typesetting.Form.CONTINUATION : set.form(), set.depth(), inlines);
    }

    /** Numbers what follows a change, whose lines are those from {@code from} to {@code to}, and puts it together. */
    private Document numbered(int from, int to) {
        new Renumbering(lines).from(from, to);
        return made();
    }

    private Document made() {
        Document made = Outline.document(document, text.toString(), lines);
        Map<String, String> moved = new HashMap<>();
        for (Passage note : document.passages()) {
            if (note.kind() == Kind.FOOTNOTE) {
                Passage now = made.passageAt(note.start());
                if (!now.id().equals(note.id())) {
                    moved.put(note.id(), now.id());
                }
            }
        }
        if (moved.isEmpty()) {
            return made;
        }
        List<Line> aimed = made.passages().stream()
                .map(passage -> Line.of(passage.aimed(moved)))
                .toList();
        return Outline.document(document, text.toString(), aimed);
    }
}
