package org.clausemark.theming;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/**
 * What a codebook leaves bare in a document. Absence is a finding too.
 *
 * @param clauses the clauses and paragraphs of the preamble that no annotation with a theme touches, in order
 * @param themes the themes with which no clause is coded, in the order they were given
 */
public record Coverage(List<Passage> clauses, List<Theme> themes) {
    /** Copies the lists. */
    public Coverage {
        clauses = List.copyOf(clauses);
        themes = List.copyOf(themes);
    }

    /** Looks through a document's annotations. A theme that is only on a heading or on the title has no clause. */
    public static Coverage of(Document document, Collection<Annotation> annotations, Collection<Theme> themes) {
        List<Passage> clauses = document.clauses();
        BitSet coded = new BitSet();
        Set<String> used = new HashSet<>();
        for (Annotation note : annotations) {
            if (!note.themes().isEmpty()) {
                BitSet touched = new BitSet();
                Touched.by(note, clauses, touched);
                coded.or(touched);
                if (!touched.isEmpty()) {
                    used.addAll(note.themes());
                }
            }
        }
        return new Coverage(
                IntStream.range(0, clauses.size())
                        .filter(i -> !coded.get(i))
                        .mapToObj(clauses::get)
                        .toList(),
                themes.stream().filter(theme -> !used.contains(theme.id())).toList());
    }
}
