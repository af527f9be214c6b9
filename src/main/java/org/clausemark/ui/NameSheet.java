package org.clausemark.ui;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Wrapping;

/** Asks for a name or a number. What is wrong with a name is said where it is typed. */
final class NameSheet extends VBox {
    private final TextField field = new TextField();

    /** Under a title; {@code take} gets the name and returns what is wrong with it, empty if it was taken. */
    NameSheet(String title, Function<String, String> take) {
        super(8);
        setId("name-sheet");
        Label head = new Label(title);
        head.getStyleClass().add("sheet-title");
        Wrapping.whereSafe(head.wrapTextProperty(), head.textProperty());
        field.setId("name-field");
        field.setPromptText("Name");
        Label wrong = new Label();
        wrong.setId("name-wrong");
        wrong.getStyleClass().add("field-wrong");
        Wrapping.whereSafe(wrong.wrapTextProperty(), wrong.textProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        field.textProperty().subscribe(() -> wrong.setText(""));
        field.setOnAction(e -> wrong.setText(take.apply(field.getText())));
        getChildren().addAll(head, field, wrong);
        setPrefWidth(300);
    }

    void focusFirst() {
        field.requestFocus();
    }
}
