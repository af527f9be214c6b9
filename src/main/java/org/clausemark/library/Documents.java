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
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;

/** The tables of documents and their passages. */
final class Documents {
    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    List<Entry> all() throws SQLException {
        return database.query(
                """
                SELECT id, title, language, edition, issued, source, added,
                  (SELECT count(*) FROM passage WHERE document = d.id AND kind = 'CLAUSE') AS clauses,
                  (SELECT count(*) FROM annotation WHERE document = d.id) AS notes
                FROM document d""",
                row -> new Entry(
                        row.getString("id"),
                        imprint(row),
                        row.getInt("clauses"),
                        row.getInt("notes"),
                        Instant.ofEpochMilli(row.getLong("added"))));
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
                SELECT ordinal, kind, level, number, label_length, text, source_start, form, depth
                FROM passage WHERE document = ? ORDER BY ordinal""",
                row -> builder.add(
                        Passage.Kind.valueOf(row.getString("kind")),
                        row.getInt("level"),
                        row.getString("number"),
                        row.getInt("label_length"),
                        row.getString("text"),
                        row.getInt("source_start"),
                        typesetting(row, inlines)),
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

    /** Most passages are set alike: they share one value. */
    private static Typesetting typesetting(ResultSet row, Map<Integer, List<Inline>> inlines) throws SQLException {
        Typesetting set = new Typesetting(
                Typesetting.Form.valueOf(row.getString("form")),
                row.getInt("depth"),
                inlines.getOrDefault(row.getInt("ordinal"), List.of()));
        return set.equals(Typesetting.PLAIN) ? Typesetting.PLAIN : set;
    }

    Optional<byte[]> source(String id) throws SQLException {
        return database.query("SELECT file FROM document WHERE id = ?", row -> row.getBytes(1), id).stream()
                .findFirst();
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
        int ordinal = 0;
        for (Passage passage : document.passages()) {
            database.update(
                    "INSERT INTO passage(document, ordinal, id, kind, level, number, label_length, source_start, text,"
                            + " form, depth) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                    passage.set().depth());
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
            ordinal++;
        }
        return new Added(id, false);
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
