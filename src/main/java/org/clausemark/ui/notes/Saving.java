package org.clausemark.ui.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Notebook;

/** Puts what is written into the notebook, one edit at each pause. */
final class Saving {
    private final Notebook notebook;
    private final NoteActions actions;
    /** The ids of replies that are there already while they are first written. */
    private final Map<Writing, String> begun = new HashMap<>();

    Saving(Notebook notebook, NoteActions actions) {
        this.notebook = notebook;
        this.actions = actions;
    }

    /** Saves a text. False if the library refused it; the reader has been told. */
    boolean save(Writing writing, String text) {
        if (writing.equals(Writing.MEMO)) {
            return actions.attempt(() -> notebook.memo(text));
        }
        // Where the note is gone there is nothing to be saved any more.
        return notebook.annotation(writing.note()).isEmpty() || actions.attempt(() -> write(writing, text));
    }

    /** Saves a text that was refused before, of which the reader has been told. False if it is refused still. */
    boolean saveQuietly(Writing writing, String text) {
        if (!writing.equals(Writing.MEMO) && notebook.annotation(writing.note()).isEmpty()) {
            return true;
        }
        try {
            if (writing.equals(Writing.MEMO)) {
                notebook.memo(text);
            } else {
                write(writing, text);
            }
            return true;
        } catch (LibraryException e) {
            return false;
        }
    }

    private void write(Writing writing, String text) {
        String note = writing.note();
        String id = begun.getOrDefault(writing, writing.reply());
        if (writing.reply().isEmpty()) {
            notebook.comment(note, text);
        } else if (replies(note).stream().anyMatch(r -> r.id().equals(id))) {
            notebook.changeReply(note, id, text);
        } else if (!text.isBlank()) {
            // The first of it; or undoing has taken it away while it was changed.
            notebook.reply(note, text);
            begun.put(writing, replies(note).getLast().id());
        }
    }

    private List<Reply> replies(String note) {
        return notebook.annotation(note).map(Annotation::replies).orElse(List.of());
    }

    /** Whether a reply is still being written for the first time. */
    boolean isBegun(String note, Reply reply) {
        return reply.id().equals(begun.get(Writing.newReply(note)));
    }

    /** The next reply to a note is another one. */
    void ended(Writing writing) {
        begun.remove(writing);
    }
}
