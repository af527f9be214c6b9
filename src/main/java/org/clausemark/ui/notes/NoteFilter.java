package org.clausemark.ui.notes;

import java.util.Locale;
import java.util.function.Predicate;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;

/**
 * Which notes are shown: those in focus that have the words, and those that are being written.
 *
 * @param words in lower case, empty for all notes
 * @param inFocus whether a note is one of the themes that are focused
 */
record NoteFilter(Notebook notebook, Drafts drafts, String words, Predicate<Annotation> inFocus)
        implements Predicate<Annotation> {

    /** The filter for what stands in the field and the theme that is focused. */
    static NoteFilter of(Notebook notebook, Drafts drafts, String typed) {
        return new NoteFilter(notebook, drafts, typed.strip().toLowerCase(Locale.ROOT), notebook.inFocus());
    }

    @Override
    public boolean test(Annotation note) {
        return drafts.isOpen(note.id()) || (inFocus.test(note) && hasWords(note));
    }

    private boolean hasWords(Annotation note) {
        return words.isEmpty()
                || note.anchor().exact().toLowerCase(Locale.ROOT).contains(words)
                || note.comment().toLowerCase(Locale.ROOT).contains(words)
                || notebook.document()
                        .place(note.anchor())
                        .toLowerCase(Locale.ROOT)
                        .contains(words)
                || notebook.themesOf(note).stream()
                        .anyMatch(t -> t.name().toLowerCase(Locale.ROOT).contains(words));
    }
}
