package org.clausemark.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What was removed and can be had back. A document in the bin is only listed as being there; a note is in the log, as it
 * was when it was removed. Emptying deletes both for good.
 */
final class Bin {
    // The last thing that became of the note is that it went, and not because its making was undone.
    private static final String REMOVED_NOTES = """
            SELECT c.before, e.made, json_extract(c.before, '$.document') AS document
            FROM change c JOIN edit e ON e.id = c.edit
            WHERE c.kind = 'annotation' AND c.after IS NULL
              AND c.edit = (SELECT max(edit) FROM change WHERE kind = 'annotation' AND subject = c.subject)
              AND NOT EXISTS(SELECT 1 FROM annotation WHERE id = c.subject)
              AND (e.takes_back IS NULL OR e.takes_back <>
                (SELECT min(edit) FROM change WHERE kind = 'annotation' AND subject = c.subject))\s""";

    private static final String OF_DOCUMENT = """
            ((kind IN ('memo', 'listing', 'outline') AND subject = ?)
              OR (kind IN ('annotation', 'dismissal') AND json_extract(coalesce(after, before), '$.document') = ?))""";

    private final Database database;
    private final Documents documents;
    private final Themes themes;

    Bin(Database database, Documents documents, Themes themes) {
        this.database = database;
        this.documents = documents;
        this.themes = themes;
    }

    /** All that is in it, the latest first. */
    List<Binned> contents() throws SQLException {
        List<Binned> all = new ArrayList<>();
        for (Entry entry : documents.removed()) {
            Instant removed = entry.listing().removed();
            if (removed != null) {
                all.add(new Binned(entry.listing(), null, removed));
            }
        }
        all.addAll(notes(""));
        all.sort(Comparator.comparing(Binned::removed).reversed().thenComparing(Binned::id));
        return all;
    }

    private List<Binned> notes(String where, Object... values) throws SQLException {
        record Row(Annotation note, Instant removed) {}
        List<Row> rows = database.query(
                REMOVED_NOTES + where,
                row -> new Row(note(row.getString("before")), Instant.ofEpochMilli(row.getLong("made"))),
                values);
        // Many notes are of few documents: each of these is asked for once.
        Map<String, Optional<Listing>> listings = new HashMap<>();
        List<Binned> notes = new ArrayList<>();
        for (Row row : rows) {
            String id = row.note().documentId();
            Optional<Listing> on = listings.get(id);
            if (on == null) {
                on = documents.listing(id);
                listings.put(id, on);
            }
            on.ifPresent(there -> notes.add(new Binned(there, row.note(), row.removed())));
        }
        return notes;
    }

    private static Annotation note(@Nullable String json) {
        if (JsonReader.change("annotation", json, null) instanceof Change.OfAnnotation of && of.before() != null) {
            return of.before();
        }
        throw new IllegalArgumentException("A note that was removed and never was");
    }

    /** The edit that takes something out of the bin, without what its themes were if they are gone. */
    Edit restoration(String id) throws SQLException {
        Optional<Listing> document = documents.listing(id);
        if (document.isPresent() && document.get().removed() != null) {
            return restoration(
                    new Change.OfListing(document.get(), document.get().withRemoved(null)));
        }
        Binned binned = notes("AND c.subject = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new LibraryException("There is no “" + id + "” in the bin."));
        Annotation note = binned.note();
        if (note == null || binned.document().removed() != null) {
            throw new LibraryException(
                    "That note is on “" + binned.document().imprint().title()
                            + "”, which is in the bin itself; restore the document first.");
        }
        List<String> there = themes.all().stream().map(Theme::id).toList();
        Annotation restored = note;
        for (String theme : note.themes()) {
            restored = there.contains(theme) ? restored : restored.withoutTheme(theme, note.modified());
        }
        return restoration(new Change.OfAnnotation(null, restored));
    }

    private static Edit restoration(Change<?> change) {
        return new Edit("Restore", List.of(change));
    }

    /**
     * Deletes for good what was removed before a moment, and what the log says of it; what was done until then cannot be
     * undone any more. To be called within a transaction.
     *
     * @return how many documents and notes that were
     */
    int empty(Instant before) throws SQLException {
        int count = 0;
        for (Binned each : contents()) {
            if (each.removed().isBefore(before)) {
                count++;
                if (each.note() == null) {
                    delete(each.id());
                } else {
                    forget("kind = 'annotation' AND subject = ?", each.id());
                }
            }
        }
        return count;
    }

    private void delete(String document) throws SQLException {
        // In this order: the index finds a passage's row by the number its document is listed under.
        database.update("DELETE FROM passage WHERE document = ?", document);
        database.update("DELETE FROM annotation WHERE document = ?", document);
        database.update("DELETE FROM memo WHERE document = ?", document);
        database.update("DELETE FROM dismissal WHERE document = ?", document);
        database.update("DELETE FROM document WHERE id = ?", document);
        database.update("DELETE FROM setting WHERE key IN (?, ?)", "place." + document, "contents." + document);
        forget(OF_DOCUMENT, document, document);
    }

    /** Lines of the log stay, for others count on their numbers; what they said does not. */
    private void forget(String which, Object... values) throws SQLException {
        int last = database.number("SELECT coalesce(max(edit), 0) FROM change WHERE " + which, values);
        database.update("DELETE FROM change WHERE " + which, values);
        database.update("UPDATE edit SET standing = -1 WHERE standing <> -1 AND id <= ?", last);
    }
}
