package org.clausemark.ui.notes;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** Which notes of the list commands are about: follows the notebook's selection, the mouse and the keyboard. */
final class NoteChoice {
    private final Notebook notebook;
    private final NoteActions actions;
    private final NoteRows rows;
    private final CardList cards;
    private final Predicate<String> isShown;
    private final Chosen chosen = new Chosen();

    /** Nothing chosen yet; {@code isShown} says whether the note of an id is in the list. */
    NoteChoice(Notebook notebook, NoteActions actions, NoteRows rows, CardList cards, Predicate<String> isShown) {
        this.notebook = notebook;
        this.actions = actions;
        this.rows = rows;
        this.cards = cards;
        this.isShown = isShown;
    }

    /** Selects the next note shown, or the one before, and brings its text into view. */
    void step(boolean forward) {
        neighbour(forward).ifPresent(this::choose);
    }

    private Optional<Annotation> neighbour(boolean after) {
        List<Annotation> notes = rows.notes();
        int now = selected().map(rows::placeOf).orElse(-1);
        int next = now < 0 ? (after ? 0 : notes.size() - 1) : now + (after ? 1 : -1);
        return next >= 0 && next < notes.size() ? Optional.of(notes.get(next)) : Optional.empty();
    }

    /** The ids of the notes chosen, in the order of the list; the selected one alone if no other is. */
    List<String> ids() {
        if (chosen.ids().size() < 2) {
            return selected().map(a -> List.of(a.id())).orElse(List.of());
        }
        return shown().filter(chosen.ids()::contains).toList();
    }

    /** Whether none is chosen. */
    boolean isEmpty() {
        return chosen.ids().isEmpty();
    }

    private Stream<String> shown() {
        return rows.notes().stream().map(Annotation::id);
    }

    /** Chooses all notes shown. */
    void chooseAll() {
        chosen.set(shown().toList());
        select(selected()
                .filter(a -> chosen.ids().contains(a.id()))
                .or(() -> rows.notes().stream().findFirst())
                .orElse(null));
    }

    /** A card was pressed: it is selected, or chosen with others; with the other button those chosen stay so. */
    void pressed(Annotation annotation, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && (event.isShiftDown() || event.isShortcutDown())) {
            if (event.isShiftDown()) {
                extend(annotation);
            } else {
                select(notebook.annotation(chosen.toggle(annotation.id())).orElse(null));
            }
            cards.requestFocus();
            event.consume();
        } else if (event.getButton() == MouseButton.PRIMARY && isOnly(annotation)) {
            chosen.begin(annotation.id());
        } else if (event.getButton() == MouseButton.PRIMARY || !chosen.ids().contains(annotation.id())) {
            choose(annotation);
        }
    }

    private boolean isOnly(Annotation annotation) {
        return annotation.id().equals(notebook.selectedProperty().get())
                && chosen.ids().size() == 1;
    }

    /** Chooses one more note, below or above. */
    void extend(boolean down) {
        neighbour(down).ifPresent(this::extend);
    }

    private void extend(Annotation annotation) {
        chosen.extend(annotation.id(), shown().toList());
        select(annotation);
    }

    /** Selects one of those chosen, which stay so. */
    private void select(@Nullable Annotation annotation) {
        notebook.selectedProperty().set(annotation == null ? null : annotation.id());
        reselect();
        if (annotation != null) {
            actions.reveal(annotation);
        }
    }

    private void choose(Annotation annotation) {
        chosen.set(List.of());
        select(annotation);
    }

    /** The selected note, shown or not. */
    Optional<Annotation> selected() {
        return notebook.annotation(notebook.selectedProperty().get());
    }

    /** The selected note, if it is among those shown. */
    Optional<Annotation> selectedAndShown() {
        return selected().filter(a -> isShown.test(a.id()));
    }

    /** Puts the list's selection where the notebook's is. */
    void reselect() {
        String id = notebook.selectedProperty().get();
        chosen.follow(id, isShown);
        cards.select(notebook.annotation(id).orElse(null), chosen.ids());
    }
}
