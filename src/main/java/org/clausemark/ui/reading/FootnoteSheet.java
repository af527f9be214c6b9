package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Look;

/** A footnote as it is shown beside its mark, so that the reader need not leave the place. */
public final class FootnoteSheet extends VBox {
    private static final double WIDTH = 380;
    private static final double HEIGHT = 260;
    private static final int MOST = 20;

    private final Button go = new Button("Go to note");

    /** Shows a footnote of a document, all paragraphs of it; {@code goTo} leads to where it stands. */
    public FootnoteSheet(Document document, Passage note, Look look, Runnable goTo) {
        super(8);
        setId("footnote-sheet");
        setAlignment(Pos.TOP_LEFT);
        Label title = new Label(note.number() == null ? "Footnote" : "Footnote " + note.number());
        title.getStyleClass().add("field-label");
        VBox texts = new VBox(8);
        double size = Math.min(22, Math.max(13, look.textSizeProperty().get() * 0.9));
        for (Passage paragraph : paragraphs(document, note)) {
            PassageText text = new PassageText(document, paragraph, look, size);
            text.setMinHeight(Region.USE_PREF_SIZE);
            texts.getChildren().add(text);
        }
        ScrollPane scroll = new ScrollPane(texts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        double wanted = texts.getChildren().stream()
                .mapToDouble(text -> text.prefHeight(WIDTH - 16) + 8)
                .sum();
        scroll.setPrefHeight(Math.min(HEIGHT, wanted + 8));
        // A note that is shown whole needs no bar, whatever a fraction of a pixel says.
        scroll.setVbarPolicy(
                wanted + 8 > HEIGHT ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        go.getStyleClass().add("quiet");
        go.setOnAction(e -> goTo.run());
        getChildren().addAll(title, scroll, go);
    }

    private static List<Passage> paragraphs(Document document, Passage note) {
        List<Passage> paragraphs = new ArrayList<>(List.of(note));
        List<Passage> all = document.passages();
        for (int i = document.indexAt(note.start()) + 1; i < all.size() && paragraphs.size() < MOST; i++) {
            Passage next = all.get(i);
            if (next.kind() != Passage.Kind.FOOTNOTE || next.number() != null || next.labelLength() > 0) {
                break;
            }
            paragraphs.add(next);
        }
        return paragraphs;
    }

    /** Gives the keyboard to the button that leads to the note. */
    public void focusFirst() {
        go.requestFocus();
    }
}
