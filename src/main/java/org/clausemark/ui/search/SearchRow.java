package org.clausemark.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.finding.Excerpt;
import org.clausemark.finding.Expression.Words;
import org.clausemark.library.Found;
import org.clausemark.library.Hit;
import org.clausemark.library.Hits;
import org.jspecify.annotations.Nullable;

/** A row of what a search found. */
sealed interface SearchRow {
    /** The document, or the themes, that the rows under it are of. */
    record Head(Hits of) implements SearchRow {
        String title() {
            return of.documentId() == null ? "Themes" : of.title();
        }
    }

    /** Something that was found, with the words around it. */
    record One(@Nullable String documentId, Hit hit, Excerpt excerpt) implements SearchRow {}

    /** Asks for all that was found in a document. */
    record More(Hits of) implements SearchRow {}

    /** Whether it can be chosen. */
    default boolean isOffered() {
        return !(this instanceof Head);
    }

    /** The rows of what was found. */
    static List<SearchRow> of(Found found, List<Words> wanted, int room) {
        List<SearchRow> rows = new ArrayList<>();
        for (Hits group : found.groups()) {
            rows.add(new Head(group));
            for (Hit hit : group.hits()) {
                rows.add(new One(group.documentId(), hit, hit.excerpt(wanted, room)));
            }
            if (group.more()) {
                rows.add(new More(group));
            }
        }
        return rows;
    }
}
