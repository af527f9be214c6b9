package org.clausemark.notebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.clausemark.library.Library;
import org.clausemark.library.LibraryException;
import org.jspecify.annotations.Nullable;

/**
 * The themes of the library and the ways to change them. Each method that changes something is one edit, which can be
 * undone; it throws {@link org.clausemark.library.LibraryException} where the library refuses, such as a name that is
 * taken, and nothing has changed then.
 */
public final class Codebook {
    private final Library library;
    private final ThemeIndex themes;
    private final Commits commits;
    private final Supplier<Instant> now;
    private final ObservableSet<Dismissal> dismissals = FXCollections.observableSet(new LinkedHashSet<>());

    Codebook(Library library, ThemeIndex themes, Commits commits, Supplier<Instant> now) {
        this.library = library;
        this.themes = themes;
        this.commits = commits;
        this.now = now;
        dismissals.addAll(library.dismissals());
    }

    /** The themes as a tree, as they are now. */
    public ThemeTree tree() {
        return themes.tree();
    }

    /** The theme of that name, as {@link Theme#folded} compares names. */
    public Optional<Theme> named(String name) {
        return themes.all().stream().filter(t -> t.isNamed(name)).findFirst();
    }

    /** Adds a theme at the end of the codebook; returns the present one if that name is taken. */
    public Theme add(String name) {
        return named(name).orElseGet(() -> add(name, null));
    }

    /**
     * Adds a theme at the end of those under a parent, at the top where that is null. A name that is taken is refused.
     */
    public Theme add(String name, @Nullable String parent) {
        List<Change<?>> changes = new ArrayList<>();
        Theme made = themes.make(name, parent, changes);
        refuseTaken(made);
        take("Add theme", changes);
        return made;
    }

    private void refuseTaken(Theme theme) {
        named(theme.name()).filter(t -> !t.id().equals(theme.id())).ifPresent(taken -> {
            throw new LibraryException("There is already a theme named “" + taken.name() + "”.");
        });
    }

    /**
     * Puts another value in the place of the theme with the same id: another name, colour or meaning. A shortcut that
     * another theme has goes over to it.
     */
    public void change(String name, Theme wanted) {
        boolean sameName = themes.find(wanted.id())
                .filter(t -> t.name().equals(wanted.name()))
                .isPresent();
        Theme after = sameName ? wanted : wanted.withName(ThemeIndex.proper(wanted.name()));
        if (!sameName) {
            refuseTaken(after);
        }
        List<Change<?>> changes = new ArrayList<>();
        for (Theme other : themes.all()) {
            boolean sameKey =
                    !after.key().isEmpty() && Theme.folded(other.key()).equals(Theme.folded(after.key()));
            if (other.id().equals(after.id())) {
                add(changes, other, after);
            } else if (sameKey) {
                add(changes, other, other.withKey(""));
            }
        }
        take(name, changes);
    }

    /** Adds themes, or puts them in the place of those with the same ids, in one step. */
    public void changeAll(String name, Collection<Theme> afters) {
        List<Change<?>> changes = new ArrayList<>();
        for (Theme after : afters) {
            add(changes, themes.find(after.id()).orElse(null), after);
        }
        take(name, changes);
    }

