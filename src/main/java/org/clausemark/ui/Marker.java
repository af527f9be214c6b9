package org.clausemark.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.reading.Marking;
import org.clausemark.ui.reading.ReadingPane;
import org.jspecify.annotations.Nullable;

/**
 * Marks text and changes marks. What is meant is the selected text; where none is, the selected notes; where there are
 * none either, the clause at the caret. Owns the reading pane.
 */
final class Marker implements Marking {
    private final Notebook notebook;
    private final Look look;
    private final Problems problems;
    private final Cards cards;
    private final ReadingPane reading;

    /** What it asks of the notes. */
    interface Cards {
        /** The ids of the notes that are selected, in their order. */
        List<String> chosen();

        /** Opens a note's comment. */
        void edit(String id);

        /** Opens the theme picker for notes. */
        void code(List<Annotation> notes);

        /** Opens the theme picker for a place that is to be marked with the theme. */
        void code(Anchor place);

        /** Opens the theme picker for a clause as a whole. */
        void code(Passage clause);

        /** Copies the selected place with its citation. */
        void copyCited();
    }

    Marker(Notebook notebook, Look look, Problems problems, Cards cards) {
        this.notebook = notebook;
        this.look = look;
        this.problems = problems;
        this.cards = cards;
        this.reading = new ReadingPane(notebook, look, this);
    }

    ReadingPane reading() {
        return reading;
    }

