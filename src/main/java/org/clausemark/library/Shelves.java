package org.clausemark.library;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.clausemark.finding.Expression.Field;
import org.clausemark.finding.Expression.Words;
import org.jspecify.annotations.Nullable;

/** The documents that a search looks in: those that are not in the bin, by number. */
final class Shelves {
    private final NavigableMap<Integer, Shelf> byNumber = new TreeMap<>();
    private final Map<String, Shelf> byId = new HashMap<>();

    /**
     * A document as a search knows it.
     *
     * @param number its number, of which the numbers of its passages in the index are made
     * @param id its id
     * @param title its title
     * @param added when it was added; tells it from an earlier one of the same number
     * @param said what it can be asked for by: id, title, collection, keywords
     */
    record Shelf(int number, String id, String title, long added, List<String> said) {
        boolean holds(Field in) {
            Words words = new Words(in.value(), true);
            return said.stream().anyMatch(words::isIn);
        }

        /** Whether it is asked for, and not asked to be left out. */
        boolean fits(SearchPlan.Branch branch) {
            return branch.fields().stream().allMatch(f -> f.name() != Field.Name.IN || holds(f))
                    && branch.otherFields().stream().noneMatch(f -> f.name() == Field.Name.IN && holds(f));
        }
    }

    Shelves(Database database, @Nullable String only) throws SQLException {
        database.query(
                """
                SELECT l.number, d.id, d.title, d.added, l.collection, l.keywords
                FROM listing l JOIN document d ON d.id = l.document
                WHERE l.removed IS NULL AND d.id = coalesce(?, d.id)""",
                row -> {
                    String id = row.getString("id");
                    String title = row.getString("title");
                    List<String> said = List.of(
                            id,
                            title,
                            row.getString("collection"),
                            // Signs between the words of a list of JSON part them here as they do there.
                            row.getString("keywords"));
                    Shelf shelf = new Shelf(row.getInt("number"), id, title, row.getLong("added"), said);
                    byNumber.put(shelf.number(), shelf);
                    byId.put(id, shelf);
                    return shelf;
                },
                only);
    }

    @Nullable
    Shelf of(String documentId) {
        return byId.get(documentId);
    }

    /** A sentence for the reader where something is asked for that holds no document; else empty. */
    String remark(SearchPlan.Branch branch) {
        return branch.fields().stream()
                .filter(f ->
                        f.name() == Field.Name.IN && byNumber.values().stream().noneMatch(s -> s.holds(f)))
                .map(f -> "There is no document, collection or keyword “" + f.value() + "”.")
                .findFirst()
                .orElse("");
    }

    /** Those that a branch asks for, by number. */
    NavigableMap<Integer, Shelf> of(SearchPlan.Branch branch) {
        NavigableMap<Integer, Shelf> fitting = new TreeMap<>(byNumber);
        fitting.values().removeIf(shelf -> !shelf.fits(branch));
        return fitting;
    }
}
