package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.Notebook;
import org.clausemark.theming.Suggestion;
import org.clausemark.ui.look.ThemeSwatch;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;

/** The codebook: a row a theme, with how many notes it codes and how many clauses its terms suggest. */
final class ThemesList extends ListView<Theme> {
    private static final PseudoClass FOCUSED_THEME = PseudoClass.getPseudoClass("focused-theme");

    private static final double GAP = 8;
    /** What stands between the ends of a line and what is in it, in pixels. */
    private static final double INSIDE = 6;

    private static final double AROUND = 2 + Lines.MARGIN + 2 * INSIDE + ThemeSwatch.SIDE + GAP;

    private static final double PILL_AROUND = 16;

    private final Notebook notebook;
    private final ThemeActions actions;
    private final Tallies tallies;
    private final FilteredList<Theme> filtered;
    private final InvalidationListener refresh = o -> refresh();
    private final ListChangeListener<Annotation> recount;
    private @Nullable String renaming;

    ThemesList(Notebook notebook, ThemeActions actions) {
        this(notebook, actions, new FilteredList<>(notebook.themes()));
    }

    private ThemesList(Notebook notebook, ThemeActions actions, FilteredList<Theme> filtered) {
        super(filtered);
        this.notebook = notebook;
        this.actions = actions;
        this.filtered = filtered;
        this.tallies = new Tallies(notebook, this::refresh);
        setId("themes");
        getStyleClass().add("rows");
        Label empty = new Label();
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(notebook.themes()))
                        .then("Type a name above to make a theme.")
                        .otherwise("No theme of that name yet: Enter makes it."));
        setPlaceholder(empty);
        setCellFactory(list -> new Row());
        setOnKeyPressed(event -> {
            Theme theme = getSelectionModel().getSelectedItem();
            if (theme == null || renaming != null) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER) {
                toggleFocus(theme);
            } else if (event.getCode() == KeyCode.F2) {
                rename(theme);
            } else if (event.getCode() == KeyCode.DELETE) {
                actions.remove(theme);
            } else {
                return;
            }
            event.consume();
        });
        recount = change -> {
            if (tallies.touched(change)) {
                refresh();
            }
        };
        notebook.annotations().addListener(recount);
        notebook.focusedThemeProperty().addListener(refresh);
    }

    void close() {
        tallies.close();
        notebook.annotations().removeListener(recount);
        notebook.focusedThemeProperty().removeListener(refresh);
    }

    /** Shows only themes whose name holds some words. */
    void narrow(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        filtered.setPredicate(t -> t.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** How high the list would be at a width, in pixels; no more than {@code most} is asked for. */
    double wantedHeight(double width, double most) {
        double height = 4;
        for (int i = 0; i < getItems().size() && height < most; i++) {
            height += rowHeight(getItems().get(i), width);
        }
        return Math.min(most, Math.max(height, 3 * Lines.ONE));
    }

    private double rowHeight(Theme theme, double width) {
        Tallies.Tally tally = tallies.of(theme);
        double counted = Lines.width(count(tally), 12) + GAP;
        double pill = tally.suggested().isEmpty()
                ? 0
                : Lines.width(Integer.toString(tally.suggested().size()), 11) + PILL_AROUND + GAP;
        return Lines.height(theme.name(), width - AROUND - counted - pill);
    }

    private static String count(Tallies.Tally tally) {
        return tally.notes() == 0 ? "" : Long.toString(tally.notes());
    }

    private void toggleFocus(Theme theme) {
        boolean on = theme.id().equals(notebook.focusedThemeProperty().get());
        notebook.focusedThemeProperty().set(on ? null : theme.id());
    }

    private void rename(Theme theme) {
        renaming = theme.id();
        refresh();
    }

    private ContextMenu menu(Theme theme, Region row) {
        MenuItem rename = new MenuItem("Rename");
        rename.setOnAction(e -> rename(theme));
        Menu colours = new Menu("Colour");
        for (String colour : Palette.COLOURS) {
            MenuItem item = new MenuItem(null, new ThemeSwatch(colour, 40));
            item.setOnAction(e -> actions.change("Recolour theme", theme.withColour(colour)));
            colours.getItems().add(item);
        }
        MenuItem define = new MenuItem("Definition and search terms…");
        define.setOnAction(e -> actions.define(theme, row.localToScene(row.getLayoutBounds())));
        MenuItem remove = new MenuItem("Delete theme");
        remove.setOnAction(e -> actions.remove(theme));
        return new ContextMenu(rename, colours, define, new SeparatorMenuItem(), remove);
    }

    private final class Row extends ListCell<Theme> {
        private final ThemeSwatch swatch = new ThemeSwatch("#888888", ThemeSwatch.SIDE);
        private final Label name = new Label();
        private final TextField editor = new TextField();
        private final Button suggested = new Button();
        private final Label count = new Label();
        private final HBox line = new HBox(GAP, swatch, name, editor, suggested, count);
        private List<Suggestion> clauses = List.of();
        private int nextClause;

        Row() {
            setPrefWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            Wrapping.whereSafe(name.wrapTextProperty(), name.textProperty());
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox.setHgrow(editor, Priority.ALWAYS);
            editor.getStyleClass().add("row-editor");
            count.getStyleClass().add("row-count");
            count.setMinWidth(USE_PREF_SIZE);
            suggested.getStyleClass().add("pill");
            suggested.setMinWidth(USE_PREF_SIZE);
            suggested.setFocusTraversable(false);
            suggested.setTooltip(
                    new Tooltip("Clauses with its search terms that are not coded yet; click for the next"));
            suggested.setOnAction(e -> {
                if (!clauses.isEmpty()) {
                    actions.goTo(clauses.get(nextClause++ % clauses.size()).clause());
                }
            });
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPadding(new Insets(0, INSIDE, 0, INSIDE));
            line.getStyleClass().add("row-line");
            setOnMouseClicked(event -> {
                Theme theme = getItem();
                if (theme == null || suggested.isHover()) {
                    return;
                }
                if (event.getButton() == MouseButton.SECONDARY) {
                    menu(theme, this).show(this, event.getScreenX(), event.getScreenY());
                } else if (event.getClickCount() == 2) {
                    notebook.focusedThemeProperty().set(null);
                    rename(theme);
                } else if (event.getClickCount() == 1) {
                    toggleFocus(theme);
                }
            });
            editor.setOnAction(e -> finish(true));
            editor.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    finish(false);
                    event.consume();
                }
            });
            editor.focusedProperty().subscribe(focused -> {
                if (!focused && editor.isVisible()) {
                    finish(true);
                }
            });
        }

        private void finish(boolean keep) {
            Theme theme = getItem();
            if (theme == null || !theme.id().equals(renaming)) {
                return;
            }
            String wanted = editor.getText().strip();
            renaming = null;
            if (keep && !wanted.isEmpty() && !wanted.equals(theme.name())) {
                actions.change("Rename theme", theme.withName(wanted));
            }
            ThemesList.this.refresh();
            ThemesList.this.requestFocus();
        }

        @Override
        protected void updateItem(@Nullable Theme theme, boolean empty) {
            super.updateItem(theme, empty);
            boolean on = theme != null
                    && theme.id().equals(notebook.focusedThemeProperty().get());
            pseudoClassStateChanged(FOCUSED_THEME, on);
            if (theme == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            boolean edited = theme.id().equals(renaming);
            boolean opening = edited && !editor.isVisible();
            swatch.show(theme.colour());
            name.setText(theme.name());
            name.setVisible(!edited);
            name.setManaged(!edited);
            editor.setVisible(edited);
            editor.setManaged(edited);
            Tallies.Tally tally = tallies.of(theme);
            long notes = tally.notes();
            clauses = tally.suggested();
            suggested.setText(Integer.toString(clauses.size()));
            suggested.setVisible(!clauses.isEmpty() && !edited);
            suggested.setManaged(suggested.isVisible());
            count.setText(count(tally));
            setTooltip(definition(theme));
            setAccessibleText(theme.name() + ", " + notes + " notes, " + clauses.size() + " clauses suggested");
            setGraphic(line);
            if (opening) {
                editor.setText(theme.name());
                Platform.runLater(() -> {
                    editor.requestFocus();
                    editor.selectAll();
                });
            }
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computeMaxHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            Theme theme = getItem();
            return theme == null || isEmpty()
                    ? Lines.ONE
                    : rowHeight(theme, getListView().getWidth());
        }

        @Override
        protected void layoutChildren() {
            // Not by the skin too, which would put it elsewhere first: each move asks for another layout, for ever.
            line.resizeRelocate(2, 0, Math.max(0, getListView().getWidth() - 2 - Lines.MARGIN), getHeight());
        }

        private static Tooltip definition(Theme theme) {
            Tooltip tooltip = new Tooltip((theme.name() + "\n" + theme.definition()).strip());
            Wrapping.whereSafe(tooltip.wrapTextProperty(), tooltip.textProperty());
            tooltip.setMaxWidth(320);
            return tooltip;
        }
    }
}
