package org.clausemark.importing.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Paragraph;

/** Tells whether a text is Markdown, by its file's name and else by marks that plain text does not have. */
public final class MarkdownSigns {
    private static final List<String> SUFFIXES = List.of(".md", ".markdown", ".mdown", ".mkd");
    private static final Pattern HEADING = Pattern.compile("#{1,6} {1,3}\\S.{0,200}");
    private static final Pattern FENCE = Pattern.compile("(?:`{3,}|~{3,})[^`]{0,40}");
    private static final int SAMPLE = 200_000;

    /** How much a paragraph may cost: about as many steps, seconds at the most. */
    private static final long MOST_WORK = 2_000_000_000L;

    /** Blanks before a line's first word are looked at once for each list it might stand in. */
    private static final int LISTS = 200;

    private static final int ORDINARY_INDENT = 100;

    private MarkdownSigns() {}

    /** Whether a file is Markdown. */
    public static boolean in(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith) || isMarked(text);
    }

    /** Front matter and a heading, or several headings each after a blank line, or a heading and a fenced block. */
    private static boolean isMarked(String text) {
        boolean titled = FrontMatter.of(text).end() > 0;
        int headings = 0;
        int fences = 0;
        boolean fenced = false;
        for (Paragraph line : Paragraph.linesOf(text.substring(0, Math.min(text.length(), SAMPLE)), SAMPLE)) {
            if (FENCE.matcher(line.text()).matches()) {
                fenced = !fenced;
                fences++;
            } else if (!fenced && isHeading(line, text)) {
                headings++;
            }
        }
        return headings >= 3 || (headings > 0 && (titled || fences >= 2));
    }

    /** Comments in a program's file begin with # as well, but stand in blocks or further in. */
    private static boolean isHeading(Paragraph line, String text) {
        int before = line.sourceStart() - 1;
        boolean first = before < 0 || "\n\r".indexOf(text.charAt(before)) >= 0;
        return first && line.gapBefore() && HEADING.matcher(line.text()).matches();
    }

    /**
     * Whether a text can be taken apart in reasonable time: paragraphs with very many lines or marks cost the square
     * of them, and no text made by people has such.
     */
    public static boolean isReasonable(String text) {
        long work = 0;
        long lines = 0;
        long marks = 0;
        boolean blank = true;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                continue;
            }
            if (c == '\n' || c == '\r') {
                if (blank) {
                    work += lines * lines + marks * marks;
                    lines = 0;
                    marks = 0;
                }
                lines++;
                blank = true;
                lineStart = i + 1;
            } else if (c != ' ' && c != '\t') {
                int indent = blank ? i - lineStart : 0;
                work += indent > ORDINARY_INDENT ? (long) indent * LISTS : 0;
                blank = false;
                marks += "*_~`[]<!".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return work + lines * lines + marks * marks <= MOST_WORK;
    }
}
