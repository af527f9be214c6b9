package org.clausemark.ui.notes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clausemark.annotation.Annotation;

/**
 * What is being written, each under its own place: what cannot be saved stays here, whatever becomes of the card it was
 * typed in.
 */
final class Drafts {
    private final Saving saving;
    private final Consumer<Writing> ended;
    private final Map<Writing, Draft> open = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

    /** What is typed, whether it is in the library or was refused there, and when the note was changed before. */
    private record Draft(String text, boolean saved, boolean refused, Instant modified) {}

    /** Drafts that are saved by {@code saving}; {@code ended} hears when one is closed. */
    Drafts(Saving saving, Consumer<Writing> ended) {
        this.saving = saving;
        this.ended = ended;
    }

    /** Whether something typed is not in the library yet. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether something typed could not be put into the library when that was tried last. */
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
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
        open.putIfAbsent(writing, new Draft(text, true, false, modified));
    }

    void type(Writing writing, String text) {
        Draft draft = open.get(writing);
        if (draft != null && !draft.text().equals(text)) {
            put(writing, new Draft(text, false, draft.refused(), draft.modified()));
        }
    }

    /** Saves one. False if it could not be saved. */
    boolean save(Writing writing) {
        Draft draft = open.get(writing);
        if (draft == null || draft.saved()) {
            return true;
        }
        return saved(writing, draft, saving.save(writing, draft.text().strip()));
    }

    /** Tries again to save what was refused, without a word to the reader. False if it was refused again. */
    boolean saveAgain() {
        return List.copyOf(open.entrySet()).stream()
                        .filter(each -> each.getValue().refused())
                        .filter(each -> !saved(
                                each.getKey(),
                                each.getValue(),
                                saving.saveQuietly(
                                        each.getKey(), each.getValue().text().strip())))
                        .count()
                == 0;
    }

    private boolean saved(Writing writing, Draft draft, boolean done) {
        put(writing, new Draft(draft.text(), done, !done, draft.modified()));
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
        refused.set(open.values().stream().anyMatch(Draft::refused));
    }
}
