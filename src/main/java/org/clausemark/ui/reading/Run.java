package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.clausemark.annotation.Annotation;

/**
 * Overlapping highlights flattened for drawing: stretches that one set of highlights covers, in order, none empty.
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
        TreeSet<Integer> bounds = new TreeSet<>();
        List<Annotation> here = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.anchor().overlaps(from, to)) {
                here.add(annotation);
                bounds.add(Math.max(from, annotation.anchor().start()));
                bounds.add(Math.min(to, annotation.anchor().end()));
            }
        }
        here.sort(INNERMOST);
        List<Run> runs = new ArrayList<>();
        Integer start = null;
        for (Integer end : bounds) {
            if (start != null) {
                int left = start;
                List<Annotation> covering = here.stream()
                        .filter(a -> a.anchor().overlaps(left, end))
                        .toList();
                if (!covering.isEmpty()) {
                    runs.add(new Run(left, end, covering));
                }
            }
            start = end;
        }
        return runs;
    }

    /** What covers one offset, the innermost first. */
    static List<Annotation> at(List<Annotation> annotations, int offset) {
        return annotations.stream()
                .filter(a -> a.anchor().overlaps(offset, offset + 1))
                .sorted(INNERMOST)
                .toList();
    }
}
