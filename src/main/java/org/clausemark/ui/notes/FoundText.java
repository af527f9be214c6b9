package org.clausemark.ui.notes;

import java.time.Duration;
import javafx.geometry.NodeOrientation;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Search;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;

/** Words of a card, with a frame around what is being looked for. */
final class FoundText extends TextFlow {
    /** A card's words are few: this ends only a pattern that runs away. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final Path frames = new Path();
    private String words = "";
    private Matches found = Matches.NONE;

    FoundText(String style) {
        getStyleClass().add(style);
        frames.getStyleClass().add("found-frame");
        frames.setManaged(false);
        getChildren().add(frames);
    }

    void setText(String text) {
        if (text.equals(words)) {
            return;
        }
        words = text;
        setNodeOrientation(Wrapping.isLeftwards(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getChildren().setAll(frames);
        for (String part : Wrapping.unbroken(text)) {
            Text piece = new Text(part);
            piece.getStyleClass().add("found-text");
            getChildren().add(piece);
        }
    }

    String getText() {
        return words;
    }

    /** Frames what a query finds in the words; nothing without one. */
    void mark(@Nullable Query query) {
        found = query == null ? Matches.NONE : Search.find(words, query, PATIENCE);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        frames.getElements().clear();
        for (int i = 0; i < found.size(); i++) {
            if (found.end(i) <= words.length()) {
                frames.getElements().addAll(getRangeShape(found.start(i), found.end(i), false));
            }
        }
    }
}
