package org.clausemark.notebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What a focus lets through of a document: the clauses whose notes, all taken together, have the themes asked for, and
 * in those clauses the notes that have one of the themes wanted. Themes stand under each other as they did when it was
 * made; notes are asked as they are now.
 */
public final class InFocus implements Predicate<Annotation> {
    private final Document document;
    private final AnnotationIndex notes;
    private final Predicate<Collection<String>> clauses;
    private final Predicate<Annotation> wanted;
    // Notes are asked for in the order of the text, and several stand on one clause.
    private @Nullable Passage judged;
    private boolean verdict;
    private int version = -1;

    InFocus(ThemeFocus focus, ThemeTree tree, Document document, AnnotationIndex notes) {
        this.document = document;
        this.notes = notes;
        this.clauses = focus.clauses(tree);
        this.wanted = focus.notes(tree);
    }

    /** Whether a clause, or any other passage, has the themes asked for. */
    public boolean lets(Passage passage) {
        if (!passage.equals(judged) || version != notes.version()) {
            Set<String> themes = new HashSet<>();
            for (Annotation note : notes.in(passage.start(), passage.end())) {
                themes.addAll(note.themes());
            }
            verdict = clauses.test(themes);
            judged = passage;
            version = notes.version();
        }
        return verdict;
    }

    /** Whether a note is one of those shown: on a clause that has the themes asked for, with one of those wanted. */
    @Override
    public boolean test(Annotation note) {
        if (!wanted.test(note)) {
            return false;
        }
        int last = document.indexAt(note.anchor().end() - 1);
        for (int i = document.indexAt(note.anchor().start()); i <= last; i++) {
            if (lets(document.passages().get(i))) {
                return true;
            }
        }
        return false;
    }
}
