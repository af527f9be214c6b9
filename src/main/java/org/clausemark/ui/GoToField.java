package org.clausemark.ui;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a clause, a share of the text, or one of its ends. */
final class GoToField extends VBox {
    private final TextField field = new TextField();

    /** A field; {@code named} gets what was typed once it is meant. */
    GoToField(Consumer<String> named) {
        super(6);
        setId("go-to");
        field.setId("go-to-field");
        field.setPromptText("2.2");
        Label label = new Label("Go to clause");
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        Label more = new Label("art 5 · 5(3) · 50 % · start · end");
        more.getStyleClass().add("field-label");
        getChildren().addAll(label, field, more);
        field.setOnAction(e -> named.accept(field.getText()));
    }

    /** Puts the keyboard into the field. */
    void focusField() {
        field.requestFocus();
    }
}
