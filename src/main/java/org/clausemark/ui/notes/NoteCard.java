package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Clusters;
import org.clausemark.document.Document;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** One note: clause number, quote, comment, themes, time; its colour is the left edge. Edited in place. */
final class NoteCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int LONGEST_QUOTE = 180;

    private final Notebook notebook;
    private final NoteActions actions;
    private final Drafts drafts;
    private final Region ground = new Region();
    private final CardHead head;
    private final FoundText quote = new FoundText("note-quote");
    private final FoundText comment = new FoundText("note-comment");
    private final CardChips chips;
    // Made when a comment is typed: a list makes many cards.
    private @Nullable CommentEditor editor;
    private @Nullable Annotation shown;
    private @Nullable Colour edge;
    private @Nullable Query looked;
    private boolean current;
    private boolean selected;
    private boolean chosen;
    private double knownWidth = -1;
    private double knownHeight;

    NoteCard(Notebook notebook, NoteActions actions, Drafts drafts) {
        this.notebook = notebook;
        this.actions = actions;
        this.drafts = drafts;
        getStyleClass().add("note-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        ground.getStyleClass().add("note-ground");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        head = new CardHead(
                () -> onShown(a -> actions.underline(a.id())), () -> onShown(a -> actions.delete(List.of(a.id()))));
        quote.setMinHeight(Region.USE_PREF_SIZE);
        comment.setMinHeight(Region.USE_PREF_SIZE);
        chips = new CardChips(
                theme -> onShown(a -> actions.uncode(a.id(), theme.id())),
                place -> onShown(a -> actions.pickTheme(a, place)));
        comment.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                edit();
            }
        });
        getChildren().addAll(ground, head, quote, comment, chips);
        showEditor(false);
    }

    private CommentEditor editor() {
        if (editor == null) {
            // With the words it is to show: empty, it would tell the draft that everything was deleted.
            editor = new CommentEditor(shown == null ? "" : drafts.text(shown.id()), new Typing());
            getChildren().add(getChildren().indexOf(chips), editor);
        }
        return editor;
    }

    /** What is typed goes into the note's draft, and from there into the library. */
    private final class Typing implements CommentEditor.Typing {
        @Override
        public boolean changed(String text) {
            boolean editing = isEditing();
            if (editing) {
                onShown(a -> drafts.type(a.id(), text));
            }
            return editing;
        }

        @Override
        public void paused() {
            onShown(a -> drafts.save(a.id()));
        }

        @Override
        public void ended() {
            endEditing();
        }

        @Override
        public void leave() {
            actions.leave();
        }
    }

    /** Shows a part of a card, or takes it away with its room. */
    static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void onShown(Consumer<Annotation> action) {
        if (shown != null) {
            action.accept(shown);
        }
    }

    private boolean isEditing() {
        return shown != null && drafts.isOpen(shown.id());
    }

    /** The note it shows. */
    Optional<Annotation> note() {
        return Optional.ofNullable(shown);
    }

    /** Makes it draw its note anew when it is shown next, though the note be the same. */
    void forget() {
        current = false;
    }

    /** Shows nothing any more, and ends the typing. */
    void release() {
        if (editor != null) {
            editor.stop();
        }
        onShown(a -> {
            if (drafts.isOpen(a.id())) {
                // Later, for what saving changes would be lost on a list that is being laid out.
                Platform.runLater(() -> drafts.close(a.id()));
            }
        });
        shown = null;
        setVisible(false);
    }

    /**
     * Shows a note, or a newer value of the one it shows already: what is being typed stays. Returns whether it looks
     * other than before.
     *
     * @param asChosen whether commands are about it
     * @param asSelected whether it is the selected one, which has its buttons
     */
    boolean show(Annotation annotation, boolean asChosen, boolean asSelected) {
        if (current
                && annotation.equals(shown)
                && asSelected == selected
                && asChosen == chosen
                && drafts.isOpen(annotation.id()) == (editor != null && editor.isVisible())) {
            return false;
        }
        if (annotation.colour() != edge) {
            edge = annotation.colour();
            ground.getStyleClass().setAll("note-ground", "edge-" + edge.key());
        }
        current = true;
        shown = annotation;
        selected = asSelected;
        chosen = asChosen;
        pseudoClassStateChanged(SELECTED, chosen);
        ground.pseudoClassStateChanged(SELECTED, chosen);
        Document document = notebook.document();
        String place = document.place(annotation.anchor());
        head.show(annotation, place, selected);
        showTime();
        boolean whole = annotation.style() == Style.CLAUSE;
        quote.setText(whole ? "" : "“" + shorten(annotation.anchor().exact()) + "”");
        seen(quote, !whole);
        comment.setText(annotation.comment());
        if (isEditing() && !editor().getText().equals(drafts.text(annotation.id()))) {
            editor().setText(drafts.text(annotation.id()));
        }
        mark(looked);
        showEditor(isEditing());
        chips.show(notebook.themesOf(annotation), selected);
        setAccessibleText(place + ", " + annotation.anchor().exact() + ". " + annotation.comment());
        return true;
    }

    /** Known until something in the card changes: a list asks for it at every layout. */
    @Override
    protected double computePrefHeight(double width) {
        if (knownWidth != width) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    public void requestLayout() {
        knownWidth = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Marks what is being looked for in quote and comment; null if nothing is. */
    void mark(@Nullable Query query) {
        looked = query;
        quote.mark(query);
        comment.mark(query);
    }

    private static String shorten(String text) {
        String one = text.replace('\n', ' ');
        if (one.length() <= LONGEST_QUOTE) {
            return one;
        }
        return one.substring(0, Clusters.start(one, LONGEST_QUOTE)).strip() + "…";
    }

    private void showTime() {
        onShown(a -> head.showTime(
                isEditing() ? "editing…" : NoteTimes.of(a.modified(), ZonedDateTime.now(ZoneId.systemDefault()))));
    }

    /** Opens the comment for typing. */
    void edit() {
        CommentEditor area = editor();
        onShown(a -> {
            drafts.begin(a);
            area.setText(drafts.text(a.id()));
            showEditor(true);
            showTime();
        });
        area.requestFocus();
        area.positionCaret(area.getLength());
    }

    private void showEditor(boolean open) {
        if (open || editor != null) {
            seen(editor(), open);
        }
        seen(comment, !open && !comment.getText().isEmpty());
    }

    /** Saves what was typed and closes the editor. Where it cannot be saved the editor keeps it. */
    private void endEditing() {
        if (isEditing() && drafts.close(Objects.requireNonNull(shown).id())) {
            showEditor(false);
            onShown(a -> shown = notebook.annotation(a.id()).orElse(a));
            showTime();
            forget();
            requestLayout();
        }
    }
}
