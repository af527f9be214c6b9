package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.notes.CommentText.Look;
import org.clausemark.ui.notes.CommentText.Run;

/** Where notes lead, and which notes lead to a clause. */
final class NoteLinks {
    /** How many notes a line names. */
    private static final int MOST = 8;

    private final Notebook notebook;
    private final NoteActions actions;
    /** The ids of the notes that link to a passage, by its id. */
    private final Map<String, Set<String>> towards = new HashMap<>();
    /** The ids of the passages that a note links to, by its id. */
    private final Map<String, Set<String>> from = new HashMap<>();

    NoteLinks(Notebook notebook, NoteActions actions) {
        this.notebook = notebook;
        this.actions = actions;
        add(notebook.annotations());
    }

    /** Brings it in line with what has changed of the notes. Returns whether links came or went. */
    boolean take(ListChangeListener.Change<? extends Annotation> change) {
        boolean any = false;
        while (change.next()) {
            for (Annotation gone : change.getRemoved()) {
                Set<String> passages = from.remove(gone.id());
                if (passages != null) {
                    any = true;
                    passages.forEach(
                            p -> towards.getOrDefault(p, new LinkedHashSet<>()).remove(gone.id()));
                }
            }
            any |= add(change.getAddedSubList());
        }
        change.reset();
        return any;
    }

    private boolean add(Collection<? extends Annotation> notes) {
        boolean any = false;
        for (Annotation note : notes) {
            Set<String> passages = new LinkedHashSet<>();
            add(note.comment(), passages);
            for (Reply reply : note.replies()) {
                add(reply.text(), passages);
            }
            if (!passages.isEmpty()) {
                any = true;
                from.put(note.id(), passages);
                passages.forEach(p ->
                        towards.computeIfAbsent(p, id -> new LinkedHashSet<>()).add(note.id()));
            }
        }
        return any;
    }

    private void add(String comment, Set<String> passages) {
        for (String number : CommentText.clauses(comment)) {
            clause(number).ifPresent(passage -> passages.add(passage.id()));
        }
    }

    /** The clause or heading of a number as it is typed between the brackets; empty if there is none. */
    Optional<Passage> clause(String number) {
        Document document = notebook.document();
        return document.numbered(number.strip()).or(() -> document.heading(number.strip()));
    }

    /** How many notes link to a passage. */
    int count(Passage passage) {
        Set<String> ids = towards.get(passage.id());
        return ids == null ? 0 : ids.size();
    }

    /** Whether a note links to the passage of an id. */
    boolean leads(Annotation note, String passageId) {
        return from.getOrDefault(note.id(), Set.of()).contains(passageId);
    }

    /** The places of the notes that link to a passage, in words; of many the first. */
    String places(Passage passage) {
        List<Annotation> notes = to(passage);
        String places = notes.stream().limit(MOST).map(this::placeOf).distinct().collect(Collectors.joining(", "));
        return notes.size() > MOST ? places + " and " + (notes.size() - MOST) + " more" : places;
    }

    /** The notes that link to a passage, in document order. */
    List<Annotation> to(Passage passage) {
        Set<String> ids = towards.getOrDefault(passage.id(), Set.of());
        return ids.stream()
                .map(notebook::annotation)
                .flatMap(Optional::stream)
                .sorted(Annotation.DOCUMENT_ORDER)
                .toList();
    }

    /** The notes that link to the passage a note stands in, itself left out. */
    List<Annotation> to(Annotation note) {
        if (towards.isEmpty()) {
            return List.of();
        }
        Passage passage = notebook.document().passageAt(note.anchor().start());
        return to(passage).stream().filter(a -> !a.id().equals(note.id())).toList();
    }

    /** The place of a note as readers name it. */
    String placeOf(Annotation note) {
        return notebook.document().place(note.anchor());
    }

    /** The runs of a text as a card shows them. */
    List<FoundText.Stretch> stretches(List<Run> runs) {
        return runs.stream().map(this::stretch).toList();
    }

    private FoundText.Stretch stretch(Run run) {
        List<String> styles = new ArrayList<>();
        for (Look look : Look.values()) {
            if (run.looks().contains(look) && look != Look.CLAUSE && look != Look.LINK) {
                styles.add("words-" + look.key());
            }
        }
        if (!leads(run)) {
            return new FoundText.Stretch(run.words(), styles, null);
        }
        styles.add("words-link");
        String words = run.looks().contains(Look.CLAUSE)
                ? clause(run.target()).map(Document::place).orElse(run.words())
                : run.words();
        return new FoundText.Stretch(words, styles, place -> follow(run, place));
    }

    private boolean leads(Run run) {
        return run.looks().contains(Look.LINK)
                || (run.looks().contains(Look.CLAUSE) && clause(run.target()).isPresent());
    }

    /** What a text leads to: what it says, and where that is. */
    List<Run> leads(String text) {
        return CommentText.of(text).parts().stream()
                .flatMap(part -> part.runs().stream())
                .filter(this::leads)
                .toList();
    }

    /** Goes to a clause; asks before it opens an address. */
    void follow(Run run, Bounds near) {
        if (run.looks().contains(Look.CLAUSE)) {
            clause(run.target()).ifPresent(actions::goTo);
        } else {
            actions.follow(run.target(), near);
        }
    }

    /** The stretches of a line that says from which notes something is linked; empty where there are none. */
    List<FoundText.Stretch> line(String beginning, List<Annotation> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        List<FoundText.Stretch> line = new ArrayList<>();
        line.add(new FoundText.Stretch(beginning, List.of(), null));
        for (Annotation note : notes.subList(0, Math.min(MOST, notes.size()))) {
            if (line.size() > 1) {
                line.add(new FoundText.Stretch(", ", List.of(), null));
            }
            line.add(new FoundText.Stretch(placeOf(note), List.of("words-link"), at -> actions.show(note)));
        }
        if (notes.size() > MOST) {
            line.add(new FoundText.Stretch(" and " + (notes.size() - MOST) + " more", List.of(), null));
        }
        return line;
    }
}
