package org.clausemark.importing.text;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Typesetting;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;

/**
 * A line of a text that is not blank.
 *
 * @param text without white space at its ends; never empty
 * @param start where it begins in the text, in UTF-16 units
 * @param indent the columns before it
 * @param gap whether a blank line, or the text's beginning, stands before it
 * @param page whether it is the first after a form feed
 * @param width the columns it takes, its indentation included
 * @param heading depth of a heading that the text marks as one, 1 to 6; {@link #TITLE} for its title; 0 for any other line
 */
record Line(String text, int start, int indent, boolean gap, boolean page, int width, int heading) {
    static final int TITLE = -1;

    private static final int TAB = 8;

    /** Below this, every character takes one column. */
    private static final int NARROW = 0x100;

    /** The lines of a text, at most the first {@code most}, whichever line ends it uses. */
    static List<Line> of(String text, int most) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        boolean page = false;
        int at = 0;
        int length = text.length();
        while (at < length && lines.size() < most) {
            int end = at;
            int all = 0;
            while (end < length && !isEnd(text.charAt(end))) {
                all |= text.charAt(end);
                end++;
            }
            int from = at;
            int indent = 0;
            while (from < end && Paragraph.isBlank(text.charAt(from))) {
                char c = text.charAt(from);
                indent += c == '\t' ? TAB - indent % TAB : c == '\u3000' ? 2 : 1;
                from++;
            }
            int to = end;
            while (from < to && Paragraph.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                String words = text.substring(from, to);
                int width = indent + (all < NARROW ? words.length() : columns(words, words.length()));
                lines.add(new Line(words, from, indent, gap, page, width, 0));
                page = false;
            }
            gap = from == to;
            page |= end < length && text.charAt(end) == '\f';
            boolean pair = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return lines;
    }

    private static boolean isEnd(char c) {
        return c <= '\r'
                ? c == '\n' || c == '\r' || c == '\f' || c == '\u000b'
                : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
    }

    /** The columns of its first word, which is a single sign where words are not parted by blanks. */
    int firstWord() {
        if (isWide(text.charAt(0))) {
            return 2;
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && !isWide(text.charAt(end))) {
            end++;
        }
        return columns(text, end);
    }

    private static int columns(String text, int end) {
        int columns = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            columns += c < 0x300 ? 1 : isWide(c) ? 2 : isMark(c) ? 0 : 1;
        }
        return columns;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** Whether a character is as wide as two letters, and stands by its neighbours without a blank. */
    static boolean isWide(char c) {
        return (c >= '\u2e80' && c <= '\ua4cf') || (c >= '\uf900' && c <= '\ufaff') || (c >= '\uff00' && c <= '\uff60');
    }

    Line joinedOn() {
        return new Line(text, start, indent, false, false, width, heading);
    }

    Line setApart() {
        return gap ? this : new Line(text, start, indent, true, page, width, heading);
    }

    /** The same line as a heading; nothing is joined to it. */
    Line heading(int level) {
        return new Line(text, start, indent, true, page, width, level);
    }

    /** The line as a paragraph by itself. */
    Paragraph alone() {
        return paragraph(text);
    }

    /** A paragraph that begins with this line and has these words. */
    Paragraph paragraph(String words) {
        Markup markup = heading == 0
                ? Markup.NONE
                : heading == TITLE ? Markup.TITLE : new Markup(false, heading, 0, 0, Typesetting.PLAIN);
        return new Paragraph(words, start, gap, markup);
    }
}
