package org.clausemark.library;

import java.util.List;
import java.util.stream.Stream;

/**
 * The index of all words of a library, as a full-text table of SQLite (https://sqlite.org/fts5.html) that triggers keep in
 * step with the tables the words are in. It holds no text itself. A row's number is that of the row of {@code noted} it
 * was made of, or, for a passage, its document's number times 2^32 plus its ordinal.
 */
final class SearchTables {
    /** The version of the tables that these are in first. */
    static final int STEP = 4;

    /** The letters of scripts written without spaces: each is a word of its own, so that a word is a phrase of them. */
    private static final String UNSPACED =
            "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff" + "\ud840\udc00-\ud88f\udfff";

    /** Matches one letter of a script written without spaces, in a regular expression. */
    static final String UNSPACED_LETTER = "[" + UNSPACED + "]";

    /** How many letters the longest beginnings of words have that the index keeps as it keeps words. */
    static final int LONGEST_BEGINNING = 3;

    /** Tables, views and triggers. Shipped as step 4 of the {@link Schema}: not to be changed. */
    static final List<String> MADE = Stream.of(
                    List.of(
                            """
                    CREATE TABLE noted(
                      id INTEGER PRIMARY KEY,
                      kind TEXT NOT NULL,
                      subject TEXT NOT NULL,
                      UNIQUE(kind, subject)) STRICT""",
                            """
                    CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, prefix='2 3',
                      tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
                            """
                    CREATE VIEW noted_text AS SELECT id, kind, subject, CASE kind
                      WHEN 'title' THEN (SELECT title FROM document WHERE id = subject)
                      WHEN 'memo' THEN (SELECT text FROM memo WHERE document = subject)
                      WHEN 'quote' THEN (SELECT exact FROM annotation WHERE id = subject)
                      WHEN 'comment' THEN (SELECT comment FROM annotation WHERE id = subject) || coalesce(
                        (SELECT group_concat(char(10) || text, '') FROM reply WHERE annotation = subject), '')
                      WHEN 'theme' THEN (SELECT name || char(10) || definition || char(10) || memo
                        FROM theme WHERE id = subject)
                      END AS text FROM noted""",
                            "CREATE VIEW noted_words AS SELECT id, kind, subject, " + words("text")
                                    + " AS words FROM noted_text",
                            "CREATE VIEW passage_words AS SELECT document, ordinal,"
                                    + " ((SELECT number FROM listing l WHERE l.document = p.document) << 32) | ordinal AS id, "
                                    + words("text") + " AS words FROM passage p WHERE kind NOT IN ('FRONT', 'BACK')",
                            """
                    CREATE TRIGGER document_listed AFTER INSERT ON document BEGIN
                      INSERT INTO listing(document) VALUES(new.id);
                      INSERT INTO noted(kind, subject) VALUES('title', new.id);
                      INSERT INTO search(rowid, words)
                        SELECT id, words FROM noted_words WHERE kind = 'title' AND subject = new.id;
                      INSERT INTO search(rowid, words)
                        SELECT id, words FROM passage_words WHERE document = new.id ORDER BY ordinal;
                    END""",
                            """
                    CREATE TRIGGER passage_added AFTER INSERT ON passage
                      WHEN EXISTS(SELECT 1 FROM listing WHERE document = new.document) BEGIN
                      INSERT INTO search(rowid, words) SELECT id, words FROM passage_words
                        WHERE document = new.document AND ordinal = new.ordinal;
                    END""",
                            """
                    CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
                      DELETE FROM search WHERE rowid =
                        ((SELECT number FROM listing l WHERE l.document = old.document) << 32) | old.ordinal;
                    END""",
                            """
                    CREATE TRIGGER annotation_added AFTER INSERT ON annotation BEGIN
                      INSERT INTO noted(kind, subject) VALUES('quote', new.id), ('comment', new.id);
                      INSERT INTO search(rowid, words) SELECT id, words FROM noted_words
                        WHERE kind IN ('quote', 'comment') AND subject = new.id;
                    END"""),
                    changed("annotation_requoted", "UPDATE OF exact ON annotation", "quote", "new.id"),
                    changed("annotation_changed", "UPDATE OF comment ON annotation", "comment", "new.id"),
                    removed("annotation_removed", "annotation", "'quote', 'comment'", "old.id"),
                    changed("reply_added", "INSERT ON reply", "comment", "new.annotation"),
                    changed("reply_removed", "DELETE ON reply", "comment", "old.annotation"),
                    added("theme_added", "INSERT ON theme", "theme", "new.id"),
                    changed("theme_changed", "UPDATE OF name, definition, memo ON theme", "theme", "new.id"),
                    removed("theme_removed", "theme", "'theme'", "old.id"),
                    // A memo is replaced as a whole.
                    added("memo_added", "INSERT ON memo", "memo", "new.document"),
                    removed("memo_removed", "memo", "'memo'", "old.document"),
                    changed("document_titled", "UPDATE OF title ON document", "title", "new.id"),
                    removed("document_removed", "document", "'title'", "old.id"))
            .flatMap(List::stream)
            .toList();

    /** What fills the index anew from all other tables. */
    static final List<String> FILLED = List.of(
            "INSERT INTO search(search) VALUES('delete-all')",
            "DELETE FROM noted",
            """
            INSERT INTO noted(kind, subject) SELECT 'title', id FROM document UNION ALL
              SELECT 'quote', id FROM annotation UNION ALL SELECT 'comment', id FROM annotation UNION ALL
              SELECT 'theme', id FROM theme UNION ALL SELECT 'memo', document FROM memo""",
            "INSERT INTO search(rowid, words) SELECT id, words FROM noted_words",
            "INSERT INTO search(rowid, words) SELECT id, words FROM passage_words ORDER BY id");

    private SearchTables() {}

    private static List<String> added(String name, String when, String kind, String subject) {
        return List.of("CREATE TRIGGER " + name + " AFTER " + when + " BEGIN"
                + " INSERT INTO noted(kind, subject) SELECT '" + kind + "', " + subject
                + " WHERE NOT EXISTS(SELECT 1 FROM noted WHERE kind = '" + kind + "' AND subject = " + subject + ");"
                + again(kind, subject) + " END");
    }

    private static List<String> changed(String name, String when, String kind, String subject) {
        return List.of("CREATE TRIGGER " + name + " AFTER " + when + " BEGIN" + again(kind, subject) + " END");
    }

    private static String again(String kind, String subject) {
        String which = " WHERE kind = '" + kind + "' AND subject = " + subject;
        return " DELETE FROM search WHERE rowid = (SELECT id FROM noted" + which + ");"
                + " INSERT INTO search(rowid, words) SELECT id, words FROM noted_words" + which + ";";
    }

    private static List<String> removed(String name, String table, String kinds, String subject) {
        String which = " WHERE kind IN (" + kinds + ") AND subject = " + subject;
        return List.of("CREATE TRIGGER " + name + " AFTER DELETE ON " + table + " BEGIN"
                + " DELETE FROM search WHERE rowid IN (SELECT id FROM noted" + which + ");"
                + " DELETE FROM noted" + which + "; END");
    }

    /**
     * A text with each letter of an unspaced script set apart by spaces. Most texts have none, many of these not even a
     * letter of two bytes, which is seen fastest. SQLite finds the nth letter of a text by counting
     * from its start, so the text is cut into pieces first.
     */
    private static String words(String text) {
        return """
                CASE WHEN octet_length(%1$s) = length(%1$s) OR %1$s NOT GLOB '*[%2$s]*' THEN %1$s ELSE (
                  WITH RECURSIVE
                    cut(n, part) AS (SELECT 0, substr(%1$s, 1, 500) UNION ALL
                      SELECT n + 500, substr(%1$s, n + 501, 500) FROM cut WHERE length(part) = 500),
                    count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 500),
                    piece AS MATERIALIZED (SELECT part FROM cut),
                    place AS MATERIALIZED (SELECT n FROM count)
                  SELECT group_concat(spaced, '') FROM (SELECT (
                    SELECT group_concat(CASE WHEN substr(part, n, 1) GLOB '[%2$s]'
                      THEN ' ' || substr(part, n, 1) || ' ' ELSE substr(part, n, 1) END, '')
                    FROM place WHERE n <= length(part)) AS spaced FROM piece)) END""".formatted(text, UNSPACED);
    }
}
