package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Look;

/**
 * The column of text. Only the passages in view are laid out; the place is the first row in view and how many pixels
 * of it have passed the top.
 *
 * <p>Offsets are UTF-16 offsets in the document's text; coordinates are the column's own, in pixels.
 */
final class Column extends Region {
    private static final double MARGIN = 72;

    /** What is left free between a passage and the next, in sizes of the text. */
    private static final double BETWEEN = 0.9;

    private final Document document;
    private final Look look;
    private final Function<Passage, Marks> marks;
    private final Map<Integer, Region> views = new HashMap<>();
    private final Subscription setAnew;
    private final Rectangle clip = new Rectangle();
    private Rows rows;
    private boolean frontOpen;
    private boolean backOpen;
    private int top;
    private double passed;
    private int wanted = -1;
    private int kept;
    private int laidTop;
    private double laidPassed;
    private double laidWidth;
    private Runnable onMoved = () -> {};
    private Runnable onFolded = () -> {};

    Column(Document document, Look look, Function<Passage, Marks> marks) {
        this.document = document;
        this.look = look;
        this.marks = marks;
        this.rows = new Rows(document, false, false);
        setClip(clip);
        getStyleClass().add("column");
        setAnew = look.whenSetAnew(this::keepPlace);
    }

    /** Called after each layout: the place or the views may have changed. */
    void setOnMoved(Runnable action) {
        onMoved = action;
    }

    /** Called when front or back matter was folded away or unfolded. */
    void setOnFolded(Runnable action) {
        onFolded = action;
    }

    /** Draws the marks of everything in view anew. */
    void repaint() {
        for (Region view : views.values()) {
            paint(view);
        }
    }

    private void paint(Region view) {
        if (view instanceof PassageView passageView) {
            passageView.paint(marks.apply(passageView.passage()));
        }
    }

    /** Stops watching the look. */
    void close() {
        setAnew.unsubscribe();
    }

    /** Lays the passages out anew, with the text at the top that the reader last put there. */
    private void keepPlace() {
        if (wanted < 0) {
            wanted = kept;
        }
        rebuild();
    }

    private void rebuild() {
        views.clear();
        getChildren().clear();
        requestLayout();
    }

    private void fold(int bar) {
        int before = rows.passageAt(top);
        if (bar == Rows.FRONT_BAR) {
            frontOpen = !frontOpen;
        } else {
            backOpen = !backOpen;
        }
        rows = new Rows(document, frontOpen, backOpen);
        top = before < 0 ? Math.min(top, rows.count() - 1) : rows.rowOf(before);
        if (bar == Rows.BACK_BAR && backOpen) {
            // It opens below its bar, where a reader at the end of the text would not see it.
            passed += getHeight() / 2;
        }
        rebuild();
        onFolded.run();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (rows.count() == 0 || getWidth() <= 0) {
            return;
        }
        boolean moved = top != laidTop || passed != laidPassed;
        if (getWidth() != laidWidth && laidWidth > 0 && wanted < 0) {
            wanted = kept;
        }
        if (wanted >= 0) {
            goTo(wanted);
            kept = wanted;
            moved = false;
            wanted = -1;
        }
        top = Math.clamp(top, 0, rows.count() - 1);
        settle();
        double y = fillDown();
        double missing = getHeight() - y;
        if (missing > 0 && (top > 0 || passed > 0)) {
            passed -= missing;
            settle();
            fillDown();
        }
        if (getWidth() != laidWidth) {
            // What marks the words has to go where they went.
            repaint();
        }
        // Found anew after each layout it would creep, and the end of the text pushes it up where lines get longer.
        if (moved) {
            kept = place();
        }
        laidTop = top;
        laidPassed = passed;
        laidWidth = getWidth();
        onMoved.run();
    }

    /** Brings the passed part between nothing and the height of the top row. */
    private void settle() {
        while (passed < 0 && top > 0) {
            top--;
            passed += height(top);
        }
        passed = Math.max(0, passed);
        while (top < rows.count() - 1 && passed >= height(top)) {
            passed -= height(top);
            top++;
        }
    }

