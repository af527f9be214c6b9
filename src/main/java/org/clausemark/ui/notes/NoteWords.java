package org.clausemark.ui.notes;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.notebook.Notebook;

/**
 * What notes are searched by: quote, comment, replies and clause number, in lower case. Each note's words are made once
 * and kept, for twenty thousand are asked for at each key that is typed.
 */
final class NoteWords {
    /** How many are made ahead between two other things the window has to do. */
    private static final int AT_ONCE = 400;

    private final Notebook notebook;
    private final Map<String, Known> known = new HashMap<>();
    private boolean preparing;

    /** The words, and the value of the note they are of. */
    private record Known(Annotation note, String words) {}

    NoteWords(Notebook notebook) {
        this.notebook = notebook;
    }

    /** The words of a note. */
    String of(Annotation note) {
        Known there = known.get(note.id());
        if (there == null || !isOf(there, note)) {
            there = new Known(note, words(note));
            known.put(note.id(), there);
        }
        return there.words();
    }

    // Annotations never change: the same value has the same words, and comparing them would cost more than making them.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(Known there, Annotation note) {
        return there.note() == note;
    }

    private String words(Annotation note) {
        StringBuilder words = new StringBuilder(note.anchor().exact());
        words.append('\n').append(notebook.document().place(note.anchor()));
        words.append('\n').append(note.comment());
        for (Reply reply : note.replies()) {
            words.append('\n').append(reply.text());
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** Makes the words of all notes, a few at a time, before somebody types; and forgets those of notes that are gone. */
    void prepare() {
        if (preparing) {
            return;
        }
        if (known.size() > notebook.annotations().size()) {
            known.clear();
        }
        preparing = true;
        go(0);
    }

    private void go(int from) {
        int end = Math.min(notebook.annotations().size(), from + AT_ONCE);
        if (from >= end) {
            preparing = false;
            return;
        }
        Iterator<Annotation> some = notebook.annotations().subList(from, end).iterator();
        while (some.hasNext()) {
            of(some.next());
        }
        Platform.runLater(() -> go(end));
    }
}
