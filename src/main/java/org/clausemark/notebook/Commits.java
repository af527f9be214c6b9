package org.clausemark.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.library.Library;
import org.jspecify.annotations.Nullable;

/**
 * The one path that edits take: into the library, then onto the lists that are watched, then into the history. Where
 * the library refuses, its exception goes to the caller, and lists and history are as they were.
 */
final class Commits {
    private final Library library;
    private final Consumer<List<Change<?>>> show;
    private final History history = new History();

    /** Into a library; {@code show} gets the changes that have been committed. */
    Commits(Library library, Consumer<List<Change<?>>> show) {
        this.library = library;
        this.show = show;
    }

    History history() {
        return history;
    }

    /** Commits a new edit. */
    void take(Edit edit) {
        commit(edit);
        history.took(edit);
    }

    /** Takes the latest edit back. Returns it, or nothing if there was none. */
    Optional<Edit> undo() {
        @Nullable Edit edit = history.nextUndo();
        if (edit != null) {
            commit(edit.inverse());
            history.undid();
        }
        return Optional.ofNullable(edit);
    }

    /** Makes the edit that was undone last again. Returns it, or nothing if there was none. */
    Optional<Edit> redo() {
        @Nullable Edit edit = history.nextRedo();
        if (edit != null) {
            commit(edit);
            history.redid();
        }
        return Optional.ofNullable(edit);
    }

    private void commit(Edit edit) {
        library.apply(edit);
        show.accept(edit.changes());
    }
}
