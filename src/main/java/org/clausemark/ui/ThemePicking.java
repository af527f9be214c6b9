package org.clausemark.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import org.clausemark.annotation.Annotation;
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

    /** Codes a note with what is picked; a theme it has already is taken off. */
    void forNote(Annotation annotation, Bounds nearInScene) {
        pick(
                nearInScene,
                annotation.themes(),
                choice -> problems.guard(() -> {
                    if (annotation.themes().contains(choice)) {
                        notebook.uncode(List.of(annotation.id()), choice);
                    } else {
                        notebook.code(List.of(annotation.id()), choice);
                    }
                }));
    }

    /** Opens the picker near a place of the scene; {@code picked} gets a theme's id or the name of a new one. */
    void pick(Bounds near, List<String> on, Consumer<String> picked) {
        List<Theme> offered = new ArrayList<>(recentThemes.stream()
                .map(notebook::theme)
                .flatMap(Optional::stream)
                .toList());
        notebook.themes().stream().filter(t -> !offered.contains(t)).forEach(offered::add);
        ThemePicker picker = new ThemePicker(offered, on, choice -> {
            overlay.hide();
            picked.accept(choice);
            remember(choice);
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
