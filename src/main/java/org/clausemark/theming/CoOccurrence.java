package org.clausemark.theming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausemark.annotation.Annotation;

/**
 * How often themes stand together: a {@link Matrix} of themes by themes.
 *
 * <p>Where a theme meets itself the count is of all the clauses, or notes, that it is on; totals leave that out, and so
 * are the sum of a theme's meetings with others. Where those under a theme are counted with it, a theme and one under it
 * meet wherever the lower one stands.
 */
public final class CoOccurrence {
    private CoOccurrence() {}

    /** On how many clauses, or other places that are columns, two themes both are, be it by two annotations. */
    public static Matrix onPlaces(ThemeRows rows, PlaceColumns columns, Collection<Annotation> notes) {
        Map<Integer, BitSet> themes = new LinkedHashMap<>();
        for (Annotation note : notes) {
            int[] counted = rows.counted(note);
            if (counted.length > 0) {
                for (int column : columns.touched(note)) {
                    add(themes.computeIfAbsent(column, c -> new BitSet()), counted);
                }
            }
        }
        return together(rows, themes.values());
    }

    /** On how many annotations two themes both are. */
    public static Matrix onNotes(ThemeRows rows, Collection<Annotation> notes) {
        List<BitSet> themes = new ArrayList<>();
        for (Annotation note : notes) {
            BitSet counted = new BitSet();
            add(counted, rows.counted(note));
            themes.add(counted);
        }
        return together(rows, themes);
    }

    /** The columns that both of two themes are on, in order; where they are one theme, all that it is on. */
    public static List<PlaceColumns.Place> places(
            ThemeRows rows, PlaceColumns columns, Collection<Annotation> notes, String one, String other) {
        TreeSet<Integer> first = new TreeSet<>();
        TreeSet<Integer> second = new TreeSet<>();
        for (Annotation note : notes) {
            if (rows.counts(note, one)) {
                add(first, columns.touched(note));
            }
            if (rows.counts(note, other)) {
                add(second, columns.touched(note));
            }
        }
        first.retainAll(second);
        return first.stream().map(columns::place).toList();
    }

    private static void add(BitSet rows, int... more) {
        for (int row : more) {
            rows.set(row);
        }
    }

    private static void add(Set<Integer> columns, int... more) {
        for (int column : more) {
            columns.add(column);
        }
    }

    private static Matrix together(ThemeRows rows, Collection<BitSet> groups) {
        Matrix.Builder builder = new Matrix.Builder(rows.headings(), rows.headings());
        for (BitSet group : groups) {
            int[] themes = group.stream().toArray();
            for (int one : themes) {
                for (int other : themes) {
                    if (one == other) {
                        builder.addApart(one, other);
                    } else {
                        builder.add(one, other);
                        builder.total(other, 1);
                    }
                }
            }
        }
        return builder.build();
    }
}
