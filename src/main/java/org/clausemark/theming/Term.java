package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A search term of a theme: words that stand next to each other in one of their forms. A word of it that is no word of
 * the document is taken for the beginning of words: {@code discriminat}.
 */
final class Term {
    /** Fewer letters begin too many words. */
    private static final int SHORTEST_BEGINNING = 4;

    private final Index index;
    private final List<Word> words;

    /** A term, to be found in the clauses of an index. */
    Term(String term, Index index) {
        this.index = index;
        this.words = index.words(term);
    }

    /** The clauses that hold the term, and perhaps others; in order, each once. */
    IntStream candidates() {
        return IntStream.range(0, words.size())
                .mapToObj(this::marks)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(
                        marks -> marks.stream().mapToInt(index::count).sum()))
                .map(marks ->
                        marks.stream().flatMapToInt(index::holding).sorted().distinct())
                // Neither is a small word a mark, nor a single character of a script without blanks.
                .orElseGet(() -> words.isEmpty()
                        ? IntStream.empty()
                        : IntStream.range(0, index.clauses().size()));
    }

    private @Nullable List<String> marks(int at) {
        Word word = words.get(at);
        if (isBeginning(word)) {
            return index.beginningWith(word.form());
        }
        String mark = Index.mark(words, at);
        return mark == null ? null : List.of(mark);
    }

    /** Where the term stands in a text of these words: the ranges, in UTF-16 units, do not overlap. */
    List<int[]> in(List<Word> text) {
        List<int[]> ranges = new ArrayList<>();
        for (int at = 0; !words.isEmpty() && at + words.size() <= text.size(); at++) {
            if (standsAt(text, at)) {
                ranges.add(new int[] {
                    text.get(at).start(), text.get(at + words.size() - 1).end()
                });
                at += words.size() - 1;
            }
        }
        return ranges;
    }

    private boolean standsAt(List<Word> text, int at) {
        for (int i = 0; i < words.size(); i++) {
            Word wanted = words.get(i);
            Word found = text.get(at + i);
            boolean same = wanted.stem().equals(found.stem())
                    || (isBeginning(wanted) && found.form().startsWith(wanted.form()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeginning(Word word) {
        return word.spaced()
                && word.form().length() >= SHORTEST_BEGINNING
                && !Words.isSmall(word)
                && !index.knows(word.stem());
    }
}
