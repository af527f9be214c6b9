package org.clausemark.ui.sidebar;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;

/** The left side: contents above, themes below. */
public final class Sidebar extends VBox {
    private final ContentsList contents;
    private final ThemesList themes;

    /** Shows a notebook's document and codebook. */
    public Sidebar(Notebook notebook, Consumer<Passage> goTo, ThemeActions actions) {
        contents = new ContentsList(notebook, goTo);
        themes = new ThemesList(notebook, actions);
        setId("sidebar");
        getStyleClass().add("sidebar");
        TextField field = new TextField();
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
        VBox.setMargin(field, new Insets(0, 4, 8, 4));
        VBox.setVgrow(themes, Priority.ALWAYS);
        getChildren().addAll(title("CONTENTS"), contents, title("THEMES"), field, themes);
    }

    private static HBox title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("pane-title");
        HBox line = new HBox(label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pane-head");
        return line;
    }

    /** Marks where the reader is. */
    public void follow(Passage passage) {
        contents.follow(passage);
    }

    /** Stops watching the notebook. */
    public void close() {
        contents.close();
        themes.close();
    }
}