    /**
     * Puts a theme, and all that stands under it, elsewhere.
     *
     * @param parent the id of the theme it goes under; null for the top. Neither itself nor one that stands under it
     * @param before the id of the sibling it goes before; null for the end
     */
    public void move(String id, @Nullable String parent, @Nullable String before) {
        Theme moved = themes.find(id).orElseThrow();
        if (parent != null && tree().withDescendants(id).contains(parent)) {
            throw new IllegalArgumentException("A theme cannot stand under itself: " + moved.name());
        }
        List<Theme> siblings = new ArrayList<>(under(parent));
        siblings.removeIf(t -> t.id().equals(id));
        int place = siblings.size();
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id().equals(before)) {
                place = i;
            }
        }
        siblings.add(place, moved);
        List<Change<?>> changes = new ArrayList<>();
        place(siblings, parent, changes);
        take("Move theme", changes);
    }

    private List<Theme> under(@Nullable String parent) {
        return parent == null ? tree().tops() : tree().children(parent);
    }

    /** Has some themes, and no others, stand under a parent in this order. */
    private static void place(List<Theme> siblings, @Nullable String parent, List<Change<?>> changes) {
        for (int i = 0; i < siblings.size(); i++) {
            add(changes, siblings.get(i), siblings.get(i).at(parent, i));
        }
    }

    /**
     * Makes one theme of two: whatever is coded with the first, in any document of the library, is coded with the
     * second instead, which takes over the first one's search terms, definition, memo and the themes under it.
     */
    public void merge(String fromId, String intoId) {
        Theme from = themes.find(fromId).orElseThrow();
        Theme into = themes.find(intoId).orElseThrow();
        if (from.equals(into)) {
            return;
        }
        Instant at = now.get();
        List<Change<?>> changes = new ArrayList<>();
        for (Annotation coded : library.annotationsCoded(fromId)) {
            changes.add(
                    new Change.OfAnnotation(coded, coded.withTheme(intoId, at).withoutTheme(fromId, at)));
        }
        int position =
                1 + under(intoId).stream().mapToInt(Theme::position).max().orElse(-1);
        for (Theme child : tree().children(fromId)) {
            if (!child.id().equals(intoId)) {
                add(changes, child, child.at(intoId, position++));
            }
        }
        boolean below = tree().withDescendants(fromId).contains(intoId);
        Theme both = below ? into.at(from.parent(), from.position()) : into;
        add(
                changes,
                into,
                both.withMeaning(
                                together(into.definition(), from.definition(), "\n"),
                                Stream.concat(into.terms().stream(), from.terms().stream())
                                        .distinct()
                                        .toList())
                        .withMemo(together(into.memo(), from.memo(), "\n\n"))
                        .withKey(into.key().isEmpty() ? from.key() : into.key()));
        for (Dismissal each : of(fromId)) {
            Dismissal instead = new Dismissal(intoId, each.documentId(), each.passageId());
            changes.add(new Change.OfDismissal(each, dismissals.contains(instead) ? null : instead));
        }
        changes.add(new Change.OfTheme(from, null));
        take("Merge themes", changes);
    }

    private static String together(String one, String other, String between) {
        return one.isBlank() ? other : other.isBlank() || one.contains(other) ? one : one + between + other;
    }

    /**
     * Removes a theme, and with it its codings in every document of the library; the themes under it come to stand
     * where it stood. Returns how many codings that were.
     */
    public int remove(String id) {
        Theme removed = themes.find(id).orElseThrow();
        Instant at = now.get();
        List<Change<?>> changes = new ArrayList<>();
        for (Annotation coded : library.annotationsCoded(id)) {
            changes.add(new Change.OfAnnotation(coded, coded.withoutTheme(id, at)));
        }
        int codings = changes.size();
        List<Theme> children = under(id);
        if (!children.isEmpty()) {
            @Nullable String parent = tree().parent(id).map(Theme::id).orElse(null);
            List<Theme> siblings = new ArrayList<>(under(parent));
            int place = siblings.indexOf(removed);
            siblings.remove(place);
            siblings.addAll(place, children);
            place(siblings, parent, changes);
        }
        for (Dismissal each : of(id)) {
            changes.add(new Change.OfDismissal(each, null));
        }
        changes.add(new Change.OfTheme(removed, null));
        take("Remove theme", changes);
        return codings;
    }

    /** What is not to be suggested, in all documents; unmodifiable, observable. */
    public ObservableSet<Dismissal> dismissals() {
        return FXCollections.unmodifiableObservableSet(dismissals);
    }

    /** Has a clause not suggested for a theme any more. */
    public void dismiss(Dismissal dismissal) {
        if (!dismissals.contains(dismissal)) {
            take("Dismiss suggestion", List.of(new Change.OfDismissal(null, dismissal)));
        }
    }

    private Set<Dismissal> of(String themeId) {
        return dismissals.stream().filter(d -> d.themeId().equals(themeId)).collect(Collectors.toSet());
    }

    /** Makes a change that has been committed. */
    void show(Change.OfDismissal change) {
        if (change.before() != null) {
            dismissals.remove(change.before());
        }
        if (change.after() != null) {
            dismissals.add(change.after());
        }
    }

    private static void add(List<Change<?>> changes, @Nullable Theme before, Theme after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change.OfTheme(before, after));
        }
    }

    private void take(String name, List<Change<?>> changes) {
        if (!changes.isEmpty()) {
            commits.take(new Edit(name, changes));
        }
    }
}
