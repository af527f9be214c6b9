package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;

/**
 * Overlapping marks flattened for drawing: stretches that one set of them covers, in order, none empty. Notes on a
 * clause as a whole mark no words and are in none.
 *
 * @param start first UTF-16 unit in the document's text
 * @param end just past the last
 * @param covering what covers the stretch, the one to click on first: the shortest, the latest of equals
 */
record Run(int start, int end, List<Annotation> covering) {

    private static final Comparator<Annotation> INNERMOST = Comparator.comparingInt(
                    (Annotation a) -> a.anchor().end() - a.anchor().start())
            .thenComparing(Annotation::created, Comparator.reverseOrder())
            .thenComparing(Annotation::id);

    /** The stretches of {@code from}–{@code to} that some of the annotations cover. */
    static List<Run> of(List<Annotation> annotations, int from, int to) {
        Map<Integer, List<Annotation>> turns = new TreeMap<>();
        for (Annotation annotation : annotations) {
            if (annotation.style() != Style.CLAUSE && annotation.anchor().overlaps(from, to)) {
                turns.computeIfAbsent(Math.max(from, annotation.anchor().start()), at -> new ArrayList<>())
                        .add(annotation);
                turns.computeIfAbsent(Math.min(to, annotation.anchor().end()), at -> new ArrayList<>())
                        .add(annotation);
            }
        }
        // Swept from left to right: at its first turn a mark joins in, at its second it leaves.
        TreeSet<Annotation> open = new TreeSet<>(INNERMOST);
        List<Run> runs = new ArrayList<>();
        int start = from;
        for (Map.Entry<Integer, List<Annotation>> turn : turns.entrySet()) {
            if (!open.isEmpty()) {
                runs.add(new Run(start, turn.getKey(), List.copyOf(open)));
            }
            start = turn.getKey();
            for (Annotation annotation : turn.getValue()) {
                if (!open.remove(annotation)) {
                    open.add(annotation);
                }
            }
        }
        return runs;
    }

    /** What covers one offset, the innermost first. */
    static List<Annotation> at(List<Annotation> annotations, int offset) {
        return annotations.stream()
                .filter(a -> a.style() != Style.CLAUSE && a.anchor().overlaps(offset, offset + 1))
                .sorted(INNERMOST)
                .toList();
    }
}
