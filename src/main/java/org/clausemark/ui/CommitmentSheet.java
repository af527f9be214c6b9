package org.clausemark.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.theming.Obligations;
import org.clausemark.theming.Strength;
import org.clausemark.ui.look.Wrapping;

/** The lists of words of commitment, to be changed. */
final class CommitmentSheet extends VBox {
    private final Map<Strength, TextArea> lists = new EnumMap<>(Strength.class);
    private final TextArea except = list("commitments-not");

    /** Shows these lists; {@code save} gets those that take their place. */
    CommitmentSheet(Obligations words, Consumer<Obligations> save, Runnable cancel) {
        super(8);
        setId("commitment-sheet");
        Label title = new Label("Words of commitment");
        title.getStyleClass().add("sheet-title");
        Label hint = label("Words and phrases, with commas between them. A rule finds them; what they mean is yours.");
        hint.setWrapText(true);
        getChildren().addAll(title, hint);
        for (Strength strength : Strength.values()) {
            TextArea list = list("commitments-" + strength.name());
            lists.put(strength, list);
            getChildren().addAll(label(strength.title()), list);
        }
        getChildren().addAll(label("Not these, although they look like it"), except);
        fill(words);
        Button usual = new Button("As at first");
        usual.getStyleClass().add("quiet");
        usual.setOnAction(e -> fill(Obligations.usual()));
        Button leave = new Button("Cancel");
        leave.getStyleClass().add("quiet");
        leave.setOnAction(e -> cancel.run());
        Button button = new Button("Save");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setOnAction(e -> save.accept(read()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, usual, space, leave, button);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(foot);
        setPrefWidth(480);
    }

    private static TextArea list(String id) {
        TextArea list = new TextArea();
        list.setId(id.toLowerCase(Locale.ROOT));
        Wrapping.whereSafe(list.wrapTextProperty(), list.textProperty());
        list.setPrefRowCount(3);
        return list;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    private void fill(Obligations words) {
        lists.forEach((strength, list) -> list.setText(String.join(", ", words.words(strength))));
        except.setText(String.join(", ", words.except()));
    }

    private Obligations read() {
        Map<Strength, List<String>> words = new EnumMap<>(Strength.class);
        lists.forEach((strength, list) -> words.put(strength, phrases(list)));
        return new Obligations(words, phrases(except));
    }

    private static List<String> phrases(TextArea list) {
        return Arrays.asList(list.getText().split("[,，、;；\\r\\n]", -1));
    }

    void focusFirst() {
        lists.values().iterator().next().requestFocus();
    }
}
