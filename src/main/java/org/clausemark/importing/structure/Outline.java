package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/** Tells the headings among numbered lines: those that form a sequence, whatever their numerals. */
final class Outline {
    private static final int GREATEST_FIRST = 3;
    private static final int GREATEST_STEP = 3;
    private static final int LONGEST_SECOND_LINE = 80;

    /** The page number of a table of contents, with the dots that lead to it. */
    private static final Pattern PAGE = Pattern.compile("[\\s.…·]{2,99}\\d{1,4}$");

    private final List<Paragraph> paragraphs;
    private final @Nullable Label[] labels;
    private final List<Level> open = new ArrayList<>();
    private final Map<String, Integer> lastOfShape = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final @Nullable Heading[] headings;
    private final boolean[] contents;

    /**
     * A heading.
     *
     * @param level 1 for the outermost
     * @param number what it is cited by; null where none is printed
     */
    record Heading(int level, @Nullable String number) {}

    /** The sequence of headings that is open at a depth. */
    private record Level(String style, boolean named, int last, String number) {}

    private Outline(List<Paragraph> paragraphs, @Nullable Label[] labels) {
        this.paragraphs = paragraphs;
        this.labels = labels;
        this.headings = new Heading[labels.length];
        this.contents = new boolean[labels.length];
    }

    /** Looks at the paragraphs from {@code start} to {@code end}; {@code labels} holds each one's label or null. */
    static Outline of(List<Paragraph> paragraphs, @Nullable Label[] labels, int start, int end) {
        Outline outline = new Outline(paragraphs, labels);
        outline.recognise(start, end);
        return outline;
    }

    /** For every paragraph its heading, or null. */
    @Nullable
    Heading[] headings() {
        return headings;
    }

    /** Whether a paragraph is an entry of the table of contents. */
    boolean isContents(int index) {
        return contents[index];
    }

    private void recognise(int start, int end) {
        boolean[] candidates = new boolean[paragraphs.size()];
        Contents table = Contents.of(paragraphs, labels, start, end);
        boolean deep = table.isDeep();
        for (int i = start; i < end; i++) {
            contents[i] = table.holds(i);
            Label label = labels[i];
            boolean free = !deep || (label != null && label.isPath());
            candidates[i] = !contents[i] && (table.names(i) || (free && isCandidate(i, end)));
        }
        leaveOutContents(candidates, start, end);
        boolean[] listed = new boolean[paragraphs.size()];
        for (int i = start; i + 1 < end; i++) {
            boolean named = table.names(i) || table.names(i + 1);
            if (candidates[i] && candidates[i + 1] && !named && follows(labels[i], labels[i + 1])) {
                listed[i] = true;
                listed[i + 1] = true;
            }
        }
        for (int i = start; i < end; i++) {
            Label label = labels[i];
            if (candidates[i] && !listed[i] && label != null) {
                shapes.merge(label.shape(), 1, Integer::sum);
            }
        }
        Map<String, Integer> items = new HashMap<>();
        for (int i = start; i < end; i++) {
            Label label = labels[i];
            boolean heads = candidates[i] && !listed[i] && label != null && !goesOnInList(label, items);
            if (contents[i]) {
                continue;
            }
            if (label != null && !heads) {
                label.readings().forEach(reading -> items.put(style(label, reading), reading.value()));
            }
            if (heads && label != null) {
                headings[i] = place(label);
                items.clear();
            } else if (label == null && isUnderNumber(i, start, end)) {
                Heading above = headings[i - 1];
                headings[i] = new Heading(above == null ? 1 : above.level(), null);
            } else if (label == null && Cues.isLooseHeading(paragraphs.get(i).text())) {
                headings[i] = new Heading(1, null);
            }
        }
        new BareHeadings(paragraphs, labels, headings, contents).fill(start, end);
    }

    /** Whether a short item counts on from the items before it and from no heading. */
    private boolean goesOnInList(Label label, Map<String, Integer> items) {
        if (label.isNamed() || label.isPath()) {
            return false;
        }
        boolean item = false;
        for (Numeral reading : label.readings()) {
            String style = style(label, reading);
            item |= items.getOrDefault(style, Integer.MIN_VALUE) == reading.value() - 1;
            for (Level level : open) {
                if (level.style.equals(style) && level.last == reading.value() - 1) {
                    return false;
                }
            }
        }
        return item;
    }

    /** Whether a line holds the words of a heading whose number, such as Article 3, has a line of its own. */
    private boolean isUnderNumber(int index, int start, int end) {
        Label above = index > start ? labels[index - 1] : null;
        String line = paragraphs.get(index).text();
        return above != null
                && headings[index - 1] != null
                && above.length() == paragraphs.get(index - 1).text().length()
                && index + 1 < end
                && isSetApart(index)
                && line.length() <= LONGEST_SECOND_LINE
                && Wording.isTitleLike(line)
                && !Wording.goesOn(line);
    }

    /** Whether a new paragraph begins under a line: after a blank line, with a label, or with a whole sentence. */
    private boolean isSetApart(int index) {
        Paragraph next = paragraphs.get(index + 1);
        return next.gapBefore()
                || labels[index + 1] != null
                || (Wording.isSentence(next.text()) && !Wording.goesOn(next.text()));
    }

