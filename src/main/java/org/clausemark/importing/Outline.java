package org.clausemark.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the headings among numbered lines: those that form a sequence, whatever their numerals. */
final class Outline {
    private static final int GREATEST_FIRST = 3;
    private static final int GREATEST_STEP = 3;

    private final List<Paragraph> paragraphs;
    private final @Nullable Label[] labels;
    private final List<Level> open = new ArrayList<>();
    private final Map<String, Integer> lastOfShape = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();

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
    }

    /** For every paragraph its heading, or null; only those from {@code start} to {@code end} are looked at. */
    static @Nullable Heading[] of(List<Paragraph> paragraphs, @Nullable Label[] labels, int start, int end) {
        return new Outline(paragraphs, labels).headings(start, end);
    }

    private @Nullable Heading[] headings(int start, int end) {
        boolean[] candidates = new boolean[paragraphs.size()];
        for (int i = start; i < end; i++) {
            candidates[i] = isCandidate(i, end);
        }
        boolean[] listed = new boolean[paragraphs.size()];
        for (int i = start; i + 1 < end; i++) {
            if (candidates[i] && candidates[i + 1] && follows(labels[i], labels[i + 1])) {
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
        @Nullable Heading[] headings = new Heading[paragraphs.size()];
        for (int i = start; i < end; i++) {
            Label label = labels[i];
            if (candidates[i] && !listed[i] && label != null) {
                headings[i] = place(label);
            } else if (label == null && Cues.isLooseHeading(paragraphs.get(i).text())) {
                headings[i] = new Heading(1, null);
            }
        }
        return headings;
    }

    /** A numbered line that reads like a heading and does not run on into the next line. */
    private boolean isCandidate(int index, int end) {
        Label label = labels[index];
        if (label == null) {
            return false;
        }
        String line = paragraphs.get(index).text();
        boolean wordless = label.length() == line.length();
        if (wordless) {
            return label.isNamed() || (index + 1 < end && labels[index + 1] == null);
        }
        if (!Wording.isTitleLike(line.substring(label.length()))
                || Wording.goesOn(line.substring(label.length()))
                || Dates.isDateLine(line)) {
            return false;
        }
        boolean runsOn = index + 1 < end
                && !paragraphs.get(index + 1).gapBefore()
                && Wording.goesOn(paragraphs.get(index + 1).text());
        return !runsOn;
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
        if (label.shape().equals(Label.PATH)) {
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

    private @Nullable Heading opened(Label label) {
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
        while (open.size() > depth) {
            open.remove(open.size() - 1);
        }
        String own = depth > 0 && reading.family() == Numeral.Family.LETTER
                ? label.printed()
                : Integer.toString(reading.value());
        String number = depth == 0 || label.isNamed() ? own : open.get(depth - 1).number + "." + own;
        open.add(new Level(style(label, reading), label.isNamed(), reading.value(), number));
        lastOfShape.put(style(label, reading), reading.value());
        return new Heading(depth + 1, number);
    }

    private static String style(Label label, Numeral reading) {
        return label.shape() + reading.family();
    }
}
