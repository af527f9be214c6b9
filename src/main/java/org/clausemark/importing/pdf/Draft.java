package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clausemark.document.Inline;

/** A paragraph that is being put together from lines. */
final class Draft {
    private final StringBuilder text = new StringBuilder();
    private byte[] styles = new byte[128];
    private final List<Line.Touch> touches = new ArrayList<>();
    private final List<Inline> references = new ArrayList<>();
    private final int page;
    private final Line first;
    private Line last;
    private Column column;
    private int lines;
    private boolean bold = true;

    Draft(Line line, Column column, Map<String, String> notes) {
        this.page = column.page();
        this.first = line;
        this.last = line;
        this.column = column;
        append(line, notes);
    }

    private void append(Line line, Map<String, String> notes) {
        int from = text.length();
        text.append(line.text());
        if (styles.length < text.length()) {
            styles = Arrays.copyOf(styles, Math.max(text.length(), styles.length * 2));
        }
        line.copyStyles(styles, from);
        for (Line.Touch touch : line.touches()) {
            boolean beside = touch.end() <= touch.start();
            touches.add(beside ? touch : new Line.Touch(touch.mark(), touch.start() + from, touch.end() + from));
        }
        refer(from, notes);
        bold &= line.is(Letter.BOLD);
        lines++;
    }

    /** Makes the raised labels of the page's footnotes references to them. */
    private void refer(int from, Map<String, String> notes) {
        int at = from;
        while (!notes.isEmpty() && at < text.length()) {
            int end = at;
            while (end < text.length() && (styles[end] & Letter.RAISED) != 0 && text.charAt(end) != ' ') {
                end++;
            }
            String note = end > at ? notes.get(text.substring(at, end)) : null;
            if (note != null && at > 0) {
                references.add(new Inline(Inline.Kind.REFERENCE, at, end, note));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Goes on with a line. */
    void add(Line line, Column in, Hyphens hyphens, Map<String, String> notes) {
        if (hyphens.goes(text, line.text())) {
            text.setLength(text.length() - 1);
            cutTouches();
        } else if (!isJoined(line.text())) {
            styles = styles.length > text.length() ? styles : Arrays.copyOf(styles, styles.length * 2);
            styles[text.length()] = styles[text.length() - 1];
            text.append(' ');
        }
        append(line, notes);
        last = line;
        column = in;
    }

    private void cutTouches() {
        touches.replaceAll(t -> t.end() > text.length()
                ? new Line.Touch(t.mark(), Math.min(t.start(), text.length()), text.length())
                : t);
    }

    private boolean isJoined(String next) {
        char end = text.charAt(text.length() - 1);
        return (Hyphens.ends(text) && !Hyphens.standsForMore(next))
                || (end == '/' && text.length() > 1)
                || (Glyphs.isUnparted(end) && Glyphs.isUnparted(next.charAt(0)));
    }

    String text() {
        return text.toString();
    }

    /** Index of the page it begins on. */
    int page() {
        return page;
    }

    Line first() {
        return first;
    }

    Line last() {
        return last;
    }

    /** The column that its last line stands in. */
    Column column() {
        return column;
    }

    int lines() {
        return lines;
    }

    boolean isBold() {
        return bold;
    }

    boolean isRow() {
        return first.isRow();
    }

    /** What of it notes in the file mark. */
    List<Line.Touch> touches() {
        return touches;
    }

    /** The stretches set apart in it; of a heading only the references. */
    List<Inline> inlines(boolean heading) {
        List<Inline> inlines = new ArrayList<>(references);
        if (!heading) {
            stretches(Letter.ITALIC, Inline.Kind.EMPHASIS, inlines);
            stretches(Letter.BOLD, Inline.Kind.STRONG, inlines);
            stretches(Letter.RAISED, Inline.Kind.SUPERSCRIPT, inlines);
        }
        return inlines;
    }

    private void stretches(int style, Inline.Kind kind, List<Inline> inlines) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (styles[end] & style) != 0) {
                end++;
            }
            int to = end;
            while (to > at && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (to > at && to - at < text.length() && !(style == Letter.RAISED && isReferred(at))) {
                inlines.add(new Inline(kind, at, to, ""));
            }
            at = Math.max(end, at + 1);
        }
    }

    private boolean isReferred(int at) {
        return references.stream().anyMatch(reference -> reference.start() == at);
    }
}
