package org.clausemark.theming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
    private static final int[] NOWHERE = {};

    private final List<Passage> clauses;
    private final Words words;
    private final Map<String, Places> marks = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** Goes through all clauses of a document, in a long one for seconds. Any thread; of no use if it is stopped. */
    Index(Document document, BooleanSupplier stopped) {
        this.words = new Words(document.imprint().language());
        this.clauses = document.clauses();
        this.lengths = new int[clauses.size()];
        long sum = 0;
        for (int i = 0; i < clauses.size() && !stopped.getAsBoolean(); i++) {
            List<Word> all = words.of(clauses.get(i).title());
            for (int at = 0; at < all.size(); at++) {
                String mark = mark(all, at);
                if (mark != null) {
                    places(mark).add(i);
                    lengths[i]++;
                }
            }
            sum += lengths[i];
        }
        this.meanLength = Math.max(1, sum / (double) Math.max(1, clauses.size()));
        for (Places each : marks.values()) {
            each.close();
        }
    }

    private Places places(String mark) {
        Places known = marks.get(mark);
        if (known == null) {
            known = new Places();
            marks.put(mark, known);
        }
        return known;
    }

    /** Where a mark stands, in order. */
    private final class Places {
        private int @Nullable [] places = new int[2];
        private int size;
        private int last = -1;

        /** Takes note that the mark stands in a clause, once more if it is the same as before. */
        void add(int clause) {
            int[] known = places;
            if (clause != last) {
                last = clause;
                size++;
                if (isCommon(size)) {
                    places = null;
                } else if (known != null) {
                    known = size > known.length ? Arrays.copyOf(known, size * 2) : known;
                    known[size - 1] = clause << BITS | 1;
                    places = known;
                }
            } else if (known != null && times(known[size - 1]) < OFTEN) {
                known[size - 1]++;
            }
        }

        void close() {
            int[] known = places;
            places = known == null ? null : Arrays.copyOf(known, size);
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

    /** Whether it is known where exactly a mark stands, and how often: not of one that stands nearly everywhere. */
    boolean keeps(String mark) {
        Places found = marks.get(mark);
        return found == null || found.places != null;
    }

    /**
     * Where a mark stands: in order, each a {@linkplain #clause clause} and {@linkplain #times how often}. Not to be
     * changed. Empty where the mark is not kept.
     */
    int[] at(String mark) {
        Places found = marks.get(mark);
        return found == null || found.places == null ? NOWHERE : found.places;
    }

    /** A place in one number. */
    static int place(int clause, int times) {
        return clause << BITS | Math.min(OFTEN, times);
    }

    /** The clause of a place. */
    static int clause(int place) {
        return place >> BITS;
    }

    /** How often a mark stands at a place, if not more than {@value #OFTEN} times. */
    static int times(int place) {
        return place & OFTEN;
    }

    /** How much it says that a clause is among some that share something: the fewer the more. */
    double rarity(int holding) {
        return Math.log(1 + (clauses.size() - holding + 0.5) / (holding + 0.5));
    }

    /** How far a clause is longer than others: 1 for one of average length. */
    double length(int clause) {
        return lengths[clause] / meanLength;
    }

    /** How much a mark that stands in a text some times counts for there. */
    static double saturated(int times, double length) {
        return times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length));
    }
}
