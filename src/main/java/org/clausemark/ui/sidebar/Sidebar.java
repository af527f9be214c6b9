package org.clausemark.ui.sidebar;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
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
    private final ListChangeListener<Theme> relayout = change -> requestLayout();

    /** Shows a notebook's document and codebook. */
    public Sidebar(Notebook notebook, Consumer<Passage> goTo, ThemeActions actions) {
        this.notebook = notebook;
        contents = new ContentsList(notebook, goTo);
        themes = new ThemesList(notebook, actions);
        setId("sidebar");
        getStyleClass().add("sidebar");
        field.setId("theme-field");
        field.setPromptText("Filter or add a theme…");
        field.textProperty().subscribe(themes::narrow);
        field.setOnAction(e -> {
            if (!field.getText().isBlank()) {
                actions.add(field.getText().strip());
                field.clear();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                themes.requestFocus();
                themes.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        if (contents.isTree()) {
            contentsHead.getChildren().add(contentsMenu());
        }
        notebook.themes().addListener(relayout);
        getChildren().addAll(contentsHead, contents, themesHead, field, themes);
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
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double heads = contentsHead.prefHeight(width) + themesHead.prefHeight(width);
        double fieldHeight = field.prefHeight(width);
        double room = Math.max(
                0,
                getHeight()
                        - snappedTopInset()
                        - snappedBottomInset()
                        - heads
                        - fieldHeight
                        - BELOW_FIELD
                        - ABOVE_THEMES);
        double wanted = contents.wantedHeight(width, room);
        double forThemes = themes.wantedHeight(width, room);
        double upper = Math.rint(Math.min(wanted, Math.max(room * SHARE, room - forThemes)));
        double y = place(contentsHead, left, snappedTopInset(), width, contentsHead.prefHeight(width));
        y = place(contents, left, y, width, upper) + ABOVE_THEMES;
        y = place(themesHead, left, y, width, themesHead.prefHeight(width));
        y = place(field, left + 4, y, width - 8 - Lines.MARGIN, fieldHeight) + BELOW_FIELD;
        place(themes, left, y, width, Math.max(0, getHeight() - snappedBottomInset() - y));
    }

    private static double place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
        return y + height;
    }
}
