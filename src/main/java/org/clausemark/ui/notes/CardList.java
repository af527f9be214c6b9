package org.clausemark.ui.notes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
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
 * The cards of notes below each other, under headings if they are grouped. Only those in view are there; the place is
 * the first row in view and how many pixels of it have passed the top.
 *
 * <p>Not a {@code ListView}: one whose rows differ in height measures more of them at every layout, to guess how long
 * the whole is, and gives its cells other notes whenever one comes in above.
 */
final class CardList extends Region {
    /** Free on the right, wide enough for the scroll bar, in pixels. */
    static final double MARGIN = 14;

    private static final Insets AROUND = new Insets(4, MARGIN, 5, 2);
    private static final double BAR = 12;

    private final NoteRows rows;
    private final CardDeck deck;
    private final Node placeholder;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private int top;
    private Runnable beforeLayout = () -> {};
    private double passed;
    /** The row at the top when it was last laid out, and of which rows. */
    private @Nullable NoteRow topRow;

    private int version = -1;
    private @Nullable Annotation selected;
    private boolean revealing;
    private boolean settingBar;

    /** Shows the rows, which may change, or the placeholder where there are none. */
    CardList(NoteRows rows, Supplier<NoteCard> making, Node placeholder) {
        this.rows = rows;
        this.deck = new CardDeck(making, getChildren()::add);
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
        deck.select(annotation, withOthers);
        revealing = annotation != null;
        requestLayout();
    }

    /** Marks what is being looked for in the cards; null if nothing is. */
    void mark(@Nullable Query query) {
        deck.mark(query);
    }

    /** Draws every card anew, for what it shows of other things than its note. */
    void refresh() {
        deck.forget();
        requestLayout();
    }

    /** The card of a note that is in view, laid out. */
    Optional<NoteCard> card(String annotationId) {
        layout();
        return deck.card(annotationId);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> scrollBy(getHeight());
            case PAGE_UP -> scrollBy(-getHeight());
            case HOME -> scrollTo(0);
            case END -> scrollTo(rows.size());
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
        follow();
        top = index;
        passed = 0;
        requestLayout();
    }

    private void scrolledByBar(double value) {
        if (!settingBar) {
            follow();
            double position = value * (1 - scrollBar.getVisibleAmount()) * rows.size();
            top = Math.clamp((int) position, 0, Math.max(0, rows.size() - 1));
            passed = rows.isEmpty() ? 0 : (position - top) * height(top);
            requestLayout();
        }
    }

    /** What is in view stays where it is when rows come or go above it. */
    private void follow() {
        if (version != rows.version()) {
            version = rows.version();
            if (topRow != null) {
                top = rows.indexOf(topRow, top);
            }
        }
    }

    /** Has something done before each layout of the cards. */
    void setBeforeLayout(Runnable work) {
        beforeLayout = work;
    }

    @Override
    protected void layoutChildren() {
        beforeLayout.run();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        scrollBar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        placeholder.setVisible(rows.isEmpty());
        placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
        if (getWidth() <= 0 || getHeight() <= 0 || !isVisible()) {
            return;
        }
        follow();
        if (revealing) {
            revealing = false;
            reveal();
        }
        double bottom = fill();
        if (bottom < getHeight() && (top > 0 || passed > 0)) {
            passed -= getHeight() - bottom;
            fill();
        }
        topRow = rows.isEmpty() ? null : rows.get(top);
        placeBar();
    }

    private void reveal() {
        int index = selected == null ? -1 : rows.indexOf(selected);
        if (index < 0) {
            return;
        }
        boolean near = rows.isGrouped() || (index >= top && index <= top + deck.size());
        if (near) {
            fill();
        }
        // Under whichever heading it is in view.
        if (!near || deck.cardsOf(rows.get(index).annotation().id()).stream().noneMatch(this::isInView)) {
            top = Math.max(0, index - 1);
            passed = 0;
        }
    }

    private boolean isInView(NoteCard card) {
        return card.getLayoutY() - AROUND.getTop() >= -1
                && card.getLayoutY() + card.getHeight() + AROUND.getBottom() <= getHeight() + 1;
    }

    /** Lays rows out from the place to the bottom edge, puts the others by, and returns where the last one ends. */
    private double fill() {
        top = Math.clamp(top, 0, Math.max(0, rows.size() - 1));
        putBy(top + deck.size());
        if (rows.isEmpty()) {
            return 0;
        }
        while (passed < 0 && top > 0) {
            top--;
            passed += height(top);
        }
        passed = Math.max(0, passed);
        while (top < rows.size() - 1 && passed >= height(top)) {
            passed -= height(top);
            top++;
        }
        double y = -passed;
        int i = top;
        for (; i < rows.size() && y < getHeight(); i++) {
            double height = height(i);
            deck.of(rows.get(i))
                    .resizeRelocate(
                            AROUND.getLeft(),
                            Math.rint(y) + AROUND.getTop(),
                            cardWidth(),
                            height - AROUND.getTop() - AROUND.getBottom());
            y += height;
        }
        putBy(i);
        return y;
    }

    /** Puts by what shows no row from the top to before an index. */
    private void putBy(int end) {
        Set<String> kept = new HashSet<>();
        for (int i = top; i < Math.min(end, rows.size()); i++) {
            kept.add(rows.get(i).key());
        }
        deck.keep(kept);
    }

    private double height(int index) {
        return AROUND.getTop() + Math.ceil(deck.of(rows.get(index)).prefHeight(cardWidth())) + AROUND.getBottom();
    }

    /** The same with and without a scroll bar, which stands in the margin. */
    private double cardWidth() {
        return Math.max(100, getWidth() - AROUND.getLeft() - AROUND.getRight());
    }

    private void placeBar() {
        double seen = 0;
        for (Region card : deck.inView()) {
            double from = Math.max(0, card.getLayoutY());
            double to = Math.min(getHeight(), card.getLayoutY() + card.getHeight());
            seen += Math.max(0, to - from) / Math.max(1, card.getHeight());
        }
        double share = rows.isEmpty() ? 1 : Math.min(1, seen / rows.size());
        boolean all = rows.isEmpty() || (top == 0 && passed <= 0 && deck.size() == rows.size() && share > 0.999);
        settingBar = true;
        scrollBar.setVisible(!all);
        scrollBar.setVisibleAmount(share);
        double progress = rows.isEmpty() ? 0 : (top + passed / height(top)) / rows.size();
        scrollBar.setValue(share >= 1 ? 0 : Math.min(1, progress / (1 - share)));
        settingBar = false;
    }
}
