package org.clausemark.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Theme;
import org.clausemark.ui.look.Wrapping;

/** What a theme means, to be changed: its definition and search terms, its shortcut, a memo. */
final class ThemeSheet extends VBox {
    /** In pixels; wide enough for four Chinese characters. */
    private static final double KEY_WIDTH = 84;

    private final Theme theme;
    private final TextArea definition = new TextArea();
    private final TextArea terms = new TextArea();
    private final TextArea memo = new TextArea();
    private final TextField key = new TextField();
    private final Label whose = new Label();

    /**
     * Shows a theme's meaning.
     *
     * @param holder the other theme that has a shortcut, if any
     * @param save gets the theme with another meaning
     */
    ThemeSheet(Theme theme, Function<String, Optional<Theme>> holder, Consumer<Theme> save, Runnable cancel) {
        super(8);
        this.theme = theme;
        setId("theme-sheet");
        Label name = new Label(theme.name());
        name.getStyleClass().add("sheet-title");
        area(definition, theme.definition(), 3, "theme-definition");
        area(terms, String.join("\n", theme.terms()), 5, "theme-terms");
        area(memo, theme.memo(), 3, "theme-memo");
        key.setId("theme-key");
        key.setText(theme.key());
        key.setMinWidth(KEY_WIDTH);
        key.setMaxWidth(KEY_WIDTH);
        key.setTextFormatter(new TextFormatter<String>(change -> {
            if (!change.getControlNewText().matches("[\\p{L}\\p{N}]{0," + Theme.LONGEST_KEY + "}")) {
                change.setText("");
                change.selectRange(change.getRangeStart(), change.getRangeStart());
            }
            return change;
        }));
        whose.getStyleClass().add("field-hint");
        Wrapping.whereSafe(whose.wrapTextProperty(), whose.textProperty());
        key.textProperty()
                .subscribe(typed -> whose.setText(holder.apply(typed)
                        .map(other -> "Now that of “" + other.name() + "”, which loses it.")
                        .orElse("Up to 4 letters or digits. Alt and a digit codes at once; T takes any.")));
        HBox shortcut = new HBox(8, key, whose);
        shortcut.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("Save");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setOnAction(e -> save.accept(changed()));
        Button leave = new Button("Cancel");
        leave.getStyleClass().add("quiet");
        leave.setOnAction(e -> cancel.run());
        HBox foot = new HBox(8, leave, button);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        name,
                        label("Definition", definition),
                        definition,
                        label("Search terms, one a line", terms),
                        terms,
                        label("Shortcut", key),
                        shortcut,
                        label("Memo", memo),
                        memo,
                        foot);
        setPrefWidth(400);
    }

    private Theme changed() {
        return theme.withMeaning(definition.getText().strip(), lines(terms.getText()))
                .withMemo(memo.getText().strip())
                .withKey(key.getText());
    }

    private static void area(TextArea area, String text, int rows, String id) {
        area.setId(id);
        area.setText(text);
        Wrapping.whereSafe(area.wrapTextProperty(), area.textProperty());
        area.setPrefRowCount(rows);
    }

    private static Label label(String text, Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
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
