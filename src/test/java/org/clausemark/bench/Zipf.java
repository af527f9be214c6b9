package org.clausemark.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;

/**
 * Documents of made-up words that come up as often as words do: the second half as often as the first, the third a third
 * as often, and so on. The same for the same number.
 */
final class Zipf {
    private static final int VOCABULARY = 200_000;
    private static final int LETTERS = 3_000;
    private static final int PASSAGE = 50;
    /** One document in so many is Chinese, in which each letter counts as a word. */
    private static final int CHINESE = 12;

    private static final String[] BEGINNINGS = "b c d f g h j k l m n p r s t v w pr tr st".split(" ", -1);
    private static final String[] MIDDLES = "a e i o u ai ea ou é".split(" ", -1);

    private final List<String> words;
    private final double[] wordShares = shares(VOCABULARY);
    private final double[] letterShares = shares(LETTERS);

    Zipf() {
        Random random = new Random(1);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            // Frequent words are short.
            for (int i = made.size() < 60 ? 1 : 2 + random.nextInt(3); i > 0; i--) {
                word.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)])
                        .append(MIDDLES[random.nextInt(MIDDLES.length)]);
            }
            made.add(word.toString());
        }
        words = List.copyOf(made);
    }

    /** The word that comes up most often after so many others. */
    String word(int rank) {
        return words.get(rank);
    }

    /** A letter of the same. */
    static String letter(int rank) {
        return Character.toString(0x4e00 + rank);
    }

    /** A document of so many words. */
    Document document(int number, int length) {
        Random random = new Random(number);
        boolean chinese = number % CHINESE == CHINESE - 1;
        Document.Builder builder = Document.builder(
                "made-up-" + number, new Imprint("Made-up document " + number, "en", "Bench", null, "Bench"));
        builder.add(Passage.Kind.TITLE, 0, null, 0, "Made-up document " + number, 0);
        List<String> passage = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            passage.add(chinese ? letter(pick(letterShares, random)) : words.get(pick(wordShares, random)));
            if (passage.size() == PASSAGE || i == length - 1) {
                String text = String.join(chinese ? "" : " ", passage);
                builder.add(Passage.Kind.CLAUSE, 0, Integer.toString(i / PASSAGE + 1), 0, text, 0);
                passage.clear();
            }
        }
        return builder.build();
    }

    static byte[] source(Document document) {
        return document.text().getBytes(StandardCharsets.UTF_8);
    }

    private static int pick(double[] shares, Random random) {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return Math.min(shares.length - 1, at < 0 ? -at - 1 : at);
    }

    private static double[] shares(int size) {
        double[] shares = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
        return shares;
    }
}