    /** Lays rows out from the top to the bottom edge, forgets the others, and returns where the last one ends. */
    private double fillDown() {
        double y = -passed;
        int row = top;
        for (; row < rows.count() && y < getHeight(); row++) {
            Region view = view(row);
            double height = height(row);
            view.resizeRelocate(0, Math.rint(y), getWidth(), height);
            view.layout();
            y += height;
        }
        int last = row;
        views.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey() < top || entry.getKey() >= last;
            if (gone) {
                getChildren().remove(entry.getValue());
            }
            return gone;
        });
        return y;
    }

    private double height(int row) {
        double width = Math.max(160, Math.min(look.columnWidth(), getWidth() - 2 * MARGIN));
        double x = Math.floor(Math.max(MARGIN, (getWidth() - width) / 2));
        Region view = view(row);
        return view instanceof PassageView passage
                ? passage.measure(x, Math.floor(width))
                : ((FoldBar) view).measure(x, Math.floor(width));
    }

    /** The view of a row, made if need be, with its style applied and its marks painted. */
    private Region view(int row) {
        Region present = views.get(row);
        if (present != null) {
            return present;
        }
        int passage = rows.passageAt(row);
        Region made = passage < 0
                ? new FoldBar(
                        passage == Rows.FRONT_BAR, rows.folded(passage), rows.isOpen(passage), () -> fold(passage))
                : new PassageView(document, document.passages().get(passage), look);
        views.put(row, made);
        getChildren().add(made);
        made.applyCss();
        if (made instanceof PassageView view) {
            double height = height(row);
            view.resize(getWidth(), height);
            view.layout();
            paint(view);
        }
        return made;
    }

    /** Moves the text up by some pixels; down if negative. */
    void scrollBy(double pixels) {
        passed += pixels;
        requestLayout();
    }

    /** How far down the place is, from 0 to 1. */
    double progress() {
        double whole = rows.position(rows.count());
        return whole == 0 ? 0 : (rows.position(top) + rows.length(top) * passedShare()) / whole;
    }

    /** How far down an offset is, from 0 to 1. */
    double shareAt(int offset) {
        double whole = rows.position(rows.count());
        return whole == 0 ? 0 : rows.positionOf(offset) / whole;
    }

    /** How much of the whole is in view, from 0 to 1. */
    double visibleShare() {
        double whole = rows.position(rows.count());
        int last = views.keySet().stream().max(Integer::compare).orElse(top);
        return whole == 0 ? 1 : Math.min(1, (rows.position(last) + rows.length(last) - rows.position(top)) / whole);
    }

    private double passedShare() {
        double height = rows.count() == 0 ? 0 : height(top);
        return height <= 0 ? 0 : Math.min(1, passed / height);
    }

    /** Goes to a place given as {@link #progress} gives it. */
    void showProgress(double progress) {
        double position = progress * rows.position(rows.count());
        top = rows.rowAt(position);
        passed = (position - rows.position(top)) / Math.max(1, rows.length(top)) * height(top);
        requestLayout();
    }

    /** The offset of the first text in view, near enough to come back to. */
    int place() {
        int passage = rows.passageAt(top);
        if (passage < 0) {
            return passage == Rows.FRONT_BAR ? 0 : document.text().length();
        }
        Passage first = document.passages().get(passage);
        return first.start() + (int) Math.round(first.text().length() * passedShare());
    }

    /** Goes to the very place where another column on the document is. */
    void takeAfter(Column other) {
        top = other.top;
        passed = other.passed;
        requestLayout();
    }

    /** Brings an offset to the top of the view. */
    void showPlace(int offset) {
        if (getWidth() > 0) {
            goTo(offset);
        } else {
            // Without a width no passage has a height to go down in.
            wanted = offset;
        }
        requestLayout();
    }

    /** Brings an offset near the top of the view, below the last line of what stands before it. */
    void showFrom(int offset) {
        showPlace(offset);
        if (wanted < 0) {
            scrollBy(-look.textSizeProperty().get() * (look.leadingProperty().get() / 100.0 + BETWEEN));
        }
    }

    private void goTo(int offset) {
        Passage passage = document.passageAt(offset);
        top = offset == 0 ? 0 : rows.rowOf(document.indexAt(offset));
        passed = passage.text().isEmpty()
                ? 0
                : (double) (offset - passage.start()) / passage.text().length() * height(top);
    }

    /** Brings a range into view if it is not, with some text above it. */
    void reveal(int start, int end) {
        if (getHeight() <= 0) {
            showPlace(start);
            return;
        }
        layout();
        Optional<Rectangle2D> place = caret(start);
        double margin = getHeight() / 5;
        if (place.isEmpty()) {
            top = rows.rowOf(document.indexAt(start));
            passed = 0;
            layoutNow();
            passed = caret(start).map(r -> r.getMinY() + passed - margin).orElse(0.0);
        } else if (place.get().getMinY() < 0) {
            passed += place.get().getMinY() - margin;
        } else {
            double bottom = caret(end).map(Rectangle2D::getMaxY).orElse(getHeight() + 1);
            if (bottom > getHeight() - 8) {
                passed += Math.min(bottom - getHeight() + margin, place.get().getMinY() - margin);
            }
        }
        layoutNow();
    }

    /** Brings a caret into view if it is not. */
    void reveal(Caret caret) {
        reveal(caret.offset(), caret.offset());
        double above = caret(caret).map(Rectangle2D::getMinY).orElse(0.0);
        if (caret.trailing() && above < 0) {
            // It stands at the end of the line above the one that its offset begins.
            scrollBy(above - getHeight() / 5);
            layout();
        }
    }

    private void layoutNow() {
        requestLayout();
        layout();
    }

    /** Where the caret before an offset stands; empty if its passage is not in view. */
    Optional<Rectangle2D> caret(int offset) {
        return caret(Caret.before(offset));
    }

    /** Where a caret stands; empty if its passage is not in view. */
    Optional<Rectangle2D> caret(Caret caret) {
        return viewOf(caret.offset()).map(v -> shift(v, v.place(caret)));
    }

    /** The edge of the words at a range's start, or at its end; empty if its passage is not in view. */
    Optional<Rectangle2D> edge(int offset, boolean atStart) {
        return viewOf(atStart ? offset : offset - 1).map(v -> shift(v, v.edge(offset, atStart)));
    }

    /** Where the parts in view of a range stand, a rectangle a line. */
    List<Rectangle2D> geometry(int start, int end) {
        List<Rectangle2D> all = new ArrayList<>();
        for (Region view : views.values()) {
            if (view instanceof PassageView passage) {
                passage.geometry(start, end).forEach(r -> all.add(shift(passage, r)));
            }
        }
        return all;
    }

    private static Rectangle2D shift(PassageView view, Rectangle2D r) {
        return new Rectangle2D(r.getMinX(), r.getMinY() + view.getLayoutY(), r.getWidth(), r.getHeight());
    }

    /** The view of the passage that holds an offset; empty if it is not in view. */
    Optional<PassageView> viewOf(int offset) {
        return Optional.ofNullable(views.get(rows.rowOf(document.indexAt(offset))))
                .filter(PassageView.class::isInstance)
                .map(PassageView.class::cast);
    }

    /** The passage view at a height of the column; the nearest one where there is none. */
    Optional<PassageView> viewAt(double y) {
        PassageView nearest = null;
        double least = Double.MAX_VALUE;
        for (Region view : views.values()) {
            if (view instanceof PassageView passage) {
                double above = passage.getLayoutY() - y;
                double below = y - passage.getLayoutY() - passage.getHeight();
                double distance = Math.max(0, Math.max(above, below));
                if (distance < least) {
                    least = distance;
                    nearest = passage;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The offset nearest to a point; empty where no text is in view. */
    Optional<Integer> offsetAt(double x, double y) {
        return caretAt(x, y).map(Caret::offset);
    }

    /** The caret nearest to a point; empty where no text is in view. */
    Optional<Caret> caretAt(double x, double y) {
        return viewAt(y).map(v -> v.caretAt(x, y - v.getLayoutY()));
    }
}
