package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where themes' lists of search terms point to; looked up once for each list. Safe for use by several threads. */
final class Pointers {
    private final Index index;
    // A theme's terms seldom change, but what is coded does, and whoever asks then asks for every theme.
    private final Map<List<String>, Ranked> known = new ConcurrentHashMap<>();

    Pointers(Index index) {
        this.index = index;
    }

    /**
     * The clauses that some terms point to, the best first.
     *
     * @param terms the terms
     * @param clauses the clauses' places
     * @param scores how strongly, between 0 and 1, each at the index of its clause
     * @param found the words found in clauses for which somebody asked
     */
    @SuppressWarnings("ArrayRecordComponent") // of a long text there may be many, and nobody compares them
    record Ranked(List<Term> terms, int[] clauses, double[] scores, Map<Integer, List<String>> found) {}

    /** What was looked up for a list of terms; null if nothing was. */
    @Nullable
    Ranked of(List<String> terms) {
        return known.get(terms);
    }

    /**
     * Looks lists of terms up, all in one walk through the clauses that come into question.
     *
     * @param explained for as many clauses of each list the words found are made out too
     * @param stopped asked again and again; nothing is kept if it is so
     */
    void lookUp(Collection<List<String>> lists, int explained, BooleanSupplier stopped) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (List<String> list : lists) {
            for (String each : known.containsKey(list) ? List.<String>of() : list) {
                if (!terms.containsKey(each)) {
                    terms.put(each, new Term(each, index));
                }
            }
        }
        Map<String, int[]> places = places(terms, stopped);
        for (List<String> list : lists) {
            if (!known.containsKey(list) && !stopped.getAsBoolean()) {
                Ranked ranked = ranked(list, terms, places);
                for (int i = 0; i < Math.min(explained, ranked.clauses.length); i++) {
                    words(ranked, ranked.clauses[i]);
                }
                known.put(list, ranked);
            }
        }
    }

    private Map<String, int[]> places(Map<String, Term> terms, BooleanSupplier stopped) {
        Map<String, int[]> places = new LinkedHashMap<>();
        Map<String, BitSet> open = new LinkedHashMap<>();
        BitSet any = new BitSet();
        terms.forEach((name, term) -> {
            int[] already = term.places();
            if (already == null) {
                BitSet candidates = term.candidates();
                open.put(name, candidates);
                any.or(candidates);
                places.put(name, new int[4]);
            } else {
                places.put(name, already);
            }
        });
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = any.nextSetBit(0); i >= 0 && !stopped.getAsBoolean(); i = any.nextSetBit(i + 1)) {
            List<Word> words = index.words(index.clauses().get(i).title());
            for (Map.Entry<String, BitSet> each : open.entrySet()) {
                Term term = terms.get(each.getKey());
                int times =
                        each.getValue().get(i) && term != null ? term.in(words).size() : 0;
                if (times > 0) {
                    int size = sizes.merge(each.getKey(), 1, Integer::sum);
                    int place = Index.place(i, times);
                    places.computeIfPresent(each.getKey(), (name, before) -> {
                        int[] after = size > before.length ? Arrays.copyOf(before, size * 2) : before;
                        after[size - 1] = place;
                        return after;
                    });
                }
            }
        }
        open.keySet()
                .forEach(name -> places.computeIfPresent(
                        name, (n, before) -> Arrays.copyOf(before, sizes.getOrDefault(name, 0))));
        return places;
    }

    private Ranked ranked(List<String> list, Map<String, Term> terms, Map<String, int[]> places) {
        double[] weights = new double[index.clauses().size()];
        BitSet held = new BitSet();
        List<Term> all = new ArrayList<>();
        for (String each : list) {
            Term term = terms.get(each);
            int[] at = places.get(each);
            if (term != null && at != null) {
                all.add(term);
                double rarity = index.rarity(at.length);
                for (int place : at) {
                    int clause = Index.clause(place);
                    held.set(clause);
                    weights[clause] += rarity * Index.saturated(Index.times(place), index.length(clause));
                }
            }
        }
        int[] clauses = held.stream()
                .boxed()
                .sorted(Comparator.comparingDouble((Integer clause) -> -weights[clause]))
                .mapToInt(Integer::intValue)
                .toArray();
        // What the rarest term gives by itself makes half of the highest score.
        double half = index.rarity(1);
        double[] scores = new double[clauses.length];
        for (int i = 0; i < clauses.length; i++) {
            scores[i] = weights[clauses[i]] / (weights[clauses[i]] + half);
        }
        return new Ranked(List.copyOf(all), clauses, scores, new ConcurrentHashMap<>());
    }

    /**
     * The words of a clause that the terms found, in its order and each once; of words within others only the others.
     */
    List<String> words(Ranked ranked, int clause) {
        List<String> known = ranked.found.get(clause);
        if (known == null) {
            known = words(ranked.terms, index.clauses().get(clause).title());
            ranked.found.put(clause, known);
        }
        return known;
    }

    private List<String> words(List<Term> terms, String text) {
        List<Word> words = index.words(text);
        List<int[]> ranges = new ArrayList<>();
        for (Term term : terms) {
            ranges.addAll(term.in(words));
        }
        ranges.sort(Comparator.comparingInt((int[] r) -> r[0]).thenComparingInt(r -> -r[1]));
        Map<String, String> found = new LinkedHashMap<>();
        int reached = 0;
        for (int[] range : ranges) {
            if (range[1] > reached) {
                String here = text.substring(range[0], range[1]);
                found.putIfAbsent(here.toLowerCase(Locale.ROOT), here);
                reached = range[1];
            }
        }
        return List.copyOf(found.values());
    }
}