    /** An entry of the table of contents comes again as a heading, and stands among others of its kind. */
    private void leaveOutContents(boolean[] candidates, int start, int end) {
        Set<String> later = new HashSet<>();
        boolean[] repeated = new boolean[paragraphs.size()];
        for (int i = end - 1; i >= start; i--) {
            if (candidates[i]) {
                repeated[i] = !later.add(
                        Wording.bare(PAGE.matcher(paragraphs.get(i).text()).replaceFirst("")));
            }
        }
        for (int i = start; i < end; i++) {
            boolean among = (i > start && repeated[i - 1]) || (i + 1 < end && repeated[i + 1]);
            contents[i] |= repeated[i] && among;
            candidates[i] &= !contents[i];
        }
        for (int i = start; i + 1 < end; i++) {
            contents[i] |= contents[i + 1] && Cues.isContents(paragraphs.get(i).text());
        }
    }

    /** A numbered line that reads like a heading and does not run on into the next line. */
    private boolean isCandidate(int index, int end) {
        Label label = labels[index];
        if (label == null) {
            return false;
        }
        String line = paragraphs.get(index).text();
        if (label.length() == line.length()) {
            return label.isNamed() || (index + 1 < end && labels[index + 1] == null);
        }
        String words = line.substring(label.length());
        return Wording.isTitleLike(words)
                && !Wording.goesOn(words)
                && !Dates.isDateLine(line)
                && !Frame.runsOn(paragraphs, index);
    }

    /** Whether one label counts on from another of the same kind, as neighbours in a list do. */
    private static boolean follows(@Nullable Label one, @Nullable Label other) {
        if (one == null || other == null || !one.shape().equals(other.shape())) {
            return false;
        }
        for (Numeral a : one.readings()) {
            for (Numeral b : other.readings()) {
                if (a.family() == b.family() && b.value() == a.value() + 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Heading place(Label label) {
        if (label.isPath()) {
            return new Heading(
                    (int) label.printed().chars().filter(c -> c == '.').count() + 1, label.printed());
        }
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            for (Numeral reading : label.readings()) {
                if (open.get(depth).style.equals(style(label, reading))
                        && reading.value() == open.get(depth).last + 1) {
                    return at(depth, label, reading);
                }
            }
        }
        for (Numeral reading : label.readings()) {
            Integer last = lastOfShape.get(style(label, reading));
            if (last != null && last + 1 == reading.value() && last > 0 && label.isNamed()) {
                return at(open.size(), label, reading);
            }
        }
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            for (Numeral reading : label.readings()) {
                boolean kin = label.isNamed() == open.get(depth).named;
                if (kin && reading.value() == open.get(depth).last + 1 && reading.value() > 1) {
                    return at(depth, label, reading);
                }
            }
        }
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            for (Numeral reading : label.readings()) {
                int step = reading.value() - open.get(depth).last;
                if (open.get(depth).style.equals(style(label, reading)) && (step >= 0 || reading.value() == 1)) {
                    return at(depth, label, reading);
                }
            }
        }
        return opened(label);
    }

    /** Whether a letter heads an annex of its own, whose sections are A.1, A.2. */
    private boolean headsPaths(Label label) {
        String head = label.printed() + ".";
        for (Label other : labels) {
            if (other != null && other.isPath() && other.printed().startsWith(head)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Heading opened(Label label) {
        boolean letter = label.printed().length() == 1
                && Character.isUpperCase(label.printed().charAt(0));
        if (letter && headsPaths(label)) {
            return at(0, label, label.readings().getLast());
        }
        for (Numeral reading : label.readings()) {
            if (reading.value() == 1) {
                return at(open.size(), label, reading);
            }
        }
        for (Numeral reading : label.readings()) {
            int step = open.isEmpty() ? 0 : reading.value() - open.get(0).last;
            boolean jump = !open.isEmpty() && step > 0 && step <= GREATEST_STEP;
            boolean late = open.isEmpty()
                    && (reading.value() <= GREATEST_FIRST
                            || label.isNamed()
                            || shapes.getOrDefault(label.shape(), 0) > 1);
            if (jump || late) {
                return at(0, label, reading);
            }
        }
        return null;
    }

    private Heading at(int depth, Label label, Numeral reading) {
        boolean after =
                open.size() > depth && Character.isLetter(open.get(depth).number.charAt(0));
        while (open.size() > depth) {
            open.remove(open.size() - 1);
        }
        boolean letter = reading.family() == Numeral.Family.LETTER && (depth > 0 || after || headsPaths(label));
        String own = letter ? label.printed() : Integer.toString(reading.value());
        String number = depth == 0 || label.isNamed() ? own : open.get(depth - 1).number + "." + own;
        open.add(new Level(style(label, reading), label.isNamed(), reading.value(), number));
        lastOfShape.put(style(label, reading), reading.value());
        return new Heading(depth + 1, number);
    }

    private static String style(Label label, Numeral reading) {
        return label.shape() + reading.family();
    }
}
