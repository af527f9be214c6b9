package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.jspecify.annotations.Nullable;

/**
 * The codebook as a tree: a row a theme, with how many notes it codes and how many clauses its terms suggest. A closed
 * theme counts the notes of those under it too. Rows are named by their theme's index in the tree's order.
 */
final class ThemesList extends TreeList<ThemeRow> {
    private final Notebook notebook;
    private final ThemeActions actions;
    private final Consumer<Theme> suggesting;
    private final ThemeOutline outline = new ThemeOutline();
    private final Tallies tallies;
    private final ThemeDrag drag;
    private final ListChangeListener<Theme> retake = change -> take();
    private final InvalidationListener mark = o -> update();
    private @Nullable String selected;
    private @Nullable String renaming;

    /** Shows a notebook's themes; {@code suggesting} is told whose suggestions are wanted. */
    ThemesList(Notebook notebook, ThemeActions actions, Tallies tallies, Consumer<Theme> suggesting) {
        super("Themes", VPos.TOP, 3 * Lines.ONE);
        this.notebook = notebook;
        this.actions = actions;
        this.suggesting = suggesting;
        this.tallies = tallies;
        this.drag = new ThemeDrag(this, outline, rows(), actions);
        setId("themes");
        empty().setWrapText(true);
        empty().getStyleClass().add("empty");
        empty().textProperty()
                .bind(Bindings.when(Bindings.isEmpty(notebook.themes()))
                        .then("Type a name above to make a theme.")
                        .otherwise("No theme of that name yet: Enter makes it."));
        getChildren().add(drag.line());
        new ThemeKeys(this, outline, actions).listen();
        focusedProperty().subscribe(focused -> {
            if (focused && selected == null && !rows().items().isEmpty()) {
                select(outline.theme(rows().items().getFirst()));
            }
        });
        setOnContextMenuRequested(event -> theme().ifPresent(theme -> {
            if (event.isKeyboardTrigger()) {
                Bounds place = localToScreen(sceneToLocal(place(theme)));
                menu(theme, place.getMinX() + Lines.ONE, place.getMaxY());
                event.consume();
            }
        }));
        notebook.themes().addListener(retake);
        notebook.focusProperty().addListener(mark);
        take();
    }

    void close() {
        notebook.themes().removeListener(retake);
        notebook.focusProperty().removeListener(mark);
    }

    /** Shows only themes whose name holds some words. */
    void narrow(String words) {
        outline.narrow(words);
        list();
    }

    /** Opens all themes that others stand under, or closes them. */
    void expandAll(boolean open) {
        outline.openAll(open);
        list();
    }

    /** Whether any theme stands under another. */
    boolean isTree() {
        return outline.isTree();
    }

    private void take() {
        int row = selected == null ? -1 : rows().items().indexOf(outline.indexOf(selected));
        outline.take(notebook.codebook().tree());
        renaming = outline.indexOf(renaming) < 0 ? null : renaming;
        list();
        if (selected != null && outline.indexOf(selected) < 0) {
            List<Integer> shown = rows().items();
            selected = row < 0 || shown.isEmpty()
                    ? null
                    : outline.theme(shown.get(Math.min(row, shown.size() - 1))).id();
        }
        update();
    }

    private void list() {
        List<Integer> shown = outline.shown();
        rows().list(shown);
        empty().setVisible(shown.isEmpty());
        notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
        if (getParent() != null) {
            getParent().requestLayout();
        }
        update();
    }

    /** Shows what changed in the rows that are there. */
    void update() {
        rows().requestLayout();
    }

    @Override
    ThemeRow makeRow() {
        return new ThemeRow(this, outline, tallies);
    }

    @Override
    double height(int item, double width) {
        return ThemeRow.height(outline, item, width, tallies);
    }

    @Override
    int selectedItem() {
        return outline.indexOf(selected);
    }

    /** The theme that keys are about, if any. */
    Optional<Theme> theme() {
        return notebook.theme(selected);
    }

    /** The themes that are shown, as the outline names them. */
    List<Integer> shown() {
        return rows().items();
    }

