package org.clausemark.ui.reading;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.clausemark.annotation.Annotation;
import org.clausemark.finding.Matches;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.jspecify.annotations.Nullable;

/**
 * The strip beside the scroll bar: a tick for each note in its colour, and next to it one for each match of a search,
 * as far down as their text is in the whole. Notes out of focus are dimmed. A click on a tick goes there.
 */
final class Minimap extends Region {
    /** How wide the strip is, in pixels. */
    static final double WIDTH = 12;

    private static final double LANE = 5;
    private static final int NEAR = 5;

    /** Where an offset lies in the whole document, from 0 to 1. */
    interface Scale {
        /** The share of the whole that stands before an offset. */
        double shareAt(int offset);
    }

    private final Canvas canvas = new Canvas();
    private final List<Annotation> notes;
    private final Look look;
    private final Scale scale;
    private final Supplier<@Nullable Predicate<Annotation>> focus;
    private Matches matches = Matches.NONE;

    /**
     * Shows the notes, which may change; {@link #draw} shows how.
     *
     * @param focus gives which notes are in focus; null where all are
     */
    Minimap(
            List<Annotation> notes,
            Look look,
            Scale scale,
            Supplier<@Nullable Predicate<Annotation>> focus,
            IntConsumer goTo) {
        this.focus = focus;
        this.notes = notes;
        this.look = look;
        this.scale = scale;
        setId("minimap");
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> setCursor(at(e).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                at(e).ifPresent(goTo);
            }
            e.consume();
        });
    }

    /** Shows these matches in place of those shown. */
    void show(Matches found) {
        matches = found;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getHeight() != getHeight() || canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    /** Draws all ticks anew: their colours or places may have changed. */
    void draw() {
        setAccessibleText(notes.size() + " notes and " + matches.size() + " matches on the scroll bar");
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getHeight() <= 0) {
            return;
        }
        Predicate<Annotation> inFocus = focus.get();
        pen.setGlobalAlpha(inFocus == null ? 1 : look.shade().dimmed());
        // As many ticks as pixels at most, however many notes there are and however much was found.
        IntUnaryOperator ofNotes = i -> y(notes.get(i).anchor().start());
        for (int i = 0; i < notes.size(); i = below(i, notes.size(), ofNotes)) {
            tick(pen, notes.get(i), ofNotes.applyAsInt(i));
        }
        pen.setGlobalAlpha(1);
        if (inFocus != null) {
            int drawn = -1;
            for (int i = 0; i < notes.size(); i++) {
                int row = ofNotes.applyAsInt(i);
                if (row != drawn && inFocus.test(notes.get(i))) {
                    tick(pen, notes.get(i), row);
                    drawn = row;
                }
            }
        }
        IntUnaryOperator ofMatches = i -> y(matches.start(i));
        pen.setFill(look.shade().accent());
        for (int i = 0; i < matches.size(); i = below(i, matches.size(), ofMatches)) {
            pen.fillRect(2 + LANE, ofMatches.applyAsInt(i), LANE - 1, 2);
        }
    }

    private void tick(GraphicsContext pen, Annotation note, int row) {
        pen.setFill(ink(note));
        pen.fillRect(1, row - 1, LANE, 3);
    }

    /** The first after one, of some that are in order, whose row is below that one's. */
    private static int below(int one, int size, IntUnaryOperator row) {
        int above = row.applyAsInt(one);
        int low = one + 1;
        int high = low;
        // It is most often near.
        for (int step = 1; high < size && row.applyAsInt(high) <= above; step *= 2) {
            low = high + 1;
            high += step;
        }
        high = Math.min(high, size);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.applyAsInt(middle) > above) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The colour of a note's highlight, strong enough for a mark of three pixels to be seen on the ground. */
    private Color ink(Annotation note) {
        Shade shade = look.shade();
        Color pale = shade.highlight(note.colour());
        return shade == Shade.DARK
                ? pale.deriveColor(0, 0.9, 1.9, 1)
                : Color.hsb(pale.getHue(), Math.min(1, pale.getSaturation() * 2.2), pale.getBrightness() * 0.72);
    }

    private int y(int offset) {
        return Math.clamp(Math.round(scale.shareAt(offset) * getHeight()), 1, Math.max(1, (int) getHeight() - 3));
    }

    /** The offset whose tick is nearest to the mouse, in the lane it is in. */
    private OptionalInt at(MouseEvent event) {
        return event.getX() > 1 + LANE
                ? nearest(matches.size(), matches::start, event.getY())
                : nearest(notes.size(), i -> notes.get(i).anchor().start(), event.getY());
    }

    /** Of some offsets in order the one whose tick is nearest to a height; the mouse asks at every move. */
    private OptionalInt nearest(int size, IntUnaryOperator offset, double height) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y(offset.applyAsInt(middle)) < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return IntStream.of(low - 1, low)
                .filter(i -> i >= 0 && i < size)
                .map(offset)
                .filter(start -> Math.abs(y(start) - height) <= NEAR)
                .boxed()
                .min(Comparator.comparingDouble(start -> Math.abs(y(start) - height)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
