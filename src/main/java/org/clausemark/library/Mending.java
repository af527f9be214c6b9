package org.clausemark.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Makes a library that can be opened of what was carried over from a damaged one: fills texts from a backup, leaves out
 * what refers to nothing, and keeps in a memo the notes whose place is lost.
 */
final class Mending {
    /** Stands where a passage could not be read. */
    static final String UNREAD = "[This passage could not be read.]";

    private static final String BACKUP = "kept";

    private final Database fresh;
    private final boolean backed;

    /**
     * Of a library in which nothing acts by itself.
     *
     * @param backup a sound copy of a backup, of the newest tables; null if there is none
     */
    Mending(Database fresh, boolean backup) {
        this.fresh = fresh;
        this.backed = backup;
    }

    /** Opens the way to a backup; before the transaction. */
    static void attach(Database fresh, Path backup) throws SQLException {
        fresh.run("ATTACH '" + Database.address(backup).replace("'", "''") + "' AS " + BACKUP);
    }

    /** Mends all; to be called within a transaction. */
    void mend(boolean loss) throws SQLException {
        lostDocuments();
        texts();
        listed();
        themes();
        fresh.run("UPDATE annotation SET colour = 'YELLOW' WHERE colour NOT IN"
                + " ('YELLOW', 'GREEN', 'BLUE', 'PINK', 'PURPLE')");
        fresh.run("UPDATE annotation SET style = 'HIGHLIGHT' WHERE style NOT IN ('HIGHLIGHT', 'UNDERLINE', 'CLAUSE')");
        referring();
        for (String id : ids("SELECT id FROM document")) {
            notes(id);
        }
        log(loss);
    }

    private List<String> ids(String sql) throws SQLException {
        return fresh.query(sql, row -> row.getString(1));
    }

    private List<Table.Column> columns(String table) throws SQLException {
        return Table.of(Schema.STEPS).stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow()
                .columns();
    }

    /** A document of which only the text, or only notes, are left. */
    private void lostDocuments() throws SQLException {
        for (String id : ids("SELECT document FROM (SELECT document FROM passage UNION SELECT document FROM annotation"
                + " UNION SELECT document FROM memo) WHERE document NOT IN (SELECT id FROM document)")) {
            if (backed) {
                fresh.update("INSERT OR IGNORE INTO document SELECT * FROM kept.document WHERE id = ?", id);
            }
            fresh.update(
                    "INSERT OR IGNORE INTO document(id, title, language, edition, source, added, sha256, file_name, file)"
                            + " VALUES(?, ?, '', '', '', 0, ?, '', x'')",
                    id,
                    id,
                    "lost " + id);
        }
        fresh.run("UPDATE document SET issued = NULL WHERE date(issued) IS NULL OR date(issued) <> issued");
    }

    /** A text never changes: where the backup has it of the same file, the backup's is right. */
    private void texts() throws SQLException {
        for (String id : ids("SELECT id FROM document")) {
            if (backed
                    && fresh.number(
                                    "SELECT count(*) FROM document d JOIN kept.document k ON k.id = d.id"
                                            + " AND k.sha256 = d.sha256 WHERE d.id = ?",
                                    id)
                            > 0) {
                fromBackup(id);
            }
            fill(id);
        }
    }

    private void fromBackup(String id) throws SQLException {
        for (String table : List.of("inline", "passage")) {
            fresh.update("DELETE FROM main." + table + " WHERE document = ?", id);
        }
        for (String table : List.of("passage", "inline")) {
            String names = String.join(
                    ", ", columns(table).stream().map(Table.Column::name).toList());
            fresh.update(
                    "INSERT INTO main." + table + "(" + names + ") SELECT " + names + " FROM kept." + table
                            + " WHERE document = ?",
                    id);
        }
        String file = fresh.query("SELECT file FROM main.document WHERE id = ?", row -> sha256(row.getBytes(1)), id)
                .getFirst();
        if (fresh.number("SELECT count(*) FROM main.document WHERE id = ? AND sha256 = ?", id, file) == 0) {
            fresh.update(
                    "UPDATE main.document SET file = (SELECT k.file FROM kept.document k WHERE k.id = main.document.id)"
                            + " WHERE id = ?",
                    id);
        }
    }

