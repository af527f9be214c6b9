package org.clausemark.theming;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Finds the clauses that share most with some others, by BM25. */
final class Nearest {
    /** Of a clause only the words that say most are looked up. */
    private static final int TELLING = 20;

    /** A word in more than this part of the clauses is no reason for anything. */
    private static final double COMMON = 0.2;

    /** As many shared words explain why. */
    private static final int SHOWN = 4;

    private static final Comparator<Near> BEST_FIRST =
            Comparator.comparingDouble(Near::score).reversed().thenComparingInt(Near::clause);

    private final Index index;

    Nearest(Index index) {
        this.index = index;
    }

    /**
     * A clause near to others.
     *
     * @param clause its place in the index
     * @param like the place of the one it is most like
     * @param share what it has of that one's telling words, as BM25 weighs them, from 0 to 1
     * @param score the mean of its shares of all of them
     */
    record Near(int clause, int like, double share, double score) {}

    /**
     * The nearest to some clauses among the others that are open, the best first: at most {@code most} of them, with at
     * least {@code least} as their share.
     */
    List<Near> to(List<Integer> coded, IntPredicate open, double least, int most) {
        int size = index.clauses().size();
        double[] sums = new double[size];
        double[] best = new double[size];
        int[] like = new int[size];
        double[] gains = new double[size];
        BitSet any = new BitSet();
        for (int each : coded) {
            // Of a long text few clauses share a telling word: only they are gone through.
            BitSet touched = new BitSet();
            for (String mark : telling(each)) {
                weigh(mark, gains, touched);
            }
            double own = gains[each];
            for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
                double share = own > 0 ? Math.min(1, gains[i] / own) : 0;
                gains[i] = 0;
                sums[i] += share;
                if (share > best[i]) {
                    best[i] = share;
                    like[i] = each;
                }
            }
            any.or(touched);
        }
        BitSet themselves = new BitSet();
        coded.forEach(themselves::set);
        PriorityQueue<Near> near = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int i = any.nextSetBit(0); i >= 0; i = any.nextSetBit(i + 1)) {
            boolean wanted = best[i] > 0
                    && best[i] >= least
                    && (near.size() < most
                            || sums[i] / coded.size() > near.element().score());
            if (wanted && !themselves.get(i) && open.test(i)) {
                near.add(new Near(i, like[i], best[i], sums[i] / coded.size()));
                if (near.size() > most) {
                    near.remove();
                }
            }
        }
        return near.stream().sorted(BEST_FIRST).toList();
    }

    /** Adds what each clause with a mark gains by it, as BM25 weighs. */
    private void weigh(String mark, double[] gains, BitSet touched) {
        int[] places = index.at(mark);
        double rarity = index.rarity(places.length);
        for (int place : places) {
            int clause = Index.clause(place);
            touched.set(clause);
            gains[clause] += rarity * Index.saturated(Index.times(place), index.length(clause));
        }
    }

    /** The marks of a clause that say most about it, the best first. */
    private List<String> telling(int clause) {
        Map<String, Integer> counts = index.marks(index.clauses().get(clause).title());
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((mark, times) -> {
            int holding = index.count(mark);
            if (holding > 1 && holding <= index.clauses().size() * COMMON) {
                weights.put(mark, index.rarity(holding) * Index.saturated(times, index.length(clause)));
            }
        });
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words that a clause shares with another, as they stand in the first: those that say most, in its order. */
    List<String> shared(int clause, int like) {
        List<String> telling = telling(like);
        String text = index.clauses().get(clause).title();
        List<Word> words = index.words(text);
        Map<String, String> found = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String mark = Index.mark(words, i);
            if (mark != null && telling.contains(mark)) {
                int end = words.get(i).spaced()
                        ? words.get(i).end()
                        : words.get(i + 1).end();
                found.putIfAbsent(mark, text.substring(words.get(i).start(), end));
                places.putIfAbsent(mark, i);
            }
        }
        return telling.stream()
                .filter(found::containsKey)
                .limit(SHOWN)
                .sorted(Comparator.comparing(mark -> places.getOrDefault(mark, 0)))
                .map(mark -> found.getOrDefault(mark, mark))
                .distinct()
                .toList();
    }
}
