package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.clausemark.annotation.Annotation;
import org.clausemark.finding.Query;
import org.clausemark.ui.look.EarlyLayout;
import org.jspecify.annotations.Nullable;

/**
 * The cards of notes below each other. Only those in view are there; the place is the first card in view and how many
 * pixels of it have passed the top.
 *
 * <p>Not a {@code ListView}: one whose rows differ in height measures more of them at every layout, to guess how long
 * the whole is, and gives its cells other notes whenever one comes in above.
 */
final class CardList extends Region {
    /** Free on the right, wide enough for the scroll bar, in pixels. */
    static final double MARGIN = 14;

    private static final Insets AROUND = new Insets(4, MARGIN, 5, 2);
    private static final double BAR = 12;

    private final SortedList<Annotation> notes;
    private final Supplier<NoteCard> making;
    private final Node placeholder;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final Map<String, NoteCard> shown = new HashMap<>();
    private final List<NoteCard> spare = new ArrayList<>();
    private final ListChangeListener<Annotation> changed = this::changed;
    private int top;
    private double passed;
    private @Nullable Annotation selected;
    private Set<String> chosen = Set.of();
    private @Nullable Query looked;
    private boolean revealing;
    private boolean settingBar;

    /** Shows the notes, which may change, or the placeholder where there are none. */
    CardList(SortedList<Annotation> notes, Supplier<NoteCard> making, Node placeholder) {
        this.notes = notes;
        this.making = making;
        this.placeholder = placeholder;
        EarlyLayout.of(this);
        getStyleClass().add("cards");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setClip(clip);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setMax(1);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().subscribe(v -> scrolledByBar(v.doubleValue()));
        getChildren().addAll(placeholder, scrollBar);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollBy(-event.getDeltaY());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (cardOf(event).isPresent() && !(event.getTarget() instanceof TextInputControl)) {
                requestFocus();
            }
        });
        notes.addListener(changed);
    }

    /** Tells whose card the mouse is pressed on, before the card itself hears of it. */
    void setOnPressed(BiConsumer<Annotation, MouseEvent> action) {
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> cardOf(event).flatMap(NoteCard::note).ifPresent(note -> action.accept(note, event)));
    }

    private Optional<NoteCard> cardOf(MouseEvent event) {
        for (Node at = (Node) event.getTarget(); at != null && at != this; at = at.getParent()) {
            if (at instanceof NoteCard card) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    /**
     * Marks a note's card, or none, as the selected one and brings it into view at the next layout; and the cards of
     * those chosen with it.
     */
    void select(@Nullable Annotation annotation, Set<String> withOthers) {
        selected = annotation;
        chosen = Set.copyOf(withOthers);
        revealing = annotation != null;
        requestLayout();
    }

    /** Marks what is being looked for in the cards; null if nothing is. */
    void mark(@Nullable Query query) {
        looked = query;
        shown.values().forEach(card -> card.mark(query));
    }

    /** Draws every card anew, for what it shows of other things than its note. */
    void refresh() {
        shown.values().forEach(NoteCard::forget);
        requestLayout();
    }

    /** The card of a note that is in view, laid out. */
    Optional<NoteCard> card(String annotationId) {
        layout();
        return Optional.ofNullable(shown.get(annotationId));
    }

    /** The index of a note in the list; -1 if it is not shown. */
    int indexOf(Annotation note) {
        return notes.getComparator() == null
                ? Math.max(-1, Collections.binarySearch(notes, note, Annotation.DOCUMENT_ORDER))
                : notes.indexOf(note);
    }

    /** What is in view stays where it is when notes come or go above it. */
    private void changed(ListChangeListener.Change<? extends Annotation> change) {
        while (change.next()) {
            if (!change.wasPermutated() && change.getFrom() < top) {
                top += change.getAddedSize() - Math.min(change.getRemovedSize(), top - change.getFrom());
            }
        }
        requestLayout();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> scrollBy(getHeight());
            case PAGE_UP -> scrollBy(-getHeight());
            case HOME -> scrollTo(0);
            case END -> scrollTo(notes.size());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrollBy(double pixels) {
        passed += pixels;
        requestLayout();
    }

    private void scrollTo(int index) {
        top = index;
        passed = 0;
        requestLayout();
    }

    private void scrolledByBar(double value) {
        if (!settingBar) {
            double position = value * (1 - scrollBar.getVisibleAmount()) * notes.size();
            top = Math.clamp((int) position, 0, Math.max(0, notes.size() - 1));
            passed = notes.isEmpty() ? 0 : (position - top) * height(top);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        scrollBar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        placeholder.setVisible(notes.isEmpty());
        placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (revealing) {
            revealing = false;
            reveal();
        }
        double bottom = fill();
        if (bottom < getHeight() && (top > 0 || passed > 0)) {
            passed -= getHeight() - bottom;
            fill();
        }
        placeBar();
    }

    private void reveal() {
        int index = selected == null ? -1 : indexOf(selected);
        if (index < 0) {
            return;
        }
        boolean near = index >= top && index <= top + shown.size();
        if (near) {
            fill();
            NoteCard card = shown.get(notes.get(index).id());
            near = card != null
                    && card.getLayoutY() - AROUND.getTop() >= -1
                    && card.getLayoutY() + card.getHeight() + AROUND.getBottom() <= getHeight() + 1;
        }
        if (!near) {
            top = Math.max(0, index - 1);
            passed = 0;
        }
    }

    /** Lays cards out from the place to the bottom edge, puts the others by, and returns where the last one ends. */
    private double fill() {
        top = Math.clamp(top, 0, Math.max(0, notes.size() - 1));
        putBy(top + shown.size());
        if (notes.isEmpty()) {
            return 0;
        }
        while (passed < 0 && top > 0) {
            top--;
            passed += height(top);
        }
        passed = Math.max(0, passed);
        while (top < notes.size() - 1 && passed >= height(top)) {
            passed -= height(top);
            top++;
        }
        double y = -passed;
        int i = top;
        for (; i < notes.size() && y < getHeight(); i++) {
            double height = height(i);
            card(i).resizeRelocate(
                            AROUND.getLeft(),
                            Math.rint(y) + AROUND.getTop(),
                            cardWidth(),
                            height - AROUND.getTop() - AROUND.getBottom());
            y += height;
        }
        putBy(i);
        return y;
    }

    /** Puts the cards by that show no note from the top to before an index: another one may need them. */
    private void putBy(int end) {
        Set<String> kept = new HashSet<>();
        for (int i = top; i < Math.min(end, notes.size()); i++) {
            kept.add(notes.get(i).id());
        }
        shown.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                entry.getValue().release();
                spare.add(entry.getValue());
            }
            return gone;
        });
    }

    private double height(int index) {
        return AROUND.getTop() + Math.ceil(card(index).prefHeight(cardWidth())) + AROUND.getBottom();
    }

    /** The same with and without a scroll bar, which stands in the margin. */
    private double cardWidth() {
        return Math.max(100, getWidth() - AROUND.getLeft() - AROUND.getRight());
    }

    /** The card of a note, made if need be, showing it as it is now. */
    private NoteCard card(int index) {
        Annotation note = notes.get(index);
        NoteCard card = shown.get(note.id());
        if (card == null) {
            card = spare.isEmpty() ? make() : spare.removeLast();
            shown.put(note.id(), card);
            card.mark(looked);
            card.setVisible(true);
        }
        if (card.show(note, chosen.contains(note.id()), isSelected(note))) {
            card.applyCss();
        }
        return card;
    }

    private boolean isSelected(Annotation note) {
        return selected != null && selected.id().equals(note.id());
    }

    private NoteCard make() {
        NoteCard made = making.get();
        getChildren().add(made);
        return made;
    }

    private void placeBar() {
        double seen = 0;
        for (NoteCard card : shown.values()) {
            double from = Math.max(0, card.getLayoutY());
            double to = Math.min(getHeight(), card.getLayoutY() + card.getHeight());
            seen += Math.max(0, to - from) / Math.max(1, card.getHeight());
        }
        double share = notes.isEmpty() ? 1 : Math.min(1, seen / notes.size());
        boolean all = notes.isEmpty() || (top == 0 && passed <= 0 && shown.size() == notes.size() && share > 0.999);
        settingBar = true;
        scrollBar.setVisible(!all);
        scrollBar.setVisibleAmount(share);
        double progress = notes.isEmpty() ? 0 : (top + passed / height(top)) / notes.size();
        scrollBar.setValue(share >= 1 ? 0 : Math.min(1, progress / (1 - share)));
        settingBar = false;
    }

    /** Stops watching the notes. */
    void close() {
        notes.removeListener(changed);
    }
}
