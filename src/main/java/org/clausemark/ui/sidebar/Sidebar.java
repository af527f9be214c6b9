package org.clausemark.ui.sidebar;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
    private static final double BELOW_FIELD = 8;

    /** Parts the themes from contents that go on behind their edge. */
    private static final double ABOVE_THEMES = 12;

    private final Notebook notebook;
    private final ContentsList contents;
    private final ThemesList themes;
    private final TextField field = new TextField();
    private final HBox contentsHead = head("CONTENTS");
    private final HBox themesHead = head("THEMES");
    private final FocusBar focus;
    private final ThemeActions actions;
    private final ListChangeListener<Theme> relayout = change -> requestLayout();

    /** Shows a notebook's document and codebook. */
    public Sidebar(Notebook notebook, Consumer<Passage> goTo, ThemeActions actions) {
        this.notebook = notebook;
        contents = new ContentsList(notebook, goTo);
        this.actions = actions;
        themes = new ThemesList(notebook, actions, this::suggest);
        focus = new FocusBar(notebook);
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
        themesHead.getChildren().addAll(newTheme(), themesMenu());
        notebook.themes().addListener(relayout);
        getChildren().addAll(contentsHead, contents, themesHead, field, focus, themes);
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
        menu.setAccessibleText("Themes: open or close all");
        menu.setPopupSide(Side.BOTTOM);
        MenuItem openAll = new MenuItem("Open all");
        openAll.setOnAction(e -> themes.expandAll(true));
        MenuItem closeAll = new MenuItem("Close all");
        closeAll.setOnAction(e -> themes.expandAll(false));
        menu.getItems().addAll(openAll, closeAll);
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

    private void suggest(Theme theme) {}

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
        double room = Math.max(
                0,
                getHeight()
                        - snappedTopInset()
                        - snappedBottomInset()
                        - heads
                        - fieldHeight
                        - focusHeight
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
        place(themes, left, y, width, Math.max(0, getHeight() - snappedBottomInset() - y));
    }

    private static double place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
