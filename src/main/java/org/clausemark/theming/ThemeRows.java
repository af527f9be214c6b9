package org.clausemark.theming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;

/** The themes of a codebook as rows of a table, in the order of their tree. Immutable. */
public final class ThemeRows {
    private static final int[] NONE = {};

    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, int[]> counted = new HashMap<>();

    /**
     * A row for each theme.
     *
     * @param withChildren whether what is coded with a theme is counted for those above it too
     */
    public ThemeRows(ThemeTree tree, boolean withChildren) {
        List<Theme> order = tree.order();
        Map<String, String> letters = Emblems.of(order);
        Map<String, Integer> rows = new HashMap<>();
        for (Theme theme : order) {
            rows.put(theme.id(), headings.size());
            String name = theme.name();
            String sign = letters.getOrDefault(theme.id(), "");
            headings.add(new Heading(theme.id(), name, name, theme.colour(), sign, tree.depth(theme.id())));
        }
        for (Theme theme : order) {
            BitSet own = new BitSet();
            Optional<Theme> each = Optional.of(theme);
            while (each.isPresent()) {
                own.set(rows.getOrDefault(each.get().id(), 0));
                each = withChildren ? tree.parent(each.get().id()) : Optional.empty();
            }
            counted.put(theme.id(), own.stream().toArray());
        }
    }

    /** The heads of the rows. */
    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** The rows an annotation counts in, ascending, each once; a theme that is not in the codebook has none. */
    public int[] counted(Annotation note) {
        List<String> themes = note.themes();
        if (themes.size() == 1) {
            return counted.getOrDefault(themes.getFirst(), NONE);
        }
        BitSet all = new BitSet();
        for (String theme : themes) {
            for (int row : counted.getOrDefault(theme, NONE)) {
                all.set(row);
            }
        }
        return all.stream().toArray();
    }

    /** Whether an annotation counts in the row of a theme. */
    public boolean counts(Annotation note, String theme) {
        for (int row : counted(note)) {
            if (headings.get(row).id().equals(theme)) {
                return true;
            }
        }
        return false;
    }

    /** How many themes of the codebook an annotation is coded with. */
    int own(Annotation note) {
        int own = 0;
        for (String theme : note.themes()) {
            own += counted.containsKey(theme) ? 1 : 0;
        }
        return own;
    }
}
