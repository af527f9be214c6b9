package org.clausemark.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Quote;
import org.jspecify.annotations.Nullable;

/** The tables of annotations, the themes they are coded with and the replies to them. */
final class Annotations {
    // One statement, so that a note, its themes and its replies are of the same moment even while another program
    // writes. They are rows of their own: joined, each theme of a note would come once with each of its replies. The
    // note
    // comes behind them.
    private static final String NOTES =
            "SELECT 2 AS part, a.id, document, start_at, end_at, exact, prefix, suffix, colour,"
                    + " style, comment, settled, a.author, a.created, modified, NULL AS ordinal, NULL AS theme, NULL AS reply,"
                    + " NULL AS text, NULL AS replied FROM annotation a ";
    private static final String THEMES =
            " UNION ALL SELECT 0, a.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                    + " NULL, NULL, NULL, NULL, c.ordinal, c.theme, NULL, NULL, NULL"
                    + " FROM annotation a JOIN coding c ON c.annotation = a.id ";
    private static final String REPLIES =
            " UNION ALL SELECT 1, a.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                    + " NULL, r.author, NULL, NULL, r.ordinal, NULL, r.id, r.text, r.created"
                    + " FROM annotation a JOIN reply r ON r.annotation = a.id ";
    private static final String ORDER = " ORDER BY part, document, start_at, end_at DESC, created, id, ordinal";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Database database;

    Annotations(Database database) {
        this.database = database;
    }

    /** All of a document, in document order. */
    List<Annotation> of(String documentId) throws SQLException {
        return grouped("WHERE a.document = ?1", documentId);
    }

    /** All that are coded with a theme, by document and in document order. */
    List<Annotation> codedWith(String themeId) throws SQLException {
        return grouped("WHERE a.id IN (SELECT annotation FROM coding WHERE theme = ?1)", themeId);
    }

    Optional<Annotation> find(String id) throws SQLException {
        return grouped("WHERE a.id = ?1", id).stream().findFirst();
    }

    void insert(Annotation annotation) throws SQLException {
        database.update(
                "INSERT INTO annotation(document, start_at, end_at, exact, prefix, suffix, colour, style, comment,"
                        + " settled, author, created, modified, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                columns(annotation));
        code(annotation);
        reply(annotation);
    }

    void update(Annotation before, Annotation after) throws SQLException {
        database.update(
                "UPDATE annotation SET document = ?, start_at = ?, end_at = ?, exact = ?, prefix = ?, suffix = ?,"
                        + " colour = ?, style = ?, comment = ?, settled = ?, author = ?, created = ?, modified = ? WHERE id = ?",
                columns(after));
        if (!before.themes().equals(after.themes())) {
            database.update("DELETE FROM coding WHERE annotation = ?", after.id());
            code(after);
        }
        if (!before.replies().equals(after.replies())) {
            database.update("DELETE FROM reply WHERE annotation = ?", after.id());
            reply(after);
        }
    }

    void delete(String id) throws SQLException {
        database.update("DELETE FROM annotation WHERE id = ?", id);
    }

    private void code(Annotation annotation) throws SQLException {
        int ordinal = 0;
        for (String theme : annotation.themes()) {
            database.update(
                    "INSERT INTO coding(annotation, theme, ordinal) VALUES(?, ?, ?)",
                    annotation.id(),
                    theme,
                    ordinal++);
        }
    }

    private void reply(Annotation annotation) throws SQLException {
        int ordinal = 0;
        for (Reply reply : annotation.replies()) {
            database.update(
                    "INSERT INTO reply(annotation, ordinal, id, text, author, created) VALUES(?, ?, ?, ?, ?, ?)",
                    annotation.id(),
                    ordinal++,
                    reply.id(),
                    Text.sound(reply.text()),
                    Text.sound(reply.author()),
                    reply.created().toEpochMilli());
        }
    }

    private static @Nullable Object[] columns(Annotation annotation) {
        Quote quote = annotation.anchor().quote();
        return new @Nullable Object[] {
            annotation.documentId(),
            annotation.anchor().start(),
            annotation.anchor().end(),
            Text.sound(quote.exact()),
            Text.sound(quote.prefix()),
            Text.sound(quote.suffix()),
            annotation.colour().name(),
            annotation.style().name(),
            Text.sound(annotation.comment()),
            annotation.settled() ? 1 : 0,
            Text.sound(annotation.author()),
            annotation.created().toEpochMilli(),
            annotation.modified().toEpochMilli(),
            annotation.id()
        };
    }

    private List<Annotation> grouped(String where, String value) throws SQLException {
        List<Annotation> all = new ArrayList<>();
        Map<String, List<String>> themes = new HashMap<>();
        Map<String, List<Reply>> replies = new HashMap<>();
        database.each(
                NOTES + where + THEMES + where + REPLIES + where + ORDER,
                row -> {
                    String id = row.getString("id");
                    switch (row.getInt("part")) {
                        case 0 ->
                            themes.computeIfAbsent(id, i -> new ArrayList<>()).add(row.getString("theme"));
                        case 1 ->
                            replies.computeIfAbsent(id, i -> new ArrayList<>()).add(reply(row));
                        default ->
                            all.add(note(row, themes.getOrDefault(id, List.of()), replies.getOrDefault(id, List.of())));
                    }
                },
                value);
        return all;
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("reply"), row.getString("text"), row.getString("author"), instant(row, "replied"));
    }

    private static Annotation note(ResultSet row, List<String> themes, List<Reply> replies) throws SQLException {
        Quote quote = new Quote(row.getString("exact"), row.getString("prefix"), row.getString("suffix"));
        return new Annotation(
                row.getString("id"),
                row.getString("document"),
                new Anchor(row.getInt("start_at"), row.getInt("end_at"), quote),
                Colour.valueOf(row.getString("colour")),
                Style.valueOf(row.getString("style")),
                row.getString("comment"),
                themes,
                replies,
                row.getInt("settled") != 0,
                row.getString("author"),
                instant(row, "created"),
                instant(row, "modified"));
    }

    /** A time that a calendar can show; no other was ever written. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        Instant instant = Instant.ofEpochMilli(row.getLong(column));
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("Not a time of a note: " + instant);
        }
        return instant;
    }
}
