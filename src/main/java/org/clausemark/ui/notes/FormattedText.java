package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.finding.Query;
import org.clausemark.ui.look.Typefaces;
import org.jspecify.annotations.Nullable;

/** A comment as its Markdown means it: paragraphs and list items one below the other. */
final class FormattedText extends VBox {
    /** How far an item stands in, in pixels. */
    private static final double STEP = 16;

    private static final int DEEPEST = 4;

    private final NoteLinks links;
    private final List<FoundText> texts = new ArrayList<>();
    private String source = "";

    /** A text that says nothing yet. */
    FormattedText(NoteLinks links) {
        super(4);
        this.links = links;
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Shows a comment. */
    void show(String comment) {
        if (comment.equals(source)) {
            return;
        }
        source = comment;
        texts.clear();
        List<Node> lines = new ArrayList<>();
        for (CommentText.Part part : CommentText.of(comment).parts()) {
            lines.add(line(part));
        }
        getChildren().setAll(lines);
    }

    /** What it was made of. */
    String source() {
        return source;
    }

    private Node line(CommentText.Part part) {
        if (part.runs().stream().anyMatch(run -> run.looks().contains(CommentText.Look.CODE))) {
            Typefaces.code();
        }
        if (part.runs().stream().anyMatch(run -> run.looks().contains(CommentText.Look.EMPHASIS))) {
            // Loaded by whoever asks first.
            Typefaces.reading(Typefaces.SANS, 13, false, true);
            Typefaces.reading(Typefaces.SANS, 13, true, true);
        }
        FoundText text = new FoundText("note-words");
        text.show(links.stretches(part.runs()));
        text.setMinHeight(Region.USE_PREF_SIZE);
        texts.add(text);
        double inset = STEP
                * Math.min(DEEPEST, Math.max(0, part.depth() - (part.label().isEmpty() ? 0 : 1)));
        if (part.label().isEmpty() && inset == 0) {
            return text;
        }
        HBox line = new HBox(6);
        line.setPadding(new Insets(0, 0, 0, inset));
        line.setMinHeight(Region.USE_PREF_SIZE);
        if (!part.label().isEmpty()) {
            Label label = new Label(part.label());
            label.getStyleClass().add("words-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(label);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        line.getChildren().add(text);
        return line;
    }

    /** Frames what is being looked for; nothing if it is null. */
    void mark(@Nullable Query query) {
        texts.forEach(text -> text.mark(query));
    }
}
