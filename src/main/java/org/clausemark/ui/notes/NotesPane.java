package org.clausemark.ui.notes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.jspecify.annotations.Nullable;

/** The notes as cards, in an order, narrowed by a search, by filters and by the focused theme. */
public final class NotesPane extends VBox {
    /** How long what could not be saved waits before it is tried again. */
    private static final Duration AGAIN = Duration.seconds(3);

    private final Notebook notebook;
    private final NoteActions actions;
    private final ObjectProperty<NoteView> view = new SimpleObjectProperty<>(NoteView.ALL);
    private final NoteWords words;
    private final NoteLinks links;
    private final Drafts drafts;
    private final NoteRows rows;
    private final NotesHead head;
    private final MemoCard memo;
    private final CardList cards;
    private final ReviewPane review;
    private final FoundText linked = new FoundText("linked-line");
    private final Label empty = new Label();
    private final InvalidationListener narrow = o -> narrow();
    private final ListChangeListener<Annotation> changed = this::changed;
    private final InvalidationListener redraw = o -> redraw();
    private final InvalidationListener reselect;
    private final InvalidationListener remember;
    private final NoteChoice choice;
    private NoteFilter filter;
    private @Nullable Passage current;
    private final PauseTransition again = new PauseTransition(AGAIN);
    private boolean updating;
    private Runnable onLinks = () -> {};

