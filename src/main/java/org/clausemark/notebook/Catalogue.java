package org.clausemark.notebook;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.library.Entry;
import org.clausemark.library.Library;
import org.clausemark.library.Logged;
import org.jspecify.annotations.Nullable;

/**
 * The library's list of documents while it is looked at, and the only way to change how a document is listed.
 *
 * <p>Every method that changes something has the library commit an {@link Edit} and only then changes the observable
 * list; if the commit fails the {@link org.clausemark.library.LibraryException} goes to the caller and nothing has
 * changed. Used from one thread but for {@link #read}, in the window the JavaFX thread.
 */
public final class Catalogue {
    private final Library library;
    private final InstantSource clock;
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> unmodifiable = FXCollections.unmodifiableObservableList(entries);
    private Runnable committed = () -> {};
    private Consumer<Set<String>> listed = ids -> {};
    private boolean shown;
    private int seen;

    /** What was read of the library, after a line of its log. */
    public record Contents(int line, List<Entry> entries) {}

    /** A list of a library's documents that is empty until {@link #show} is given what was read. */
    public Catalogue(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
        this.seen = library.latest();
    }

    /** All documents, those in the bin among them; empty before they were read. Unmodifiable, observable. */
    public ObservableList<Entry> entries() {
        return unmodifiable;
    }

    /** Sets what is told the ids of documents that are listed differently now, that came or went. */
    public void setOnListed(Consumer<Set<String>> told) {
        listed = told;
    }

    /** Sets what is told after each edit that is made here. */
    public void setOnCommitted(Runnable told) {
        committed = told;
    }

    /** Whether the documents have been read. */
    public boolean isShown() {
        return shown;
    }

    /** Reads all documents; on whatever thread. */
    public Contents read() {
        int line = library.latest();
        List<Entry> all = new ArrayList<>(library.documents());
        all.addAll(library.removedDocuments());
        return new Contents(line, all);
    }

    /** Shows what was read, and what was done since. */
    public void show(Contents read) {
        shown = true;
        seen = Math.min(seen, read.line());
        byId.clear();
        read.entries().forEach(entry -> byId.put(entry.id(), entry));
        entries.setAll(byId.values());
        follow();
    }

    /** Shows what was done in the library since, and tells which documents are listed differently now. */
    public void follow() {
        if (library.latest() == seen) {
            return;
        }
        Set<String> touched = new LinkedHashSet<>();
        Set<String> differently = new LinkedHashSet<>();
        for (Logged line : library.since(seen)) {
            for (Change<?> change : line.edit().changes()) {
                if (change instanceof Change.OfListing of) {
                    differently.add(of.id());
                } else if (change instanceof Change.OfAnnotation of) {
                    note(touched, of.before());
                    note(touched, of.after());
                }
            }
            seen = line.id();
        }
        touched.addAll(differently);
        if (shown && !touched.isEmpty()) {
            for (String id : touched) {
                library.entry(id).ifPresentOrElse(entry -> byId.put(id, entry), () -> byId.remove(id));
            }
            entries.setAll(byId.values());
        }
        if (!differently.isEmpty()) {
            listed.accept(differently);
        }
    }

    /** Shows the library as it is after it was taken back to a backup, whose log is another. */
    public void anew() {
        seen = library.latest();
        if (shown) {
            show(read());
        }
    }

    private static void note(Set<String> touched, @Nullable Annotation annotation) {
        if (annotation != null) {
            touched.add(annotation.documentId());
        }
    }

    /** Lists a document differently: its title page, its collection, its keywords. */
    public void list(Listing listing) {
        Listing before = listing(listing.documentId());
        if (before != null && !before.equals(listing)) {
            boolean title = !before.imprint().title().equals(listing.imprint().title());
            take(title ? "Rename" : "Change details", List.of(new Change.OfListing(before, listing)));
        }
    }

    /** Puts documents into the bin, in one step. */
    public void bin(Collection<String> ids) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        change("Move to the bin", ids, listing -> listing.removed() == null ? listing.withRemoved(now) : listing);
    }

    /** Takes documents out of the bin, in one step. */
    public void restore(Collection<String> ids) {
        change("Put back", ids, listing -> listing.withRemoved(null));
    }

    /** Puts documents into a collection, out of all with an empty one, in one step. */
    public void move(Collection<String> ids, String collection) {
        String clean = path(collection);
        change("Move to collection", ids, listing -> listing.withCollection(clean));
    }

    /** Gives a collection, with those in it, another path, in one step; an empty one takes its documents out. */
    public void rename(String collection, String other) {
        String clean = path(other);
        List<String> ids = byId.values().stream()
                .filter(e -> isIn(e.listing().collection(), collection))
                .map(Entry::id)
                .toList();
        change(
                "Rename collection",
                ids,
                listing ->
                        listing.withCollection(path(clean + listing.collection().substring(collection.length()))));
    }

    /** A collection's path as it is kept: no blanks around its parts, none that are empty. */
    public static String path(String typed) {
        return Arrays.stream(typed.split("/", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Whether a collection is another one or lies in it. */
    public static boolean isIn(String collection, String other) {
        return collection.equals(other) || collection.startsWith(other + "/");
    }

    private void change(String name, Collection<String> ids, UnaryOperator<Listing> change) {
        List<Change<?>> changes = new ArrayList<>();
        for (String id : ids) {
            Listing before = listing(id);
            if (before != null && !change.apply(before).equals(before)) {
                changes.add(new Change.OfListing(before, change.apply(before)));
            }
        }
        if (!changes.isEmpty()) {
            take(name, changes);
        }
    }

    // As the reader sees it, so that the library can refuse where it is another by now.
    private @Nullable Listing listing(String id) {
        Entry entry = byId.get(id);
        return entry == null ? library.listing(id).orElse(null) : entry.listing();
    }

    private void take(String name, List<Change<?>> changes) {
        library.apply(new Edit(name, changes));
        follow();
        committed.run();
    }
}
