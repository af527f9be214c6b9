package org.clausemark.theming;

import java.util.BitSet;
import java.util.List;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Passage;

/** Which of a document's clauses annotations touch. */
final class Touched {
    private Touched() {}

    /** The clauses that an annotation touches are set, each by its place among all clauses, which are in order. */
    static void by(Annotation note, List<Passage> clauses, BitSet places) {
        for (int i = firstEndingAfter(note.anchor().start(), clauses);
                i < clauses.size() && clauses.get(i).start() < note.anchor().end();
                i++) {
            places.set(i);
        }
    }

    private static int firstEndingAfter(int offset, List<Passage> clauses) {
        int low = 0;
        int high = clauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clauses.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
