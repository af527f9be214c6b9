package org.clausemark.ui.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.finding.Matches;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Look;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be drawn on a passage: its annotations, what is selected in it, what was found there. */
final class PassageMarks {
    private final Notebook notebook;
    private final Look look;
    private final Selection selection;
    private final Reshaping reshaping;
    private final BooleanSupplier hasKeyboard;
    private @Nullable Passage lit;
    private Matches found = Matches.NONE;
    private BackLinks links = BackLinks.NONE;

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

    /** What is to be drawn on a passage now. */
    Marks of(Passage passage) {
        List<Annotation> here = reshaping.applied(notebook.annotationsIn(passage.start(), passage.end()), passage);
        Set<String> colours = new LinkedHashSet<>();
        boolean dimmed = !notebook.focusProperty().get().isNone() && passage.isNumbered() && !passage.equals(lit);
        Predicate<Annotation> inFocus = notebook.inFocus();
        for (Annotation annotation : here) {
            notebook.themesOf(annotation).stream().map(Theme::colour).forEach(colours::add);
            dimmed &= !inFocus.test(annotation);
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
                dimmed,
                links,
                look.commitmentsProperty().get());
    }
}
