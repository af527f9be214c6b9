package org.clausemark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;

/** Whether a library is as its log says, and its file and index are whole. */
public final class Sound {
    private Sound() {}

    /** All that edits change. */
    record State(
            Map<String, Annotation> notes,
            Map<String, Theme> themes,
            Map<String, Memo> memos,
            Map<String, Listing> listings,
            Set<Dismissal> dismissals) {}

    /** What the tables hold. */
    static State stored(Library library) {
        List<Listing> listings = Stream.concat(library.documents().stream(), library.removedDocuments().stream())
                .map(Entry::listing)
                .toList();
        return new State(
                listings.stream()
                        .flatMap(l -> library.annotations(l.documentId()).stream())
                        .collect(Collectors.toMap(Annotation::id, Function.identity())),
                library.themes().stream().collect(Collectors.toMap(Theme::id, Function.identity())),
                listings.stream()
                        .flatMap(l -> library.memo(l.documentId()).stream())
                        .collect(Collectors.toMap(Memo::documentId, Function.identity())),
                listings.stream().collect(Collectors.toMap(Listing::documentId, Function.identity())),
                Set.copyOf(library.dismissals()));
    }

    /** What came of a state by all that the log says. */
    static State replayed(State from, List<Logged> lines) {
        State state = new State(
                new HashMap<>(from.notes()),
                new HashMap<>(from.themes()),
                new HashMap<>(from.memos()),
                new HashMap<>(from.listings()),
                new HashSet<>(from.dismissals()));
        for (Logged line : lines) {
            for (Change<?> change : line.edit().changes()) {
                make(state, change);
            }
        }
        return state;
    }

    private static void make(State state, Change<?> change) {
        if (change instanceof Change.OfAnnotation of) {
            put(state.notes(), of.id(), of.before(), of.after());
        } else if (change instanceof Change.OfTheme of) {
            put(state.themes(), of.id(), of.before(), of.after());
        } else if (change instanceof Change.OfMemo of) {
            put(state.memos(), of.id(), of.before(), of.after());
        } else if (change instanceof Change.OfListing of) {
            put(state.listings(), of.id(), of.before(), of.after());
        } else if (change instanceof Change.OfDismissal of) {
            if (of.before() != null) {
                state.dismissals().remove(of.before());
            }
            if (of.after() != null) {
                state.dismissals().add(of.after());
            }
        }
    }

    private static <T> void put(Map<String, T> values, String id, @Nullable T before, @Nullable T after) {
        // Each change was made to what the one before it left: nothing was overwritten unseen.
        assertThat(values.get(id)).isEqualTo(before);
        if (after == null) {
            values.remove(id);
        } else {
            values.put(id, after);
        }
    }

    /** Fails unless the file and its index are whole. */
    public static void check(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(rows(statement, "PRAGMA foreign_key_check")).isEmpty();
            statement.execute("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search, instance)");
            List<String> kept = indexed(statement);
            statement.execute("BEGIN");
            for (String sql : SearchTables.FILLED) {
                statement.execute(sql);
            }
            assertThat(kept).isNotEmpty().isEqualTo(indexed(statement));
            statement.execute("ROLLBACK");
        }
    }

    private static List<String> indexed(Statement statement) throws SQLException {
        List<String> all = rows(statement, "SELECT kind || ' ' || subject FROM noted ORDER BY 1");
        all.addAll(rows(statement, """
                SELECT term || ' ' || coalesce(kind || ' ' || subject, doc) || ' ' || offset AS place
                FROM temp.word LEFT JOIN noted ON id = doc ORDER BY place"""));
        return all;
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
