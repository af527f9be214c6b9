package org.clausemark.importing.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is set.
 *
 * @param size the font size of its running text, in points
 * @param leading from one baseline of it to the next, in font sizes
 */
record Measures(float size, float leading) {

    static Measures of(List<List<Column>> pages) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> steps = new HashMap<>();
        for (List<Column> columns : pages) {
            for (Column column : columns) {
                Line before = null;
                for (Line line : column.lines()) {
                    sizes.merge(Math.round(line.size() * 4), line.text().length(), Integer::sum);
                    float step = before == null ? 0 : (line.base() - before.base()) / line.size();
                    if (before != null && before.size() == line.size() && step > 0.8f && step < 3) {
                        steps.merge(Math.round(step * 25), line.text().length(), Integer::sum);
                    }
                    before = line;
                }
            }
        }
        return new Measures(most(sizes, 48) / 4f, most(steps, 30) / 25f);
    }

    private static int most(Map<Integer, Integer> counts, int otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
