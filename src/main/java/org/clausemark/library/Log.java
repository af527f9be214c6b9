package org.clausemark.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.jspecify.annotations.Nullable;

/**
 * The tables of all edits ever made. Nothing is taken out of them by an undo, which is one more line. Which edits stand
 * is kept beside them, so that undo and redo go on after a restart: the library's history is one line of steps for all
 * its documents and for all programs that have it open.
 */
final class Log {
    /** Can be undone. */
    static final int STANDS = 1;
    /** Was undone and can be made again. */
    static final int UNDONE = 0;
    /** Neither: an undoing itself, or undone before something else was done. */
    static final int NEITHER = -1;

    private static final String SELECT = "SELECT e.id, e.name, e.made, e.takes_back, c.kind, c.before, c.after"
            + " FROM edit e JOIN change c ON c.edit = e.id WHERE ";
    private static final String ORDER = " ORDER BY e.id, c.ordinal";

    private final Database database;

    Log(Database database) {
        this.database = database;
    }

    /** Begins a line; returns its number. */
    int begin(String name, Instant now, int standing, @Nullable Integer takesBack) throws SQLException {
        database.update(
                "INSERT INTO edit(name, made, standing, takes_back) VALUES(?, ?, ?, ?)",
                name,
                now.toEpochMilli(),
                standing,
                takesBack);
        return latest();
    }

    /** Adds a change to a line. */
    void add(int line, int ordinal, String kind, Change<?> change) throws SQLException {
        database.update(
                "INSERT INTO change(edit, ordinal, kind, subject, before, after) VALUES(?, ?, ?, ?, ?, ?)",
                line,
                ordinal,
                kind,
                change.id(),
                Json.object(change.before()),
                Json.object(change.after()));
    }

    void forgetUndone() throws SQLException {
        database.update("UPDATE edit SET standing = -1 WHERE standing = 0");
    }

    void stand(int line, int standing) throws SQLException {
        database.update("UPDATE edit SET standing = ? WHERE id = ?", standing, line);
    }

    Optional<Logged> lastStanding() throws SQLException {
        return selected("e.id = (SELECT max(id) FROM edit WHERE standing = 1)").stream()
                .findFirst();
    }

    // What is undone later comes before: edits are taken back from the last to the first.
    Optional<Logged> firstUndone() throws SQLException {
        return selected("e.id = (SELECT min(id) FROM edit WHERE standing = 0)").stream()
                .findFirst();
    }

    /** The latest line that took a line back. */
    int undoingOf(int line) throws SQLException {
        return database.number("SELECT max(id) FROM edit WHERE takes_back = ?", line);
    }

    /** What can be undone and made again. */
    Steps steps() throws SQLException {
        return new Steps(
                name("SELECT name FROM edit WHERE standing = 1 ORDER BY id DESC LIMIT 1"),
                name("SELECT name FROM edit WHERE standing = 0 ORDER BY id LIMIT 1"));
    }

    private String name(String sql) throws SQLException {
        return database.query(sql, row -> row.getString(1)).stream().findFirst().orElse("");
    }

    /** The number of the last line; 0 if there is none. */
    int latest() throws SQLException {
        return database.number("SELECT coalesce(max(id), 0) FROM edit");
    }

    /** The lines after one, the earliest first. */
    List<Logged> since(int line) throws SQLException {
        return selected("e.id > ?", line);
    }

    /** The lines after one up to another, the earliest first. */
    List<Logged> between(int line, int last) throws SQLException {
        return selected("e.id > ? AND e.id <= ?", line, last);
    }

    /** The lines that changed one value, the earliest first, each with its changes of that value only. */
    List<Logged> of(String kind, String subject) throws SQLException {
        return selected("c.kind = ? AND c.subject = ?", kind, subject);
    }

    /** What became of a note, or of a document with its notes, memo and listing; the earliest first. */
    List<Version> versions(String noteOrDocument) throws SQLException {
        return database.query(
                SELECT
                        + "((c.kind IN ('annotation', 'memo', 'listing', 'outline') AND c.subject = ?)"
                        + " OR (c.kind = 'annotation' AND json_extract(coalesce(c.after, c.before), '$.document') = ?))"
                        + ORDER,
                row -> new Version(
                        row.getInt("id"),
                        Instant.ofEpochMilli(row.getLong("made")),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("before"),
                        row.getString("after")),
                noteOrDocument,
                noteOrDocument);
    }

    private List<Logged> selected(String where, Object... values) throws SQLException {
        Map<Integer, List<Change<?>>> changes = new LinkedHashMap<>();
        List<Row> rows = database.query(
                SELECT + where + ORDER,
                row -> {
                    int takesBack = row.getInt("takes_back");
                    Row read = new Row(
                            row.getInt("id"),
                            row.getString("name"),
                            Instant.ofEpochMilli(row.getLong("made")),
                            takesBack == 0 ? null : takesBack);
                    changes.computeIfAbsent(read.id(), line -> new ArrayList<>())
                            .add(JsonReader.change(
                                    row.getString("kind"), row.getString("before"), row.getString("after")));
                    return read;
                },
                values);
        return rows.stream()
                .distinct()
                .map(r -> new Logged(
                        r.id(), new Edit(r.name(), changes.getOrDefault(r.id(), List.of())), r.made(), r.takesBack()))
                .toList();
    }

    private record Row(
            int id, String name, Instant made, @Nullable Integer takesBack) {}
}
