package org.clausemark.ui.notes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Passage;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** How notes are put in order, and which groups they belong to. */
final class NoteShelves {
    private final Notebook notebook;
    private final Drafts drafts;
    /** Where the headings of the document begin; made when they are first asked for. */
    private int @Nullable [] headings;

    NoteShelves(Notebook notebook, Drafts drafts) {
        this.notebook = notebook;
        this.drafts = drafts;
    }

    /** Compares notes as an order has them; null for the document's, which they stand in anyway. */
    @Nullable
    Comparator<Annotation> comparator(NoteOrder order) {
        return switch (order) {
            case DOCUMENT -> null;
            case TIME -> within(Comparator.comparing(drafts::modified).reversed());
            case COLOUR -> within(Comparator.comparing(Annotation::colour));
            case THEME -> {
                Map<String, Integer> places = places();
                yield within(Comparator.comparingInt(a -> first(a, places)));
            }
            case AUTHOR -> within(Comparator.comparing(a -> a.author().toLowerCase(Locale.ROOT)));
        };
    }

    private static Comparator<Annotation> within(Comparator<Annotation> order) {
        return order.thenComparing(Annotation.DOCUMENT_ORDER);
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (Theme theme : notebook.themes()) {
            places.put(theme.id(), places.size());
        }
        return places;
    }

    private static int first(Annotation note, Map<String, Integer> places) {
        int first = Integer.MAX_VALUE;
        for (String id : note.themes()) {
            first = Math.min(first, places.getOrDefault(id, Integer.MAX_VALUE));
        }
        return first;
    }

    /** The groups that a note stands in; one at least. */
    List<NoteGroup> groups(NoteOrder order, Annotation note) {
        return switch (order) {
            case DOCUMENT -> List.of(section(note));
            case TIME -> List.of(day(note));
            case COLOUR ->
                List.of(new NoteGroup(
                        note.colour().key(),
                        note.colour().label(),
                        note.colour().strong()));
            case AUTHOR -> List.of(NoteGroup.named(note.author().isBlank() ? "Nobody named" : note.author()));
            case THEME -> {
                List<NoteGroup> groups = new ArrayList<>();
                notebook.themesOf(note).forEach(t -> groups.add(new NoteGroup(t.id(), t.name(), t.colour())));
                yield groups.isEmpty() ? List.of(NoteGroup.named("No theme")) : groups;
            }
        };
    }

    /** Compares groups where they do not stand as their first notes do; null where they do. */
    @Nullable
    Comparator<NoteGroup> groupComparator(NoteOrder order) {
        if (order != NoteOrder.THEME) {
            return null;
        }
        Map<String, Integer> places = places();
        return Comparator.comparingInt(group -> places.getOrDefault(group.key(), Integer.MAX_VALUE));
    }

    private NoteGroup day(Annotation note) {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        ZonedDateTime then = drafts.modified(note).atZone(now.getZone());
        LocalDate day = then.toLocalDate();
        return new NoteGroup(day.toString(), NoteTimes.day(day, now.toLocalDate()), "");
    }

    private NoteGroup section(Annotation note) {
        int[] starts = headings;
        if (starts == null) {
            starts = notebook.document().passages().stream()
                    .filter(p -> p.kind() == Passage.Kind.HEADING)
                    .mapToInt(Passage::start)
                    .toArray();
            headings = starts;
        }
        int at = Arrays.binarySearch(starts, note.anchor().start());
        int index = at >= 0 ? at : -at - 2;
        if (index < 0) {
            return NoteGroup.named("Before the first heading");
        }
        Passage heading = notebook.document().passageAt(starts[index]);
        return new NoteGroup(heading.id(), heading.text().strip().replaceAll("\\s+", " "), "");
    }
}
