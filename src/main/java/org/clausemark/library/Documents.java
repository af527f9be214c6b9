package org.clausemark.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Listing;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.jspecify.annotations.Nullable;

/** The tables of documents and their passages. */
final class Documents {
    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /** All that are not in the bin. */
    List<Entry> all() throws SQLException {
        return entries("l.removed IS NULL");
    }

    /** Those in the bin. */
    List<Entry> removed() throws SQLException {
        return entries("l.removed IS NOT NULL");
    }

    /** Those outside the bin that were read last, the latest first, then those added last. */
    List<Entry> recent(int most) throws SQLException {
        return entries("l.removed IS NULL ORDER BY l.opened DESC NULLS LAST, d.added DESC, d.id LIMIT ?", most);
    }

    Optional<Entry> entry(String id) throws SQLException {
        return entries("d.id = ?", id).stream().findFirst();
    }

    private List<Entry> entries(String where, Object... values) throws SQLException {
        return database.query(
                """
                SELECT id, title, language, edition, issued, source, added, l.*,
                  (SELECT count(*) FROM passage WHERE document = d.id AND kind = 'CLAUSE') AS clauses,
                  (SELECT count(*) FROM annotation WHERE document = d.id) AS notes
                FROM document d JOIN listing l ON l.document = d.id WHERE\s""" + where,
                row -> new Entry(
                        listing(row),
                        row.getInt("clauses"),
                        row.getInt("notes"),
                        Instant.ofEpochMilli(row.getLong("added")),
                        moment(row, "opened"),
                        row.getDouble("progress")),
                values);
    }

    /** How a document is listed, in the bin or not. */
    Optional<Listing> listing(String id) throws SQLException {
        return database.query("""
                        SELECT id, title, language, edition, issued, source, l.*
                        FROM document d JOIN listing l ON l.document = d.id WHERE d.id = ?""", Documents::listing, id).stream().findFirst();
    }

    /** Lists a document differently; to be called within a transaction. */
    void list(Listing listing) throws SQLException {
        Imprint imprint = listing.imprint();
        LocalDate issued = imprint.date();
        database.update(
                "UPDATE document SET title = ?, language = ?, edition = ?, issued = ?, source = ? WHERE id = ?",
                Text.sound(imprint.title()),
                Text.sound(imprint.language()),
                Text.sound(imprint.edition()),
                issued == null ? null : issued.toString(),
                Text.sound(imprint.source()),
                listing.documentId());
        Instant removed = listing.removed();
        database.update(
                "UPDATE listing SET collection = ?, keywords = ?, removed = ? WHERE document = ?",
                Text.sound(listing.collection()),
                Text.sound(Json.array(listing.keywords())),
                removed == null ? null : removed.toEpochMilli(),
                listing.documentId());
    }

