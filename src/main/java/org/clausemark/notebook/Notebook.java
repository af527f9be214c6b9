package org.clausemark.notebook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Span;
import org.clausemark.library.Library;
import org.clausemark.library.Logged;
import org.jspecify.annotations.Nullable;

/**
 * The open document's live state, and the only way to change it.
 *
 * <p>Every method that changes something builds an {@link Edit}, has the library commit it, and only then changes the
 * observable lists; if the commit fails the {@link org.clausemark.library.LibraryException} goes to the caller and
 * nothing has changed. Used from one thread, in the window the JavaFX thread.
 */
public final class Notebook {
    private final Library library;
    private Document document;
    private final String author;
    private final InstantSource clock;
    private final AnnotationIndex annotations;
    private Joining joining;
    private final ThemeIndex themes;
    private final Codebook codebook;
    private final DocumentMemo memo;
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final ReadOnlyObjectWrapper<Document> outlined;
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<ThemeFocus> focus = new SimpleObjectProperty<>(ThemeFocus.NONE);
    private final Commits commits;

    /** Opens a document of the library for a reader whose name goes on new annotations. */
    public Notebook(Library library, Document document, String author, InstantSource clock) {
        this.library = library;
        this.document = document;
        this.author = author;
        this.clock = clock;
        // Before what is read: what others do meanwhile is then shown twice rather than never.
        int seen = library.latest();
        annotations = new AnnotationIndex(library.annotations(document.id()));
        joining = new Joining(document);
        themes = new ThemeIndex(library.themes());
        commits = new Commits(library, seen, this::show);
        codebook = new Codebook(library, themes, commits, this::now);
        outlined = new ReadOnlyObjectWrapper<>(document);
        memo = new DocumentMemo(document.id(), library.memo(document.id()));
        listing = new ReadOnlyObjectWrapper<>(
                library.listing(document.id()).orElseGet(() -> Listing.of(document.id(), document.imprint())));
    }

    /** The document that is open, with the title page the library lists it by now. */
    public Document document() {
        return document;
    }

    /** The document as its structure was changed last; {@link #document()} has its title page too. */
    public ReadOnlyObjectProperty<Document> outlinedProperty() {
        return outlined.getReadOnlyProperty();
    }

    /**
     * Changes the document's structure, in one step. Notes stay on their words, and what is not to be suggested is not
     * suggested under its new number.
     *
     * @param name what the step is called, such as {@code Join}
     * @param changed the document as {@link org.clausemark.document.Structuring} made it of {@link #document()}
     * @return whether it was done: not where nothing is different, nor where notes would stand outside the document
     */
    public boolean restructure(String name, Document changed) {
        List<Change<?>> changes =
                Restructuring.changes(document, changed, annotations.all(), List.copyOf(codebook.dismissals()));
        if (!changes.isEmpty()) {
            commits.take(new Edit(name, changes));
        }
        return !changes.isEmpty();
    }

    /** How the library lists the document: its title page, its collection, whether it is in the bin. */
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** The document's annotations in document order; unmodifiable, observable. */
    public ObservableList<Annotation> annotations() {
        return annotations.all();
    }

    /** The themes, each before those under it; unmodifiable, observable. */
    public ObservableList<Theme> themes() {
        return themes.all();
    }

    /** The ways to change themes. */
    public Codebook codebook() {
        return codebook;
    }

    /** What the reader noted of the document as a whole, as Markdown; empty if nothing. */
    public ReadOnlyStringProperty memoProperty() {
        return memo.textProperty();
    }

    /** Notes something else of the document as a whole; empty removes it. */
    public void memo(String text) {
        memo.saying(text).ifPresent(commits::take);
    }

    /** The id of the selected annotation; null if none is. */
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /** The themes that notes and text are narrowed to; never null. */
    public ObjectProperty<ThemeFocus> focusProperty() {
        return focus;
    }

    /** What notes and text are narrowed to lets through, as the themes are now. */
    public InFocus inFocus() {
        return new InFocus(focus.get(), themes.tree(), document, annotations);
    }

