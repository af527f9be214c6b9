package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** The clauses of a document that its reader may want to code with a theme. Safe for use by several threads. */
public final class Suggestions {
    /** The best first; of equals, the one that comes first in the text. */
    public static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparingInt(s -> s.clause().start());

    /** Up to this length, in UTF-16 units, a text is looked through in a moment. */
    private static final int SHORT = 1_000_000;

    private final Document document;
    // A theme's terms seldom change, but what is coded does, and whoever asks then asks for every theme.
    private final Map<List<String>, List<Passage>> byTerms = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** Suggestions for one document; nothing is looked up yet. */
    public Suggestions(Document document) {
        this.document = document;
    }

    /** Whether asking for a theme takes no time: the text was looked through, or is short. */
    public boolean isQuick(Theme theme) {
        return document.text().length() <= SHORT || byTerms.containsKey(theme.terms());
    }

    /**
     * The clauses that a theme's search terms, or the clauses that are coded with it, point to and that are not coded
     * with it yet, the best first. A clause is coded when an annotation with the theme touches it.
     *
     * @param coded the document's annotations with the theme; others are passed over
     * @param dismissed what is not to be suggested; of other themes and documents too
     */
    public List<Suggestion> of(Theme theme, Collection<Annotation> coded, Collection<Dismissal> dismissed) {
        if (!byTerms.containsKey(theme.terms())) {
            lookUp(List.of(theme));
        }
        Set<String> without = dismissed.stream()
                .filter(d -> d.themeId().equals(theme.id()) && d.documentId().equals(document.id()))
                .map(Dismissal::passageId)
                .collect(Collectors.toSet());
        List<Suggestion> left = new ArrayList<>();
        for (Passage passage : byTerms.getOrDefault(theme.terms(), List.of())) {
            boolean done = coded.stream()
                    .anyMatch(note -> note.themes().contains(theme.id())
                            && note.anchor().overlaps(passage.start(), passage.end()));
            if (!done && !without.contains(passage.id())) {
                left.add(new Suggestion(theme, passage, theme.terms(), null, 0.5));
            }
        }
        left.sort(BEST_FIRST);
        return left;
    }

    /** Gets ready to answer for these themes without delay; takes seconds in a long text. Any thread. */
    public void lookUp(List<Theme> themes) {
        Map<List<String>, List<Passage>> found = new LinkedHashMap<>();
        for (Theme theme : themes) {
            found.put(theme.terms(), new ArrayList<>());
        }
        List<List<String>> folded = found.keySet().stream()
                .map(terms ->
                        terms.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList())
                .toList();
        List<List<String>> terms = List.copyOf(found.keySet());
        for (Passage passage : document.passages()) {
            if (stopped) {
                return;
            }
            if (passage.isNumbered()) {
                String text = passage.text().toLowerCase(Locale.ROOT);
                for (int i = 0; i < terms.size(); i++) {
                    if (folded.get(i).stream().anyMatch(text::contains)) {
                        Objects.requireNonNull(found.get(terms.get(i))).add(passage);
                    }
                }
            }
        }
        byTerms.putAll(found);
    }

    /** Ends a look-up that goes on in another thread. */
    public void stop() {
        stopped = true;
    }
}
