package org.clausemark.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;

/** Opens the theme picker, with the themes picked last in front. */
final class ThemePicking {
    private static final int RECENT = 5;

    private final Notebook notebook;
    private final Overlay overlay;
    private final Problems problems;
    private final Deque<String> recentThemes = new ArrayDeque<>();

    ThemePicking(Notebook notebook, Overlay overlay, Problems problems) {
        this.notebook = notebook;
        this.overlay = overlay;
        this.problems = problems;
    }

    /** Codes notes with what is picked; a theme that all of them have already is taken off. */
    void forNotes(List<Annotation> notes, Bounds nearInScene) {
        Set<String> on = new LinkedHashSet<>(notes.getFirst().themes());
        notes.forEach(note -> on.retainAll(note.themes()));
        List<String> ids = notes.stream().map(Annotation::id).toList();
        pick(
                nearInScene,
                on,
                choice -> problems.guard(() -> {
                    if (on.contains(choice)) {
                        notebook.uncode(ids, choice);
                    } else {
                        notebook.code(ids, choice);
                    }
                }));
    }

    /** Opens the picker near a place of the scene; {@code picked} gets a theme's id or the name of a new one. */
    void pick(Bounds near, Collection<String> on, Consumer<String> picked) {
        open(near, notebook.themes(), on, true, choice -> {
            picked.accept(choice);
            remember(choice);
        });
    }

    /** Opens the picker for another theme than one. */
    void pickOther(Bounds near, Theme one, Consumer<Theme> picked) {
        List<Theme> others =
                notebook.themes().stream().filter(t -> !t.id().equals(one.id())).toList();
        open(near, others, List.of(), false, choice -> notebook.theme(choice).ifPresent(picked));
    }

    private void open(Bounds near, List<Theme> themes, Collection<String> on, boolean making, Consumer<String> picked) {
        List<Theme> offered = new ArrayList<>(recentThemes.stream()
                .map(notebook::theme)
                .flatMap(Optional::stream)
                .filter(themes::contains)
                .toList());
        themes.stream().filter(t -> !offered.contains(t)).forEach(offered::add);
        ThemePicker picker = new ThemePicker(offered, Emblems.of(notebook.themes()), on, making, choice -> {
            overlay.hide();
            picked.accept(choice);
        });
        overlay.show(picker, near);
        picker.focusField();
    }

    private void remember(String choice) {
        notebook.theme(choice).or(() -> notebook.codebook().named(choice)).ifPresent(theme -> {
            recentThemes.remove(theme.id());
            recentThemes.addFirst(theme.id());
            if (recentThemes.size() > RECENT) {
                recentThemes.removeLast();
            }
        });
    }
}
