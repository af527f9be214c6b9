package org.clausemark.ui.notes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clausemark.annotation.Annotation;

/**
 * Comments that are being typed, each under its note's id: what cannot be saved stays here, whatever becomes of the card
 * it was typed in.
 */
final class Drafts {
    private final BiPredicate<String, String> save;
    private final Runnable ended;
    private final Map<String, Draft> open = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();

    /** What is typed, whether it is in the library, and when the note was changed before. */
    private record Draft(String text, boolean saved, Instant modified) {}

    /** Drafts that are saved by note id and text, which says whether it could; {@code ended} runs when one is closed. */
    Drafts(BiPredicate<String, String> save, Runnable ended) {
        this.save = save;
        this.ended = ended;
    }

    /** Whether something typed is not in the library yet. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** What is typed; empty where nothing is open. */
    String text(String id) {
        Draft draft = open.get(id);
        return draft == null ? "" : draft.text();
    }

    /** When a note was changed, not counting the typing that goes on: cards keep their place under the writer. */
    Instant modified(Annotation annotation) {
        Draft draft = open.get(annotation.id());
        return draft == null ? annotation.modified() : draft.modified();
    }

    void begin(Annotation annotation) {
        open.putIfAbsent(annotation.id(), new Draft(annotation.comment(), true, annotation.modified()));
    }

    void type(String id, String text) {
        Draft draft = open.get(id);
        if (draft != null && !draft.text().equals(text)) {
            put(id, new Draft(text, false, draft.modified()));
        }
    }

    /** Saves one. False if it could not be saved. */
    boolean save(String id) {
        Draft draft = open.get(id);
        if (draft == null || draft.saved()) {
            return true;
        }
        boolean done = save.test(id, draft.text().strip());
        put(id, new Draft(draft.text(), done, draft.modified()));
        return done;
    }

    /** Saves all. False if one could not be saved. */
    boolean saveAll() {
        return List.copyOf(open.keySet()).stream().filter(id -> !save(id)).count() == 0;
    }

    /** Saves and closes one. False if it could not be saved and stays open. */
    boolean close(String id) {
        if (!open.containsKey(id)) {
            return true;
        }
        boolean done = save(id);
        if (done) {
            open.remove(id);
            tell();
            ended.run();
        }
        return done;
    }

    private void put(String id, Draft draft) {
        open.put(id, draft);
        tell();
    }

    private void tell() {
        unsaved.set(open.values().stream().anyMatch(d -> !d.saved()));
    }
}
