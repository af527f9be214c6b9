package org.clausemark.theming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    /** Where the term stands, as {@link Index#at} says it, if that is known without looking at the text; else null. */
    int @Nullable [] places() {
        if (words.isEmpty()) {
            return new int[0];
        }
        String mark = words.size() == 1 && !isBeginning(words.getFirst()) ? Index.mark(words, 0) : null;
        return mark != null && index.keeps(mark) ? index.at(mark) : null;
    }

    /** The clauses in which the term may stand: those with all of its marks. */
    BitSet candidates() {
        BitSet all = new BitSet();
        all.set(0, index.clauses().size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String mark = Index.mark(words, i);
            if (isBeginning(word)) {
                all.and(holding(index.beginningWith(word.form())));
            } else if (mark != null && index.keeps(mark)) {
                all.and(holding(List.of(mark)));
            }
        }
        return all;
    }

    /** The clauses with any of some marks. */
    private BitSet holding(List<String> marks) {
        BitSet any = new BitSet();
        for (String mark : marks) {
            if (!index.keeps(mark)) {
                any.set(0, index.clauses().size());
            }
            for (int place : index.at(mark)) {
                any.set(Index.clause(place));
            }
        }
        return any;
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
