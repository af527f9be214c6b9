package org.clausemark.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** The clauses that a theme's search terms point to. Terms are found as they stand, whatever their case. */
public final class Suggestions {
    /** Up to this length, in UTF-16 units, a text is looked through in a moment. */
    private static final int SHORT = 1_000_000;

    private final Document document;
    // A theme's terms seldom change, but what is coded does, and whoever asks then asks for every theme.
    private final Map<List<String>, List<Passage>> byTerms = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** Suggestions for one document. */
    public Suggestions(Document document) {
        this.document = document;
    }

    /** Whether asking for a theme takes no time: its terms were looked up, or the document is short. */
    public boolean isQuick(Theme theme) {
        return document.text().length() <= SHORT || byTerms.containsKey(theme.terms());
    }

    /**
     * The clauses with one of the theme's terms on which none of the annotations lies that are coded with the theme,
     * which are given in document order; in order.
     */
    public List<Passage> of(Theme theme, Collection<Annotation> coded) {
        if (!byTerms.containsKey(theme.terms())) {
            lookUp(List.of(theme));
        }
        List<Passage> left = new ArrayList<>();
        Iterator<Annotation> notes = coded.iterator();
        Annotation next = notes.hasNext() ? notes.next() : null;
        int reached = 0;
        for (Passage passage : byTerms.getOrDefault(theme.terms(), List.of())) {
            while (next != null && next.anchor().start() < passage.end()) {
                reached = Math.max(reached, next.anchor().end());
                next = notes.hasNext() ? notes.next() : null;
            }
            if (reached <= passage.start()) {
                left.add(passage);
            }
        }
        return left;
    }

    /** Looks the terms of all these themes up in one walk through the text; takes seconds in a long one. Any thread. */
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
