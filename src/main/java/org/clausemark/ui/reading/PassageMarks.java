package org.clausemark.ui.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.finding.Matches;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Commitments;
import org.clausemark.ui.look.Look;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be drawn on a passage: its annotations, what is selected in it, what was found there. */
final class PassageMarks {
    private static final int REMEMBERED = 1_000;

    private final Notebook notebook;
    private final Look look;
    private final Selection selection;
    private final Reshaping reshaping;
    private final BooleanSupplier hasKeyboard;
    private @Nullable Passage lit;
    private Matches found = Matches.NONE;
    private BackLinks links = BackLinks.NONE;
    // A passage is painted again at each key, and its words are the same.
    private final Map<Integer, Boolean> committed = new HashMap<>();
    private Commitments committedBy = Commitments.NONE;

    /** For a pane on a notebook, which says whether it has the keyboard: else no caret is drawn. */
    PassageMarks(Notebook notebook, Look look, Selection selection, Reshaping reshaping, BooleanSupplier hasKeyboard) {
        this.notebook = notebook;
        this.look = look;
        this.selection = selection;
        this.reshaping = reshaping;
        this.hasKeyboard = hasKeyboard;
    }

    /** Takes these matches in place of those before. */
    void found(Matches matches) {
        found = matches;
    }

    /** Takes what leads to passages, in place of what did before. */
    void linked(BackLinks all) {
        links = all;
    }

    /** Has a passage not dimmed whatever is focused; null for none. */
    void light(@Nullable Passage passage) {
        lit = passage;
    }

    private boolean stepsBack(Passage passage) {
        return (!notebook.focusProperty().get().isNone() && !notebook.inFocus().lets(passage))
                || (look.commitmentsProperty().get().alone() && !commits(passage));
    }

    private boolean commits(Passage passage) {
        Commitments now = look.commitmentsProperty().get();
        if (!now.equals(committedBy) || committed.size() > REMEMBERED) {
            committed.clear();
            committedBy = now;
        }
        return committed.computeIfAbsent(
                passage.start(), start -> !now.in(passage.text()).isEmpty());
    }

    /** What is to be drawn on a passage now. */
    Marks of(Passage passage) {
        List<Annotation> here = reshaping.applied(notebook.annotationsIn(passage.start(), passage.end()), passage);
        Set<String> colours = new LinkedHashSet<>();
        for (Annotation annotation : here) {
            notebook.themesOf(annotation).stream().map(Theme::colour).forEach(colours::add);
        }
        boolean selected = !selection.isEmpty() && !reshaping.isOn();
        boolean caret = selection.isCaretShown() && !selected && hasKeyboard.getAsBoolean();
        return new Marks(
                look.shade(),
                here,
                notebook.selectedProperty().get(),
                selection.start(),
                selected ? selection.end() : selection.start(),
                caret ? selection.place() : null,
                found.within(passage.start(), passage.end()),
                List.copyOf(colours),
                passage.isNumbered() && !passage.equals(lit) && stepsBack(passage),
                links,
                look.commitmentsProperty().get());
    }
}
