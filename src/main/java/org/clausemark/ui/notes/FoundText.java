package org.clausemark.ui.notes;

import java.time.Duration;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Search;
import org.jspecify.annotations.Nullable;

/** Words of a card, with a frame around what is being looked for. */
final class FoundText extends TextFlow {
    /** A card's words are few: this ends only a pattern that runs away. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    /** What a card is never narrower than; in a pane that is folded away there is no room at all. */
    private static final double NARROWEST = 120;

    private final Path frames = new Path();
    private final Text words = new Text();
    private Matches found = Matches.NONE;
    private double least = NARROWEST;

    FoundText(String style) {
        getStyleClass().add(style);
        words.getStyleClass().add("found-text");
        frames.getStyleClass().add("found-frame");
        frames.setManaged(false);
        getChildren().addAll(frames, words);
    }

    void setText(String text) {
        words.setText(text);
        least = NARROWEST;
    }

    String getText() {
        return words.getText();
    }

    /** Frames what a query finds in the words; nothing without one. */
    void mark(@Nullable Query query) {
        found = query == null ? Matches.NONE : Search.find(words.getText(), query, PATIENCE);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        try {
            return super.computePrefHeight(wide(width));
        } catch (ArrayIndexOutOfBoundsException e) {
            // JavaFX 26 fails on some lines that would break within Arabic or Hebrew: better one too long than none.
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
            if (found.end(i) <= words.getText().length()) {
                frames.getElements().addAll(getRangeShape(found.start(i), found.end(i), false));
            }
        }
    }
}
