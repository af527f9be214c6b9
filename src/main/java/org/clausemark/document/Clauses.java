package org.clausemark.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The way from clause to clause. */
public final class Clauses {
    private Clauses() {}

    /**
     * The next numbered clause from an offset, or the one before, that is of a kind; empty if there is none. May be
     * asked on any thread.
     */
    public static Optional<Passage> beside(Document document, int from, boolean after, Predicate<Passage> kind) {
        List<Passage> passages = document.passages();
        int step = after ? 1 : -1;
        for (int i = document.indexAt(from); i >= 0 && i < passages.size(); i += step) {
            Passage passage = passages.get(i);
            if (passage.isNumbered() && (after ? passage.start() > from : passage.end() < from) && kind.test(passage)) {
                return Optional.of(passage);
            }
        }
        return Optional.empty();
    }
}
