package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the list of notes: those that are shown, in their order, under headings if they are grouped. Made anew
 * when they are asked for after something has changed, so that an edit of many notes makes them once.
 */
final class NoteRows {
    private static final int NO_ORDER = Integer.MIN_VALUE;

    private final Notebook notebook;
    private final NoteShelves shelves;
    private NoteOrder order = NoteOrder.DOCUMENT;
    private boolean grouped;
    private @Nullable NoteFilter filter;
    private boolean stale = true;
    private int version;
    private List<Annotation> notes = List.of();
    /** Null where the rows are the notes alone. */
    private @Nullable List<NoteRow> rows;

    NoteRows(Notebook notebook, NoteShelves shelves) {
        this.notebook = notebook;
        this.shelves = shelves;
    }

    /** Has them made in another order and of other notes. */
    void arrange(NoteView view, NoteFilter which) {
        order = view.order();
        grouped = view.grouped();
        filter = which;
        stale = true;
    }

    /** Has them made anew: notes have changed. */
    void changed() {
        stale = true;
    }

    /** A number that changes when the rows do. */
    int version() {
        freshen();
        return version;
    }

    private void freshen() {
        if (!stale) {
            return;
        }
        stale = false;
        version++;
        NoteFilter which = filter;
        List<Annotation> all = notebook.annotations();
        if (which == null || which.showsAll()) {
            notes = all;
        } else {
            List<Annotation> some = new ArrayList<>();
            for (Annotation note : all) {
                if (which.test(note)) {
                    some.add(note);
                }
            }
            notes = some;
        }
        Comparator<Annotation> comparator = shelves.comparator(order);
        if (comparator != null) {
            List<Annotation> sorted = new ArrayList<>(notes);
            sorted.sort(comparator);
            notes = sorted;
        }
        rows = grouped ? grouped() : null;
    }

    private List<NoteRow> grouped() {
        Map<NoteGroup, List<NoteRow>> groups = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Annotation note : notes) {
            for (NoteGroup group : shelves.groups(order, note)) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new NoteRow(group, note, 0, false));
            }
        }
        List<NoteGroup> ordered = new ArrayList<>(groups.keySet());
        Comparator<NoteGroup> comparator = shelves.groupComparator(order);
        if (comparator != null) {
            ordered.sort(comparator);
        }
        List<NoteRow> all = new ArrayList<>();
        for (NoteGroup group : ordered) {
            List<NoteRow> members = groups.getOrDefault(group, List.of());
            all.add(new NoteRow(group, null, members.size(), false));
            for (NoteRow row : members) {
                Annotation note = row.annotation();
                all.add(seen.add(note.id()) ? row : new NoteRow(group, note, 0, true));
            }
        }
        return all;
    }

    /** The notes shown, in their order, each once. */
    List<Annotation> notes() {
        freshen();
        return notes;
    }

    /** Whether headings stand among them. */
    boolean isGrouped() {
        return grouped;
    }

    int size() {
        freshen();
        return rows == null ? notes.size() : rows.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    NoteRow get(int index) {
        freshen();
        return rows == null ? NoteRow.of(notes.get(index)) : rows.get(index);
    }

    /** The place of a note among those shown; -1 if it is not. */
    int placeOf(Annotation note) {
        int at = binary(note);
        return at == NO_ORDER ? find(note) : Math.max(-1, at);
    }

    private int find(Annotation note) {
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).id().equals(note.id())) {
                return i;
            }
        }
        return -1;
    }

    private int binary(Annotation note) {
        freshen();
        return order == NoteOrder.DOCUMENT
                ? Collections.binarySearch(notes, note, Annotation.DOCUMENT_ORDER)
                : NO_ORDER;
    }

    /** The index of the row where a note stands first; -1 if it is not shown. */
    int indexOf(Annotation note) {
        freshen();
        return rows == null ? placeOf(note) : indexOf(note.id());
    }

    private int indexOf(String key) {
        for (int i = 0; i < size(); i++) {
            if (get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a row that was there before is now, or what comes after it if it is gone; {@code before} if none is known. */
    int indexOf(NoteRow row, int before) {
        freshen();
        Annotation note = row.note();
        if (rows == null && note != null && order == NoteOrder.DOCUMENT) {
            int at = binary(note);
            return at >= 0 ? at : -at - 1;
        }
        int at = indexOf(row.key());
        return at >= 0 ? at : before;
    }
}