    private static String sha256(byte @Nullable [] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes == null ? new byte[0] : bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    /** Puts a passage that says so where one is missing, so that those after it keep their numbers. */
    private void fill(String id) throws SQLException {
        int last = fresh.number("SELECT coalesce(max(ordinal), 0) FROM passage WHERE document = ?", id);
        if (last < 1_000_000) {
            fresh.update(
                    "WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < ?)"
                            + " INSERT OR IGNORE INTO passage(document, ordinal, id, kind, level, number, label_length,"
                            + " source_start, text) SELECT ?, n, 'unread-' || n, 'CLAUSE', 0, NULL, 0, 0, ? FROM place"
                            + " WHERE NOT EXISTS(SELECT 1 FROM passage WHERE document = ? AND ordinal = n)",
                    last,
                    id,
                    UNREAD,
                    id);
        }
        if (!isReadable(id)) {
            // Something in it is of no kind we know: only the words are kept.
            fresh.update("DELETE FROM inline WHERE document = ?", id);
            fresh.update(
                    "UPDATE passage SET kind = 'CLAUSE', level = 0, number = NULL, label_length = 0, source_start = 0,"
                            + " form = 'PARAGRAPH', depth = 0, id = 'p-' || ordinal, text = CASE WHEN text = '' THEN ?"
                            + " ELSE text END WHERE document = ?",
                    UNREAD,
                    id);
        }
    }

    private boolean isReadable(String id) throws SQLException {
        try {
            return new Documents(fresh).find(id).isPresent();
        } catch (IllegalArgumentException | DateTimeException | LibraryException e) {
            return false;
        }
    }

    private void listed() throws SQLException {
        fresh.run("DELETE FROM listing WHERE document NOT IN (SELECT id FROM document)");
        fresh.run("INSERT INTO listing(document) SELECT id FROM document WHERE id NOT IN (SELECT document FROM listing)"
                + " ORDER BY added, id");
        for (String id : ids("SELECT id FROM document")) {
            try {
                new Documents(fresh).listing(id);
            } catch (IllegalArgumentException | DateTimeException e) {
                fresh.update(
                        "UPDATE listing SET keywords = '[]', removed = NULL, opened = NULL WHERE document = ?", id);
            }
        }
    }

    private void themes() throws SQLException {
        if (backed) {
            fresh.run("INSERT OR IGNORE INTO theme SELECT * FROM kept.theme WHERE id IN"
                    + " (SELECT theme FROM coding UNION SELECT parent FROM theme)");
        }
        fresh.run("UPDATE theme SET parent = NULL WHERE parent NOT IN (SELECT id FROM theme)");
        try {
            new Themes(fresh).all();
        } catch (IllegalArgumentException | DateTimeException e) {
            fresh.run("UPDATE theme SET terms = '[]', parent = NULL, colour = '#808080', key = ''");
        }
    }

    private void referring() throws SQLException {
        for (Map.Entry<String, String> each : Map.of(
                        "coding",
                                "annotation NOT IN (SELECT id FROM annotation) OR theme NOT IN (SELECT id FROM theme)",
                        "reply", "annotation NOT IN (SELECT id FROM annotation)",
                        "memo", "document NOT IN (SELECT id FROM document)",
                        "dismissal", "theme NOT IN (SELECT id FROM theme) OR document NOT IN (SELECT id FROM document)",
                        "change", "edit NOT IN (SELECT id FROM edit)",
                        "inline",
                                "NOT EXISTS(SELECT 1 FROM passage p WHERE p.document = inline.document AND"
                                        + " p.ordinal = inline.passage)")
                .entrySet()) {
            fresh.run("DELETE FROM " + each.getKey() + " WHERE " + each.getValue());
        }
    }

    private void notes(String id) throws SQLException {
        Optional<Document> found = isReadable(id) ? new Documents(fresh).find(id) : Optional.empty();
        if (found.isEmpty()) {
            // Nothing of its text is left.
            fresh.update("DELETE FROM passage WHERE document = ?", id);
            fresh.update(
                    "INSERT INTO passage(document, ordinal, id, kind, level, label_length, source_start, text)"
                            + " VALUES(?, 0, 'unread', 'CLAUSE', 0, 0, 0, ?)",
                    id,
                    UNREAD);
            found = new Documents(fresh).find(id);
        }
        String text = found.orElseThrow().text();
        for (String note : fresh.query("SELECT id FROM annotation WHERE document = ?", row -> row.getString(1), id)) {
            Optional<Annotation> read = read(note);
            if (read.isEmpty()) {
                fresh.update("DELETE FROM coding WHERE annotation = ?", note);
                fresh.update("DELETE FROM reply WHERE annotation = ?", note);
                fresh.update("DELETE FROM annotation WHERE id = ?", note);
            } else if (!text.startsWith(
                    read.get().anchor().quote().exact(), read.get().anchor().start())) {
                place(read.get(), text, id);
            }
        }
    }

    private Optional<Annotation> read(String note) throws SQLException {
        try {
            return new Annotations(fresh).find(note);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Lays a note where its words stand once; where they do not, the note is told in the memo on the document. */
    private void place(Annotation note, String text, String document) throws SQLException {
        String exact = note.anchor().quote().exact();
        int at = text.indexOf(exact);
        if (at >= 0 && text.indexOf(exact, at + 1) < 0) {
            fresh.update(
                    "UPDATE annotation SET start_at = ?, end_at = ? WHERE id = ?", at, at + exact.length(), note.id());
            return;
        }
        String told = "Its place was lost: “" + exact + "” " + note.comment();
        fresh.update(
                "INSERT INTO memo(document, text) VALUES(?, ?) ON CONFLICT DO UPDATE SET text = text || char(10) ||"
                        + " char(10) || excluded.text",
                document,
                new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        for (String table : Arrays.asList("coding", "reply")) {
            fresh.update("DELETE FROM " + table + " WHERE annotation = ?", note.id());
        }
        fresh.update("DELETE FROM annotation WHERE id = ?", note.id());
    }

    /** Whether all lines can be read, asked in one go; else they are asked for one by one. */
    private static boolean isReadable(Log log, int lines) throws SQLException {
        try {
            return log.since(0).size() == lines;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** What is in the log can be read; what may not fit the present any more can no longer be undone. */
    private void log(boolean loss) throws SQLException {
        Log log = new Log(fresh);
        boolean sound = !loss;
        List<Integer> lines = fresh.query("SELECT id FROM edit", row -> row.getInt(1));
        for (int id : isReadable(log, lines.size()) ? List.<Integer>of() : lines) {
            boolean readable;
            try {
                readable = !log.between(id - 1, id).isEmpty();
            } catch (IllegalArgumentException | DateTimeException e) {
                readable = false;
            }
            if (!readable) {
                sound = false;
                fresh.update("DELETE FROM change WHERE edit = ?", id);
                fresh.update("DELETE FROM edit WHERE id = ?", id);
            }
        }
        if (!sound) {
            fresh.run("UPDATE edit SET standing = -1");
        }
        fresh.run("UPDATE edit SET takes_back = NULL WHERE takes_back NOT IN (SELECT id FROM edit)");
    }
}
