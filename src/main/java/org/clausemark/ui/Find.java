package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.clausemark.document.Passage;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words in the text as one types; case does not matter. */
final class Find extends CustomTextField {
    private final Actions actions;
    private final Label hint = new Label("Ctrl F");
    private List<int[]> matches = List.of();
    private int at = -1;

    Find(Actions actions) {
        this.actions = actions;
        setId("find");
        setPromptText("Find in the text…");
        setPrefWidth(250);
        hint.getStyleClass().add("field-hint");
        setLeft(new FontIcon("fth-search"));
        hint.setMinWidth(USE_PREF_SIZE);
        setRight(hint);
        textProperty().subscribe(this::search);
        setOnAction(e -> step(true));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                actions.leave();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                step(false);
                event.consume();
            }
        });
    }

    private void search() {
        List<int[]> found = new ArrayList<>();
        if (!getText().isBlank()) {
            Pattern wanted =
                    Pattern.compile(getText(), Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            for (Passage passage : actions.notebook().document().passages()) {
                Matcher matcher = wanted.matcher(passage.isBody() ? passage.text() : "");
                while (matcher.find()) {
                    found.add(new int[] {passage.start() + matcher.start(), passage.start() + matcher.end()});
                }
            }
        }
        matches = found;
        at = -1;
        actions.reading().showFound(matches);
        count();
    }

    private void count() {
        String all =
                matches.isEmpty() ? "none" : at < 0 ? Integer.toString(matches.size()) : at + 1 + "/" + matches.size();
        hint.setText(getText().isBlank() ? "Ctrl F" : all);
    }

    /** Goes to the next match, or the one before; round from the last to the first. */
    void step(boolean forward) {
        if (matches.isEmpty()) {
            return;
        }
        at = at < 0 ? (forward ? 0 : matches.size() - 1) : Math.floorMod(at + (forward ? 1 : -1), matches.size());
        int[] match = matches.get(at);
        actions.notebook().document().anchor(match[0], match[1]).ifPresent(actions.reading()::select);
        count();
    }
}
