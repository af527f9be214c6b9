package org.clausemark.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.clausemark.document.Document;
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
        getStyleClass().add("find");
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
        String wanted = getText().toLowerCase(Locale.ROOT);
        List<int[]> found = new ArrayList<>();
        Document document = actions.notebook().document();
        if (!wanted.isBlank()) {
            for (Passage passage : document.passages()) {
                String text = passage.text().toLowerCase(Locale.ROOT);
                for (int i = text.indexOf(wanted); passage.isBody() && i >= 0; i = text.indexOf(wanted, i + 1)) {
                    int start = passage.start() + i;
                    found.add(new int[] {start, Math.min(passage.end(), start + wanted.length())});
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
