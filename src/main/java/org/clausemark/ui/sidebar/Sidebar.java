package org.clausemark.ui.sidebar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The left side: contents above, themes below. Each is as high as it wants to be while there is room for both; where
 * there is not, the contents take no more than {@value #SHARE} of it.
 */
public final class Sidebar extends Region {
    private static final double SHARE = 0.55;
    private static final double LEDGER_SHARE = 0.42;
    private static final double BELOW_FIELD = 8;

    /** Parts the themes from contents that go on behind their edge. */
    private static final double ABOVE_THEMES = 12;

    private final Notebook notebook;
    private final ContentsList contents;
    private final ThemesList themes;
    private final TextField field = new TextField();
    private final HBox contentsHead = head("CONTENTS");
    private final HBox themesHead = head("THEMES");
    private final Button matrix = matrixButton();
    private final Tallies tallies;
    private final FocusBar focus;
    private final Ledger ledger = new Ledger(this::ledgerClosed);
    private final InvalidationListener refocus = o -> refocus();
    private final InvalidationListener recover = o -> recover();
    private final ThemeActions actions;
    private final ListChangeListener<Theme> relayout = change -> requestLayout();

    /** Shows a notebook's document and codebook. */
    public Sidebar(Notebook notebook, Consumer<Passage> goTo, ThemeActions actions) {
        this.notebook = notebook;
        contents = new ContentsList(notebook, goTo);
        this.actions = actions;
        tallies = new Tallies(notebook, this::tallied);
        themes = new ThemesList(notebook, actions, tallies, this::suggest);
        focus = new FocusBar(notebook, themes::requestFocus);
        setId("sidebar");
        getStyleClass().add("sidebar");
        field.setId("theme-field");
        field.setPromptText("Filter or add a theme…");
        field.textProperty().subscribe(themes::narrow);
        field.setOnAction(e -> {
            if (!field.getText().isBlank() && actions.add(field.getText())) {
                field.clear();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                themes.enter();
                event.consume();
            }
        });
        if (contents.isTree()) {
            contentsHead.getChildren().add(contentsMenu());
        }
        themesHead.getChildren().addAll(matrix, newTheme(), themesMenu());
        notebook.themes().addListener(relayout);
        notebook.themes().addListener(recover);
        notebook.annotations().addListener(recover);
        notebook.focusProperty().addListener(refocus);
        getChildren().addAll(contentsHead, contents, themesHead, field, focus, themes, ledger);
    }

    private static HBox head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("pane-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(label, space);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pane-head");
        return line;
    }

    private MenuButton contentsMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        menu.setId("contents-menu");
        menu.getStyleClass().addAll("icon-menu", "small-menu");
        menu.setAccessibleText("Contents: open or close all");
        menu.setPopupSide(Side.BOTTOM);
        MenuItem openAll = new MenuItem("Open all");
        openAll.setOnAction(e -> contents.expandAll(true));
        MenuItem closeAll = new MenuItem("Close all");
        closeAll.setOnAction(e -> contents.expandAll(false));
        menu.getItems().addAll(openAll, closeAll);
        return menu;
    }

    private static Button matrixButton() {
        Button button = new Button("MATRIX", new FontIcon("fth-grid"));
        button.setId("sidebar-matrix");
        button.getStyleClass().add("head-button");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Matrix: themes by clauses");
        Hint.on(button, "Matrix of themes and clauses: Ctrl + M");
        return button;
    }

    /** Says what shows the matrix, and the text again. */
    public void setOnMatrix(Runnable action) {
        matrix.setOnAction(e -> action.run());
    }

    private Button newTheme() {
        Button add = new Button(null, new FontIcon("fth-plus"));
        add.setId("new-theme");
        add.getStyleClass().addAll("icon-menu", "small-menu");
        add.setAccessibleText("New theme");
        add.setFocusTraversable(false);
        Hint.on(add, "New theme: Ctrl + N");
        add.setOnAction(e -> newTheme(null));
        return add;
    }

    private MenuButton themesMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        menu.setId("themes-menu");
        menu.getStyleClass().addAll("icon-menu", "small-menu");
        menu.setAccessibleText("Themes: suggestions, coverage, open or close all");
        menu.setPopupSide(Side.BOTTOM);
        MenuItem openAll = new MenuItem("Open all");
        openAll.setOnAction(e -> themes.expandAll(true));
        MenuItem closeAll = new MenuItem("Close all");
        closeAll.setOnAction(e -> themes.expandAll(false));
        MenuItem suggestions = new MenuItem("Suggested clauses");
        suggestions.setAccelerator(KeyCombination.valueOf("F8"));
        suggestions.setOnAction(e -> showSuggestions());
        MenuItem coverage = new MenuItem("Coverage: what is bare");
        coverage.setAccelerator(KeyCombination.valueOf("Shift+F8"));
        coverage.setOnAction(e -> showCoverage());
        menu.getItems().addAll(suggestions, coverage, new SeparatorMenuItem(), openAll, closeAll);
        return menu;
    }

    /** Asks for the name of a new theme; it comes under a parent, or to the top where that is null. */
    public void newTheme(@Nullable Theme parent) {
        actions.name(parent, themesHead.localToScene(themesHead.getLayoutBounds()));
    }

    /** The theme whose row is at a point of the scene. */
    public Optional<Theme> themeAt(Point2D inScene) {
        return themes.at(inScene.getX(), inScene.getY());
    }

    /** Marks the theme that something carried would be dropped on; null for none. */
    public void showTarget(@Nullable Theme theme) {
        themes.showTarget(theme);
    }

    /** Opens a theme's suggestions; where they are open already goes on to the next. */
    private void suggest(Theme theme) {
        if (ledger.contents()
                .filter(c -> c instanceof Suggested s && s.isFor(theme))
                .isPresent()) {
            ledger.next();
        } else {
            ledger.open(new Suggested(notebook, tallies, actions, List.of(theme.id())));
        }
    }

    /** Opens the suggestions for the themes that are focused, for all where none is. */
    public void showSuggestions() {
        ledger.open(new Suggested(
                notebook, tallies, actions, notebook.focusProperty().get().wanted()));
    }

    /** Opens the list of clauses without a theme and themes without a clause. */
    public void showCoverage() {
        ledger.open(new Bare(notebook, actions, themes::showTarget));
    }

    /** An open list of suggestions follows the focus. */
    private void refocus() {
        if (ledger.contents().filter(Suggested.class::isInstance).isPresent()) {
            ledger.change(new Suggested(
                    notebook, tallies, actions, notebook.focusProperty().get().wanted()));
        }
    }

    private void recover() {
        if (ledger.contents().filter(Bare.class::isInstance).isPresent()) {
            ledger.refresh();
        }
    }

    private void tallied() {
        themes.update();
        if (ledger.contents().filter(Suggested.class::isInstance).isPresent()) {
            ledger.refresh();
        }
    }

    private void ledgerClosed() {
        actions.show(null);
        themes.showTarget(null);
        themes.requestFocus();
        requestLayout();
    }

    /** Marks where the reader is. */
    public void follow(Passage passage) {
        contents.follow(passage);
    }

    /** Opens all of the contents, or closes all. */
    public void expandAll(boolean open) {
        contents.expandAll(open);
    }

    /** Which of the contents the reader has opened and closed, in words for {@link #openContents}; may be empty. */
    public String openedContents() {
        return contents.kept();
    }

    /** Opens and closes what was open and closed before, unless the contents are others by now. */
    public void openContents(String opened) {
        contents.restore(opened);
    }

    /** Stops watching the notebook. */
    public void close() {
        notebook.themes().removeListener(relayout);
        notebook.themes().removeListener(recover);
        notebook.annotations().removeListener(recover);
        notebook.focusProperty().removeListener(refocus);
        tallies.close();
        contents.close();
        themes.close();
        focus.close();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double heads = contentsHead.prefHeight(width) + themesHead.prefHeight(width);
        double fieldHeight = field.prefHeight(width);
        double inner = width - 8 - Lines.MARGIN;
        double focusHeight = focus.isVisible() ? focus.prefHeight(inner) + BELOW_FIELD : 0;
        double whole = getHeight() - snappedTopInset() - snappedBottomInset();
        double ledgerHeight = ledger.isVisible() ? Math.rint(ledger.wantedHeight(width, whole * LEDGER_SHARE)) : 0;
        double room = Math.max(
                0,
                getHeight()
                        - snappedTopInset()
                        - snappedBottomInset()
                        - heads
                        - fieldHeight
                        - focusHeight
                        - ledgerHeight
                        - BELOW_FIELD
                        - ABOVE_THEMES);
        double wanted = contents.wantedHeight(width, room);
        double forThemes = themes.wantedHeight(width, room);
        double upper = Math.rint(Math.min(wanted, Math.max(room * SHARE, room - forThemes)));
        double y = place(contentsHead, left, snappedTopInset(), width, contentsHead.prefHeight(width));
        y = place(contents, left, y, width, upper) + ABOVE_THEMES;
        y = place(themesHead, left, y, width, themesHead.prefHeight(width));
        y = place(field, left + 4, y, inner, fieldHeight) + BELOW_FIELD;
        if (focus.isVisible()) {
            y = place(focus, left + 4, y, inner, focusHeight - BELOW_FIELD) + BELOW_FIELD;
        }
        double foot = getHeight() - snappedBottomInset() - ledgerHeight;
        place(themes, left, y, width, Math.max(0, foot - y));
        place(ledger, left, foot, width, ledgerHeight);
    }

    private static double place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
