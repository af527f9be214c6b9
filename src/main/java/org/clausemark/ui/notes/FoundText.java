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

    /**
     * Wider than any word of a card, in pixels: before its pane has a width, or while it is folded away, each line would
     * end within a word, which the toolkit fails at as {@link Wrapping} says.
     */
    private static final double NARROWEST = 120;

    private final Path frames = new Path();
    private String words = "";
    private Matches found = Matches.NONE;
    private double least = NARROWEST;

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
        least = NARROWEST;
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
    protected double computePrefHeight(double width) {
        try {
            return super.computePrefHeight(wide(width));
        } catch (ArrayIndexOutOfBoundsException e) {
            // A word longer than the card: better one line too long than none.
            least = Math.max(least, Math.ceil(super.computePrefWidth(-1)));
            return super.computePrefHeight(wide(width));
        }
    }

    private double wide(double width) {
        return width < 0 ? width : Math.max(width, least);
    }

    @Override
    public void resize(double width, double height) {
        super.resize(wide(width), height);
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
