package org.clausemark.importing.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Paragraph;

/**
 * Joins lines that were broken at a width into paragraphs again. A line was broken where the first word of the next would
 * not have fitted on it; verse, lists, tables and what is set out with blanks were not, and stay as they are.
 */
final class Wrapping {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;

    /** How many columns short of the width a line may be that the next word would still have fitted on. */
    private static final int SLACK = 2;

    private static final int DEEPEST_FIRST_LINE = 12;

    /** Blanks that set columns apart. */
    private static final String COLUMNS = "   ";

    private static final String BULLETS = "*-–•·+o‣◦▪—";
    private static final String STOPS = ".!?:;。！？：；…؟।";
    private static final String CLOSERS = "\"'”’»)]）」』";

    private final List<Line> lines;
    private final int width;
    private final Hyphens hyphens;

    private Wrapping(List<Line> lines, int width) {
        this.lines = lines;
        this.width = width;
        this.hyphens = new Hyphens(lines);
    }

    /** The paragraphs of a text. */
    static List<Paragraph> paragraphs(List<Line> lines, int most) {
        int width = width(lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        if (width > 0) {
            new Wrapping(lines, width).join(paragraphs, most);
        } else {
            for (Line line : lines.subList(0, Math.min(lines.size(), most))) {
                paragraphs.add(line.alone());
            }
        }
        return paragraphs;
    }

    /** The width that lines were broken at; 0 if a line is a paragraph. */
    private static int width(List<Line> lines) {
        int[] widths = new int[lines.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = lines.get(i).width();
        }
        int[] sorted = widths.clone();
        Arrays.sort(sorted);
        if (sorted.length < 3) {
            return 0;
        }
        int wide = sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.97))];
        if (wide < NARROWEST || wide > WIDEST) {
            return 0;
        }
        int edge = sorted[(int) ((sorted.length - 1) * 0.9)];
        int pairs = 0;
        int broken = 0;
        int running = 0;
        for (int i = 0; i + 1 < widths.length; i++) {
            Line next = lines.get(i + 1);
            if (!next.gap() && !startsItem(next) && !next.text().contains(COLUMNS)) {
                pairs++;
                boolean full = widths[i] + 1 + next.firstWord() > edge - SLACK && widths[i] <= WIDEST;
                broken += full ? 1 : 0;
                running += full && !stops(lines.get(i).text()) ? 1 : 0;
            }
        }
        // Verse ends its lines early; a line that is a sentence ends like one.
        return pairs >= 2 && broken * 2 >= pairs && running * 2 >= broken ? edge : 0;
    }

    private void join(List<Paragraph> paragraphs, int most) {
        int at = 0;
        while (at < lines.size() && paragraphs.size() < most) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).gap()) {
                end++;
            }
            block(at, end, paragraphs);
            at = end;
        }
    }

    /** The lines between two blank ones. */
    private void block(int from, int to, List<Paragraph> paragraphs) {
        int own = 0;
        int full = 0;
        for (int i = from; i < to; i++) {
            own = Math.max(own, lines.get(i).width());
        }
        // Quotations are narrower than the text, but not by much; within a block its own width holds.
        int edge = to - from >= 3 && own < width && own * 10 >= width * 7 ? own : width;
        // Verse ends its lines early; an item of a list or of a table of contents may be short for another reason.
        int running = 0;
        for (int i = from; i + 1 < to; i++) {
            if (!startsItem(lines.get(i + 1))) {
                running++;
                full += isFull(i, edge) ? 1 : 0;
            }
        }
        boolean verse = to - from >= 4 && full * 3 < running;
        boolean table = isTable(from, to);
        int first = from;
        while (first < to) {
            int end = first + 1;
            while (end < to && !verse && !table && goesOn(first, end, edge)) {
                end++;
            }
            paragraphs.add(lines.get(first).paragraph(text(first, end)));
            first = end;
        }
    }

    /** Whether line {@code next} belongs to the paragraph that begins with line {@code first} and includes all between. */
    private boolean goesOn(int first, int next, int edge) {
        Line line = lines.get(next);
        Line before = lines.get(next - 1);
        if (before.heading() != 0 || isSetOut(line.text()) || isSetOut(before.text()) || !isFull(next - 1, edge)) {
            return false;
        }
        boolean stopped = stops(before.text());
        boolean sameIndent = line.indent() == before.indent();
        if (startsItem(line) && (stopped || !sameIndent || isBullet(line.text()) || next - first == 1)) {
            return false;
        }
        if (isCentred(before, line) && !stopped) {
            return true;
        }
        if (next - first > 1) {
            return Math.abs(line.indent() - before.indent()) <= 1;
        }
        int deeper = line.indent() - before.indent();
        int label = labelLength(before.text());
        return deeper == 0
                || (label > 0 && deeper > 0 && deeper <= label + 3)
                || (label == 0 && deeper < 0 && deeper >= -DEEPEST_FIRST_LINE && !stopped)
                || (deeper > 0 && deeper <= 8 && !stopped);
    }

    /** Whether a line stands in the middle under another, as the second line of a title does. */
    private static boolean isCentred(Line above, Line line) {
        return line.indent() > above.indent() + DEEPEST_FIRST_LINE
                && Math.abs(above.indent() + above.width() - line.indent() - line.width()) <= 2 * SLACK;
    }

    private boolean isFull(int index, int edge) {
        Line line = lines.get(index);
        return line.width() + 1 + lines.get(index + 1).firstWord() > edge - SLACK;
    }

    private static boolean startsItem(Line line) {
        return labelLength(line.text()) > 0;
    }

    private static boolean isBullet(String text) {
        return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    private static int labelLength(String text) {
        if (isBullet(text)) {
            return 2;
        }
        Label label = mayBeLabel(text) ? Label.at(text) : null;
        return label == null || label.shape().equals(Label.BARE) ? 0 : label.length();
    }

    /** Spares the words of running text a closer look: a label is a numeral, or has one behind its first word. */
    private static boolean mayBeLabel(String text) {
        char first = text.charAt(0);
        if (first >= 'a' && first <= 'z') {
            for (int i = 1; i < Math.min(text.length(), 6); i++) {
                char c = text.charAt(i);
                if (c == '.' || c == ')' || c == ':') {
                    return true;
                }
            }
            return false;
        }
        return true;
    }

    private static boolean stops(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return STOPS.indexOf(text.charAt(last)) >= 0;
    }

    /** A rule, a quoted line of a letter, a line of a drawing: nothing that is joined to its neighbours. */
    private static boolean isSetOut(String text) {
        char first = text.charAt(0);
        return first == '>' || first == '|' || (first == '+' && text.startsWith("+-")) || Furniture.isRule(text);
    }

    /** Whether half the lines of a block have wide blanks inside, as columns do. */
    private boolean isTable(int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            int wide = text.indexOf(COLUMNS);
            boolean item = wide > 0 && wide <= labelLength(text);
            columns += (wide > 0 && !item) || text.indexOf('\t') > 0 ? 1 : 0;
        }
        return columns * 2 >= to - from && columns > 0;
    }

    private String text(int from, int to) {
        if (to - from == 1) {
            return lines.get(from).text();
        }
        StringBuilder text = new StringBuilder(lines.get(from).text());
        for (int i = from + 1; i < to; i++) {
            String next = lines.get(i).text();
            char last = text.charAt(text.length() - 1);
            if (last == '\u00ad' || (last == '-' && hyphens.parts(text, next))) {
                text.setLength(text.length() - 1);
            } else if (last != '-' || !hyphens.isWordBefore(text)) {
                boolean close = Line.isWide(last) && Line.isWide(next.charAt(0));
                text.append(close ? "" : " ");
            }
            text.append(next);
        }
        return text.toString();
    }
}
