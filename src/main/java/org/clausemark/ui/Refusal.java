package org.clausemark.ui;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.look.Wrapping;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is shown in place of the window where there is nothing to show in it: why, in one sentence. */
public final class Refusal {
    private final Stage stage;
    private final String sentence;

    /** A window, not shown yet, that says one sentence. */
    public Refusal(Stage stage, String sentence) {
        this.stage = stage;
        this.sentence = sentence;
        Typefaces.load();
    }

    /** Shows it. */
    public void show() {
        Look look = new Look();
        look.dressControls();
        Label title = new Label("The library was not opened", new FontIcon("fth-alert-circle"));
        title.getStyleClass().add("sheet-title");
        title.setGraphicTextGap(10);
        Label why = new Label(sentence);
        why.setId("refusal");
        Wrapping.whereSafe(why.wrapTextProperty(), why.textProperty());
        Button close = new Button("Close");
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(e -> stage.close());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox root = new VBox(14, title, why, foot);
        root.getStyleClass().addAll("window", "refusal");
        root.setPrefWidth(480);
        Scene scene = new Scene(root);
        look.dress(scene);
        stage.setTitle("Clausemark");
        stage.setScene(scene);
        stage.setResizable(false);
        WindowFrame.icons(stage);
        stage.show();
    }
}