    /** Keeps when a document was read last and how far, from 0 to 1; no edit, for it changes nothing of what it says. */
    void read(String id, Instant opened, double progress) throws SQLException {
        database.update(
                "UPDATE listing SET opened = ?, progress = ? WHERE document = ?", opened.toEpochMilli(), progress, id);
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString("id"),
                imprint(row),
                row.getString("collection"),
                JsonReader.strings(row.getString("keywords")),
                moment(row, "removed"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(moment);
    }

    Optional<Document> find(String id) throws SQLException {
        List<Imprint> imprint = database.query(
                "SELECT title, language, edition, issued, source FROM document WHERE id = ?", Documents::imprint, id);
        if (imprint.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<Inline>> inlines = inlines(id);
        Document.Builder builder = Document.builder(id, imprint.getFirst());
        database.query(
                """
                SELECT ordinal, kind, level, number, label_length, text, source_start, form, depth, page
                FROM passage WHERE document = ? ORDER BY ordinal""",
                row -> builder.add(
                        Passage.Kind.valueOf(row.getString("kind")),
                        row.getInt("level"),
                        row.getString("number"),
                        row.getInt("label_length"),
                        row.getString("text"),
                        row.getInt("source_start"),
                        typesetting(row, inlines),
                        row.getString("page")),
                id);
        Document document = builder.build();
        if (document.passages().isEmpty()) {
            throw new IllegalArgumentException("No passages: " + id);
        }
        return Optional.of(document);
    }

    private Map<Integer, List<Inline>> inlines(String id) throws SQLException {
        Map<Integer, List<Inline>> inlines = new HashMap<>();
        database.query(
                "SELECT passage, kind, start_at, end_at, target FROM inline WHERE document = ?",
                row -> inlines.computeIfAbsent(row.getInt("passage"), p -> new ArrayList<>())
                        .add(new Inline(
                                Inline.Kind.valueOf(row.getString("kind")),
                                row.getInt("start_at"),
                                row.getInt("end_at"),
                                row.getString("target"))),
                id);
        return inlines;
    }

    /** Most passages are set alike: they share one value, and none is made only to be compared with it. */
    private static Typesetting typesetting(ResultSet row, Map<Integer, List<Inline>> inlines) throws SQLException {
        Typesetting.Form form = Typesetting.Form.valueOf(row.getString("form"));
        int depth = row.getInt("depth");
        List<Inline> apart = inlines.getOrDefault(row.getInt("ordinal"), List.of());
        return form == Typesetting.Form.PARAGRAPH && depth == 0 && apart.isEmpty()
                ? Typesetting.PLAIN
                : new Typesetting(form, depth, apart);
    }

    Optional<SourceFile> source(String id) throws SQLException {
        return database
                .query(
                        "SELECT file_name, file FROM document WHERE id = ?",
                        row -> new SourceFile(row.getString(1), row.getBytes(2)),
                        id)
                .stream()
                .findFirst();
    }

    boolean holds(byte[] source) throws SQLException {
        return database.number("SELECT count(*) FROM document WHERE sha256 = ?", sha256(source)) > 0;
    }

    /** Adds a document under an id that is free; to be called within a transaction. */
    Added add(Document document, String fileName, byte[] source, Instant now) throws SQLException {
        String hash = sha256(source);
        List<String> same = database.query("SELECT id FROM document WHERE sha256 = ?", row -> row.getString(1), hash);
        if (!same.isEmpty()) {
            return new Added(same.getFirst(), true);
        }
        String id = document.id();
        for (int copy = 2; database.number("SELECT count(*) FROM document WHERE id = ?", id) > 0; copy++) {
            id = document.id() + "-" + copy;
        }
        // The document comes after its passages: all its words go into the index at once, which is ten times faster
        // than
        // one passage after another.
        database.run("PRAGMA defer_foreign_keys = ON");
        for (int ordinal = 0; ordinal < document.passages().size(); ordinal++) {
            insert(id, ordinal, document.passages().get(ordinal));
        }
        Imprint imprint = document.imprint();
        LocalDate issued = imprint.date();
        database.update(
                "INSERT INTO document(id, title, language, edition, issued, source, added, sha256, file_name, file)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                Text.sound(imprint.title()),
                Text.sound(imprint.language()),
                Text.sound(imprint.edition()),
                issued == null ? null : issued.toString(),
                Text.sound(imprint.source()),
                now.toEpochMilli(),
                hash,
                fileName,
                source);
        return new Added(id, false);
    }

    /**
     * Divides a document's words differently; to be called within a transaction. Where there are as many passages as
     * before, only those that change are written anew, else all from the first that changes: the index knows them by
     * their ordinals.
     */
    void restructure(Document before, Document after) throws SQLException {
        String id = before.id();
        List<Passage> old = before.passages();
        List<Passage> now = after.passages();
        boolean asMany = old.size() == now.size();
        int first = 0;
        while (first < Math.min(old.size(), now.size()) && old.get(first).equals(now.get(first))) {
            first++;
        }
        if (!asMany) {
            database.update("DELETE FROM passage WHERE document = ? AND ordinal >= ?", id, first);
        }
        for (int i = first; i < now.size(); i++) {
            if (asMany && !old.get(i).equals(now.get(i))) {
                database.update("DELETE FROM passage WHERE document = ? AND ordinal = ?", id, i);
            }
            if (!asMany || !old.get(i).equals(now.get(i))) {
                insert(id, i, now.get(i));
            }
        }
    }

    private void insert(String id, int ordinal, Passage passage) throws SQLException {
        database.update(
                "INSERT INTO passage(document, ordinal, id, kind, level, number, label_length, source_start, text,"
                        + " form, depth, page) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                ordinal,
                passage.id(),
                passage.kind().name(),
                passage.level(),
                passage.number(),
                passage.labelLength(),
                passage.sourceStart(),
                Text.sound(passage.text()),
                passage.set().form().name(),
                passage.set().depth(),
                passage.page());
        for (Inline inline : passage.set().inlines()) {
            database.update(
                    "INSERT OR IGNORE INTO inline(document, passage, kind, start_at, end_at, target)"
                            + " VALUES(?, ?, ?, ?, ?, ?)",
                    id,
                    ordinal,
                    inline.kind().name(),
                    inline.start(),
                    inline.end(),
                    Text.sound(inline.target()));
        }
    }

    private static Imprint imprint(ResultSet row) throws SQLException {
        String issued = row.getString("issued");
        return new Imprint(
                row.getString("title"),
                row.getString("language"),
                row.getString("edition"),
                issued == null ? null : LocalDate.parse(issued),
                row.getString("source"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
