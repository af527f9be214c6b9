package org.clausemark.ui.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/**
 * Which notes are shown: those in focus that a view does not leave out, and those that are being written.
 *
 * @param wanted what has to be in a note, one by one
 * @param narrowed whether a note is of the focused themes and links to the clause asked for; null where neither is asked
 */
record NoteFilter(
        NoteView view,
        NoteWords words,
        Drafts drafts,
        List<Wanted> wanted,
        @Nullable Predicate<Annotation> narrowed) implements Predicate<Annotation> {

    /** A word in lower case, and the ids of the themes that have it in their names. */
    record Wanted(String word, Set<String> themes) {}

    /** The filter of a view and of the theme that is focused. */
    static NoteFilter of(NoteView view, Notebook notebook, NoteWords words, NoteLinks links, Drafts drafts) {
        String typed = view.words().strip().toLowerCase(Locale.ROOT);
        List<Wanted> wanted = typed.isEmpty()
                ? List.of()
                : List.of(typed.split("\\s+", -1)).stream()
                        .map(word -> wanted(word, notebook))
                        .toList();
        return new NoteFilter(view, words, drafts, wanted, narrowed(view, notebook, links));
    }

    private static @Nullable Predicate<Annotation> narrowed(NoteView view, Notebook notebook, NoteLinks links) {
        Predicate<Annotation> inFocus = notebook.focusProperty().get().isNone() ? null : notebook.inFocus();
        if (view.linkedTo().isEmpty()) {
            return inFocus;
        }
        Predicate<Annotation> leads = note -> links.leads(note, view.linkedTo());
        return inFocus == null ? leads : leads.and(inFocus);
    }

    private static Wanted wanted(String word, Notebook notebook) {
        Set<String> themes = new HashSet<>();
        for (Theme theme : notebook.themes()) {
            if (theme.name().toLowerCase(Locale.ROOT).contains(word)) {
                themes.add(theme.id());
            }
        }
        return new Wanted(word, themes);
    }

    /** Whether it leaves no note out. */
    boolean showsAll() {
        return narrowed == null && view.showsAll();
    }

    @Override
    public boolean test(Annotation note) {
        return drafts.isOpen(note.id()) || (isShown(note) && hasWords(note));
    }

    private boolean isShown(Annotation note) {
        return (narrowed == null || narrowed.test(note))
                && (view.settled() == null || view.settled() == note.settled())
                && (view.colours().isEmpty() || view.colours().contains(note.colour()))
                && (view.authors().isEmpty() || view.authors().contains(note.author()))
                && (view.themes().isEmpty() || note.themes().stream().anyMatch(view.themes()::contains))
                && (!view.commented()
                        || !note.comment().isEmpty()
                        || !note.replies().isEmpty());
    }

    private boolean hasWords(Annotation note) {
        for (Wanted each : wanted) {
            if (!words.of(note).contains(each.word()) && note.themes().stream().noneMatch(each.themes()::contains)) {
                return false;
            }
        }
        return true;
    }
}
