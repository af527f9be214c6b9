package org.clausemark.notebook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.library.Library;
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
    private final Document document;
    private final String author;
    private final InstantSource clock;
    private final ObservableList<Annotation> annotations = FXCollections.observableArrayList();
    private final ObservableList<Theme> themes = FXCollections.observableArrayList();
    // Kept, because a view watches its list weakly: one made for each caller would soon stop telling of changes.
    private final ObservableList<Annotation> annotationsView = FXCollections.unmodifiableObservableList(annotations);
    private final ObservableList<Theme> themesView = FXCollections.unmodifiableObservableList(themes);
    // A reading pane and a list of notes ask for each thing in view at each change: walking all would be felt.
    private final Map<String, Annotation> byId = new HashMap<>();
    private final Map<String, Theme> themeById = new HashMap<>();
    private int longest;
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> focusedTheme = new SimpleObjectProperty<>();
    private final History history = new History();

    /** Opens a document of the library for a reader whose name goes on new annotations. */
    public Notebook(Library library, Document document, String author, InstantSource clock) {
        this.library = library;
        this.document = document;
        this.author = author;
        this.clock = clock;
        annotations.setAll(library.annotations(document.id()));
        themes.setAll(library.themes());
        annotations.forEach(this::index);
        themes.forEach(t -> themeById.put(t.id(), t));
    }

    /** The document that is open. */
    public Document document() {
        return document;
    }

    /** The document's annotations in document order; unmodifiable, observable. */
    public ObservableList<Annotation> annotations() {
        return annotationsView;
    }

    /** The codebook in its order; unmodifiable, observable. */
    public ObservableList<Theme> themes() {
        return themesView;
    }

    /** The id of the selected annotation; null if none is. */
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /** The id of the theme that notes and text are narrowed to; null if none is. */
    public ObjectProperty<@Nullable String> focusedThemeProperty() {
        return focusedTheme;
    }

    /** What can be undone and redone. */
    public History history() {
        return history;
    }

    /** The annotation of that id, if it is there. */
    public Optional<Annotation> annotation(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The annotations that share a character with a range of offsets, in document order. */
    public List<Annotation> annotationsIn(int start, int end) {
        List<Annotation> found = new ArrayList<>();
        // None that begins earlier reaches so far.
        for (int i = firstFrom(start - longest); i < annotations.size(); i++) {
            Annotation annotation = annotations.get(i);
            if (annotation.anchor().start() >= end) {
                break;
            }
            if (annotation.anchor().overlaps(start, end)) {
                found.add(annotation);
            }
        }
        return found;
    }

    /** How many annotations begin in a half-open range of offsets. */
    public int countFrom(int start, int end) {
        return Math.max(0, firstFrom(end) - firstFrom(start));
    }

    /** The index of the first annotation that begins at an offset or after it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = annotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (annotations.get(middle).anchor().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void index(Annotation annotation) {
        byId.put(annotation.id(), annotation);
        longest = Math.max(
                longest, annotation.anchor().end() - annotation.anchor().start());
    }

    /** The theme of that id, if it is there. */
    public Optional<Theme> theme(@Nullable String id) {
        return Optional.ofNullable(themeById.get(id));
    }

    /** The theme of that name, as {@link Theme#folded} compares names. */
    public Optional<Theme> themeNamed(String name) {
        return themes.stream().filter(t -> t.isNamed(name)).findFirst();
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

    /** Marks a place with a comment (may be empty) and themes, each an id or a name that is new, in one step. */
    public Annotation mark(Anchor anchor, Colour colour, Style style, String comment, List<String> themeIdsOrNames) {
        List<Change<?>> changes = new ArrayList<>();
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        for (String idOrName : themeIdsOrNames) {
            codes.add(themeId(idOrName, changes));
        }
        Instant now = now();
        Annotation made = new Annotation(
                UUID.randomUUID().toString(),
                document.id(),
                anchor,
                colour,
                style,
                comment,
                List.copyOf(codes),
                author,
                now,
                now);
        changes.add(new Change.OfAnnotation(null, made));
        take(new Edit(
                switch (style) {
                    case HIGHLIGHT -> "Highlight";
                    case UNDERLINE -> "Underline";
                    case CLAUSE -> "Note";
                },
                changes));
        return made;
    }

    /** Gives an annotation another colour. */
    public void recolour(String id, Colour colour) {
        change("Change colour", id, (before, now) -> before.withColour(colour, now));
    }

    /** Gives an annotation another comment; an empty one removes it. */
    public void comment(String id, String comment) {
        change("Comment", id, (before, now) -> before.withComment(comment, now));
    }

    /** Codes an annotation with a theme: an id, the name of a theme, or a name that is new and makes one. */
    public void code(String id, String themeIdOrName) {
        Annotation before = annotation(id).orElseThrow();
        List<Change<?>> changes = new ArrayList<>();
        Annotation after = before.withTheme(themeId(themeIdOrName, changes), now());
        if (!after.equals(before)) {
            changes.add(new Change.OfAnnotation(before, after));
            take(new Edit("Code", changes));
        }
    }

    /** Takes a theme off an annotation. */
    public void uncode(String id, String themeId) {
        change("Remove coding", id, (before, now) -> before.withoutTheme(themeId, now));
    }

    /** Removes an annotation. */
    public void delete(String id) {
        take(new Edit("Delete", List.of(new Change.OfAnnotation(annotation(id).orElseThrow(), null))));
    }

    /** Adds a theme at the end of the codebook; returns the present one if that name is taken. */
    public Theme addTheme(String name) {
        List<Change<?>> changes = new ArrayList<>();
        String id = themeId(name, changes);
        if (!changes.isEmpty()) {
            take(new Edit("Add theme", changes));
        }
        return theme(id).orElseThrow();
    }

    /** Puts another value in the place of the theme with the same id: another name, colour or meaning. */
    public void changeTheme(String name, Theme after) {
        Theme before = theme(after.id()).orElseThrow();
        if (!before.equals(after)) {
            take(new Edit(name, List.of(new Change.OfTheme(before, after))));
        }
    }

    /** Removes a theme, and with it its codings in every document of the library. */
    public void removeTheme(String id) {
        Instant now = now();
        List<Change<?>> changes = new ArrayList<>();
        for (Annotation coded : library.annotationsCoded(id)) {
            changes.add(new Change.OfAnnotation(coded, coded.withoutTheme(id, now)));
        }
        for (Theme theme : themes) {
            if (id.equals(theme.parent())) {
                changes.add(new Change.OfTheme(theme, theme.withParent(null)));
            }
        }
        changes.add(new Change.OfTheme(theme(id).orElseThrow(), null));
        take(new Edit("Remove theme", changes));
    }

    /** Takes the latest edit back. Returns it, or nothing if there was none. */
    public Optional<Edit> undo() {
        Edit edit = history.nextUndo();
        if (edit == null) {
            return Optional.empty();
        }
        commit(edit.inverse());
        history.undid();
        return Optional.of(edit);
    }

    /** Makes the edit that was undone last again. Returns it, or nothing if there was none. */
    public Optional<Edit> redo() {
        Edit edit = history.nextRedo();
        if (edit == null) {
            return Optional.empty();
        }
        commit(edit);
        history.redid();
        return Optional.of(edit);
    }

    private void change(String name, String id, BiFunction<Annotation, Instant, Annotation> change) {
        Annotation before = annotation(id).orElseThrow();
        Annotation after = change.apply(before, before.modified());
        if (!after.equals(before)) {
            take(new Edit(name, List.of(new Change.OfAnnotation(before, change.apply(before, now())))));
        }
    }

    /** The id of the theme meant; where there is none, not even among the changes, adds its making to them. */
    private String themeId(String idOrName, List<Change<?>> changes) {
        List<Theme> all = new ArrayList<>(themes);
        for (Change<?> change : changes) {
            if (change instanceof Change.OfTheme ofTheme && ofTheme.after() != null) {
                all.add(ofTheme.after());
            }
        }
        return theme(idOrName)
                .or(() -> all.stream().filter(t -> t.isNamed(idOrName)).findFirst())
                .orElseGet(() -> {
                    Theme made = new Theme(
                            UUID.randomUUID().toString(),
                            idOrName.strip(),
                            Palette.next(all.stream().map(Theme::colour).toList()),
                            null,
                            "",
                            List.of(),
                            all.stream().mapToInt(Theme::position).max().orElse(0) + 1);
                    changes.add(new Change.OfTheme(null, made));
                    return made;
                })
                .id();
    }

    private void take(Edit edit) {
        commit(edit);
        history.took(edit);
    }

    private void commit(Edit edit) {
        library.apply(edit);
        for (Change<?> change : edit.changes()) {
            show(change);
        }
    }

    private void show(Change<?> change) {
        if (change instanceof Change.OfAnnotation ofAnnotation) {
            Annotation after = ofAnnotation.after();
            if (after != null && !after.documentId().equals(document.id())) {
                return;
            }
            // Before the list, whose watchers look things up.
            if (after == null) {
                byId.remove(change.id());
            } else {
                index(after);
            }
            replace(annotations, ofAnnotation.before(), after, Annotation.DOCUMENT_ORDER);
            if (after == null && change.id().equals(selected.get())) {
                selected.set(null);
            }
        } else if (change instanceof Change.OfTheme ofTheme) {
            Theme after = ofTheme.after();
            if (after == null) {
                themeById.remove(change.id());
            } else {
                themeById.put(after.id(), after);
            }
            replace(themes, ofTheme.before(), after, Theme.CODEBOOK_ORDER);
            if (after == null && change.id().equals(focusedTheme.get())) {
                focusedTheme.set(null);
            }
        }
    }

    /** Puts {@code after} where {@code before} is, or takes it out, or in; the list stays sorted. */
    private static <T> void replace(List<T> sorted, @Nullable T before, @Nullable T after, Comparator<T> order) {
        int old = before == null ? -1 : Collections.binarySearch(sorted, before, order);
        if (old >= 0 && after != null && order.compare(Objects.requireNonNull(before), after) == 0) {
            sorted.set(old, after);
            return;
        }
        if (old >= 0) {
            sorted.remove(old);
        }
        if (after != null) {
            int place = Collections.binarySearch(sorted, after, order);
            sorted.add(place < 0 ? -place - 1 : place, after);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