    /** How many rows a page has. */
    int page() {
        return rows().page();
    }

    /** Whether a theme is the one that keys are about. */
    boolean isSelected(Theme theme) {
        return theme.id().equals(selected);
    }

    /** Whether a theme's name is being typed. */
    boolean isRenaming(Theme theme) {
        return theme.id().equals(renaming);
    }

    /** Whether any name is being typed. */
    boolean isRenaming() {
        return renaming != null;
    }

    ThemeFocus focus() {
        return notebook.focusProperty().get();
    }

    /** Selects a theme and brings its row into view, opening what it is hidden in. */
    void select(Theme theme) {
        selected = theme.id();
        outline.reveal(theme.id());
        list();
        rows().reveal(rows().items().indexOf(outline.indexOf(theme.id())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Selects the first theme and takes the keyboard. */
    void enter() {
        requestFocus();
        if (!rows().items().isEmpty()) {
            select(outline.theme(rows().items().getFirst()));
        }
    }

    /** A row was pressed: it is the one that keys are about. */
    void pressed(Theme theme) {
        requestFocus();
        selected = theme.id();
        update();
    }

    /** Opens a theme that others stand under, or closes it; the selected row, or what it is hidden in, stays so. */
    void open(Theme theme, boolean open) {
        outline.open(theme.id(), open);
        if (selected != null) {
            selected = outline.shownFor(selected);
        }
        list();
    }

    /** Narrows everything to a theme, or no longer. */
    void toggleFocus(Theme theme) {
        focus(focus().isOn(theme.id()) ? ThemeFocus.NONE : ThemeFocus.on(theme.id()));
    }

    /** Wants a theme besides those wanted, or no longer. */
    void combine(Theme theme) {
        ThemeFocus now = focus();
        focus(now.wanted().contains(theme.id()) ? now.without(theme.id()) : now.with(theme.id()));
    }

    /** Excludes a theme, or no longer. */
    void exclude(Theme theme) {
        ThemeFocus now = focus();
        focus(now.excluded().contains(theme.id()) ? now.without(theme.id()) : now.excluding(theme.id()));
    }

    /** Narrows everything to some themes. */
    void focus(ThemeFocus focus) {
        notebook.focusProperty().set(focus);
    }

    /** Opens a theme's suggestions. */
    void suggest(Theme theme) {
        suggesting.accept(theme);
    }

    /** Opens the name of a theme for typing. */
    void rename(Theme theme) {
        select(theme);
        renaming = theme.id();
        update();
    }

    /** Ends the typing of a name; {@code name} is null if it is to be left as it was. */
    void renamed(Theme theme, @Nullable String name) {
        renaming = null;
        if (name != null && !name.strip().equals(theme.name())) {
            actions.change("Rename theme", theme.withName(name));
        }
        update();
        requestFocus();
    }

    /** Opens a theme's menu at a point of the screen. */
    void menu(Theme theme, double screenX, double screenY) {
        new ThemeMenu(this, theme, place(theme), actions).show(this, screenX, screenY);
    }

    /** Where a theme's row stands in the scene; the list itself if it is out of view. */
    Bounds place(Theme theme) {
        Region at =
                rows().row(outline.indexOf(theme.id())).<Region>map(row -> row).orElse(this);
        Bounds all = at.localToScene(at.getLayoutBounds());
        return new BoundingBox(all.getMinX() + Lines.ONE, all.getMinY(), all.getWidth(), all.getHeight());
    }

    /** The theme whose row is at a point of the scene. */
    Optional<Theme> at(double sceneX, double sceneY) {
        return contains(sceneToLocal(sceneX, sceneY))
                ? rows().at(rows().sceneToLocal(sceneX, sceneY).getY()).flatMap(ThemeRow::theme)
                : Optional.empty();
    }

    /** Marks the row that something carried would be dropped on; null for none. */
    void showTarget(@Nullable Theme theme) {
        rows().rows()
                .forEach(row -> row.target(
                        theme != null && row.theme().filter(theme::equals).isPresent()));
    }

    /** What the mouse drags. */
    ThemeDrag drag() {
        return drag;
    }
}
