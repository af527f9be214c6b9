package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.structure.Outline.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings that have no number: those that fill a gap in a numbered sequence, and all of them in a document whose
 * headings are never numbered. They are numbered by their place.
 */
final class BareHeadings {
    private static final int LONGEST = 120;

    private final List<Paragraph> paragraphs;
    private final @Nullable Label[] labels;
    private final @Nullable Heading[] headings;
    private final boolean[] contents;

    BareHeadings(
            List<Paragraph> paragraphs, @Nullable Label[] labels, @Nullable Heading[] headings, boolean[] contents) {
        this.paragraphs = paragraphs;
        this.labels = labels;
        this.headings = headings;
        this.contents = contents;
    }

    /** Adds what is found between {@code start} and {@code end} to the headings. */
    void fill(int start, int end) {
        List<Integer> bare = new ArrayList<>();
        boolean spaced = isSpaced(start, end);
        boolean anyNumbered = false;
        int last = 0;
        for (int i = start; i < end; i++) {
            Heading heading = headings[i];
            if (heading != null && heading.level() == 1 && heading.number() != null) {
                anyNumbered = true;
                int value = valueOf(heading.number());
                if (bare.size() == value - last - 1) {
                    name(bare, last);
                }
                bare.clear();
                last = value;
            } else if (isHeading(i, start, end, spaced)) {
                bare.add(i);
            }
        }
        boolean few = bare.size() >= 2 && bare.size() * 3 <= end - start;
        if (!anyNumbered && few && !hasNumbers(start, end)) {
            name(bare, 0);
        }
    }

    private void name(List<Integer> places, int last) {
        int number = last;
        for (int place : places) {
            number++;
            headings[place] = new Heading(1, Integer.toString(number));
        }
    }

    /** A line that stands alone, reads like a title, and has a sentence under it and one above it or nothing. */
    private boolean isHeading(int index, int start, int end, boolean spaced) {
        String line = paragraphs.get(index).text();
        if (headings[index] != null
                || contents[index]
                || labels[index] != null
                || index + 1 >= end
                || labels[index + 1] != null
                || line.length() > LONGEST
                || "*-–•·>|#_=".indexOf(line.charAt(0)) >= 0
                || line.contains("://")
                || (spaced
                        && !(paragraphs.get(index).gapBefore()
                                && paragraphs.get(index + 1).gapBefore()))) {
            return false;
        }
        boolean under = index > start && headings[index - 1] == null;
        return Wording.isTitleLike(line)
                && !Wording.goesOn(line)
                && !Dates.isDateLine(line)
                && Wording.isSentence(paragraphs.get(index + 1).text())
                && (!under || Wording.isSentence(paragraphs.get(index - 1).text()));
    }

    private boolean hasNumbers(int start, int end) {
        for (int i = start; i < end; i++) {
            Label label = labels[i];
            if (label != null && !label.shape().equals(Label.BARE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source sets its paragraphs apart with blank lines. */
    private boolean isSpaced(int start, int end) {
        long gaps = paragraphs.subList(start, end).stream()
                .filter(Paragraph::gapBefore)
                .count();
        return gaps * 4 > end - start;
    }

    private static int valueOf(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            // A path such as 2.1 at the top: nothing can be said about gaps.
            return 0;
        }
    }
}