    /** Shows the notebook's notes; what cards ask for goes to {@code actions}. */
    public NotesPane(Notebook notebook, NoteActions actions) {
        this.notebook = notebook;
        this.actions = actions;
        words = new NoteWords(notebook);
        links = new NoteLinks(notebook, actions);
        Saving saving = new Saving(notebook, actions);
        drafts = new Drafts(saving, writing -> {
            saving.ended(writing);
            // Later, for it may end while the list is drawing its cards.
            Platform.runLater(this::arrange);
        });
        NoteCard.Desk desk = new NoteCard.Desk(actions, drafts, saving, links, actions::leave);
        rows = new NoteRows(notebook, new NoteShelves(notebook, drafts));
        filter = NoteFilter.of(view.get(), notebook, words, links, drafts);
        head = new NotesHead(notebook, view);
        head.setOnSearch(words::prepare);
        head.setOnReview(this::review);
        memo = new MemoCard(notebook.memoProperty(), desk);
        remember = o -> memo.show();
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.setAlignment(Pos.CENTER);
        cards = new CardList(rows, () -> new NoteCard(notebook, desk), empty);
        cards.setBeforeLayout(this::update);
        choice = new NoteChoice(notebook, actions, rows, cards, this::isShown);
        reselect = o -> choice.reselect();
        review = new ReviewPane(notebook, desk, this::endReview);
        VBox.setVgrow(review, Priority.ALWAYS);
        NoteCard.seen(review, false);
        NoteCard.seen(linked, false);
        VBox.setMargin(linked, new Insets(0, CardList.MARGIN, 10, 4));
        setId("notes");
        getStyleClass().add("notes-pane");

        cards.setId("cards");
        cards.setOnPressed(choice::pressed);
        cards.setOnContextMenuRequested(event -> {
            if (!(event.getTarget() instanceof TextInputControl) && !choice.isEmpty()) {
                actions.menu(cards, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        cards.addEventFilter(KeyEvent.KEY_PRESSED, new ListKeys(this, choice, cards, desk)::pressed);
        VBox.setVgrow(cards, Priority.ALWAYS);
        getChildren().addAll(head, memo, cards, linked, review);

        notebook.annotations().addListener(changed);
        notebook.themes().addListener(redraw);
        notebook.focusProperty().addListener(narrow);
        notebook.selectedProperty().addListener(reselect);
        notebook.memoProperty().addListener(remember);
        view.addListener(narrow);
        narrow();
        again.setOnFinished(e -> saveAgain());
        drafts.refusedProperty().subscribe(refused -> {
            if (refused) {
                again.playFromStart();
            } else {
                again.stop();
            }
        });
    }

    /** What could not be saved is tried again until it can be: the reader need not press a key for it. */
    private void saveAgain() {
        if (!drafts.saveAgain()) {
            again.playFromStart();
        }
    }

    /** Stops watching the notebook. */
    public void close() {
        again.stop();
        notebook.annotations().removeListener(changed);
        notebook.themes().removeListener(redraw);
        notebook.focusProperty().removeListener(narrow);
        notebook.selectedProperty().removeListener(reselect);
        notebook.memoProperty().removeListener(remember);
    }

    /** Offers views that were kept before, as text; {@code keep} gets them all when one is saved or deleted. */
    public void offerViews(String kept, Consumer<String> keep) {
        head.offer(kept, keep);
    }

    /** Whether the memo on the document is unfolded. */
    public BooleanProperty memoOpenProperty() {
        return memo.openProperty();
    }

    /** Saves what is being typed. False if something could not be saved; it stays open. */
    public boolean saveTyping() {
        return drafts.saveAll();
    }

    /** Whether something typed is not in the library yet. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return drafts.unsavedProperty();
    }

    /** Selects a note and brings its card into view, whatever the cards are narrowed to. */
    public void show(String annotationId) {
        if (!isShown(annotationId)) {
            view.set(view.get().unfiltered());
            notebook.focusProperty().set(ThemeFocus.NONE);
        }
        notebook.selectedProperty().set(annotationId);
    }

    /** Marks what is being looked for in the cards; null if nothing is. */
    public void showFound(@Nullable Query query) {
        cards.mark(query);
    }

    /** Opens a note's comment for typing. */
    public void edit(String annotationId) {
        endReview();
        show(annotationId);
        cards.card(annotationId).ifPresent(NoteCard::edit);
    }

    /** Opens a new reply to a note for typing. */
    public void reply(String annotationId) {
        endReview();
        show(annotationId);
        cards.card(annotationId).ifPresent(NoteCard::reply);
    }

    /** Opens the memo on the document for typing. */
    public void editMemo() {
        endReview();
        memo.edit();
    }

    /** Marks the chosen notes as settled; opens them again if all of them are. */
    public void settle() {
        List<String> ids = chosen();
        boolean settled =
                ids.stream().map(notebook::annotation).flatMap(Optional::stream).allMatch(Annotation::settled);
        if (!ids.isEmpty()) {
            actions.attempt(() -> notebook.settle(ids, !settled));
        }
    }

    /** Goes through the notes shown one by one, from the selected one on. */
    public void review() {
        List<Annotation> notes = List.copyOf(rows.notes());
        if (!notes.isEmpty()) {
            int from = choice.selected().map(rows::placeOf).orElse(0);
            inReview(true);
            review.begin(notes, from);
        }
    }

    private void endReview() {
        if (review.isVisible()) {
            inReview(false);
            choice.reselect();
            cards.requestFocus();
        }
    }

    private void inReview(boolean now) {
        NoteCard.seen(head, !now);
        NoteCard.seen(memo, !now);
        NoteCard.seen(cards, !now);
        NoteCard.seen(review, now);
        showLinked();
    }

    /** Says, under the cards, which notes link to the passage the reader is at. */
    public void follow(Passage passage) {
        current = passage;
        showLinked();
    }

    private void showLinked() {
        List<Annotation> notes = current == null || review.isVisible() ? List.of() : links.to(current);
        if (current != null && !notes.isEmpty()) {
            linked.show(links.line(Document.place(current) + " is linked from ", notes));
        }
        NoteCard.seen(linked, !notes.isEmpty());
    }

    /** Says what to do when links between notes and passages have come or gone. */
    public void setOnLinks(Runnable action) {
        onLinks = action;
    }

    /** How many notes link to a passage; at once, however many notes there are. */
    public int linksTo(Passage passage) {
        return links.count(passage);
    }

    /** The places of the notes that link to a passage, in words. */
    public String placesLinkingTo(Passage passage) {
        return links.places(passage);
    }

    /** Narrows the cards to the notes that link to a passage; if they are so already, to nothing. */
    public void showLinksTo(Passage passage) {
        endReview();
        boolean already = view.get().linkedTo().equals(passage.id());
        view.set(already ? view.get().linkedTo("") : view.get().unfiltered().linkedTo(passage.id()));
        notebook.focusProperty().set(ThemeFocus.NONE);
    }

    /** Selects the next note shown, or the one before, and brings its text into view. */
    public void step(boolean forward) {
        choice.step(forward);
    }

    /** The note whose card a node is a part of, if any. */
    public Optional<Annotation> noteOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof NoteCard card) {
                return card.note();
            }
        }
        return Optional.empty();
    }

    /** The notes shown, in the order of the list. */
    public List<Annotation> shown() {
        return List.copyOf(rows.notes());
    }

    /** The ids of the notes chosen in the list, in its order; the selected one alone if no other is. */
    public List<String> chosen() {
        return choice.ids();
    }

    /** Notes have changed: one edit may change many, so what is shown of them all is worked out once, after it. */
    private void changed(ListChangeListener.Change<? extends Annotation> change) {
        if (links.take(change)) {
            cards.refresh();
            onLinks.run();
        }
        rows.changed();
        cards.requestLayout();
        if (!updating) {
            updating = true;
            // Before the next frame, which would else be followed by another for the tally; without one, soon.
            Platform.runLater(this::update);
        }
    }

    private void update() {
        if (!updating) {
            return;
        }
        updating = false;
        tally();
        if (review.isVisible()) {
            review.refresh();
        }
        // What could not be saved before: something else just was.
        if (unsavedProperty().get()) {
            Platform.runLater(this::saveTyping);
        }
    }

    private void narrow() {
        filter = NoteFilter.of(view.get(), notebook, words, links, drafts);
        arrange();
    }

    /** Puts the cards in order and narrows them, after typing has kept one where it was. */
    private void arrange() {
        rows.arrange(view.get(), filter);
        tally();
        cards.requestLayout();
    }

    /** Draws the cards anew, for what they show of themes. */
    private void redraw() {
        narrow();
        cards.refresh();
        if (review.isVisible()) {
            review.refresh();
        }
    }

    private void tally() {
        int all = notebook.annotations().size();
        head.tally(rows.notes().size(), all);
        empty.setText(
                all == 0
                        ? "No notes yet.\nSelect a passage and press H."
                        : "No note matches.\nClear the search to see all " + all + ".");
        showLinked();
        choice.reselect();
    }

    private boolean isShown(String id) {
        return notebook.annotation(id).filter(filter).isPresent();
    }
}
