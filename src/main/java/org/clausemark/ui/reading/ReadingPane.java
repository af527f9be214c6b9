package org.clausemark.ui.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
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
    private final Look look;
    private final Column column;
    private final Selection selection;
    private final ScrollBar scrollBar = new ScrollBar();
    private final FocusRing ring;
    private final SelectionBar bar;
    private final Mouse mouse;
    private final Keyboard keyboard;
    private final Trail trail = new Trail();
    private final ReadOnlyObjectWrapper<Passage> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Reshaping reshaping;
    private final InvalidationListener repaint;
    private final InvalidationListener leaveRange;
    private final InvalidationListener redraw;
    private final Minimap minimap;
    private final Leads leads;
    private Matches found = Matches.NONE;
    private boolean selecting;
    private boolean settingBar;

    /** Shows the notebook's document; what is done with selected text goes to {@code marking}. */
    public ReadingPane(Notebook notebook, Look look, Marking marking) {
        this.notebook = notebook;
        this.document = notebook.document();
        this.look = look;
        this.column = new Column(document, look, this::marks);
        this.selection = new Selection(document, this::selectionChanged);
        this.reshaping = new Reshaping(document, this::rangeShown);
        this.bar = new SelectionBar(marking);
        this.ring = new FocusRing(this, selection);
        this.current.set(document.passageAt(0));
        EarlyLayout.of(this);
        setId("reading");
        getStyleClass().add("reading");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(document.title());
        this.minimap = new Minimap(notebook.annotations(), look, column::shareAt, this::goToTick);
        bar.setVisible(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setMax(1);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().subscribe(v -> scrolledByBar(v.doubleValue()));
        getChildren().addAll(column, ring, minimap, scrollBar, bar);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> ring.clicked());

        repaint = change -> column.repaint();
        redraw = change -> minimap.draw();
        // What it would be laid on may be gone.
        leaveRange = change -> reshaping.cancel();
        notebook.annotations().addListener(leaveRange);
        notebook.selectedProperty().addListener(leaveRange);
        notebook.annotations().addListener(redraw);
        look.shadeProperty().addListener(redraw);
        notebook.annotations().addListener(repaint);
        notebook.themes().addListener(repaint);
        notebook.selectedProperty().addListener(repaint);
        notebook.focusedThemeProperty().addListener(repaint);
        look.shadeProperty().addListener(repaint);
        focusedProperty().addListener(repaint);
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
        notebook.annotations().removeListener(redraw);
        notebook.annotations().removeListener(leaveRange);
        notebook.selectedProperty().removeListener(leaveRange);
        look.shadeProperty().removeListener(redraw);
        notebook.annotations().removeListener(repaint);
        notebook.themes().removeListener(repaint);
        notebook.selectedProperty().removeListener(repaint);
        notebook.focusedThemeProperty().removeListener(repaint);
        look.shadeProperty().removeListener(repaint);
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
        selection.select(anchor.start(), anchor.end());
        reveal(anchor);
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
        boolean other = reshaping.isByKeys() && selection.caret() == selection.end();
        Anchor range = reshaping.isByKeys() && !selection.isEmpty()
                ? selection.anchor().orElse(mark.anchor())
                : mark.anchor();
        reshaping.cancel();
        int fixed = other ? range.end() : range.start();
        selection.select(fixed, other ? range.start() : range.end());
        reshaping.begin(mark, fixed, true);
        reshaping.show(Optional.of(range));
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
        if (bounds(anchor).isEmpty()) {
            trail.leave(place());
        }
        column.reveal(anchor.start(), anchor.end());
    }

    /** Brings a passage to the top and puts the caret before it. */
    public void goTo(Passage passage) {
        trail.leave(place());
        selection.moveTo(passage.start() + passage.labelLength(), false);
        column.showPlace(passage.start());
        requestLayout();
    }

    /** Goes back to where the last jump began. */
    public void back() {
        trail.back(place()).ifPresent(this::showPlace);
    }

    /** Goes forward again to where {@link #back} was asked for. */
    public void forward() {
        trail.forward(place()).ifPresent(this::showPlace);
    }

    /** Goes one clause on, or back. */
    public void stepClause(boolean forward) {
        int here = selection.isCaretShown() ? selection.caret() : current.get().start();
        List<Passage> passages = document.passages();
        int step = forward ? 1 : -1;
        for (int i = document.indexAt(here); i >= 0 && i < passages.size(); i += step) {
            Passage passage = passages.get(i);
            if (passage.isNumbered() && (forward ? passage.start() > here : passage.end() < here)) {
                selection.moveTo(passage.start() + passage.labelLength(), false);
                // The next key is meant for the clause gone to, no longer for the note on another.
                notebook.selectedProperty().set(null);
                column.reveal(passage.start(), passage.end());
                return;
            }
        }
    }

    /** The place to come back to, a UTF-16 offset in the document's text. */
    public int place() {
        return column.place();
    }

    /** Goes to a place kept from {@link #place}. */
    public void showPlace(int offset) {
        column.showPlace(Math.clamp(offset, 0, document.text().length()));
    }

    /** Marks the matches of a search, in the text and beside the scroll bar. */
    public void showFound(Matches matches) {
        found = matches;
        column.repaint();
        minimap.show(matches);
    }

    private void goToTick(int offset) {
        trail.leave(place());
        column.reveal(offset, offset);
        notebook.annotations().stream()
                .filter(note -> note.anchor().start() == offset)
                .findFirst()
                .ifPresent(note -> notebook.selectedProperty().set(note.id()));
        requestFocus();
    }

    /** Where a place stands on the screen, in this pane's coordinates; empty if it is out of view. */
    public Optional<Rectangle2D> bounds(Anchor anchor) {
        return bounds(anchor.start(), anchor.end());
    }

    private Optional<Rectangle2D> bounds(int start, int end) {
        List<Rectangle2D> lines = column.geometry(start, end).stream()
                .filter(r -> r.getMaxY() > 0 && r.getMinY() < getHeight())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double left = lines.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double right = lines.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
        double upper = lines.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
        double lower = lines.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
        return Optional.of(new Rectangle2D(left, upper, right - left, lower - upper));
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
        if (reshaping.isByKeys()) {
            if (selection.fixed() != reshaping.fixed() && selection.caret() != reshaping.fixed()) {
                // A key without Shift, or a click: it moves the end all the same.
                selection.select(reshaping.fixed(), selection.caret());
                return;
            }
            reshaping.show(selection.anchor());
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
        settingBar = true;
        double share = column.visibleShare();
        scrollBar.setVisibleAmount(share);
        scrollBar.setValue(share >= 1 ? 0 : Math.min(1, column.progress() / (1 - share)));
        scrollBar.setVisible(share < 1);
        minimap.setVisible(share < 1);
        settingBar = false;
        requestLayout();
    }

    private boolean atEnd() {
        return column.progress() + column.visibleShare() >= 0.999;
    }

    private void scrolledByBar(double value) {
        if (!settingBar) {
            column.showProgress(value * (1 - column.visibleShare()));
        }
    }

    private Marks marks(Passage passage) {
        List<Annotation> here = reshaping.applied(notebook.annotationsIn(passage.start(), passage.end()), passage);
        Set<String> colours = new LinkedHashSet<>();
        String focus = notebook.focusedThemeProperty().get();
        boolean dimmed = focus != null && passage.isNumbered();
        for (Annotation annotation : here) {
            notebook.themesOf(annotation).stream().map(Theme::colour).forEach(colours::add);
            dimmed &= focus != null && !annotation.themes().contains(focus);
        }
        boolean selected = !selection.isEmpty() && !reshaping.isOn();
        boolean caret = selection.isCaretShown() && !selected && isFocused();
        return new Marks(
                look.shade(),
                here,
                notebook.selectedProperty().get(),
                selection.start(),
                selected ? selection.end() : selection.start(),
                caret ? selection.place() : null,
                found.within(passage.start(), passage.end()),
                List.copyOf(colours),
                dimmed);
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
        double width = 12;
        scrollBar.resizeRelocate(getWidth() - width, 0, width, getHeight());
        minimap.resizeRelocate(getWidth() - width - Minimap.WIDTH, 0, Minimap.WIDTH, getHeight());
        ring.standAround(getWidth() - width - Minimap.WIDTH, getHeight());
        placeBar();
    }

    private void placeBar() {
        Optional<Rectangle2D> place = selecting || selection.isEmpty() || reshaping.isOn()
                ? Optional.empty()
                : selection.span().flatMap(span -> bounds(span.start(), span.end()));
        bar.setVisible(place.isPresent());
        if (place.isEmpty()) {
            return;
        }
        bar.standBy(place.get(), getWidth() - snappedRightInset(), getHeight());
    }
}
