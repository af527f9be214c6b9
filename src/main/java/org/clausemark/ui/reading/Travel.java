package org.clausemark.ui.reading;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/** Goes from place to place in the text, and back again; places are UTF-16 offsets in the document's text. */
final class Travel {
    private final Document document;
    private final Column column;
    private final Selection selection;
    private final Trail trail = new Trail();

    Travel(Document document, Column column, Selection selection) {
        this.document = document;
        this.column = column;
        this.selection = selection;
    }

    /** Notes where the reader is, to come back to after a jump. */
    void leave() {
        trail.leave(here());
    }

    private Trail.Stop here() {
        return new Trail.Stop(column.place(), selection.isCaretShown() ? selection.place() : null);
    }

    /** Brings a range into view; that is a jump where nothing of it was. */
    void reveal(Anchor range) {
        if (inView(range.start(), range.end()).isEmpty()) {
            leave();
        }
        column.reveal(range.start(), range.end());
    }

    /** Selects a range and brings it into view. */
    void select(Anchor range) {
        // Before the caret is there already.
        Trail.Stop before = here();
        boolean seen = inView(range.start(), range.end()).isPresent();
        selection.select(range.start(), range.end());
        if (!seen) {
            trail.leave(before);
        }
        column.reveal(range.start(), range.end());
    }

    /** The rectangle around the lines of a range that are in view, in the column's coordinates; empty if none is. */
    Optional<Rectangle2D> inView(int start, int end) {
        return column.geometry(start, end).stream()
                .filter(line -> line.getMaxY() > 0 && line.getMinY() < column.getHeight())
                .reduce(Travel::around);
    }

    private static Rectangle2D around(Rectangle2D one, Rectangle2D other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double upper = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(
                left,
                upper,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - upper);
    }

    /** Brings a passage to the top, with a little of what stands before it, and puts the caret before its words. */
    void goTo(Passage passage) {
        leave();
        putCaret(passage);
        column.showFrom(passage.start());
    }

    private void putCaret(Passage passage) {
        selection.moveTo(passage.start() + passage.labelLength(), false);
    }

    /** Goes back to where the last jump began. */
    void back() {
        trail.back(here()).ifPresent(this::returnTo);
    }

    /** Goes forward again to where {@link #back} was asked for. */
    void forward() {
        trail.forward(here()).ifPresent(this::returnTo);
    }

    private void returnTo(Trail.Stop stop) {
        Caret caret = stop.caret();
        if (caret == null) {
            selection.hideCaret();
        } else {
            selection.moveTo(caret, false);
        }
        show(stop.place());
    }

    /** Brings a place to the top. */
    void show(int place) {
        column.showPlace(Math.clamp(place, 0, document.text().length()));
    }

    /** Puts the caret before a clause and brings that into view. */
    void stepTo(Passage clause) {
        putCaret(clause);
        column.reveal(clause.start(), clause.end());
    }
}
