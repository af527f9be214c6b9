package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * The places of some documents as columns of a table, in the documents' order. Immutable.
 *
 * <p>By clause there is a column for each clause and each paragraph of the preamble. An annotation counts in each that
 * it touches; one that touches none, as on a heading, counts where it begins, which is then a column too, so that no
 * coding is lost. By section an annotation counts in each section it touches.
 */
public final class PlaceColumns {
    private static final int[] NONE = {};

    /** What a column stands for. */
    public enum By {
        /** A numbered passage. */
        CLAUSE,
        /** A heading with all that stands under it. */
        SECTION,
        /** A document. */
        DOCUMENT
    }

    /**
     * A column's place.
     *
     * @param heading its head
     * @param documentId the document it stands in
     * @param start its first UTF-16 unit
     * @param end just past its last UTF-16 unit
     * @param minor whether annotations count in it only where they touch no other
     */
    public record Place(Heading heading, String documentId, int start, int end, boolean minor) {}

    private final List<Place> places;
    private final Map<String, Integer> firsts = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<String, Place> byId = new HashMap<>();

    PlaceColumns(List<Place> places) {
        this.places = List.copyOf(places);
        for (int i = 0; i < places.size(); i++) {
            firsts.putIfAbsent(places.get(i).documentId(), i);
            ends.put(places.get(i).documentId(), i + 1);
            byId.put(places.get(i).heading().id(), places.get(i));
        }
    }

    /**
     * The columns of some documents.
     *
     * @param notes the annotations that are to be counted
     * @param level by section, the depth of the headings that begin one, 1 for the outermost; 0 for the outermost depth
     *     that has more than one heading
     */
    public static PlaceColumns of(By by, List<Document> documents, Collection<Annotation> notes, int level) {
        Map<String, List<Annotation>> coded = new HashMap<>();
        for (Annotation note : notes) {
            if (!note.themes().isEmpty()) {
                coded.computeIfAbsent(note.documentId(), id -> new ArrayList<>())
                        .add(note);
            }
        }
        List<Place> places = new ArrayList<>();
        for (Document document : documents) {
            Places of = new Places(document, coded.getOrDefault(document.id(), List.of()), documents.size() > 1);
            places.addAll(
                    switch (by) {
                        case CLAUSE -> of.clauses();
                        case SECTION -> of.sections(level);
                        case DOCUMENT -> List.of(of.whole());
                    });
        }
        return new PlaceColumns(places);
    }

    /** A column for each document of these headings, whose ids are theirs: counted whole, they need not be read. */
    public static PlaceColumns whole(List<Heading> documents) {
        return new PlaceColumns(documents.stream()
                .map(document -> new Place(document, document.id(), 0, Integer.MAX_VALUE, false))
                .toList());
    }

    /** The heads of the columns. */
    public List<Heading> headings() {
        return places.stream().map(Place::heading).toList();
    }

    /** The place of the column of that id, if it is there. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The column of an index. */
    public Place place(int column) {
        return places.get(column);
    }

    /** The columns an annotation counts in, ascending. */
    public int[] touched(Annotation note) {
        @Nullable Integer first = firsts.get(note.documentId());
        if (first == null) {
            return NONE;
        }
        int end = ends.getOrDefault(note.documentId(), first);
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() <= note.anchor().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int past = low;
        while (past < end && places.get(past).start() < note.anchor().end()) {
            past++;
        }
        int[] major =
                IntStream.range(low, past).filter(i -> !places.get(i).minor()).toArray();
        return major.length > 0 || past == low ? major : new int[] {low};
    }

    /** Whether an annotation counts in the column of an id. */
    public boolean counts(Annotation note, String column) {
        for (int each : touched(note)) {
            if (places.get(each).heading().id().equals(column)) {
                return true;
            }
        }
        return false;
    }
}