    /** The notes that a command without selected text is about; none where text is selected. */
    List<Annotation> notes() {
        return reading.hasSelection()
                ? List.of()
                : cards.chosen().stream()
                        .map(notebook::annotation)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static List<String> ids(Collection<Annotation> notes) {
        return notes.stream().map(Annotation::id).toList();
    }

    /** The key H: highlights with the pen; makes highlights of selected notes that are something else. */
    void highlight() {
        List<Annotation> notes = notes();
        if (notes.stream().allMatch(n -> n.style() == Style.HIGHLIGHT)) {
            highlight(look.penProperty().get());
        } else {
            problems.guard(() -> notebook.restyle(ids(notes), Style.HIGHLIGHT));
        }
    }

    @Override
    public void highlight(Colour colour) {
        List<Annotation> notes = notes();
        if (notes.isEmpty()) {
            mark(colour, Style.HIGHLIGHT);
        } else {
            problems.guard(() -> notebook.recolour(ids(notes), colour));
        }
    }

    @Override
    public void underline() {
        List<Annotation> notes = notes();
        if (notes.isEmpty()) {
            mark(look.penProperty().get(), Style.UNDERLINE);
        } else {
            boolean all = notes.stream().allMatch(n -> n.style() == Style.UNDERLINE);
            restyle(all ? Style.HIGHLIGHT : Style.UNDERLINE);
        }
    }

    /** Gives the selected notes another style. */
    void restyle(Style style) {
        problems.guard(() -> notebook.restyle(ids(notes()), style));
    }

    @Override
    public void comment() {
        List<Annotation> notes = notes();
        Annotation note = notes.isEmpty() ? mark(look.penProperty().get(), Style.HIGHLIGHT) : notes.getLast();
        if (note != null) {
            cards.edit(notes.isEmpty() ? note.id() : primary(notes).id());
        }
    }

    /** The one of some notes that is outlined. */
    private Annotation primary(List<Annotation> notes) {
        return notebook.annotation(notebook.selectedProperty().get()).orElse(notes.getLast());
    }

    @Override
    public void noteOnClause() {
        List<Annotation> notes = notes();
        Optional<Anchor> noted =
                notes.isEmpty() ? Optional.empty() : Optional.of(primary(notes).anchor());
        // The caret may have gone on from the note that was selected last.
        Optional<Anchor> place = reading.isFocused() ? reading.target().or(() -> noted) : noted.or(reading::target);
        if (place.isEmpty()) {
            askForPassage();
            return;
        }
        Annotation made = mark(place.get(), look.penProperty().get(), Style.CLAUSE, List.of());
        if (made != null) {
            cards.edit(made.id());
        }
    }

    @Override
    public void theme() {
        List<Annotation> notes = notes();
        if (!notes.isEmpty()) {
            cards.code(notes);
        } else if (reading.hasSelection()) {
            reading.target().ifPresent(cards::code);
        } else {
            clause().ifPresentOrElse(cards::code, this::askForPassage);
        }
    }

    private Optional<Passage> clause() {
        return reading.target().map(place -> notebook.document().passageAt(place.start()));
    }

    /** Codes at once, without the picker, with the theme that has a shortcut. */
    void codeByKey(String key) {
        Optional<Theme> theme = notebook.themes().stream()
                .filter(t -> Theme.folded(t.key()).equals(key))
                .findFirst();
        List<Annotation> notes = notes();
        if (theme.isEmpty()) {
            problems.hint("No theme has the shortcut " + key + " yet: Alt and Enter on a theme give it one.");
        } else if (!notes.isEmpty()) {
            problems.guard(() -> notebook.code(ids(notes), theme.get().id()));
        } else if (reading.hasSelection()) {
            reading.target().ifPresent(place -> code(place, theme.get().id()));
        } else {
            clause().ifPresentOrElse(clause -> code(clause, theme.get().id()), this::askForPassage);
        }
    }

    @Override
    public void copyCited() {
        cards.copyCited();
    }

    private @Nullable Annotation mark(Colour colour, Style style) {
        Optional<Anchor> target = reading.target();
        if (target.isEmpty()) {
            askForPassage();
            return null;
        }
        return mark(target.get(), colour, style, List.of());
    }

    /** Marks a place in the pen's colour, coded with a theme. */
    void code(Anchor place, String theme) {
        mark(place, look.penProperty().get(), Style.HIGHLIGHT, List.of(theme));
    }

    /** Codes a clause as a whole with a theme, and selects the note on it. */
    void code(Passage clause, String theme) {
        Annotation note = problems.guard(() -> notebook.codeClause(clause, theme));
        if (note != null) {
            notebook.selectedProperty().set(note.id());
        }
    }

    private @Nullable Annotation mark(Anchor anchor, Colour colour, Style style, List<String> themes) {
        Annotation made = problems.guard(() -> notebook.mark(anchor, colour, style, "", themes));
        if (made != null) {
            reading.clearSelection();
            notebook.selectedProperty().set(made.id());
            offerToJoin(made);
        }
        return made;
    }

    /** Tells where a mark touches others of its kind, and offers to make one of them. It is never done unasked. */
    private void offerToJoin(Annotation mark) {
        List<Annotation> touched = notebook.touching(mark);
        if (!touched.isEmpty()) {
            String what = touched.size() == 1
                    ? "the note on "
                            + notebook.document().place(touched.getFirst().anchor())
                    : touched.size() + " notes";
            problems.offer("It touches " + what + ".", "Join", () -> join(with(touched, mark)));
        }
    }

    private static List<String> with(List<Annotation> some, Annotation another) {
        List<Annotation> all = new ArrayList<>(some);
        all.add(another);
        return ids(all);
    }

    /** Joins the selected notes; a single one with those of its kind that it touches. */
    void join() {
        List<Annotation> notes = notes();
        if (notes.isEmpty()) {
            problems.hint("Select a note first.");
        } else {
            join(notes.size() == 1 ? with(notebook.touching(notes.getFirst()), notes.getFirst()) : ids(notes));
        }
    }

    /** Whether {@link #join} would join something. */
    boolean canJoin() {
        List<Annotation> notes = notes();
        return notes.size() == 1 ? !notebook.touching(notes.getFirst()).isEmpty() : notebook.canJoin(ids(notes));
    }

    private void join(List<String> ids) {
        Optional<Annotation> joined = problems.guard(() -> notebook.join(ids));
        if (joined == null) {
            return;
        }
        joined.ifPresentOrElse(
                note -> {
                    notebook.selectedProperty().set(note.id());
                    reading.reveal(note.anchor());
                    problems.say(ids.size() + " notes are one now.");
                },
                () -> problems.hint(
                        ids.size() == 1
                                ? "It touches no other note of its style and colour."
                                : "Only notes of one style and colour that touch can be joined."));
    }

    /** Lets the keyboard move the end of the selected note; asked again, its other end. */
    void reshape() {
        List<Annotation> notes = notes();
        if (notes.isEmpty()) {
            problems.hint("Select a note first.");
        } else if (primary(notes).style() == Style.CLAUSE) {
            problems.hint("A note on a whole clause has no ends to move.");
        } else {
            reading.reshape(primary(notes));
            problems.hint(
                    "Shift and arrows move the end, R takes the other one; Enter keeps the range, Esc leaves it.");
        }
    }

    /** Keeps the range that the keyboard has set. */
    void keepRange() {
        problems.withdraw();
        reading.finishReshaping().ifPresent(this::changeRange);
    }

    @Override
    public void changeRange(Annotation reshaped) {
        if (problems.guard(() -> notebook.changeRange(reshaped.id(), reshaped.anchor()))) {
            notebook.annotation(reshaped.id()).ifPresent(this::offerToJoin);
        }
    }

    void askForPassage() {
        problems.hint("Select a passage first, or click into a clause.");
    }
}
