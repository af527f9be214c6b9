package org.clausemark.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.clausemark.library.Logged;
import org.clausemark.library.Steps;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one path that edits take: into the library, then onto the lists that are watched. Where the library refuses, its
 * exception goes to the caller, and the lists are as they were. What others do in the same library takes the same way
 * from the library's log onto the lists.
 */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final Library library;
    private final Consumer<List<Change<?>>> show;
    private final History history = new History();
    private final int generation;
    private int seen;

    /** Into a library; {@code show} gets the changes committed after a line of its log. */
    Commits(Library library, int seen, Consumer<List<Change<?>>> show) {
        this.library = library;
        this.seen = seen;
        this.show = show;
        generation = library.generation();
        history.show(library.steps());
    }

    History history() {
        return history;
    }

    /** Commits a new edit. */
    void take(Edit edit) {
        show(library.apply(edit), edit, new Steps(edit.name(), ""));
    }

    /** Takes the latest edit back. Returns what was done for that, or nothing if there was none. */
    Optional<Edit> undo() {
        return again(library::undo);
    }

    /** Makes the edit that was undone last again. Returns what was done, or nothing if there was none. */
    Optional<Edit> redo() {
        return again(library::redo);
    }

    private Optional<Edit> again(Supplier<Optional<Logged>> step) {
        Optional<Logged> done = step.get();
        done.ifPresent(logged -> show(logged.id(), logged.edit(), null));
        return done.map(Logged::edit);
    }

    /** Looks anew for what can be undone. */
    void stepsChanged() {
        history.show(library.steps());
    }

    /** Shows what others have done since. Returns whether there was anything. */
    boolean follow() {
        if (isOutdated()) {
            return false;
        }
        int latest = library.latest();
        if (latest == seen) {
            return false;
        }
        List<Logged> lines = library.since(seen);
        for (Logged line : lines) {
            show.accept(line.edit().changes());
        }
        // Of what was deleted for good, the log keeps the number of a line alone.
        seen = lines.isEmpty() ? latest : Math.max(latest, lines.getLast().id());
        history.show(library.steps());
        return !lines.isEmpty();
    }

    /** Whether the library was taken back to a backup since: the lines seen are then of another past. */
    boolean isOutdated() {
        return library.generation() != generation;
    }

    /** Shows what is committed; {@code steps} is null where only the library knows what can be undone now. */
    private void show(int line, Edit edit, @Nullable Steps steps) {
        try {
            if (line != seen + 1) {
                // Others were faster: theirs come first.
                follow();
                return;
            }
            seen = line;
            show.accept(edit.changes());
            history.show(steps == null ? library.steps() : steps);
        } catch (LibraryException e) {
            // It is done; that what follows cannot be read now is no reason to say it was not.
            LOG.warn("The library was not read after a change", e);
        }
    }
}
