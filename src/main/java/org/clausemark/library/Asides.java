package org.clausemark.library;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Memo;
import org.jspecify.annotations.Nullable;

/** The tables of what is noted beside the annotations: memos on documents, and what is not to be suggested. */
final class Asides {
    private final Database database;

    Asides(Database database) {
        this.database = database;
    }

    Optional<Memo> memo(String documentId) throws SQLException {
        return database
                .query(
                        "SELECT text FROM memo WHERE document = ?",
                        row -> new Memo(documentId, row.getString(1)),
                        documentId)
                .stream()
                .findFirst();
    }

    void keep(String documentId, @Nullable Memo memo) throws SQLException {
        if (memo == null) {
            database.update("DELETE FROM memo WHERE document = ?", documentId);
        } else {
            database.update(
                    "INSERT OR REPLACE INTO memo(document, text) VALUES(?, ?)", documentId, Text.sound(memo.text()));
        }
    }

    List<Dismissal> dismissals() throws SQLException {
        return database.query(
                "SELECT theme, document, passage FROM dismissal ORDER BY theme, document, passage",
                row -> new Dismissal(row.getString(1), row.getString(2), row.getString(3)));
    }

    void dismiss(Dismissal dismissal) throws SQLException {
        database.update(
                "INSERT OR IGNORE INTO dismissal(theme, document, passage) VALUES(?, ?, ?)",
                dismissal.themeId(),
                dismissal.documentId(),
                dismissal.passageId());
    }

    void suggestAgain(Dismissal dismissal) throws SQLException {
        database.update(
                "DELETE FROM dismissal WHERE theme = ? AND document = ? AND passage = ?",
                dismissal.themeId(),
                dismissal.documentId(),
                dismissal.passageId());
    }
}
