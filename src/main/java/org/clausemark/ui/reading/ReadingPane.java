package org.clausemark.ui.reading;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.document.Clauses;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Matches;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.EarlyLayout;
import org.clausemark.ui.look.Look;
import org.jspecify.annotations.Nullable;

/** The text of the open document: read, selected, marked. */
public final class ReadingPane extends Region {
    private final Notebook notebook;
    private final Document document;
    private final Selection selection;
    private final Reshaping reshaping;
    private final PassageMarks marks;
    private final Column column;
    private final Travel travel;
    private final FocusRing ring;
    private final SelectionBar bar;
    private final Minimap minimap;
    private final ScrollStrip strip;
    private final Mouse mouse;
    private final Keyboard keyboard;
    private final Leads leads;
    private final ReadOnlyObjectWrapper<Passage> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Subscription watching;
    private boolean selecting;

    /** Shows the notebook's document; what is done with selected text goes to {@code marking}. */
    public ReadingPane(Notebook notebook, Look look, Marking marking) {
        this.notebook = notebook;
        this.document = notebook.document();
        this.selection = new Selection(document, this::selectionChanged);
        this.reshaping = new Reshaping(document, this::rangeShown);
        this.marks = new PassageMarks(notebook, look, selection, reshaping, this::isFocused);
        this.column = new Column(document, look, marks::of);
        this.travel = new Travel(document, column, selection);
        this.ring = new FocusRing(this, selection);
        this.bar = new SelectionBar(marking);
        this.minimap = new Minimap(
                notebook.annotations(),
                look,
                column::shareAt,
                () -> notebook.focusProperty().get().isNone() ? null : notebook.inFocus(),
                this::goToTick);
        this.strip = new ScrollStrip(column, minimap);
        this.current.set(document.passageAt(0));
        EarlyLayout.of(this);
        setId("reading");
        getStyleClass().add("reading");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(document.title());
        bar.setVisible(false);
        getChildren().addAll(column, ring, strip, bar);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> ring.clicked());

