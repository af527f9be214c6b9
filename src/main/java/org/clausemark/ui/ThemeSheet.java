package org.clausemark.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Theme;
import org.clausemark.ui.look.Wrapping;

/** A theme's definition and search terms, to be changed. */
final class ThemeSheet extends VBox {
    private final TextArea definition = new TextArea();

    /** Shows a theme's meaning; {@code save} gets the theme with another one. */
    ThemeSheet(Theme theme, Consumer<Theme> save, Runnable cancel) {
        super(8);
        setId("theme-sheet");
        Label name = new Label(theme.name());
        name.getStyleClass().add("sheet-title");
        definition.setText(theme.definition());
        Wrapping.whereSafe(definition.wrapTextProperty(), definition.textProperty());
        definition.setPrefRowCount(4);
        TextArea terms = new TextArea(String.join("\n", theme.terms()));
        Wrapping.whereSafe(terms.wrapTextProperty(), terms.textProperty());
        terms.setPrefRowCount(7);
        Button button = new Button("Save");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setOnAction(
                e -> save.accept(theme.withMeaning(definition.getText().strip(), lines(terms.getText()))));
        Button leave = new Button("Cancel");
        leave.getStyleClass().add("quiet");
        leave.setOnAction(e -> cancel.run());
        HBox foot = new HBox(8, leave, button);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(name, label("Definition"), definition, label("Search terms, one a line"), terms, foot);
        setPrefWidth(380);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    void focusFirst() {
        definition.requestFocus();
    }
}
