package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** One note: clause number, quote, comment, replies, themes, time; its colour is the left edge. Edited in place. */
final class NoteCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
    private static final int LONGEST_QUOTE = 180;

    private final Notebook notebook;
    private final Desk desk;
    private final int longestQuote;
    private final Region ground = new Region();
    private final CardHead head;
    private final FoundText quote = new FoundText("note-quote");
    private final WrittenText comment;
    private final CardReplies replies;
    private final CardChips chips;
    private final FoundText linked = new FoundText("note-linked");
    private @Nullable NoteRow shown;
    private @Nullable Colour edge;
    private @Nullable Query looked;
    private boolean current;
    private boolean selected;
    private boolean chosen;
    private double knownWidth = -1;
    private double knownHeight;

    /**
     * What all cards share.
     *
     * @param saving what puts what is written into the notebook
     * @param leave runs when the reader ends typing in a card by a key
     */
    record Desk(NoteActions actions, Drafts drafts, Saving saving, NoteLinks links, Runnable leave) {
        /** The same for cards elsewhere, where the keyboard goes to another place. */
        Desk leaving(Runnable other) {
            return new Desk(actions, drafts, saving, links, other);
        }
    }

    /** A card that shows the beginning of what a note quotes. */
    NoteCard(Notebook notebook, Desk desk) {
        this(notebook, desk, LONGEST_QUOTE);
    }

    /** A card that shows no more of what a note quotes than that, in UTF-16 units. */
    NoteCard(Notebook notebook, Desk desk, int longestQuote) {
        this.notebook = notebook;
        this.desk = desk;
        this.longestQuote = longestQuote;
        NoteActions actions = desk.actions();
        getStyleClass().add("note-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        ground.getStyleClass().add("note-ground");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        head = new CardHead(List.of(
                new CardHead.Act("fth-corner-down-right", "note-answer", "Reply  Shift + C", this::reply),
                new CardHead.Act(
                        "fth-check",
                        "note-settle",
                        "Settled  S",
                        () -> onShown(a -> actions.attempt(() -> notebook.settle(List.of(a.id()), !a.settled())))),
                new CardHead.Act(
                        "fth-underline", "note-style", "Underline  U", () -> onShown(a -> actions.underline(a.id()))),
                new CardHead.Act(
                        "fth-trash-2",
                        "note-delete",
                        "Delete note",
                        () -> onShown(a -> actions.delete(List.of(a.id()))))));
        quote.setMinHeight(Region.USE_PREF_SIZE);
        linked.setMinHeight(Region.USE_PREF_SIZE);
        comment = new WrittenText("note-comment", "Write a comment…", desk.drafts(), desk.links(), desk.leave());
        comment.setOnEdit(this::edit);
        comment.setOnEnd(this::ended);
        replies = new CardReplies(desk.drafts(), desk.saving(), desk.links(), desk.leave());
        replies.setOnEnd(this::ended);
        chips = new CardChips(
                theme -> onShown(a -> actions.attempt(() -> notebook.uncode(List.of(a.id()), theme.id()))),
                place -> onShown(a -> actions.pickTheme(a, place)));
        getChildren().addAll(ground, head, quote, comment, replies, chips, linked);
    }

    /** Shows a part of a card, or takes it away with its room. */
    static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void onShown(Consumer<Annotation> action) {
        note().ifPresent(action);
    }

    private boolean isEditing() {
        return comment.isOpen() || replies.isOpen();
    }

    /** The note it shows. */
    Optional<Annotation> note() {
        return Optional.ofNullable(shown).map(NoteRow::note);
    }

    /** Makes it draw its note anew when it is shown next, though the note be the same. */
    void forget() {
        current = false;
    }

    /** Shows nothing any more, and ends the typing. */
    void release() {
        comment.release();
        replies.release();
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
    boolean show(NoteRow row, boolean asChosen, boolean asSelected) {
        if (current
                && row.equals(shown)
                && asSelected == selected
                && asChosen == chosen
                && comment.isCurrent()
                && replies.isCurrent()) {
            return false;
        }
        Annotation annotation = row.annotation();
        if (annotation.colour() != edge) {
            edge = annotation.colour();
            ground.getStyleClass().setAll("note-ground", "edge-" + edge.key());
        }
        current = true;
        shown = row;
        selected = asSelected;
        chosen = asChosen;
        pseudoClassStateChanged(SELECTED, chosen);
        pseudoClassStateChanged(SETTLED, annotation.settled());
        ground.pseudoClassStateChanged(SELECTED, chosen);
        ground.pseudoClassStateChanged(SETTLED, annotation.settled());
        Document document = notebook.document();
        String place = document.place(annotation.anchor());
        boolean whole = annotation.style() == Style.CLAUSE;
        quote.setText(whole ? "" : "“" + shorten(annotation.anchor().exact()) + "”");
        seen(quote, !whole);
        comment.show(Writing.comment(annotation.id()), annotation.comment(), annotation.modified(), !row.again());
        replies.show(annotation, selected, !row.again());
        head.show(annotation, place, selected);
        showTime();
        chips.show(notebook.themesOf(annotation), selected);
        List<FoundText.Stretch> line =
                desk.links().line("Linked from ", desk.links().to(annotation));
        linked.show(line);
        seen(linked, !line.isEmpty());
        mark(looked);
        setAccessibleText(place + ", " + annotation.anchor().exact() + ". " + annotation.comment()
                + (annotation.settled() ? " Settled." : ""));
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

    /** Marks what is being looked for in quote, comment and replies; null if nothing is. */
    void mark(@Nullable Query query) {
        looked = query;
        quote.mark(query);
        comment.mark(query);
        replies.mark(query);
    }

    private String shorten(String text) {
        String one = text.replace('\n', ' ');
        if (one.length() <= longestQuote) {
            return one;
        }
        return one.substring(0, Clusters.start(one, longestQuote)).strip() + "…";
    }

    private void showTime() {
        onShown(a -> head.showTime(
                isEditing() ? "editing…" : NoteTimes.of(a.modified(), ZonedDateTime.now(ZoneId.systemDefault()))));
    }

    /** Opens the comment for typing. */
    void edit() {
        if (shown != null && shown.again()) {
            // The note stands here a second time: it is written where it stands first.
            desk.actions().show(shown.annotation());
            return;
        }
        comment.edit();
        showTime();
    }

    /** Opens a new reply for typing. */
    void reply() {
        if (shown != null && !shown.again()) {
            replies.write();
            showTime();
        }
    }

    /** Shows the note as it was saved. */
    private void ended() {
        onShown(a -> notebook.annotation(a.id()).ifPresent(now -> {
            NoteRow row = shown;
            if (row != null) {
                show(row.with(now), chosen, selected);
            }
        }));
        forget();
        requestLayout();
    }
}
