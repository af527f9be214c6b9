package org.clausemark.library;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;

/** Carries out edits and keeps the log of them; to be called within a transaction. */
final class Edits {
    private final Database database;
    private final Annotations annotations;
    private final Themes themes;

    Edits(Database database, Annotations annotations, Themes themes) {
        this.database = database;
        this.annotations = annotations;
        this.themes = themes;
    }

    void apply(Edit edit, Instant now) throws SQLException {
        database.update("INSERT INTO edit(name, made) VALUES(?, ?)", edit.name(), now.toEpochMilli());
        int ordinal = 0;
        for (Change<?> change : edit.changes()) {
            String kind;
            if (change instanceof Change.OfAnnotation of) {
                kind = "annotation";
                apply(of.id(), of.before(), of.after());
            } else if (change instanceof Change.OfTheme of) {
                kind = "theme";
                apply(of.id(), of.before(), of.after());
            } else {
                throw new IllegalArgumentException("An unknown kind of change: " + change);
            }
            database.update(
                    "INSERT INTO change(edit, ordinal, kind, subject, before, after)"
                            + " VALUES((SELECT max(id) FROM edit), ?, ?, ?, ?, ?)",
                    ordinal++,
                    kind,
                    change.id(),
                    Json.object(change.before()),
                    Json.object(change.after()));
        }
    }

    private void apply(String id, @Nullable Annotation before, @Nullable Annotation after) throws SQLException {
        expect("note", annotations.find(id), before);
        if (after == null) {
            annotations.delete(id);
            return;
        }
        if (!inMilliseconds(after.created()) || !inMilliseconds(after.modified())) {
            throw new IllegalArgumentException("Times are kept to the millisecond: " + after);
        }
        if (before == null) {
            annotations.insert(after);
        } else {
            annotations.update(before, after);
        }
    }

    private void apply(String id, @Nullable Theme before, @Nullable Theme after) throws SQLException {
        expect("theme", themes.find(id), before);
        if (after == null) {
            themes.delete(id);
        } else if (before == null) {
            themes.insert(after);
        } else {
            themes.update(after);
        }
    }

    private static void expect(String what, Optional<?> stored, @Nullable Object before) {
        if (!stored.equals(Optional.ofNullable(before))) {
            throw new LibraryException("This " + what + " was changed by another program meanwhile; open the document"
                    + " again to see it as it is now.");
        }
    }

    private static boolean inMilliseconds(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
