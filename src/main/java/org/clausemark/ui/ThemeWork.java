package org.clausemark.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Emblems;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.library.LibraryException;
import org.clausemark.notebook.Codebook;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.sidebar.ThemeActions;
import org.jspecify.annotations.Nullable;

/** What a reader can do with the codebook, whichever row, key or menu it comes from. */
final class ThemeWork implements ThemeActions {
    private final Notebook notebook;
    private final Codebook codebook;
    private final Fittings fittings;
    private final ThemePicking picking;
    private final Actions actions;
    private final Carrying carrying;

    ThemeWork(Notebook notebook, Fittings fittings, ThemePicking picking, Actions actions, Carrying carrying) {
        this.notebook = notebook;
        this.codebook = notebook.codebook();
        this.fittings = fittings;
        this.picking = picking;
        this.actions = actions;
        this.carrying = carrying;
    }

    private boolean guard(Runnable doing) {
        return fittings.problems().guard(doing);
    }

    @Override
    public boolean add(String name) {
        return guard(() -> codebook.add(name, null));
    }

    @Override
    public void name(@Nullable Theme parent, Bounds nearInScene) {
        NameSheet sheet = new NameSheet(
                parent == null ? "New theme" : "New theme under “" + parent.name() + "”",
                name -> add(name, parent == null ? null : parent.id()));
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    /** Returns why a theme was not added; nothing if it was. */
    private String add(String name, @Nullable String parent) {
        try {
            codebook.add(name, parent);
            fittings.overlay().hide();
            return "";
        } catch (LibraryException e) {
            return e.getMessage() == null ? "It could not be saved." : e.getMessage();
        }
    }

    @Override
    public boolean change(String what, Theme after) {
        return guard(() -> codebook.change(what, after));
    }

    @Override
    public void define(Theme theme, Bounds nearInScene) {
        ThemeSheet sheet = new ThemeSheet(
                theme,
                key -> holder(theme, key),
                after -> {
                    if (change("Define theme", after)) {
                        fittings.overlay().hide();
                    }
                },
                fittings.overlay()::hide);
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    private Optional<Theme> holder(Theme but, String key) {
        return notebook.themes().stream()
                .filter(t -> !key.isEmpty() && !t.id().equals(but.id()))
                .filter(t -> Theme.folded(t.key()).equals(Theme.folded(key)))
                .findFirst();
    }

    @Override
    public void recolour(Theme theme, Bounds nearInScene) {
        Map<String, String> emblems = Emblems.of(notebook.themes());
        ColourSheet sheet = new ColourSheet(
                theme,
                emblems.getOrDefault(theme.id(), ""),
                notebook.themes().stream().map(Theme::colour).toList(),
                colour -> {
                    if (change("Recolour theme", theme.withColour(colour))) {
                        fittings.overlay().hide();
                    }
                });
        fittings.overlay().show(sheet, nearInScene);
        sheet.focusFirst();
    }

    @Override
    public void merge(Theme theme, Bounds nearInScene) {
        picking.pickOther(nearInScene, theme, into -> {
            if (guard(() -> codebook.merge(theme.id(), into.id()))) {
                fittings.problems()
                        .offer("“" + theme.name() + "” is a part of “" + into.name() + "” now.", "Undo", actions::undo);
            }
        });
    }

    @Override
    public boolean move(Theme theme, @Nullable String parent, @Nullable String before) {
        return guard(() -> codebook.move(theme.id(), parent, before));
    }

    @Override
    public void remove(Theme theme) {
        Set<String> below = codebook.tree().withDescendants(theme.id());
        Integer codings = fittings.problems().guard(() -> codebook.remove(theme.id()));
        if (codings != null) {
            String gone = switch (codings) {
                case 0 -> " deleted; nothing was coded with it.";
                case 1 -> " deleted with its one coding.";
                default -> " deleted with its " + codings + " codings.";
            };
            String stay = below.size() > 1 ? " The themes under it have moved up." : "";
            fittings.problems().offer("Theme “" + theme.name() + "”" + gone + stay, "Undo", actions::undo);
        }
    }

    @Override
    public void goTo(Passage passage) {
        actions.goTo(passage);
    }

    @Override
    public void show(@Nullable Passage passage) {
        (passage == null ? actions.reading() : actions.text()).light(passage);
    }

    @Override
    public void accept(Theme theme, Passage clause) {
        guard(() -> notebook.codeClause(clause, theme.id()));
    }

    @Override
    public void dismiss(Theme theme, Passage clause) {
        String document = notebook.document().id();
        if (guard(() -> codebook.dismiss(new Dismissal(theme.id(), document, clause.id())))) {
            fittings.problems()
                    .offer(
                            place(clause) + " is not suggested for “" + theme.name() + "” any more.",
                            "Undo",
                            actions::undo);
        }
    }

    private String place(Passage clause) {
        return notebook.document().place(notebook.document().anchor(clause));
    }

    @Override
    public void carry(Theme theme, Point2D inScene) {
        carrying.theme(theme, inScene);
    }

    @Override
    public void drop(Theme theme, Point2D inScene) {
        carrying.drop(inScene).ifPresent(clause -> {
            if (guard(() -> notebook.codeClause(clause, theme.id()))) {
                fittings.problems()
                        .offer(place(clause) + " is coded with “" + theme.name() + "”.", "Undo", actions::undo);
            }
        });
    }

    @Override
    public void stopCarrying() {
        carrying.stop();
    }

    /** Codes notes that were dropped on a theme. */
    void code(List<String> notes, Theme theme) {
        if (guard(() -> notebook.code(notes, theme.id()))) {
            fittings.problems()
                    .offer(
                            (notes.size() == 1 ? "The note is" : notes.size() + " notes are") + " coded with “"
                                    + theme.name() + "”.",
                            "Undo",
                            actions::undo);
        }
    }
}
