package org.clausemark.notebook;

import java.util.Optional;
import java.util.function.Consumer;
import org.clausemark.annotation.Annotation;
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
    private final String documentId;
    private final AnnotationIndex annotations;
    private final Codebook themes;
    private final Consumer<String> onGone;
    private final History history = new History();

    /** For the annotations of a document and all themes; {@code onGone} gets the id of each that was removed. */
    Commits(Library library, String documentId, AnnotationIndex annotations, Codebook themes, Consumer<String> onGone) {
        this.library = library;
        this.documentId = documentId;
        this.annotations = annotations;
        this.themes = themes;
        this.onGone = onGone;
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
        for (Change<?> change : edit.changes()) {
            show(change);
            if (change.after() == null) {
                onGone.accept(change.id());
            }
        }
    }

    private void show(Change<?> change) {
        if (change instanceof Change.OfAnnotation ofAnnotation) {
            Annotation after = ofAnnotation.after();
            if (after == null || after.documentId().equals(documentId)) {
                annotations.show(ofAnnotation);
            }
        } else if (change instanceof Change.OfTheme ofTheme) {
            themes.show(ofTheme);
        }
    }
}
