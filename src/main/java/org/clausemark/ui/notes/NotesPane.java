package org.clausemark.ui.notes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.clausemark.notebook.ThemeFocus;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The notes as cards, narrowed by a search and by the focused theme. */
public final class NotesPane extends VBox {
    private final Notebook notebook;
    private final NoteActions actions;
    private final FilteredList<Annotation> filtered;
    private final SortedList<Annotation> sorted;
    private final CardList cards;
    private final CustomTextField search = new CustomTextField();
    private final Label count = new Label();
    private final Label empty = new Label();
    private final HBox filterLine = new HBox(6);
    private final ThemeChip filterChip = new ThemeChip();
    private final InvalidationListener narrow = o -> narrow();
    // Told after the filtered list, which an invalidation listener would not be.
    private final ListChangeListener<Annotation> changed = c -> {
        tally();
        saveWaiting();
    };
    private final InvalidationListener redraw = o -> redraw();
    private final InvalidationListener reselect = o -> reselect();
    private final Drafts drafts;
    private final NoteOrder order;
    private final Chosen chosen = new Chosen();

    /** Shows the notebook's notes; what cards ask for goes to {@code actions}. */
    public NotesPane(Notebook notebook, NoteActions actions) {
        this.notebook = notebook;
        this.actions = actions;
        // Later, for it may end while the list is drawing its cells.
        drafts = new Drafts(actions::comment, () -> Platform.runLater(this::settle));
        order = new NoteOrder(drafts, this::settle);
        filtered = new FilteredList<>(notebook.annotations());
        sorted = new SortedList<>(filtered);
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.setAlignment(Pos.CENTER);
        cards = new CardList(sorted, () -> new NoteCard(notebook, actions, drafts), empty);
        setId("notes");
        getStyleClass().add("notes-pane");
        Label title = new Label("NOTES");
        title.getStyleClass().add("pane-title");
        count.getStyleClass().add("pane-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, count, space, order);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");

        search.setId("search-notes");
        search.setPromptText("Search notes");
        search.setLeft(new FontIcon("fth-search"));
        search.textProperty().subscribe(this::narrow);
        VBox.setMargin(search, new Insets(0, CardList.MARGIN, 0, 2));
        filterLine.getStyleClass().add("filter-line");
        filterLine.setAlignment(Pos.CENTER_LEFT);
        filterChip.removable(
                "Show the notes of all themes", () -> notebook.focusProperty().set(ThemeFocus.NONE));
        filterLine.getChildren().add(filterChip);

        cards.setId("cards");
        cards.setOnPressed(this::pressed);
        cards.setOnContextMenuRequested(event -> {
            if (!(event.getTarget() instanceof TextInputControl)
                    && !chosen.ids().isEmpty()) {
                actions.menu(cards, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        // Before the list's own keys.
        cards.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(cards, Priority.ALWAYS);
        getChildren().addAll(head, search, filterLine, cards);

        notebook.annotations().addListener(changed);
        notebook.themes().addListener(redraw);
        notebook.focusProperty().addListener(narrow);
        notebook.selectedProperty().addListener(reselect);
        narrow();
    }

    /** Stops watching the notebook. */
    public void close() {
        notebook.annotations().removeListener(changed);
        notebook.themes().removeListener(redraw);
        notebook.focusProperty().removeListener(narrow);
        notebook.selectedProperty().removeListener(reselect);
        cards.close();
    }

    /** Saves the comments that are being typed. False if one could not be saved; it stays open. */
    public boolean saveTyping() {
        return drafts.saveAll();
    }

    /** Saves what could not be saved before: something else just was. */
    private void saveWaiting() {
        if (unsavedProperty().get()) {
            // Later, for the edit that tells of this goes on.
            Platform.runLater(this::saveTyping);
        }
    }

    /** Whether something typed is not in the library yet. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return drafts.unsavedProperty();
    }

    /** Selects a note and brings its card into view, whatever the cards are narrowed to. */
    public void show(String annotationId) {
        if (filtered.stream().noneMatch(a -> a.id().equals(annotationId))) {
            search.clear();
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
        show(annotationId);
        cards.card(annotationId).ifPresent(NoteCard::edit);
    }

    /** Selects the next note shown, or the one before, and brings its text into view. */
    public void step(boolean forward) {
        neighbour(forward).ifPresent(this::choose);
    }

    private Optional<Annotation> neighbour(boolean after) {
        int now = selected().map(cards::indexOf).orElse(-1);
        int next = now < 0 ? (after ? 0 : sorted.size() - 1) : now + (after ? 1 : -1);
        return next >= 0 && next < sorted.size() ? Optional.of(sorted.get(next)) : Optional.empty();
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

    /** The ids of the notes chosen in the list, in its order; the selected one alone if no other is. */
    public List<String> chosen() {
        String selected = notebook.selectedProperty().get();
        if (chosen.ids().size() < 2) {
            return notebook.annotation(selected).map(a -> List.of(a.id())).orElse(List.of());
        }
        return shown().filter(chosen.ids()::contains).toList();
    }

    private Stream<String> shown() {
        return sorted.stream().map(Annotation::id);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            if (event.isShiftDown()) {
                neighbour(event.getCode() == KeyCode.DOWN).ifPresent(this::extend);
            } else {
                step(event.getCode() == KeyCode.DOWN);
            }
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            chosen.set(shown().toList());
            select(notebook.annotation(notebook.selectedProperty().get())
                    .filter(a -> chosen.ids().contains(a.id()))
                    .or(() -> sorted.stream().findFirst())
                    .orElse(null));
            event.consume();
            return;
        }
        Annotation selected = selected().filter(a -> cards.indexOf(a) >= 0).orElse(null);
        if (selected == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, C -> {
                if (!event.isShortcutDown()) {
                    edit(selected.id());
                    event.consume();
                }
            }
            case DELETE, BACK_SPACE -> {
                actions.delete(chosen());
                event.consume();
            }
            case T -> {
                cards.card(selected.id())
                        .ifPresent(c -> actions.pickTheme(selected, c.localToScene(c.getLayoutBounds())));
                event.consume();
            }
            case ESCAPE -> {
                actions.leave();
                event.consume();
            }
            default -> {}
        }
    }

    /** A card was pressed: it is selected, or chosen with others; with the other button those chosen stay so. */
    private void pressed(Annotation annotation, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && (event.isShiftDown() || event.isShortcutDown())) {
            if (event.isShiftDown()) {
                extend(annotation);
            } else {
                select(notebook.annotation(chosen.toggle(annotation.id())).orElse(null));
            }
            cards.requestFocus();
            event.consume();
        } else if (event.getButton() == MouseButton.PRIMARY && isOnly(annotation)) {
            chosen.begin(annotation.id());
        } else if (event.getButton() == MouseButton.PRIMARY || !chosen.ids().contains(annotation.id())) {
            choose(annotation);
        }
    }

    private boolean isOnly(Annotation annotation) {
        return annotation.id().equals(notebook.selectedProperty().get())
                && chosen.ids().size() == 1;
    }

    private void extend(Annotation annotation) {
        chosen.extend(annotation.id(), shown().toList());
        select(annotation);
    }

    /** Selects one of those chosen, which stay so. */
    private void select(@Nullable Annotation annotation) {
        notebook.selectedProperty().set(annotation == null ? null : annotation.id());
        reselect();
        if (annotation != null) {
            actions.reveal(annotation);
        }
    }

    private void narrow() {
        filtered.setPredicate(NoteFilter.of(notebook, drafts, search.getText()));
        tally();
    }

    /** Puts the cards in order and narrows them, after typing has kept one where it was. */
    private void settle() {
        sorted.setComparator(order.comparator());
        narrow();
        cards.requestLayout();
    }

    /** Draws the cards anew, for what they show of themes. */
    private void redraw() {
        narrow();
        cards.refresh();
    }

    private void tally() {
        ThemeFocus focus = notebook.focusProperty().get();
        int all = notebook.annotations().size();
        count.setText(filtered.size() == all ? Integer.toString(all) : filtered.size() + " of " + all);
        empty.setText(
                all == 0
                        ? "No notes yet.\nSelect a passage and press H."
                        : "No note matches.\nClear the search to see all " + all + ".");
        Stream.concat(focus.wanted().stream(), focus.excluded().stream())
                .map(notebook::theme)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(t -> filterChip.show(
                        "theme: "
                                + focus.inWords(id ->
                                        notebook.theme(id).map(Theme::name).orElse("")),
                        t));
        filterLine.setVisible(!focus.isNone());
        filterLine.setManaged(!focus.isNone());
        reselect();
    }

    private void choose(Annotation annotation) {
        chosen.set(List.of());
        select(annotation);
    }

    private Optional<Annotation> selected() {
        return notebook.annotation(notebook.selectedProperty().get());
    }

    /** Puts the list's selection where the notebook's is. */
    private void reselect() {
        String id = notebook.selectedProperty().get();
        chosen.follow(id, this::isShown);
        cards.select(notebook.annotation(id).orElse(null), chosen.ids());
    }

    private boolean isShown(String id) {
        return notebook.annotation(id).filter(filtered.getPredicate()).isPresent();
    }
}
