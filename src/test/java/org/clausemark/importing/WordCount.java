package org.clausemark.importing;

import java.util.HashMap;
import java.util.Map;

/** The words of a text, each as often as it stands there; signs that are no letter and no digit do not count. */
record WordCount(Map<String, Integer> words) {

    static WordCount of(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return new WordCount(words);
    }

    private int size() {
        return words.values().stream().mapToInt(count -> count).sum();
    }

    /** Twice the words in common of all the words of both (F1), 0 to 1; 1 where neither has any. */
    double agreement(WordCount other) {
        int common = words.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0)))
                .sum();
        int all = size() + other.size();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
