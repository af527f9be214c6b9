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
    // A theme's terms seldom change, but what is coded does, and whoever asks then asks for every theme.
    private final Map<List<String>, List<Passage>> byTerms = new HashMap<>();

    /** Suggestions for one document. */
    public Suggestions(Document document) {
        this.document = document;
    }

    /** The clauses with one of the theme's terms that none of the annotations codes with the theme, in order. */
    public List<Passage> of(Theme theme, List<Annotation> annotations) {
        List<Annotation> coded = annotations.stream()
                .filter(a -> a.themes().contains(theme.id()))
                .toList();
        return byTerms.computeIfAbsent(theme.terms(), this::withOneOf).stream()
                .filter(p -> coded.stream().noneMatch(a -> a.anchor().overlaps(p.start(), p.end())))
                .toList();
    }

    private List<Passage> withOneOf(List<String> terms) {
        List<String> wanted =
                terms.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
        return document.clauses().stream()
                .filter(p -> {
                    String text = p.text().toLowerCase(Locale.ROOT);
                    return wanted.stream().anyMatch(text::contains);
                })
                .toList();
    }
}
