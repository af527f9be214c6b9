package org.clausemark.ui.sidebar;

import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.clausemark.annotation.Theme;
import org.clausemark.notebook.ThemeFocus;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.ThemeEmblem;
import org.jspecify.annotations.Nullable;

/** A row of the themes: triangle, colour and letters, name in at most two lines, suggestions, count of notes. */
final class ThemeRow extends TreeRow {
    private static final PseudoClass FOCUSED_THEME = PseudoClass.getPseudoClass("focused-theme");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded-theme");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double INDENT = 16;
    private static final double PILL_AROUND = 16;

    private final ThemesList list;
    private final ThemeOutline outline;
    private final Tallies tallies;
    private final ThemeEmblem emblem = new ThemeEmblem();
    private final Label name = name();
    private final Hint hint = new Hint(name);
    private final Button suggested = new Button();
    private final Label count = count();
    private final Hint counted = new Hint(count);
    // Made when a name is typed: a list makes many rows.
    private @Nullable TextField editor;
    private @Nullable Theme theme;

    ThemeRow(ThemesList list, ThemeOutline outline, Tallies tallies) {
        super(outline);
        this.list = list;
        this.outline = outline;
        this.tallies = tallies;
        suggested.getStyleClass().add("pill");
        suggested.setMinWidth(USE_PREF_SIZE);
        suggested.setFocusTraversable(false);
        suggested.setOnAction(e -> shown().ifPresent(list::suggest));
        Hint.on(
                suggested,
                "Clauses that its search terms point to and that are not coded yet; click to go through them");
        line().getChildren().setAll(line().getChildren().getFirst(), emblem, name, suggested, count);
        setOnMousePressed(this::pressed);
        setOnMouseClicked(this::clicked);
    }

    private Optional<Theme> shown() {
        return Optional.ofNullable(theme);
    }

    /** The theme it shows, if any. */
    Optional<Theme> theme() {
        return shown();
    }

    private void pressed(MouseEvent event) {
        shown().filter(t -> !list.isRenaming(t)).ifPresent(t -> {
            list.pressed(t);
            list.drag().pressed(t, event);
        });
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (theme == null || !event.isStillSincePress() || list.isRenaming(theme)) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            list.menu(theme, event.getScreenX(), event.getScreenY());
        } else if (event.getButton() == MouseButton.PRIMARY && isOnTriangle(event.getSceneX())) {
            list.open(theme, !outline.isOpen(item()));
        } else if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
            if (event.isShiftDown()) {
                list.exclude(theme);
            } else {
                list.combine(theme);
            }
        } else if (event.getClickCount() == 2) {
            list.focus(ThemeFocus.NONE);
            list.rename(theme);
        } else if (event.getClickCount() == 1) {
            list.toggleFocus(theme);
        }
    }

    @Override
    void show(int item, int index) {
        take(item, index);
        theme = outline.theme(item);
        turn();
        indent(INDENT, 0);
        emblem.show(theme.colour(), outline.emblem(theme));
        name.setText(theme.name());
        hint.setText(hint(theme));
        boolean closed = outline.isParent(item) && !outline.isOpen(item);
        int suggestions = tallies.suggested(theme).size();
        boolean edited = list.isRenaming(theme);
        suggested.setText(Integer.toString(suggestions));
        suggested.setVisible(suggestions > 0 && !edited);
        suggested.setManaged(suggested.isVisible());
        count.setText(count(outline, item, tallies));
        count.setManaged(!count.getText().isEmpty());
        counted.setText(
                outline.isParent(item)
                        ? tallies.own(theme) + " notes of its own, " + tallies.whole(theme) + " with those under it"
                        : null);
        ThemeFocus focus = list.focus();
        markSelected();
        pseudoClassStateChanged(FOCUSED_THEME, focus.wanted().contains(theme.id()));
        pseudoClassStateChanged(EXCLUDED, focus.excluded().contains(theme.id()));
        int notes = closed ? tallies.whole(theme) : tallies.own(theme);
        setAccessibleText(theme.name() + ", " + notes + " notes, " + suggestions + " clauses suggested");
        edit(edited);
    }

    private static String hint(Theme theme) {
        String shortcut = theme.key().isEmpty() ? "" : "Shortcut: " + theme.key();
        return (theme.name() + "\n" + theme.definition()).strip() + (shortcut.isEmpty() ? "" : "\n" + shortcut);
    }

    private void edit(boolean edited) {
        boolean opening = edited && (editor == null || !editor.isVisible());
        if (editor == null && edited) {
            editor = makeEditor();
            line().getChildren().add(line().getChildren().indexOf(name) + 1, editor);
        }
        name.setVisible(!edited);
        name.setManaged(!edited);
        if (editor != null) {
            editor.setVisible(edited);
            editor.setManaged(edited);
        }
        if (opening && editor != null && theme != null) {
            TextField field = editor;
            field.setText(theme.name());
            Platform.runLater(() -> {
                field.requestFocus();
                field.selectAll();
            });
        }
    }

    private TextField makeEditor() {
        TextField field = new TextField();
        field.getStyleClass().add("row-editor");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> finish(true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.isVisible()) {
                finish(true);
            }
        });
        return field;
    }

    private void finish(boolean keep) {
        if (theme != null && editor != null && list.isRenaming(theme)) {
            list.renamed(theme, keep && !editor.getText().isBlank() ? editor.getText() : null);
        }
    }

    @Override
    void release() {
        finish(true);
        theme = null;
        take(-1, -1);
        target(false);
        setVisible(false);
    }

    /** Marks it as what something carried would be dropped on. */
    void target(boolean now) {
        pseudoClassStateChanged(TARGET, now);
    }

    private static String count(ThemeOutline outline, int item, Tallies tallies) {
        Theme theme = outline.theme(item);
        int notes = outline.isParent(item) && !outline.isOpen(item) ? tallies.whole(theme) : tallies.own(theme);
        return notes == 0 ? "" : Integer.toString(notes);
    }

    /** How high the row of a theme is in a list of a width, in pixels. */
    static double height(ThemeOutline outline, int item, double listWidth, Tallies tallies) {
        Theme theme = outline.theme(item);
        double around = around(outline, item, INDENT);
        int suggestions = tallies.suggested(theme).size();
        double pill = suggestions == 0 ? 0 : Lines.width(Integer.toString(suggestions), 11) + PILL_AROUND + GAP;
        String count = count(outline, item, tallies);
        double counted = count.isEmpty() ? 0 : GAP + Lines.width(count, 12);
        return Lines.height(theme.name(), listWidth - around - ThemeEmblem.WIDTH - GAP - pill - counted);
    }

    @Override
    boolean isSelected() {
        return theme != null && list.isSelected(theme);
    }

    @Override
    void open(boolean open) {
        shown().ifPresent(t -> list.open(t, open));
    }

    @Override
    void press() {
        shown().ifPresent(list::pressed);
    }
}
