package org.clausemark.importing.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a source, before its part in the structure is known.
 *
 * @param text the paragraph as the source has it, without white space at its ends; never empty
 * @param sourceStart where it begins in the decoded source, in UTF-16 units
 * @param gapBefore whether a blank line, or the source's beginning, stands before it
 * @param markup what the source says of it
 * @param page the label of the page it begins on, such as {@code 7} or {@code iv}; null where there are no pages
 */
public record Paragraph(
        String text,
        int sourceStart,
        boolean gapBefore,
        Markup markup,
        @Nullable String page) {

    /** A paragraph of plain text. */
    public Paragraph(String text, int sourceStart, boolean gapBefore) {
        this(text, sourceStart, gapBefore, Markup.NONE, null);
    }

    /** A paragraph of a source without pages. */
    public Paragraph(String text, int sourceStart, boolean gapBefore, Markup markup) {
        this(text, sourceStart, gapBefore, markup, null);
    }

    /** The non-blank lines of a text, at most the first {@code most}, whichever line ends it uses. */
    public static List<Paragraph> linesOf(String text, int most) {
        List<Paragraph> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at < text.length() && lines.size() < most) {
            int end = at;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            int from = at;
            int to = end;
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            while (from < to && isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Paragraph(text.substring(from, to), from, gap));
            }
            gap = from == to;
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether a character is space, of any width, or ends a line. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\ufeff';
    }
}
