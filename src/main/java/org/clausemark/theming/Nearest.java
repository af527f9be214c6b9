package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds the clauses that share most with some others, by BM25. */
final class Nearest {
    /** Of a clause only the words that say most are looked up. */
    private static final int TELLING = 20;

    /** A word in more than this part of the clauses is no reason for anything. */
    private static final double COMMON = 0.2;

    /** As many shared words explain why. */
    private static final int SHOWN = 4;

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

    /** The nearest to some clauses among the others that are open, the best first: {@code most} of them. */
    List<Near> to(List<Integer> coded, IntPredicate open, int most) {
        int size = index.clauses().size();
        double[] sums = new double[size];
        double[] best = new double[size];
        int[] like = new int[size];
        for (int each : coded) {
            double[] gains = new double[size];
            telling(each).forEach(mark -> index.weigh(mark, 1, gains));
            double own = gains[each];
            for (int i = 0; own > 0 && i < size; i++) {
                double share = gains[i] / own;
                sums[i] += share;
                if (share > best[i]) {
                    best[i] = share;
                    like[i] = each;
                }
            }
        }
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (best[i] > 0 && !coded.contains(i) && open.test(i)) {
                near.add(new Near(i, like[i], Math.min(1, best[i]), Math.min(1, sums[i] / coded.size())));
            }
        }
        near.sort(Comparator.comparingDouble((Near n) -> n.score()).reversed().thenComparingInt(Near::clause));
        return near.subList(0, Math.min(most, near.size()));
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
