package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.theming.PlaceColumns.Place;

/** Works out the places of one document that are columns of a table. */
final class Places {
    private final Document document;
    private final List<Annotation> coded;
    private final boolean oneOfSeveral;

    /**
     * The places of a document.
     *
     * @param coded its annotations that are coded with a theme
     * @param oneOfSeveral whether heads have to name the document
     */
    Places(Document document, List<Annotation> coded, boolean oneOfSeveral) {
        this.document = document;
        this.coded = coded;
        this.oneOfSeveral = oneOfSeveral;
    }

    /** The document as a whole. */
    Place whole() {
        Heading heading = Heading.ofPlace(document.id(), document.title(), document.title());
        return new Place(heading, document.id(), 0, document.text().length() + 1, false);
    }

    /** A place for each numbered passage, and for each other where an annotation stands that touches none. */
    List<Place> clauses() {
        Set<Integer> others = new HashSet<>();
        for (Annotation note : coded) {
            int first = document.indexAt(note.anchor().start());
            int last = document.indexAt(note.anchor().end() - 1);
            if (document.passages().subList(first, last + 1).stream().noneMatch(Passage::isNumbered)) {
                others.add(first);
            }
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < document.passages().size(); i++) {
            Passage passage = document.passages().get(i);
            if (passage.isNumbered() || others.contains(i)) {
                String number = passage.number();
                places.add(place(
                        passage.id(),
                        number == null ? passage.kind().key() : number,
                        Document.place(passage),
                        passage.start(),
                        passage.end(),
                        !passage.isNumbered()));
            }
        }
        return places;
    }

    /** A place for each heading of a level or above, and one for what stands before the first. */
    List<Place> sections(int level) {
        List<Passage> heads = heads(level);
        if (heads.isEmpty()) {
            return List.of(whole());
        }
        List<Place> places = new ArrayList<>();
        int first = heads.getFirst().start();
        List<Passage> before = document.passages().stream()
                .filter(p -> p.start() < first && p.isNumbered())
                .toList();
        if (!before.isEmpty() || coded.stream().anyMatch(note -> note.anchor().start() < first)) {
            boolean preamble = before.stream().anyMatch(p -> p.kind() == Passage.Kind.PREAMBLE);
            String name = preamble ? "Preamble" : "Beginning";
            places.add(place("", name, name, 0, first, false));
        }
        for (int i = 0; i < heads.size(); i++) {
            Passage head = heads.get(i);
            String number = head.number();
            int end = i + 1 < heads.size()
                    ? heads.get(i + 1).start()
                    : document.text().length() + 1;
            places.add(place(
                    head.id(),
                    number == null ? head.title() : number,
                    number == null ? head.title() : number + " " + head.title(),
                    head.start(),
                    end,
                    false));
        }
        return places;
    }

    private List<Passage> heads(int level) {
        List<Passage> all = document.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.HEADING)
                .toList();
        int deepest = level > 0
                ? level
                : all.stream().collect(Collectors.groupingBy(Passage::level, Collectors.counting())).entrySet().stream()
                        .filter(e -> e.getValue() > 1)
                        .map(e -> e.getKey())
                        .min(Comparator.naturalOrder())
                        .orElse(Integer.MAX_VALUE);
        return all.stream().filter(p -> p.level() <= deepest).toList();
    }

    private Place place(String id, String label, String title, int start, int end, boolean minor) {
        Heading heading = oneOfSeveral
                ? Heading.ofPlace(
                        document.id() + "/" + id, document.title() + ", " + title, document.title() + ", " + title)
                : Heading.ofPlace(id, label, title);
        return new Place(heading, document.id(), start, end, minor);
    }
}
