package org.clausemark.ui.notes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausemark.finding.Matches;
import org.clausemark.finding.Query;
import org.clausemark.finding.Search;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * Words of a card, with a frame around what is being looked for.
 *
 * <p>Where the toolkit cannot break lines (see {@link Wrapping}) the words are put in lines here, each by itself; what
 * runs against the direction of the whole stays together, so that its words keep their order.
 */
final class FoundText extends Region {
    /** A card's words are few: this ends only a pattern that runs away. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final TextFlow flow = new TextFlow();
    private final Group frames = new Group();
    private final Rectangle clip = new Rectangle();
    /** Set in lines here; empty where the toolkit does it. */
    private final List<Text> pieces = new ArrayList<>();

    private List<Stretch> shown = List.of();
    private String words = "";
    private boolean leftwards;
    private Matches found = Matches.NONE;

    /**
     * Words that look alike.
     *
     * @param styles the classes the style sheet knows them by
     * @param onClick gets where they stand in the scene when they are clicked; null for words that lead nowhere
     */
    record Stretch(
            String words, List<String> styles, @Nullable Consumer<Bounds> onClick) {}

    FoundText(String style) {
        getStyleClass().add(style);
        flow.getStyleClass().add("found-flow");
        frames.setManaged(false);
        setClip(clip);
        getChildren().addAll(frames, flow);
    }

    void setText(String text) {
        if (!text.equals(words) || shown.size() > 1) {
            show(List.of(new Stretch(text, List.of(), null)));
        }
    }

    /** Shows stretches of words one after the other. */
    void show(List<Stretch> stretches) {
        shown = List.copyOf(stretches);
        words = shown.stream().map(Stretch::words).collect(Collectors.joining());
        leftwards = Wrapping.isLeftwards(words);
        pieces.clear();
        flow.getChildren().clear();
        boolean safe = Wrapping.isSafe(words);
        for (Stretch stretch : shown) {
            List<String> parts = safe ? Wrapping.settable(stretch.words()) : Wrapping.pieces(stretch.words());
            for (String part : parts) {
                if (safe) {
                    flow.getChildren().add(piece(part, stretch));
                } else {
                    pieces.add(piece(part, stretch));
                }
            }
        }
        getChildren().setAll(frames, flow);
        getChildren().addAll(pieces);
    }

    private static Text piece(String part, Stretch stretch) {
        Text piece = new Text(part);
        piece.getStyleClass().add("found-text");
        piece.getStyleClass().addAll(stretch.styles());
        Consumer<Bounds> onClick = stretch.onClick();
        if (onClick != null) {
            piece.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    event.consume();
                    onClick.accept(piece.localToScene(piece.getLayoutBounds()));
                }
            });
        }
        return piece;
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
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return pieces.isEmpty() ? flow.prefHeight(width) : setLines(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return pieces.isEmpty()
                ? flow.prefWidth(height)
                : pieces.stream()
                        .mapToDouble(p -> p.getLayoutBounds().getWidth())
                        .sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    /** Puts the pieces in lines of a width, if they are to be placed, and returns how high they come to be. */
    private double setLines(double width, boolean placing) {
        double x = 0;
        double y = 0;
        double high = 0;
        for (Text piece : pieces) {
            double wide = piece.getLayoutBounds().getWidth();
            if (x > 0 && x + wide > width) {
                x = 0;
                y += high;
                high = 0;
            }
            if (placing) {
                piece.relocate(leftwards ? width - x - wide : x, y);
            }
            x += wide;
            high = Math.max(high, Math.ceil(piece.getLayoutBounds().getHeight()));
        }
        return y + high;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (pieces.isEmpty()) {
            flow.resizeRelocate(0, 0, getWidth(), getHeight());
            flow.layout();
        } else {
            setLines(getWidth(), true);
        }
        frames.getChildren().clear();
        for (int i = 0; i < found.size() && found.end(i) <= words.length(); i++) {
            if (pieces.isEmpty()) {
                frame(flow.getRangeShape(found.start(i), found.end(i), false), 0, 0);
            } else {
                framePieces(found.start(i), found.end(i));
            }
        }
    }

    private void framePieces(int start, int end) {
        int from = 0;
        for (Text piece : pieces) {
            int length = piece.getText().length();
            int first = Math.max(0, start - from);
            int last = Math.min(length, end - from);
            if (first < last) {
                frame(piece.rangeShape(first, last), piece.getLayoutX(), piece.getLayoutY());
            }
            from += length;
        }
    }

    private void frame(PathElement[] outline, double x, double y) {
        Path frame = new Path(outline);
        frame.getStyleClass().add("found-frame");
        frame.setLayoutX(x);
        frame.setLayoutY(y);
        frames.getChildren().add(frame);
    }
}
