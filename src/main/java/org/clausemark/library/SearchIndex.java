package org.clausemark.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.clausemark.finding.Question;
import org.clausemark.library.SearchPlan.Branch;
import org.clausemark.library.Shelves.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * One search of the index of all words. The numbers of a document's passages follow each other in the index: as soon as
 * enough of a document was found, the search goes on with the next, however many more there are.
 */
final class SearchIndex {
    /** How often a number beyond the wanted ones is passed over before the index is asked anew from the next document. */
    private static final int PASSED_OVER = 64;
    /** A document's number in the number of a passage. */
    private static final int SHIFT = 32;

    private final Database database;
    private final Starts starts;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Map<Integer, Gathered> gathered = new TreeMap<>();

    private SearchIndex(Database database, Starts starts, Limits limits, BooleanSupplier cancelled) {
        this.database = database;
        this.starts = starts;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /** What was found in one document; under the number 0, which no document has, what was found among the themes. */
    private record Gathered(@Nullable Shelf shelf, TreeMap<Long, Boolean> passages, Map<Long, NoteRow> notes) {}

    /**
     * Searches.
     *
     * @param cancelled asked again and again whether nobody wants to know any more; what is handed back then is nothing
     */
    static Found find(Database database, Starts starts, Question question, Limits limits, BooleanSupplier cancelled)
            throws SQLException {
        if (question.expression() == null) {
            return new Found(List.of(), false, question.remark());
        }
        return new SearchIndex(database, starts, limits, cancelled).find(SearchPlan.of(question.expression()));
    }

    private Found find(List<Branch> branches) throws SQLException {
        if (branches.isEmpty()) {
            return new Found(List.of(), false, "That is too much OR and AND at once.");
        }
        Shelves shelves = new Shelves(database, limits.only());
        for (Branch branch : branches) {
            NoteRows rows = new NoteRows(database, branch);
            String remark = rows.remark().isEmpty() ? shelves.remark(branch) : rows.remark();
            if (!remark.isEmpty()) {
                return new Found(List.of(), false, remark);
            }
            if (branch.must().isEmpty() && branch.fields().isEmpty()) {
                return new Found(List.of(), false, "Say also what to look for: NOT only leaves out.");
            }
            NavigableMap<Integer, Shelf> fitting = shelves.of(branch);
            if (!rows.areOnly()) {
                if (branch.must().isEmpty()) {
                    list(branch, fitting);
                } else {
                    scan(branch, fitting);
                }
            }
            rows.each(row -> {
                Shelf shelf = row.documentId() == null ? null : shelves.of(row.documentId());
                boolean wanted = shelf == null
                        ? row.documentId() == null && limits.only() == null && !branch.isIn()
                        : fitting.containsKey(shelf.number());
                if (wanted) {
                    of(shelf).notes().put(row.id(), row);
                }
                return !cancelled.getAsBoolean();
            });
        }
        return cancelled.getAsBoolean() ? Found.NOTHING : found();
    }

    private Gathered of(@Nullable Shelf shelf) {
        return gathered.computeIfAbsent(
                shelf == null ? 0 : shelf.number(), n -> new Gathered(shelf, new TreeMap<>(), new HashMap<>()));
    }

    /** The passages with the words. */
    private void scan(Branch branch, NavigableMap<Integer, Shelf> fitting) throws SQLException {
        // Where a word may go on, asking again costs as much as reading to the end.
        int patience = branch.hasLongPrefix() ? Integer.MAX_VALUE : PASSED_OVER;
        Long from = fitting.isEmpty() ? null : (long) fitting.firstKey() << SHIFT;
        while (from != null && !cancelled.getAsBoolean()) {
            Scan scan = new Scan(fitting, patience);
            database.eachWhile(
                    "SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY rowid",
                    row -> scan.take(row.getLong(1)),
                    branch.match(),
                    from);
            from = scan.next;
        }
    }

    /** Takes the numbers of passages in order. */
    private final class Scan {
        private final NavigableMap<Integer, Shelf> fitting;
        private final int patience;
        private int passedOver;
        private int seen;
        private @Nullable Gathered into;
        private @Nullable Long next;
        private int last = -1;

        Scan(NavigableMap<Integer, Shelf> fitting, int patience) {
            this.fitting = fitting;
            this.patience = patience;
        }

        /** Takes a number; false if the index is to be asked anew, from {@code next}, or not at all. */
        boolean take(long id) {
            int number = (int) (id >> SHIFT);
            if (number != last) {
                last = number;
                seen = 0;
                passedOver = 0;
                Shelf shelf = fitting.get(number);
                into = shelf == null ? null : of(shelf);
            }
            if (into != null && seen <= limits.perDocument()) {
                into.passages().put(id, true);
                seen++;
            } else if (++passedOver > patience) {
                Integer further = fitting.higherKey(number);
                next = further == null ? null : (long) further << SHIFT;
                return false;
            }
            return !cancelled.getAsBoolean();
        }
    }

    /** The passages of documents of which no words are asked. */
    private void list(Branch branch, NavigableMap<Integer, Shelf> fitting) throws SQLException {
        for (Shelf shelf : fitting.values()) {
            Gathered into = of(shelf);
            String all = "SELECT ordinal FROM passage WHERE document = ? AND kind NOT IN ('FRONT', 'BACK')";
            long base = (long) shelf.number() << SHIFT;
            Database.While take = row -> {
                into.passages().put(base | row.getInt(1), true);
                return into.passages().size() <= limits.perDocument() && !cancelled.getAsBoolean();
            };
            if (branch.mustNot().isEmpty()) {
                database.eachWhile(all + " ORDER BY ordinal", take, shelf.id());
            } else {
                database.eachWhile(
                        all + " AND ? | ordinal NOT IN (SELECT rowid FROM search WHERE search MATCH ?)"
                                + " ORDER BY ordinal",
                        take,
                        shelf.id(),
                        base,
                        branch.unwanted());
            }
        }
    }

    private Found found() throws SQLException {
        List<Gathered> groups = new ArrayList<>(gathered.values());
        groups.removeIf(g -> g.passages().isEmpty() && g.notes().isEmpty());
        groups.sort((a, b) -> a.shelf() == null || b.shelf() == null
                ? Boolean.compare(a.shelf() != null, b.shelf() != null)
                : a.shelf().title().compareToIgnoreCase(b.shelf().title()));
        boolean more = groups.size() > limits.documents();
        List<Hits> all = new ArrayList<>();
        for (Gathered group : more ? groups.subList(0, limits.documents()) : groups) {
            if (cancelled.getAsBoolean()) {
                return Found.NOTHING;
            }
            all.add(hits(group));
        }
        return new Found(all, more, "");
    }

    private Hits hits(Gathered group) throws SQLException {
        List<Place> places = new ArrayList<>();
        Shelf shelf = group.shelf();
        for (long id : group.passages().keySet()) {
            places.add(new Place((int) id, Hit.Kind.TEXT, 0, id, null));
        }
        for (NoteRow row : group.notes().values()) {
            int passage = shelf != null && row.isOfNote() ? starts.passage(database, shelf, row.start()) : -1;
            places.add(new Place(passage, row.kind(), row.start(), row.id(), row));
        }
        places.sort(null);
        boolean more = places.size() > limits.perDocument();
        List<Hit> hits = new ArrayList<>();
        for (Place place : more ? places.subList(0, limits.perDocument()) : places) {
            Hit hit = hit(shelf, place);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return new Hits(shelf == null ? null : shelf.id(), shelf == null ? "" : shelf.title(), hits, more);
    }

    /** Where something was found: by passage, then by kind, then by where it begins. */
    private record Place(
            int passage,
            Hit.Kind kind,
            int start,
            long id,
            @Nullable NoteRow row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Integer.compare(passage, other.passage);
            order = order != 0 ? order : kind.compareTo(other.kind);
            order = order != 0 ? order : Integer.compare(start, other.start);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    private @Nullable Hit hit(@Nullable Shelf shelf, Place place) throws SQLException {
        NoteRow row = place.row();
        String clause = null;
        String text = "";
        if (shelf != null && place.passage() >= 0) {
            List<String[]> passage = database.query(
                    "SELECT number, label_length, CASE WHEN ? THEN text ELSE '' END FROM passage"
                            + " WHERE document = ? AND ordinal = ?",
                    r -> new String[] {r.getString(1), unlabelled(r.getString(3), r.getInt(2))},
                    row == null ? 1 : 0,
                    shelf.id(),
                    place.passage());
            if (passage.isEmpty()) {
                return null;
            }
            clause = passage.getFirst()[0];
            text = passage.getFirst()[1];
        }
        if (row != null) {
            text = database.query(
                            "SELECT coalesce(text, '') FROM noted_text WHERE id = ?", r -> r.getString(1), row.id())
                    .getFirst();
        }
        if (place.kind() == Hit.Kind.THEME) {
            text = text.strip().replaceFirst("\\n+", ": ");
        }
        String subject = row != null ? row.subject() : shelf == null ? "" : shelf.id();
        return new Hit(place.kind(), subject, place.passage(), clause, text);
    }

    private static String unlabelled(String text, int label) {
        return text.substring(Math.clamp(label, 0, text.length())).strip();
    }
}
