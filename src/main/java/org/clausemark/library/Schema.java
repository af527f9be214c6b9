package org.clausemark.library;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables, as the steps that led to them: step n takes a library from version n to n + 1. A step that has shipped is
 * never changed; a new one goes to the end.
 *
 * <p>Conventions: instants are milliseconds since 1970 UTC, positions UTF-16 units of the document's text, those of
 * inline marks of their passage's text. References
 * are checked at the commit, so that the changes of an edit may come in any order.
 */
final class Schema {
    /** {@code Clsm}: tells our files from other SQLite databases. */
    static final int APPLICATION_ID = 0x436C736D;

    static final List<List<String>> STEPS = List.of(
            List.of(
                    // The file itself comes last, so that reading the other columns need not step over it.
                    """
            CREATE TABLE document(
              id TEXT NOT NULL PRIMARY KEY,
              title TEXT NOT NULL,
              language TEXT NOT NULL,
              edition TEXT NOT NULL,
              issued TEXT,
              source TEXT NOT NULL,
              added INTEGER NOT NULL,
              sha256 TEXT NOT NULL UNIQUE,
              file_name TEXT NOT NULL,
              file BLOB NOT NULL) STRICT""",
                    """
            CREATE TABLE passage(
              document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
              ordinal INTEGER NOT NULL,
              id TEXT NOT NULL,
              kind TEXT NOT NULL,
              level INTEGER NOT NULL,
              number TEXT,
              label_length INTEGER NOT NULL,
              source_start INTEGER NOT NULL,
              text TEXT NOT NULL,
              PRIMARY KEY(document, ordinal)) STRICT""",
                    """
            CREATE TABLE annotation(
              id TEXT NOT NULL PRIMARY KEY,
              document TEXT NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
              start_at INTEGER NOT NULL,
              end_at INTEGER NOT NULL,
              exact TEXT NOT NULL,
              prefix TEXT NOT NULL,
              suffix TEXT NOT NULL,
              colour TEXT NOT NULL,
              comment TEXT NOT NULL,
              author TEXT NOT NULL,
              created INTEGER NOT NULL,
              modified INTEGER NOT NULL,
              CHECK(start_at >= 0 AND end_at > start_at)) STRICT""",
                    "CREATE INDEX annotation_place ON annotation(document, start_at)",
                    """
            CREATE TABLE theme(
              id TEXT NOT NULL PRIMARY KEY,
              name TEXT NOT NULL,
              folded TEXT NOT NULL UNIQUE,
              colour TEXT NOT NULL,
              parent TEXT REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
              definition TEXT NOT NULL,
              terms TEXT NOT NULL CHECK(json_valid(terms)),
              position INTEGER NOT NULL) STRICT""",
                    """
            CREATE TABLE coding(
              annotation TEXT NOT NULL REFERENCES annotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
              theme TEXT NOT NULL REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
              ordinal INTEGER NOT NULL,
              PRIMARY KEY(annotation, theme)) STRICT, WITHOUT ROWID""",
                    "CREATE INDEX coding_theme ON coding(theme)",
                    """
            CREATE TABLE edit(
              id INTEGER PRIMARY KEY,
              name TEXT NOT NULL,
              made INTEGER NOT NULL) STRICT""",
                    """
            CREATE TABLE change(
              edit INTEGER NOT NULL REFERENCES edit,
              ordinal INTEGER NOT NULL,
              kind TEXT NOT NULL,
              subject TEXT NOT NULL,
              before TEXT,
              after TEXT,
              PRIMARY KEY(edit, ordinal)) STRICT, WITHOUT ROWID""",
                    "CREATE INDEX change_subject ON change(subject)",
                    "CREATE TABLE setting(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),
            List.of(
                    "ALTER TABLE passage ADD COLUMN form TEXT NOT NULL DEFAULT 'PARAGRAPH'",
                    "ALTER TABLE passage ADD COLUMN depth INTEGER NOT NULL DEFAULT 0",
                    """
                    CREATE TABLE inline(
                      document TEXT NOT NULL,
                      passage INTEGER NOT NULL,
                      kind TEXT NOT NULL,
                      start_at INTEGER NOT NULL,
                      end_at INTEGER NOT NULL,
                      target TEXT NOT NULL,
                      PRIMARY KEY(document, passage, start_at, end_at, kind),
                      FOREIGN KEY(document, passage) REFERENCES passage ON DELETE CASCADE) STRICT, WITHOUT ROWID""",
                    "ALTER TABLE annotation ADD COLUMN style TEXT NOT NULL DEFAULT 'HIGHLIGHT'"),
            List.of(
                    "ALTER TABLE theme ADD COLUMN memo TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE theme ADD COLUMN key TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE annotation ADD COLUMN settled INTEGER NOT NULL DEFAULT 0",
                    """
                    CREATE TABLE reply(
                      annotation TEXT NOT NULL REFERENCES annotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                      ordinal INTEGER NOT NULL,
                      id TEXT NOT NULL,
                      text TEXT NOT NULL,
                      author TEXT NOT NULL,
                      created INTEGER NOT NULL,
                      PRIMARY KEY(annotation, ordinal)) STRICT, WITHOUT ROWID""",
                    """
                    CREATE TABLE memo(
                      document TEXT NOT NULL PRIMARY KEY REFERENCES document ON DELETE CASCADE,
                      text TEXT NOT NULL) STRICT, WITHOUT ROWID""",
                    """
                    CREATE TABLE dismissal(
                      theme TEXT NOT NULL REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
                      document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
                      passage TEXT NOT NULL,
                      PRIMARY KEY(theme, document, passage)) STRICT, WITHOUT ROWID"""),
            Stream.of(
                            List.of(
                                    """
                    CREATE TABLE listing(
                      number INTEGER PRIMARY KEY,
                      document TEXT NOT NULL UNIQUE REFERENCES document ON DELETE CASCADE,
                      collection TEXT NOT NULL DEFAULT '',
                      keywords TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(keywords)),
                      removed INTEGER,
                      opened INTEGER,
                      progress REAL NOT NULL DEFAULT 0) STRICT""",
                                    "INSERT INTO listing(document) SELECT id FROM document ORDER BY added, id",
                                    // 1 stands and can be undone, 0 was undone and can be made again, -1 neither.
                                    "ALTER TABLE edit ADD COLUMN standing INTEGER NOT NULL DEFAULT -1",
                                    "ALTER TABLE edit ADD COLUMN takes_back INTEGER REFERENCES edit",
                                    // The list of documents says of each how many clauses it has.
                                    "CREATE INDEX passage_clause ON passage(document) WHERE kind = 'CLAUSE'",
                                    "CREATE INDEX edit_standing ON edit(standing, id)",
                                    "CREATE INDEX edit_takes_back ON edit(takes_back) WHERE takes_back IS NOT NULL"),
                            SearchTables.MADE,
                            SearchTables.FILLED)
                    .flatMap(List::stream)
                    .toList(),
            List.of("ALTER TABLE passage ADD COLUMN page TEXT"));

    /** What some steps make, once it has been made. */
    private static final Map<List<List<String>>, Set<Part>> PARTS = new ConcurrentHashMap<>();

    /**
     * What another program may put beside our tables: tables and indexes of columns. What calculates does so within a
     * second pair of brackets. SQLite goes by the statement, whatever type is given for it.
     */
    private static final Pattern IDLE = Pattern.compile("(?i)CREATE (UNIQUE )?(TABLE|INDEX) [^()]*\\([^()]*\\)[^()]*|");

    /** An entry of a library's schema. */
    private record Part(String type, String name, String sql) {}

    private Schema() {}

    /**
     * Whether a library has the tables of {@code steps} and nothing that acts or calculates by itself. A view that
     * calculates for ever or a trigger that changes notes while others are saved is the work of another program.
     */
    static boolean isSound(Database database, List<List<String>> steps) throws SQLException {
        Set<Part> found = parts(database);
        Set<Part> ours = PARTS.get(steps);
        if (ours == null) {
            try (Database fresh = Database.inMemory()) {
                migrate(fresh, 0, steps);
                ours = parts(fresh);
            }
            PARTS.put(steps, ours);
        }
        Set<Part> expected = ours;
        return found.containsAll(expected)
                && found.stream()
                        .allMatch(part -> expected.contains(part)
                                || IDLE.matcher(part.sql()).matches());
    }

    /** How far a library's tables have come, if it is one of ours that nobody has altered; empty if it is not. */
    static Optional<List<List<String>>> stepsOf(Database database, List<List<String>> known) throws SQLException {
        int version = database.number("PRAGMA user_version");
        if (version < 1
                || version > known.size()
                || database.number("PRAGMA application_id") != APPLICATION_ID
                || !isSound(database, known.subList(0, version))) {
            return Optional.empty();
        }
        return Optional.of(known.subList(0, version));
    }

    private static Set<Part> parts(Database database) throws SQLException {
        return Set.copyOf(database.query(
                "SELECT coalesce(type, ''), coalesce(name, ''), coalesce(sql, '') FROM sqlite_schema",
                row -> new Part(row.getString(1), row.getString(2), row.getString(3))));
    }

    /** Takes the tables from one version to the newest of {@code steps}; to be called within a transaction. */
    static void migrate(Database database, int from, List<List<String>> steps) throws SQLException {
        for (List<String> step : steps.subList(from, steps.size())) {
            for (String statement : step) {
                database.run(statement);
            }
        }
        database.run("PRAGMA user_version = " + steps.size());
    }
}
