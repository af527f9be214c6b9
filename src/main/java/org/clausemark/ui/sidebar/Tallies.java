package org.clausemark.ui.sidebar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Suggestions;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;

/**
 * How many notes each theme codes and which clauses its terms suggest. Kept, and counted anew only for the themes that
 * a change touches: in a long text with many notes counting all of them would be felt at every highlight.
 */
final class Tallies {
    private final Notebook notebook;
    private final Suggestions suggestions;
    private final Runnable lookedUp;
    private final Map<Theme, Tally> known = new HashMap<>();
    private boolean looking;
    private boolean closed;

    /** Counts for a notebook; {@code lookedUp} is told when suggestions are there that were not. */
    Tallies(Notebook notebook, Runnable lookedUp) {
        this.notebook = notebook;
        this.suggestions = new Suggestions(notebook.document());
        this.lookedUp = lookedUp;
    }

    /** What is counted for a theme. */
    record Tally(long notes, List<Passage> suggested) {}

    /** A theme's tally; in a long text without suggestions until they are looked up. */
    Tally of(Theme theme) {
        Tally present = known.get(theme);
        if (present != null) {
            return present;
        }
        long notes = notebook.annotations().stream()
                .filter(a -> a.themes().contains(theme.id()))
                .count();
        boolean quick = suggestions.isQuick(theme);
        Tally made = new Tally(notes, quick ? suggestions.of(theme, notebook.annotations()) : List.of());
        if (!quick) {
            lookUp();
        }
        known.put(theme, made);
        return made;
    }

    private void lookUp() {
        if (looking) {
            return;
        }
        looking = true;
        List<Theme> themes = List.copyOf(notebook.themes());
        Thread thread = new Thread(
                () -> {
                    suggestions.lookUp(themes);
                    Platform.runLater(() -> {
                        looking = false;
                        known.clear();
                        if (!closed) {
                            lookedUp.run();
                        }
                    });
                },
                "Looking up terms");
        thread.setDaemon(true);
        thread.start();
    }

    /** Forgets what a change of the notes makes wrong. Returns whether that is anything. */
    boolean touched(ListChangeListener.Change<? extends Annotation> change) {
        Set<String> themes = new HashSet<>();
        while (change.next()) {
            change.getRemoved().forEach(a -> themes.addAll(a.themes()));
            change.getAddedSubList().forEach(a -> themes.addAll(a.themes()));
        }
        return known.keySet().removeIf(theme -> themes.contains(theme.id()));
    }

    /** Ends what goes on. */
    void close() {
        closed = true;
        suggestions.stop();
    }
}
