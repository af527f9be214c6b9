package org.clausemark.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** How many of a document's clauses bear a note with a theme; kept while notes come and go, never counted anew. */
final class CodedClauses {
    private final Document document;
    private final long all;
    // The notes with a theme on each clause that has any, by its index.
    private final Map<Integer, Integer> notes = new HashMap<>();

    /** Counts for a document with these notes. */
    CodedClauses(Document document, Collection<Annotation> annotations) {
        this.document = document;
        this.all = document.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.CLAUSE)
                .count();
        annotations.forEach(note -> count(note, 1));
    }

    /** Takes a change of the notes into account. */
    void take(ListChangeListener.Change<? extends Annotation> change) {
        while (change.next()) {
            change.getRemoved().forEach(note -> count(note, -1));
            change.getAddedSubList().forEach(note -> count(note, 1));
        }
    }

    private void count(Annotation note, int by) {
        if (note.themes().isEmpty()) {
            return;
        }
        List<Passage> passages = document.passages();
        int last = document.indexAt(note.anchor().end() - 1);
        for (int i = document.indexAt(note.anchor().start()); i <= last; i++) {
            Passage passage = passages.get(i);
            if (passage.kind() == Passage.Kind.CLAUSE && note.anchor().overlaps(passage.start(), passage.end())) {
                notes.merge(i, by, (before, more) -> before + more == 0 ? null : before + more);
            }
        }
    }

    /** How many are coded. */
    int coded() {
        return notes.size();
    }

    /** How many are coded of how many, in words. */
    @Override
    public String toString() {
        return coded() + " of " + all + " clauses coded";
    }
}
