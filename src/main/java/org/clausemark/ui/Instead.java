package org.clausemark.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Wrapping;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in place of the program's window where there is no library to show in it: a title, a sentence, a way out. */
final class Instead {
    private final Stage stage;
    private final Label said = new Label();
    private final Button close = new Button("Close");

    /** On a stage of its own; {@code id} is that of the sentence. */
    Instead(Stage stage, String id) {
        this.stage = stage;
        said.setId(id);
        Wrapping.whereSafe(said.wrapTextProperty(), said.textProperty());
        close.setCancelButton(true);
        close.setOnAction(e -> stage.close());
    }

    /** The way out, which Escape takes too. */
    Button close() {
        return close;
    }

    /** Says a sentence in place of the one before. */
    void say(String sentence) {
        said.setText(sentence);
        stage.sizeToScene();
    }

    /** Shows it, so many pixels wide, with something between the sentence and the way out if there is anything. */
    void show(String heading, double width, List<? extends Node> between) {
        Look look = new Look();
        look.dressControls();
        Label title = new Label(heading, new FontIcon("fth-alert-circle"));
        title.getStyleClass().add("sheet-title");
        title.setGraphicTextGap(10);
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox root = new VBox(16, title, said);
        root.getChildren().addAll(between);
        root.getChildren().add(foot);
        root.getStyleClass().addAll("window", "refusal");
        root.setPrefWidth(width);
        Scene scene = new Scene(root);
        look.dress(scene);
        stage.setTitle("Clausemark");
        stage.setScene(scene);
        stage.setResizable(false);
        WindowFrame.icons(stage);
        stage.show();
    }
}
