package org.clausemark.theming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a document that its reader may want to code with a theme: those that the theme's search terms point
 * to, and those that are most like what is coded with it. Safe for use by several threads.
 */
public final class Suggestions {
    /** The best first; of equals, the one that comes first in the text. */
    public static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparingInt(s -> s.clause().start());

    /** No more clauses are suggested for a theme. */
    public static final int MOST = 500;

    /** No more clauses are suggested for being like coded ones: it is a hint, and soon a wrong one. */
    public static final int MOST_ALIKE = 3;

    /** A clause that has less than this of what a coded one has is not like it: of those above a third was right. */
    private static final double ALIKE = 0.35;

    /** The notes that were changed last say what is like the theme; a long text's thousands would say no more. */
    private static final int LEARNT_FROM = 16;

    /** Up to this length, in UTF-16 units, a text is looked through in a moment. */
    private static final int SHORT = 150_000;

    private final Document document;
    // A theme's terms seldom change, but what is coded does, and whoever asks then asks for every theme.
    private final Map<List<String>, List<Hit>> byTerms = new ConcurrentHashMap<>();
    private volatile @Nullable Index index;
    private volatile boolean stopped;

    /** Suggestions for one document; nothing is looked up yet. */
    public Suggestions(Document document) {
        this.document = document;
    }

    /** A clause, by its place among the clauses, with some terms. */
    private record Hit(int clause, List<String> found, double score) {}

    /** Whether asking for a theme takes no time: it was looked up, or the text is short. */
    public boolean isQuick(Theme theme) {
        return document.text().length() <= SHORT || byTerms.containsKey(theme.terms());
    }

    /**
     * The clauses that a theme's search terms, or the clauses that are coded with it, point to and that are not coded
     * with it yet, the best first and at most {@value #MOST}. A clause is coded when an annotation with the theme
     * touches it. Takes as long as {@link #lookUp} where the theme is not {@linkplain #isQuick quick}.
     *
     * @param notes annotations of the document; only those with the theme matter
     * @param dismissed what is not to be suggested; dismissals of other themes and documents do not matter
     */
    public List<Suggestion> of(Theme theme, Collection<Annotation> notes, Collection<Dismissal> dismissed) {
        if (!byTerms.containsKey(theme.terms())) {
            lookUp(List.of(theme));
        }
        Index found = index;
        if (found == null) {
            return List.of();
        }
        List<Passage> clauses = found.clauses();
        Set<String> refused = new HashSet<>();
        for (Dismissal each : dismissed) {
            if (each.themeId().equals(theme.id()) && each.documentId().equals(document.id())) {
                refused.add(each.passageId());
            }
        }
        BitSet without = new BitSet();
        List<Integer> examples = coded(theme, notes, clauses, without);
        List<Suggestion> all = new ArrayList<>();
        for (Hit hit : byTerms.getOrDefault(theme.terms(), List.of())) {
            Passage clause = clauses.get(hit.clause());
            if (all.size() < MOST && !without.get(hit.clause()) && !refused.contains(clause.id())) {
                all.add(new Suggestion(theme, clause, hit.found(), null, hit.score()));
            }
            without.set(hit.clause());
        }
        Nearest nearest = new Nearest(found);
        for (Nearest.Near near : nearest.to(
                examples,
                place -> !without.get(place)
                        && !refused.contains(clauses.get(place).id()),
                MOST_ALIKE)) {
            if (near.share() >= ALIKE) {
                all.add(new Suggestion(
                        theme,
                        clauses.get(near.clause()),
                        nearest.shared(near.clause(), near.like()),
                        clauses.get(near.like()),
                        near.score()));
            }
        }
        all.sort(BEST_FIRST);
        return all;
    }

    /** What is suggested for any of some themes, the best first. */
    public List<Suggestion> of(
            Collection<Theme> themes, Collection<Annotation> notes, Collection<Dismissal> dismissed) {
        lookUp(themes);
        return themes.stream()
                .flatMap(theme -> of(theme, notes, dismissed).stream())
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Sets the clauses that are coded with a theme; hands back those that were coded last, to learn from. */
    private static List<Integer> coded(Theme theme, Collection<Annotation> notes, List<Passage> clauses, BitSet coded) {
        List<Annotation> with = new ArrayList<>();
        for (Annotation note : notes) {
            if (note.themes().contains(theme.id())) {
                Touched.by(note, clauses, coded);
                with.add(note);
            }
        }
        with.sort(Comparator.comparing(Annotation::modified).reversed());
        BitSet last = new BitSet();
        for (Annotation note : with.subList(0, Math.min(LEARNT_FROM, with.size()))) {
            Touched.by(note, clauses, last);
        }
        return last.stream().limit(LEARNT_FROM).boxed().toList();
    }

    /**
     * Gets ready to answer for these themes without delay: goes through the text, which in a long one takes seconds,
     * unless that was done before. Any thread.
     */
    public void lookUp(Collection<Theme> themes) {
        Index ready = index();
        for (Theme theme : themes) {
            if (ready != null && !stopped && !byTerms.containsKey(theme.terms())) {
                List<Hit> hits = hits(theme.terms(), ready);
                if (!stopped) {
                    byTerms.put(theme.terms(), hits);
                }
            }
        }
    }

    private synchronized @Nullable Index index() {
        if (index == null) {
            Index made = new Index(document, () -> stopped);
            index = stopped ? null : made;
        }
        return index;
    }

    private List<Hit> hits(List<String> words, Index ready) {
        Map<Integer, Finds> byClause = new TreeMap<>();
        for (String each : words) {
            Term term = new Term(each, ready);
            Map<Integer, List<int[]>> places = new TreeMap<>();
            term.candidates().takeWhile(place -> !stopped).forEach(place -> {
                List<int[]> ranges =
                        term.in(ready.words(ready.clauses().get(place).title()));
                if (!ranges.isEmpty()) {
                    places.put(place, ranges);
                }
            });
            double rarity = ready.rarity(places.size());
            places.forEach((place, ranges) -> byClause.computeIfAbsent(place, p -> new Finds())
                    .add(ranges, rarity * Index.saturated(ranges.size(), ready.length(place))));
        }
        // What the rarest term gives by itself makes half of the highest score.
        double half = ready.rarity(1);
        List<Hit> hits = new ArrayList<>();
        byClause.forEach((place, finds) -> hits.add(
                new Hit(place, finds.in(ready.clauses().get(place).title()), finds.weight / (finds.weight + half))));
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::clause));
        return List.copyOf(hits);
    }

    /** What was found in one clause. */
    private static final class Finds {
        private final List<int[]> ranges = new ArrayList<>();
        private double weight;

        void add(List<int[]> more, double gain) {
            ranges.addAll(more);
            weight += gain;
        }

        /** The words found, in the order of the text, each once; of words within others only the others. */
        List<String> in(String text) {
            ranges.sort(Comparator.comparingInt((int[] r) -> r[0]).thenComparingInt(r -> -r[1]));
            Map<String, String> found = new LinkedHashMap<>();
            int reached = 0;
            for (int[] range : ranges) {
                if (range[1] > reached) {
                    String words = text.substring(range[0], range[1]);
                    found.putIfAbsent(words.toLowerCase(Locale.ROOT), words);
                    reached = range[1];
                }
            }
            return List.copyOf(found.values());
        }
    }

    /** Ends a look-up that goes on in another thread. */
    public void stop() {
        stopped = true;
    }
}
