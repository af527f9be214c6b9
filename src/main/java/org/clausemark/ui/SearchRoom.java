package org.clausemark.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import org.clausemark.document.Document;
import org.clausemark.library.Hit;
import org.clausemark.library.Library;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.search.SearchSheet;
import org.clausemark.ui.search.SearchSheet.Chosen;
import org.jspecify.annotations.Nullable;

/** The search over the whole library, and the way from what was found to its place. It keeps what was typed last. */
final class SearchRoom {
    /** How far from the upper edge it stands, in pixels. */
    private static final double TOP = 50;

    private final Fittings fittings;
    private final BiConsumer<@Nullable String, Consumer<Actions>> opening;
    private final Library library;
    private @Nullable SearchSheet sheet;

    /** Opens a document, or stays in the one that is open for null, and hands its actions on. */
    SearchRoom(Library library, Fittings fittings, BiConsumer<@Nullable String, Consumer<Actions>> opening) {
        this.library = library;
        this.fittings = fittings;
        this.opening = opening;
    }

    /** Shows it in the middle of a window of that width, in pixels. */
    void show(double width) {
        SearchSheet shown = sheet == null ? new SearchSheet(library::search, this::open) : sheet;
        sheet = shown;
        double left = (width - SearchSheet.WIDTH) / 2;
        fittings.overlay().show(shown, new BoundingBox(left, 0, SearchSheet.WIDTH, TOP));
        shown.begin();
    }

    private void open(Chosen chosen) {
        fittings.overlay().hide();
        opening.accept(chosen.documentId(), actions -> show(actions, chosen.hit()));
    }

    private static void show(Actions actions, Hit hit) {
        switch (hit.kind()) {
            case TEXT -> {
                Document document = actions.notebook().document();
                actions.goTo(document.passages().get(hit.passage()));
            }
            case QUOTE, COMMENT ->
                actions.notebook().annotation(hit.subject()).ifPresent(note -> {
                    actions.notebook().selectedProperty().set(note.id());
                    actions.show(note);
                });
            case THEME -> actions.notebook().focusProperty().set(ThemeFocus.on(hit.subject()));
            case MEMO -> actions.memo();
            case TITLE -> actions.leave();
        }
    }
}
