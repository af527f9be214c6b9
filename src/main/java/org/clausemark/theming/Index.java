package org.clausemark.theming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses of a document hold which marks: a mark is the stem of a word, or two characters next to each other of a
 * script without blanks. A clause is known by its place among the document's clauses, from 0. Immutable once made.
 */
final class Index {
    /** Of more clauses than this, a mark that stands in a fifth of them says nothing and would take room. */
    private static final int MANY = 1_000;

    /** A place and how often the mark stands there, up to this, share a number. */
    private static final int OFTEN = 15;

    private static final int BITS = 4;

    private final List<Passage> clauses;
    private final Words words;
    private final Map<String, Places> marks = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** Goes through all clauses of a document, in a long one for seconds. Any thread; empty if it is stopped. */
    Index(Document document, BooleanSupplier stopped) {
        this.words = new Words(document.imprint().language());
        this.clauses = document.clauses();
        this.lengths = new int[clauses.size()];
        long sum = 0;
        for (int i = 0; i < clauses.size() && !stopped.getAsBoolean(); i++) {
            Map<String, Integer> counts = marks(clauses.get(i).title());
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                marks.computeIfAbsent(each.getKey(), mark -> new Places()).add(i, each.getValue());
                lengths[i] += each.getValue();
            }
            sum += lengths[i];
        }
        this.meanLength = Math.max(1, sum / (double) Math.max(1, clauses.size()));
        marks.values().forEach(Places::close);
    }

    /** Where a mark stands, in order. */
    private final class Places {
        private int @Nullable [] places = new int[2];
        private int size;

        void add(int clause, int count) {
            size++;
            if (isCommon(size)) {
                places = null;
            } else if (places != null) {
                places = size > places.length ? Arrays.copyOf(places, size * 2) : places;
                places[size - 1] = clause << BITS | Math.min(OFTEN, count);
            }
        }

        void close() {
            if (places != null && places.length > size) {
                places = Arrays.copyOf(places, size);
            }
        }
    }

    private boolean isCommon(int holding) {
        return clauses.size() > MANY && holding > clauses.size() / 5;
    }

    /** The clauses of the document, in order. */
    List<Passage> clauses() {
        return clauses;
    }

    /** The words of a text of the document's language. */
    synchronized List<Word> words(String text) {
        return words.of(text);
    }

    /** The marks of a text and how often each stands there. */
    Map<String, Integer> marks(String text) {
        Map<String, Integer> counts = new HashMap<>();
        List<Word> all = words(text);
        for (int i = 0; i < all.size(); i++) {
            String mark = mark(all, i);
            if (mark != null) {
                counts.merge(mark, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The mark that begins at a word; null where none does. */
    static @Nullable String mark(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.spaced()) {
            return Words.isSmall(word) ? null : word.stem();
        }
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        return next != null && !next.spaced() && next.start() == word.end() ? word.form() + next.form() : null;
    }

    /** Whether a word of that stem stands in any clause. */
    boolean knows(String stem) {
        return marks.containsKey(stem);
    }

    /** The stems of words that begin with some letters. */
    synchronized List<String> beginningWith(String letters) {
        return words.beginningWith(letters).stream().filter(this::knows).toList();
    }

    /** How many clauses hold a mark. */
    int count(String mark) {
        Places found = marks.get(mark);
        return found == null ? 0 : found.size;
    }

    /** The clauses with a mark, in order; all of them if it is too common to be kept. */
    IntStream holding(String mark) {
        Places found = marks.get(mark);
        if (found == null) {
            return IntStream.empty();
        }
        return found.places == null
                ? IntStream.range(0, clauses.size())
                : Arrays.stream(found.places).map(place -> place >> BITS);
    }

    /** How much it says that a clause is among some that share something: the fewer the more. */
    double rarity(int holding) {
        return Math.log(1 + (clauses.size() - holding + 0.5) / (holding + 0.5));
    }

    /** How far a clause is longer than others: 1 for one of average length. */
    double length(int clause) {
        return lengths[clause] / meanLength;
    }

    /** Adds what each clause with a mark gains by it, as BM25 weighs, to the gains of all clauses. */
    void weigh(String mark, double weight, double[] gains) {
        Places found = marks.get(mark);
        if (found == null || found.places == null) {
            return;
        }
        double rarity = rarity(found.size) * weight;
        for (int place : found.places) {
            int clause = place >> BITS;
            gains[clause] += rarity * saturated(place & OFTEN, length(clause));
        }
    }

    /** How much a mark that stands in a text some times counts for there. */
    static double saturated(int times, double length) {
        return times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length));
    }
}
