package org.clausemark.finding;

import java.util.Set;

/**
 * What is looked for.
 *
 * @param words the words, or the regular expression
 * @param exactly in what it is taken exactly; without any, capitals and accents do not matter
 */
public record Query(String words, Set<Option> exactly) {
    /** Makes the options its own. */
    public Query {
        exactly = Set.copyOf(exactly);
    }

    /** Looks for words, whatever their capitals and accents. */
    public Query(String words) {
        this(words, Set.of());
    }

    /** One way of looking more closely. */
    public enum Option {
        /** Capital and small letters differ. */
        CASE,
        /** Letters with and without accents differ. */
        ACCENTS,
        /** No letter or digit stands right before or after. */
        WHOLE_WORDS,
        /** The words are a regular expression of Java's. */
        PATTERN
    }

    boolean has(Option option) {
        return exactly.contains(option);
    }
}
