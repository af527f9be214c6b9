package org.clausemark.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    // writes; each theme of a note comes once with each of its replies.
    private static final String SELECT = "SELECT a.*, c.theme, r.id AS reply, r.text, r.author AS replier,"
            + " r.created AS replied FROM annotation a LEFT JOIN coding c ON c.annotation = a.id"
            + " LEFT JOIN reply r ON r.annotation = a.id ";
    private static final String ORDER =
            " ORDER BY a.document, a.start_at, a.end_at DESC, a.created, a.id, c.ordinal, r.ordinal";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Database database;

    Annotations(Database database) {
        this.database = database;
    }

    /** All of a document, in document order. */
    List<Annotation> of(String documentId) throws SQLException {
        return grouped("WHERE a.document = ?", documentId);
    }

    /** All that are coded with a theme, by document and in document order. */
    List<Annotation> codedWith(String themeId) throws SQLException {
        return grouped("WHERE a.id IN (SELECT annotation FROM coding WHERE theme = ?)", themeId);
    }

    Optional<Annotation> find(String id) throws SQLException {
        return grouped("WHERE a.id = ?", id).stream().findFirst();
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
        database.query(
                SELECT + where + ORDER,
                row -> {
                    if (all.isEmpty() || !all.getLast().id().equals(row.getString("id"))) {
                        all.add(bare(row));
                    }
                    all.set(all.size() - 1, filled(all.getLast(), row));
                    return all;
                },
                value);
        return all;
    }

    private static Annotation filled(Annotation annotation, ResultSet row) throws SQLException {
        Annotation filled = annotation;
        String theme = row.getString("theme");
        if (theme != null) {
            filled = filled.withTheme(theme, annotation.modified());
        }
        String reply = row.getString("reply");
        if (reply != null && annotation.replies().stream().noneMatch(r -> r.id().equals(reply))) {
            List<Reply> replies = new ArrayList<>(annotation.replies());
            replies.add(new Reply(reply, row.getString("text"), row.getString("replier"), instant(row, "replied")));
            filled = filled.withReplies(replies, annotation.modified());
        }
        return filled;
    }

    private static Annotation bare(ResultSet row) throws SQLException {
        Quote quote = new Quote(row.getString("exact"), row.getString("prefix"), row.getString("suffix"));
        return new Annotation(
                row.getString("id"),
                row.getString("document"),
                new Anchor(row.getInt("start_at"), row.getInt("end_at"), quote),
                Colour.valueOf(row.getString("colour")),
                Style.valueOf(row.getString("style")),
                row.getString("comment"),
                List.of(),
                List.of(),
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
