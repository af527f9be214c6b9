package org.clausemark.library;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Document;

/** Looks a library file through from its first page to its last value, without writing to it. */
final class Examination {
    private static final int MOST = 20;
    private static final int LINES = 500;

    /** What must not be found, each with what it means. */
    private static final Map<String, String> ORPHANS = Map.of(
            "SELECT id FROM document WHERE id NOT IN (SELECT document FROM listing)",
            "A document is missing from the list of documents",
            "SELECT id FROM document WHERE id NOT IN (SELECT document FROM passage)",
            "A document has no text",
            // Of what was deleted for good only the number of its line stays.
            "SELECT id FROM edit WHERE standing <> -1 AND id NOT IN (SELECT edit FROM change)",
            "A line of the log says no change");

    /** The index against the tables; 2 to the 32nd sets a document's number apart from the passage's. */
    private static final String INDEXED = "SELECT id FROM noted UNION ALL SELECT id FROM passage_words";

    private static final String NOTED = "SELECT 'title', id FROM document UNION ALL"
            + " SELECT 'quote', id FROM annotation UNION ALL SELECT 'comment', id FROM annotation UNION ALL"
            + " SELECT 'theme', id FROM theme UNION ALL SELECT 'memo', document FROM memo";

    private final List<List<String>> steps;
    private final Database.Watch watch;

    /** With all steps that this program knows. */
    Examination(List<List<String>> steps, Database.Watch watch) {
        this.steps = steps;
        this.watch = watch;
    }

    /** What is wrong with a file, a sentence each; empty if nothing is. */
    List<String> of(Path file) {
        try {
            LibraryFile.check(file, steps.size());
        } catch (LibraryException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> reasons = new ArrayList<>();
        try (Database look = Database.look(file, watch)) {
            var its = Schema.stepsOf(look, steps);
            // What another program has altered may calculate for ever while it is checked.
            pages(look, its.isEmpty() ? "sqlite_schema" : Integer.toString(MOST), reasons);
            if (its.isEmpty()) {
                boolean newer = look.number("PRAGMA user_version") > steps.size();
                reasons.add(newer ? LibraryFile.newer(file) : LibraryFile.altered(file));
            } else if (reasons.isEmpty()) {
                references(look, reasons);
                if (its.get().size() == steps.size()) {
                    contents(look, reasons);
                }
            }
        } catch (SQLException e) {
            reasons.add("The file cannot be read to its end: " + Failure.reason(e) + ".");
        }
        return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
    }

    private static void pages(Database look, String what, List<String> reasons) throws SQLException {
        for (String said : look.query("PRAGMA integrity_check(" + what + ")", row -> row.getString(1))) {
            if (!said.equals("ok")) {
                reasons.add(
                        "The file is damaged: " + said.replaceAll("\\s+", " ").strip() + ".");
            }
        }
    }

    private static void references(Database look, List<String> reasons) throws SQLException {
        look.each(
                "PRAGMA foreign_key_check",
                row -> reasons.add("A row of “" + row.getString(1) + "” refers to something that is not in “"
                        + row.getString(3) + "”."));
    }

    private static void contents(Database look, List<String> reasons) throws SQLException {
        for (Map.Entry<String, String> each : ORPHANS.entrySet()) {
            look.each(each.getKey(), row -> reasons.add(each.getValue() + ": " + row.getString(1) + "."));
        }
        int missing =
                look.number("SELECT count(*) FROM (" + INDEXED + ") WHERE id NOT IN (SELECT id FROM search_docsize)");
        int more = look.number("SELECT count(*) FROM search_docsize WHERE id NOT IN (" + INDEXED + ")");
        int noted = look.number(
                        "SELECT count(*) FROM (SELECT * FROM (" + NOTED + ") EXCEPT SELECT kind, subject FROM noted)")
                + look.number(
                        "SELECT count(*) FROM (SELECT kind, subject FROM noted EXCEPT SELECT * FROM (" + NOTED + "))");
        if (missing + more + noted > 0) {
            reasons.add("The search index is not in step with the texts: “clausemark rebuild-index” makes it anew.");
        }
        documents(look, reasons);
        log(look, reasons);
    }

    private static void documents(Database look, List<String> reasons) throws SQLException {
        attempt("The themes", reasons, () -> new Themes(look).all());
        attempt("What is not to be suggested", reasons, () -> new Asides(look).dismissals());
        attempt("The list of documents", reasons, () -> new Documents(look).all());
        attempt("The bin", reasons, () -> new Documents(look).removed());
        for (String id : look.query("SELECT id FROM document ORDER BY id", row -> row.getString(1))) {
            attempt("The document “" + id + "”", reasons, () -> {
                Document document = new Documents(look).find(id).orElseThrow(IllegalArgumentException::new);
                for (Annotation note : new Annotations(look).of(id)) {
                    if (note.anchor().end() > document.text().length()) {
                        throw new IllegalArgumentException("Beyond its end: " + note.id());
                    }
                }
                new Asides(look).memo(id);
                return id;
            });
        }
    }

    private static void log(Database look, List<String> reasons) throws SQLException {
        Log log = new Log(look);
        int last = log.latest();
        for (int from = 0; from < last && reasons.size() < MOST; from += LINES) {
            int after = from;
            attempt("The log of edits after line " + from, reasons, () -> log.between(after, after + LINES));
        }
    }

    private static void attempt(String what, List<String> reasons, Database.Work<?> read) throws SQLException {
        try {
            read.run();
        } catch (IllegalArgumentException | DateTimeException | LibraryException e) {
            reasons.add(what + " cannot be read: something unknown is in it.");
        }
    }
}
