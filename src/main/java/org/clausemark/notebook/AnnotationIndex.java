package org.clausemark.notebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a document in its order, found by id and by place.
 *
 * <p>A reading pane and a list of notes ask for each thing in view at each change: walking all would be felt.
 */
final class AnnotationIndex {
    private final ObservableList<Annotation> annotations = FXCollections.observableArrayList();
    // Kept, because a view watches its list weakly: one made for each caller would soon stop telling of changes.
    private final ObservableList<Annotation> view = FXCollections.unmodifiableObservableList(annotations);
    private final Map<String, Annotation> byId = new HashMap<>();
    private int longest;
    private int version;

    AnnotationIndex(Collection<Annotation> inDocumentOrder) {
        annotations.setAll(inDocumentOrder);
        annotations.forEach(this::index);
    }

    /** All in document order; unmodifiable, observable. */
    ObservableList<Annotation> all() {
        return view;
    }

    Optional<Annotation> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that share a character with a range of offsets, in document order. */
    List<Annotation> in(int start, int end) {
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

    /** How many begin in a half-open range of offsets. */
    int countFrom(int start, int end) {
        return Math.max(0, firstFrom(end) - firstFrom(start));
    }

    /** A number that changes when the annotations do. */
    int version() {
        return version;
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

    /** Makes a change that has been committed; those who watch the list are told. */
    void show(Change.OfAnnotation change) {
        version++;
        Annotation after = change.after();
        // What another program did just before the list was read is already in it.
        Annotation before = byId.get(change.id());
        // Before the list, whose watchers look things up.
        if (after == null) {
            byId.remove(change.id());
        } else {
            index(after);
        }
        if (!Objects.equals(before, after)) {
            Sorted.replace(annotations, before, after, Annotation.DOCUMENT_ORDER);
        }
    }

    private void index(Annotation annotation) {
        byId.put(annotation.id(), annotation);
        longest = Math.max(
                longest, annotation.anchor().end() - annotation.anchor().start());
    }
}
