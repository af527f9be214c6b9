package org.clausemark.ui.reading;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.notebook.Notebook;

/** The hand on a handle of the selected mark. */
final class Grip {
    private static final double INTO_LINE = 8;

    private final Column column;
    private final Notebook notebook;
    private final Reshaping reshaping;
    private final Consumer<Annotation> done;
    private boolean holding;
    private double above;

    /** A hand that gives {@code done} the mark with its new range once it lets go. */
    Grip(Column column, Notebook notebook, Reshaping reshaping, Consumer<Annotation> done) {
        this.column = column;
        this.notebook = notebook;
        this.reshaping = reshaping;
        this.done = done;
    }

    /** Whether a point of the column is on a handle. */
    boolean isOn(double x, double y) {
        return atStart(x, y).isPresent();
    }

    private Optional<Boolean> atStart(double x, double y) {
        return selected().flatMap(mark -> {
            if (edge(mark, true).filter(r -> Handles.isOn(r, true, x, y)).isPresent()) {
                return Optional.of(true);
            }
            return edge(mark, false).filter(r -> Handles.isOn(r, false, x, y)).map(r -> false);
        });
    }

    private Optional<Annotation> selected() {
        return notebook.annotation(notebook.selectedProperty().get()).filter(a -> a.style() != Style.CLAUSE);
    }

    private Optional<Rectangle2D> edge(Annotation mark, boolean atStart) {
        return column.edge(atStart ? mark.anchor().start() : mark.anchor().end(), atStart);
    }

    /** Takes the handle under a point, if there is one. */
    boolean take(double x, double y) {
        Optional<Boolean> atStart = atStart(x, y);
        holding = atStart.isPresent();
        if (holding) {
            Annotation mark = selected().orElseThrow();
            // The knob is just above its line of text or below it, and the line is what is meant.
            above = atStart.get() ? INTO_LINE : -INTO_LINE;
            reshaping.begin(
                    mark, atStart.get() ? mark.anchor().end() : mark.anchor().start(), false);
        }
        return holding;
    }

    /** Whether a handle was taken and not let go since. */
    boolean isHolding() {
        return holding;
    }

    /** Moves the handle to a point; to the nearest edge of a word if {@code byWords}. */
    void move(double x, double y, boolean byWords) {
        if (reshaping.isOn()) {
            column.offsetAt(x, Math.clamp(y + above, 0, Math.max(0, column.getHeight())))
                    .ifPresent(offset -> reshaping.moveTo(offset, byWords));
        }
    }

    /** Lets it go where it is. */
    void letGo() {
        holding = false;
        reshaping.finish().ifPresent(done);
    }
}
