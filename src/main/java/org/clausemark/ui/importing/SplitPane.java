package org.clausemark.ui.importing;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausemark.document.Passage;

/** A paragraph to be divided: the caret says where. */
final class SplitPane extends VBox {
    private final TextArea words = new TextArea();
    private final IntConsumer split;
    private final Runnable leave;

    /** Divides at an offset in the passage, in UTF-16 units, or leaves it as it is. */
    SplitPane(IntConsumer split, Runnable leave) {
        super(8);
        this.split = split;
        this.leave = leave;
        words.setId("import-split");
        words.setAccessibleText("Paragraph to divide");
        words.setEditable(false);
        words.setWrapText(true);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(words, Priority.ALWAYS);
        Label hint = new Label(
                "Click before the word that begins the new paragraph, then press Enter. Esc leaves it whole.");
        hint.getStyleClass().add("field-label");
        hint.setWrapText(true);
        getChildren().setAll(hint, words);
    }

    /** Shows a passage's words. */
    void show(Passage passage) {
        words.setText(passage.text());
        words.positionCaret(0);
        words.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            split.accept(words.getCaretPosition());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }
}