        watching = Subscription.combine(
                // What it would be laid on may be gone.
                notebook.annotations().subscribe(reshaping::cancel),
                notebook.selectedProperty().subscribe(reshaping::cancel),
                notebook.annotations().subscribe(minimap::draw),
                notebook.themes().subscribe(minimap::draw),
                notebook.focusProperty().subscribe(minimap::draw),
                look.shadeProperty().subscribe(minimap::draw),
                notebook.annotations().subscribe(column::repaint),
                notebook.themes().subscribe(column::repaint),
                notebook.selectedProperty().subscribe(column::repaint),
                notebook.focusProperty().subscribe(column::repaint),
                look.commitmentsProperty().subscribe(column::repaint),
                look.shadeProperty().subscribe(column::repaint));
        focusedProperty().subscribe(column::repaint);
        column.setOnMoved(this::moved);
        column.setOnFolded(minimap::draw);
        mouse = new Mouse(
                this, column, selection, notebook, new Grip(column, notebook, reshaping, marking::changeRange));
        mouse.listen();
        keyboard = new Keyboard(this, column, selection);
        keyboard.listen();
        leads = new Leads(this, column, selection, document);
        leads.listen();
    }

    /** Stops watching the notebook, for a pane that leaves the window. */
    public void close() {
        watching.unsubscribe();
        column.close();
        mouse.close();
    }

    /** Says what is to be done with a link or a footnote's mark that the reader follows. */
    public void setOnLead(Consumer<Lead> action) {
        leads.setOnLead(action);
    }

    /** The passage the reader is at: the caret's, or the first one well in view. */
    public ReadOnlyObjectProperty<Passage> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How far down the reader is, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The selected place; empty if nothing is selected. Copies the words: to be asked when they are wanted only. */
    public Optional<Anchor> selected() {
        return reshaping.isOn() ? Optional.empty() : selection.anchor();
    }

    /** Whether some of the text is selected. */
    public boolean hasSelection() {
        return !reshaping.isOn() && selection.span().isPresent();
    }

    /** What a mark would apply to: the selected place, else the whole passage whose caret is in view, else nothing. */
    public Optional<Anchor> target() {
        return selection
                .anchor()
                .or(() -> isCaretInView()
                        ? Optional.of(document.anchor(document.passageAt(selection.caret())))
                        : Optional.empty());
    }

    /** Shows the same place as another pane on the document, with the same words selected. */
    void takeAfter(ReadingPane other) {
        column.takeAfter(other.column);
        if (other.selection.isCaretShown()) {
            selection.select(other.selection.fixed(), other.selection.place());
        }
    }

    /** The passage that holds the caret, shown or not. */
    Passage passageAtCaret() {
        return document.passageAt(selection.caret());
    }

    private boolean isCaretInView() {
        return selection.isCaretShown()
                && document.passageAt(selection.caret()).isBody()
                && column.caret(selection.caret())
                        .filter(r -> r.getMaxY() > 0 && r.getMinY() < getHeight())
                        .isPresent();
    }

    /** Selects a place and brings it into view. */
    public void select(Anchor anchor) {
        travel.select(anchor);
    }

    /** Ends the selection; the caret stays. */
    public void clearSelection() {
        selection.collapse();
    }

    /** Takes away selection and caret. Returns whether there was a selection. */
    public boolean dismiss() {
        boolean had = !selection.isEmpty() || reshaping.isOn();
        reshaping.cancel();
        if (had) {
            selection.collapse();
        } else {
            selection.hideCaret();
        }
        return had;
    }

    /** Puts a caret where the reader is, or takes it away. */
    public void toggleCaret() {
        if (selection.isCaretShown()) {
            selection.hideCaret();
        } else {
            keyboard.showCaret();
            requestFocus();
        }
    }

    /** Lets the keys that select move the end of a mark; asked again, its other end. Nothing changes yet. */
    public void reshape(Annotation mark) {
        reshaping.beginByKeys(mark, selection);
        column.reveal(selection.caret(), selection.caret());
    }

    /** Whether the range of a mark is being changed. */
    public boolean isReshaping() {
        return reshaping.isOn();
    }

    /** Ends that. Returns the mark with the range it has to get; nothing if it has the one it had. */
    public Optional<Annotation> finishReshaping() {
        // Before the selection ends, which would else be held to the mark's other end.
        Optional<Annotation> done = reshaping.finish();
        selection.collapse();
        return done;
    }

    private void rangeShown() {
        column.repaint();
        requestLayout();
    }

    /** Brings a place into view. */
    public void reveal(Anchor anchor) {
        travel.reveal(anchor);
    }

    /** Brings a passage to the top and puts the caret before it. */
    public void goTo(Passage passage) {
        travel.goTo(passage);
    }

    /** Goes to a passage that is to be read though others be focused; null when that is over. */
    public void light(@Nullable Passage passage) {
        marks.light(passage);
        if (passage != null) {
            goTo(passage);
        }
        column.repaint();
    }

    /** Goes back to where the last jump began. */
    public void back() {
        travel.back();
    }

    /** Goes forward again to where {@link #back} was asked for. */
    public void forward() {
        travel.forward();
    }

    /** Notes where the reader is, to come back to after a jump. */
    void leave() {
        travel.leave();
    }

    /** Goes one clause on, or back. */
    public void stepClause(boolean forward) {
        Clauses.beside(document, here(), forward, clause -> true).ifPresent(this::stepTo);
    }

    /** Where the reader is: the caret's offset, or that of the passage the reader is at. */
    public int here() {
        return selection.isCaretShown() ? selection.caret() : current.get().start();
    }

    /** Puts the caret before a clause and brings that into view where it is not. */
    public void stepTo(Passage clause) {
        travel.stepTo(clause);
        // The next key is meant for the clause gone to, no longer for the note on another.
        notebook.selectedProperty().set(null);
    }

    /** The place to come back to, a UTF-16 offset in the document's text. */
    public int place() {
        return column.place();
    }

    /** Goes to a place kept from {@link #place}. */
    public void showPlace(int offset) {
        travel.show(offset);
    }

    /** Marks the matches of a search, in the text and beside the scroll bar. */
    public void showFound(Matches matches) {
        marks.found(matches);
        column.repaint();
        minimap.show(matches);
    }

    /** Marks which passages notes lead to. To be called again when notes have come to lead to others. */
    public void showLinks(BackLinks links) {
        marks.linked(links);
        column.repaint();
    }

    private void goToTick(int offset) {
        leave();
        column.reveal(offset, offset);
        notebook.annotations().stream()
                .filter(note -> note.anchor().start() == offset)
                .findFirst()
                .ifPresent(note -> notebook.selectedProperty().set(note.id()));
        requestFocus();
    }

    /** Where a place stands on the screen, in this pane's coordinates; empty if it is out of view. */
    public Optional<Rectangle2D> bounds(Anchor anchor) {
        return travel.inView(anchor.start(), anchor.end());
    }

    /** The passage of the text at a point of the scene; empty beside the text. */
    public Optional<Passage> passageAt(Point2D inScene) {
        Point2D here = column.sceneToLocal(inScene);
        return contains(sceneToLocal(inScene))
                ? column.viewAt(here.getY()).map(PassageView::passage).filter(Passage::isBody)
                : Optional.empty();
    }

    /** Where the caret before an offset stands, in this pane's coordinates; empty if its passage is out of view. */
    public Optional<Rectangle2D> caret(int offset) {
        return column.caret(offset);
    }

    /** While the mouse selects, the bar stays away. */
    void setSelecting(boolean now) {
        selecting = now;
        requestLayout();
    }

    private void selectionChanged() {
        if (reshaping.isByKeys() && !reshaping.follow(selection)) {
            // It was changed again, and that was told too.
            return;
        }
        ring.show();
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        column.repaint();
        moved();
    }

    private void moved() {
        progress.set(atEnd() ? 1 : column.progress());
        current.set(
                selection.isCaretShown() && column.caret(selection.caret()).isPresent()
                        ? document.passageAt(selection.caret())
                        : column.viewAt(getHeight() / 4)
                                .map(PassageView::passage)
                                .orElse(document.passageAt(0)));
        strip.follow();
        requestLayout();
    }

    private boolean atEnd() {
        return column.progress() + column.visibleShare() >= 0.999;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> document.text();
            case EDITABLE -> false;
            case SELECTION_START -> selection.start();
            case SELECTION_END -> selection.end();
            case CARET_OFFSET -> selection.caret();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        column.resizeRelocate(0, 0, getWidth(), getHeight());
        column.layout();
        strip.resizeRelocate(getWidth() - ScrollStrip.WIDTH, 0, ScrollStrip.WIDTH, getHeight());
        ring.standAround(getWidth() - ScrollStrip.WIDTH, getHeight());
        placeBar();
    }

    private void placeBar() {
        Optional<Rectangle2D> place = selecting || selection.isEmpty() || reshaping.isOn()
                ? Optional.empty()
                : selection.span().flatMap(span -> travel.inView(span.start(), span.end()));
        bar.setVisible(place.isPresent());
        if (place.isEmpty()) {
            return;
        }
        bar.standBy(place.get(), getWidth() - snappedRightInset(), getHeight());
    }
}
