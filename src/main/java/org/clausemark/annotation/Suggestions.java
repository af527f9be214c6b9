package org.clausemark.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** The clauses that a theme's search terms point to. Terms are found as they stand, whatever their case. */
public final class Suggestions {
    private final Document document;
    private final Map<Passage, String> texts = new HashMap<>();

    /** Suggestions for one document. */
    public Suggestions(Document document) {
        this.document = document;
        for (Passage clause : document.clauses()) {
            texts.put(clause, clause.text().toLowerCase(Locale.ROOT));
        }
    }

    /** The clauses with one of the theme's terms that none of the annotations codes with the theme, in order. */
    public List<Passage> of(Theme theme, List<Annotation> annotations) {
        List<String> terms =
                theme.terms().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
        List<Annotation> coded = annotations.stream()
                .filter(a -> a.themes().contains(theme.id()))
                .toList();
        return document.clauses().stream()
                .filter(p -> terms.stream().anyMatch(texts.getOrDefault(p, "")::contains))
                .filter(p -> coded.stream().noneMatch(a -> a.anchor().overlaps(p.start(), p.end())))
                .toList();
    }
}