    /** What can be undone and redone. */
    public History history() {
        return commits.history();
    }

    /** The annotation of that id, if it is there. */
    public Optional<Annotation> annotation(@Nullable String id) {
        return annotations.find(id);
    }

    /** The annotations that share a character with a range of offsets, in document order. */
    public List<Annotation> annotationsIn(int start, int end) {
        return annotations.in(start, end);
    }

    /** How many annotations begin in a half-open range of offsets. */
    public int countFrom(int start, int end) {
        return annotations.countFrom(start, end);
    }

    /** The theme of that id, if it is there. */
    public Optional<Theme> theme(@Nullable String id) {
        return themes.find(id);
    }

    /** The themes of an annotation that still exist, in the order they were put on. */
    public List<Theme> themesOf(Annotation annotation) {
        return annotation.themes().stream()
                .map(this::theme)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Highlights a place. */
    public Annotation highlight(Anchor anchor, Colour colour) {
        return mark(anchor, colour, Style.HIGHLIGHT, "", List.of());
    }

    /**
     * Marks a place with a comment (may be empty) and themes, each an id or a name that is new, in one step. A note on
     * a clause as a whole takes in the whole of the passages that the place touches.
     */
    public Annotation mark(Anchor anchor, Colour colour, Style style, String comment, List<String> themeIdsOrNames) {
        String name = switch (style) {
            case HIGHLIGHT -> "Highlight";
            case UNDERLINE -> "Underline";
            case CLAUSE -> "Note";
        };
        return mark(name, anchor, colour, style, comment, themeIdsOrNames);
    }

    private Annotation mark(
            String name, Anchor anchor, Colour colour, Style style, String comment, List<String> themeIdsOrNames) {
        List<Change<?>> changes = new ArrayList<>();
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        for (String idOrName : themeIdsOrNames) {
            codes.add(themes.idOf(idOrName, changes));
        }
        Instant now = now();
        Annotation made = Annotation.made(
                UUID.randomUUID().toString(),
                document.id(),
                style == Style.CLAUSE ? whole(anchor) : anchor,
                colour,
                style,
                comment,
                List.copyOf(codes),
                author,
                now);
        changes.add(new Change.OfAnnotation(null, made));
        commits.take(new Edit(name, changes));
        return made;
    }

    /** Gives annotations another colour, in one step. */
    public void recolour(Collection<String> ids, Colour colour) {
        change("Change colour", ids, (before, now) -> before.withColour(colour, now));
    }

    /**
     * Marks annotations' words in another way, in one step. One that becomes a note on a clause as a whole takes in
     * the whole of the passages it touched.
     */
    public void restyle(Collection<String> ids, Style style) {
        change("Change style", ids, (before, now) -> {
            if (before.style() == style) {
                return before;
            }
            Annotation after = before.withStyle(style, now);
            return style == Style.CLAUSE ? after.withAnchor(whole(before.anchor()), now) : after;
        });
    }

    private Anchor whole(Anchor anchor) {
        Anchor first = document.anchor(document.passageAt(anchor.start()));
        Anchor last = document.anchor(document.passageAt(anchor.end() - 1));
        return document.anchor(first.start(), last.end()).orElse(anchor);
    }

    /** Lays an annotation on another range. A note on a clause as a whole keeps to its clause. */
    public void changeRange(String id, Anchor anchor) {
        change(
                "Change range",
                List.of(id),
                (before, now) ->
                        before.style() == Style.CLAUSE || before.anchor().equals(anchor)
                                ? before
                                : before.withAnchor(anchor, now));
    }

    /** The annotations of the same style and colour that an annotation touches or overlaps, in document order. */
    public List<Annotation> touching(Annotation annotation) {
        Span reach = joining.reach(annotation.anchor());
        return annotationsIn(reach.start(), reach.end()).stream()
                .filter(a -> !a.id().equals(annotation.id()) && Joining.alike(a, annotation))
                .toList();
    }

    /** Whether {@link #join} would make one of these annotations. */
    public boolean canJoin(Collection<String> ids) {
        return joining.changes(present(ids), Instant.EPOCH).isPresent();
    }

    /**
     * Makes one annotation of several of one style and colour that touch or overlap. The oldest keeps its id; comments
     * follow each other with a blank line between. Returns nothing, and does nothing, where they cannot be joined.
     */
    public Optional<Annotation> join(Collection<String> ids) {
        List<Annotation> several = present(ids);
        Optional<List<Change<?>>> changes = joining.changes(several, now());
        changes.ifPresent(made -> commits.take(new Edit("Join", made)));
        return changes.flatMap(made -> annotation(made.getFirst().id()));
    }

    private List<Annotation> present(Collection<String> ids) {
        return ids.stream().map(this::annotation).flatMap(Optional::stream).toList();
    }

    /** Gives an annotation another comment; an empty one removes it. */
    public void comment(String id, String comment) {
        change("Comment", List.of(id), (before, now) -> before.withComment(comment, now));
    }

    /** Codes annotations with a theme, in one step: an id, the name of a theme, or a name that is new and makes one. */
    public void code(Collection<String> ids, String themeIdOrName) {
        Instant now = now();
        List<Change<?>> changes = new ArrayList<>();
        String theme = themes.idOf(themeIdOrName, changes);
        boolean coded = false;
        for (Annotation before : present(ids)) {
            if (!before.themes().contains(theme)) {
                changes.add(new Change.OfAnnotation(before, before.withTheme(theme, now)));
                coded = true;
            }
        }
        if (coded) {
            commits.take(new Edit("Code", changes));
        }
    }

    /**
     * Codes a clause as a whole with a theme (an id or a name, as {@link #code} takes it), without a highlight: on the
     * note on the whole clause if there is one, else on a new one. Returns that note.
     */
    public Annotation codeClause(Passage clause, String themeIdOrName) {
        Anchor anchor = document.anchor(clause);
        Optional<Annotation> there = annotationsIn(clause.start(), clause.end()).stream()
                .filter(a -> a.style() == Style.CLAUSE && a.anchor().equals(anchor))
                .findFirst();
        if (there.isEmpty()) {
            return mark("Code", anchor, Colour.YELLOW, Style.CLAUSE, "", List.of(themeIdOrName));
        }
        code(List.of(there.get().id()), themeIdOrName);
        return annotation(there.get().id()).orElseThrow();
    }

    /** Answers an annotation. Does nothing where the text is blank. */
    public void reply(String id, String text) {
        if (!text.isBlank()) {
            change("Reply", List.of(id), (before, now) -> {
                List<Reply> replies = new ArrayList<>(before.replies());
                replies.add(new Reply(UUID.randomUUID().toString(), text, author, now));
                return before.withReplies(replies, now);
            });
        }
    }

    /** Puts a reply in other words; a blank text removes it. */
    public void changeReply(String id, String replyId, String text) {
        change(text.isBlank() ? "Delete reply" : "Reply", List.of(id), (before, now) -> {
            List<Reply> replies = new ArrayList<>(before.replies());
            replies.replaceAll(r -> r.id().equals(replyId) && !text.isBlank() ? r.withText(text) : r);
            replies.removeIf(r -> r.id().equals(replyId) && text.isBlank());
            return replies.equals(before.replies()) ? before : before.withReplies(replies, now);
        });
    }

    /** Marks annotations as settled, or opens them again, in one step. */
    public void settle(Collection<String> ids, boolean settled) {
        change(
                settled ? "Settle" : "Open again",
                ids,
                (before, now) -> before.settled() == settled ? before : before.withSettled(settled, now));
    }

    /** Takes a theme off annotations, in one step. */
    public void uncode(Collection<String> ids, String themeId) {
        change("Remove coding", ids, (before, now) -> before.withoutTheme(themeId, now));
    }

    /** Removes annotations, in one step. */
    public void delete(Collection<String> ids) {
        List<Change<?>> changes = new ArrayList<>();
        for (Annotation annotation : present(ids)) {
            changes.add(new Change.OfAnnotation(annotation, null));
        }
        if (!changes.isEmpty()) {
            commits.take(new Edit("Delete", changes));
        }
    }

    /** What became of an annotation, the earliest first; the last is as it is now. */
    public List<Logged> versions(String id) {
        return library.historyOfNote(id);
    }

    /** Puts an annotation back to what it was, without those of its themes that are gone. */
    public void goBack(Annotation earlier) {
        change(
                "Go back",
                List.of(earlier.id()),
                (now, at) -> earlier.backFrom(now, id -> theme(id).isPresent(), at));
    }

    /** Takes a document or an annotation out of the library's bin, by its id. Returns what was done. */
    public Edit restore(String id) {
        Edit edit = library.restoration(id);
        commits.take(edit);
        return edit;
    }

    /** Looks anew for what can be undone: less, once something was deleted for good. */
    public void stepsChanged() {
        commits.stepsChanged();
    }

    /** Sets what is told after each edit that is made, taken back or made again here. */
    public void setOnCommitted(Runnable told) {
        commits.setOnCommitted(told);
    }

    /** Shows what other windows and programs have done in the library since. Returns whether there was anything. */
    public boolean follow() {
        return commits.follow();
    }

    /**
     * Whether the library was taken back to a backup since this was opened. It then shows what is no longer there and
     * follows nothing: the document has to be opened anew, if it is still there.
     */
    public boolean isOutdated() {
        return commits.isOutdated();
    }

    /** Takes the library's latest edit back, of whatever document. Returns what was done, or nothing. */
    public Optional<Edit> undo() {
        return commits.undo();
    }

    /** Makes the edit that was undone last again. Returns what was done, or nothing if there was nothing. */
    public Optional<Edit> redo() {
        return commits.redo();
    }

    private void change(String name, Collection<String> ids, BiFunction<Annotation, Instant, Annotation> change) {
        Instant now = now();
        List<Change<?>> changes = new ArrayList<>();
        for (Annotation before : present(ids)) {
            // Asked with its own time first, which alone must not make it another.
            if (!change.apply(before, before.modified()).equals(before)) {
                changes.add(new Change.OfAnnotation(before, change.apply(before, now)));
            }
        }
        if (!changes.isEmpty()) {
            commits.take(new Edit(name, changes));
        }
    }

    /** Makes changes that have been committed, in their order; themes that follow each other together. */
    private void show(List<Change<?>> changes) {
        List<Change.OfTheme> ofThemes = new ArrayList<>();
        for (Change<?> change : changes) {
            if (change instanceof Change.OfTheme of) {
                ofThemes.add(of);
            } else {
                showThemes(ofThemes);
                show(change);
            }
        }
        showThemes(ofThemes);
    }

    private void showThemes(List<Change.OfTheme> changes) {
        if (changes.isEmpty()) {
            return;
        }
        themes.show(changes);
        for (Change.OfTheme change : changes) {
            if (change.after() == null) {
                focus.set(focus.get().without(change.id()));
            }
        }
        changes.clear();
    }

    private void show(Change<?> change) {
        if (change instanceof Change.OfAnnotation of) {
            show(of);
        }
        if (change instanceof Change.OfDismissal of) {
            codebook.show(of);
        } else if (change instanceof Change.OfMemo of) {
            memo.show(of);
        } else if (change instanceof Change.OfOutline of && of.id().equals(document.id())) {
            // What others did to it is read as it is now.
            document = of.before().isOf(document)
                    ? of.after().insteadOf(of.before(), document)
                    : library.document(document.id());
            joining = new Joining(document);
            outlined.set(document);
        } else if (change instanceof Change.OfListing of && of.id().equals(document.id()) && of.after() != null) {
            document = document.withImprint(of.after().imprint());
            listing.set(of.after());
        }
    }

    private void show(Change.OfAnnotation change) {
        Annotation after = change.after();
        if (after == null || after.documentId().equals(document.id())) {
            annotations.show(change);
        }
        if (after == null && change.id().equals(selected.get())) {
            selected.set(null);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
