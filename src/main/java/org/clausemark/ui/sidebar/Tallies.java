package org.clausemark.ui.sidebar;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Suggestion;
import org.clausemark.theming.Suggestions;

/**
 * How many notes each theme codes and which clauses its terms suggest. The notes of each theme are kept in document
 * order: in a long text with many notes looking through all of them would be felt whenever one is coded.
 */
final class Tallies {
    private final Notebook notebook;
    private final Suggestions suggestions;
    private final Runnable changed;
    private final Map<Theme, List<Suggestion>> known = new HashMap<>();
    private final Map<String, NavigableSet<Annotation>> coded = new HashMap<>();
    // The notes of a theme with those under it, and for that each theme with those above it.
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    // In a long text: what is still to be looked up, and what was shown of it before.
    private final Set<Theme> wanted = new LinkedHashSet<>();
    private final Map<String, List<Suggestion>> shownBefore = new HashMap<>();
    private boolean looking;
    // Kept: one made for each caller would be forgotten with those who listen to it.
    private final ObservableSet<Dismissal> dismissals;
    private final InvalidationListener dismissed;
    private final ListChangeListener<Annotation> recount;
    private final ListChangeListener<Theme> retree = change -> retree();
    private boolean closed;

    /** Counts for a notebook; {@code changed} is told when they are others than before. */
    Tallies(Notebook notebook, Runnable changed) {
        this.notebook = notebook;
        this.suggestions = new Suggestions(notebook.document());
        this.changed = changed;
        this.dismissals = notebook.codebook().dismissals();
        this.dismissed = o -> {
            known.clear();
            changed.run();
        };
        this.recount = change -> {
            if (touched(change)) {
                changed.run();
            }
        };
        dismissals.addListener(dismissed);
        notebook.annotations().addListener(recount);
        notebook.themes().addListener(retree);
        notebook.annotations().forEach(this::add);
        retree();
    }

    /** Counts anew what stands with the themes under each other, which have changed. */
    private void retree() {
        whole.clear();
        ThemeTree tree = notebook.codebook().tree();
        above.clear();
        tree.order().forEach(theme -> {
            Set<String> chain = new HashSet<>(Set.of(theme.id()));
            tree.parent(theme.id()).ifPresent(parent -> chain.addAll(above.getOrDefault(parent.id(), Set.of())));
            above.put(theme.id(), chain);
        });
        notebook.annotations().forEach(note -> countWhole(note, 1));
    }

    /** A note with several themes of a branch counts once in it. */
    private void countWhole(Annotation note, int by) {
        Set<String> branches = new HashSet<>();
        note.themes().forEach(theme -> branches.addAll(above.getOrDefault(theme, Set.of())));
        branches.forEach(theme -> whole.merge(theme, by, Integer::sum));
    }

    /** How many notes are coded with a theme. */
    int own(Theme theme) {
        return coded.getOrDefault(theme.id(), Collections.emptyNavigableSet()).size();
    }

    /** How many notes are coded with a theme or one that stands under it. */
    int whole(Theme theme) {
        return whole.getOrDefault(theme.id(), 0);
    }

    /** What is suggested for a theme, the best first; in a long text nothing until it is looked up. */
    List<Suggestion> suggested(Theme theme) {
        List<Suggestion> present = known.get(theme);
        if (present != null) {
            return present;
        }
        if (!suggestions.isShort()) {
            wanted.add(theme);
            lookUp();
            return shownBefore.getOrDefault(theme.id(), List.of());
        }
        List<Suggestion> made = suggestions.of(theme, codedWith(theme), dismissals);
        known.put(theme, made);
        return made;
    }

    private Collection<Annotation> codedWith(Theme theme) {
        return coded.getOrDefault(theme.id(), Collections.emptyNavigableSet());
    }

    private void add(Annotation note) {
        for (String theme : note.themes()) {
            coded.computeIfAbsent(theme, t -> new TreeSet<>(Annotation.DOCUMENT_ORDER))
                    .add(note);
        }
    }

    private void remove(Annotation note) {
        for (String theme : note.themes()) {
            NavigableSet<Annotation> notes = coded.get(theme);
            if (notes != null) {
                notes.remove(note);
            }
        }
    }

    /** In a long text, all that is wanted is looked up beside the window. */
    private void lookUp() {
        if (looking || wanted.isEmpty()) {
            return;
        }
        looking = true;
        Map<Theme, List<Annotation>> asked = new LinkedHashMap<>();
        wanted.forEach(theme -> asked.put(theme, List.copyOf(codedWith(theme))));
        wanted.clear();
        Set<Dismissal> refused = Set.copyOf(dismissals);
        Thread thread = new Thread(
                () -> {
                    suggestions.lookUp(asked.keySet());
                    Map<Theme, List<Suggestion>> found = new LinkedHashMap<>();
                    asked.forEach((theme, notes) -> found.put(theme, suggestions.of(theme, notes, refused)));
                    Platform.runLater(() -> show(asked, found, refused));
                },
                "Looking up terms");
        thread.setDaemon(true);
        thread.start();
    }

    private void show(Map<Theme, List<Annotation>> asked, Map<Theme, List<Suggestion>> found, Set<Dismissal> refused) {
        looking = false;
        if (closed) {
            return;
        }
        found.forEach((theme, suggested) -> {
            shownBefore.put(theme.id(), suggested);
            // What has changed meanwhile is asked for again.
            if (refused.equals(dismissals)
                    && asked.getOrDefault(theme, List.of()).equals(List.copyOf(codedWith(theme)))) {
                known.put(theme, suggested);
            }
        });
        changed.run();
        lookUp();
    }

    /** Takes a change of the notes into account. Returns whether any tally is another by that. */
    private boolean touched(ListChangeListener.Change<? extends Annotation> change) {
        Set<String> themes = new HashSet<>();
        while (change.next()) {
            for (Annotation before : change.getRemoved()) {
                remove(before);
                countWhole(before, -1);
                themes.addAll(before.themes());
            }
            for (Annotation after : change.getAddedSubList()) {
                add(after);
                countWhole(after, 1);
                themes.addAll(after.themes());
            }
        }
        known.keySet().removeIf(theme -> themes.contains(theme.id()));
        return !themes.isEmpty();
    }

    /** Ends what goes on. */
    void close() {
        closed = true;
        dismissals.removeListener(dismissed);
        notebook.annotations().removeListener(recount);
        notebook.themes().removeListener(retree);
        suggestions.stop();
    }
}
