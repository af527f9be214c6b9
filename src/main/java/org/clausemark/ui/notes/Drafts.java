package org.clausemark.ui.notes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clausemark.annotation.Annotation;

/**
 * What is being written, each under its own place: what cannot be saved stays here, whatever becomes of the card it was
 * typed in.
 */
final class Drafts {
    private final BiPredicate<Writing, String> save;
    private final Consumer<Writing> ended;
    private final Map<Writing, Draft> open = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

    /** What is typed, whether it is in the library, and when the note was changed before. */
    private record Draft(String text, boolean saved, Instant modified) {}

    /** Drafts that are saved by {@code save}, which says whether it could; {@code ended} hears when one is closed. */
    Drafts(BiPredicate<Writing, String> save, Consumer<Writing> ended) {
        this.save = save;
        this.ended = ended;
    }

    /** Whether something typed is not in the library yet. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    boolean isOpen(Writing writing) {
        return open.containsKey(writing);
    }

    /** Whether anything is being written to a note. */
    boolean isOpen(String note) {
        return !open.isEmpty() && open.keySet().stream().anyMatch(w -> w.note().equals(note));
    }

    /** What is typed; empty where nothing is open. */
    String text(Writing writing) {
        Draft draft = open.get(writing);
        return draft == null ? "" : draft.text();
    }

    /** When a note was changed, not counting the typing that goes on: cards keep their place under the writer. */
    Instant modified(Annotation annotation) {
        if (open.isEmpty()) {
            return annotation.modified();
        }
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().note().equals(annotation.id()))
                .findFirst()
                .map(entry -> entry.getValue().modified())
                .orElseGet(annotation::modified);
    }

    /** Opens one, unless it is open: with the text it has, and when its note was changed last. */
    void begin(Writing writing, String text, Instant modified) {
        open.putIfAbsent(writing, new Draft(text, true, modified));
    }

    void type(Writing writing, String text) {
        Draft draft = open.get(writing);
        if (draft != null && !draft.text().equals(text)) {
            put(writing, new Draft(text, false, draft.modified()));
        }
    }

    /** Saves one. False if it could not be saved. */
    boolean save(Writing writing) {
        Draft draft = open.get(writing);
        if (draft == null || draft.saved()) {
            return true;
        }
        boolean done = save.test(writing, draft.text().strip());
        put(writing, new Draft(draft.text(), done, draft.modified()));
        return done;
    }

    /** Saves all. False if one could not be saved. */
    boolean saveAll() {
        return List.copyOf(open.keySet()).stream().filter(w -> !save(w)).count() == 0;
    }

    /** Saves and closes one. False if it could not be saved and stays open. */
    boolean close(Writing writing) {
        if (!open.containsKey(writing)) {
            return true;
        }
        boolean done = save(writing);
        if (done) {
            open.remove(writing);
            tell();
            ended.accept(writing);
        }
        return done;
    }

    private void put(Writing writing, Draft draft) {
        open.put(writing, draft);
        tell();
    }

    private void tell() {
        unsaved.set(open.values().stream().anyMatch(d -> !d.saved()));
    }
}
