package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of text is coloured where marks overlap. The rule, so that each mark stays visible in its own colour:
 *
 * <ul>
 *   <li>The innermost highlight, that is the shortest, fills the line behind the words.
 *   <li>Each longer highlight goes on around it as a band along the line's edge, in a deeper tone of its colour: the
 *       longest at the foot, the next at the head, and so on inwards, as brackets nest.
 *   <li>Underlines are lines at the very foot, in the strong tone of their colour, the shortest uppermost.
 *   <li>Colours never mix, and no more than {@value #MOST} bands and {@value #LINES} lines are drawn; what lies deeper
 *       still shows where it begins or ends alone, and another click reaches it.
 * </ul>
 *
 * @param start first UTF-16 unit in the document's text
 * @param end just past the last
 * @param fill what lies behind the words; null where they are only underlined
 * @param bands the longer highlights, the shortest of them first
 * @param lines the underlines, the shortest first
 */
record Wash(int start, int end, @Nullable Colour fill, List<Colour> bands, List<Colour> lines) {
    /** How many bands are told apart within a line's height. */
    static final int MOST = 4;

    /** How many underlines are. */
    static final int LINES = 2;

    /** The stretches of a flattened text, those that look the same drawn as one. */
    static List<Wash> of(List<Run> runs) {
        List<Wash> all = new ArrayList<>();
        for (Run run : runs) {
            Wash next = of(run);
            Wash last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.end == next.start && last.looksLike(next)) {
                all.set(all.size() - 1, new Wash(last.start, next.end, last.fill, last.bands, last.lines));
            } else {
                all.add(next);
            }
        }
        return all;
    }

    private static Wash of(Run run) {
        List<Colour> highlights = new ArrayList<>();
        List<Colour> lines = new ArrayList<>();
        for (Annotation annotation : run.covering()) {
            if (annotation.style() == Style.UNDERLINE && lines.size() < LINES) {
                lines.add(annotation.colour());
            } else if (annotation.style() == Style.HIGHLIGHT && highlights.size() <= MOST) {
                highlights.add(annotation.colour());
            }
        }
        return new Wash(
                run.start(),
                run.end(),
                highlights.isEmpty() ? null : highlights.getFirst(),
                highlights.isEmpty() ? List.of() : List.copyOf(highlights.subList(1, highlights.size())),
                List.copyOf(lines));
    }

    private boolean looksLike(Wash other) {
        return fill == other.fill && bands.equals(other.bands) && lines.equals(other.lines);
    }
}
