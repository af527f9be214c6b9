package org.clausemark.library;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;

/** Carries out edits and keeps the log of them; to be called within a transaction. */
final class Edits {
    private final Database database;
    private final Annotations annotations;
    private final Themes themes;
    private final Asides asides;

    Edits(Database database, Annotations annotations, Themes themes, Asides asides) {
        this.database = database;
        this.annotations = annotations;
        this.themes = themes;
        this.asides = asides;
    }

    void apply(Edit edit, Instant now) throws SQLException {
        database.update("INSERT INTO edit(name, made) VALUES(?, ?)", edit.name(), now.toEpochMilli());
        int ordinal = 0;
        for (Change<?> change : edit.changes()) {
            database.update(
                    "INSERT INTO change(edit, ordinal, kind, subject, before, after)"
                            + " VALUES((SELECT max(id) FROM edit), ?, ?, ?, ?, ?)",
                    ordinal++,
                    apply(change),
                    change.id(),
                    Json.object(change.before()),
                    Json.object(change.after()));
        }
    }

    /** Carries one change out. Returns what the log calls its kind. */
    private String apply(Change<?> change) throws SQLException {
        if (change instanceof Change.OfAnnotation of) {
            apply(of.id(), of.before(), of.after());
            return "annotation";
        }
        if (change instanceof Change.OfTheme of) {
            apply(of.id(), of.before(), of.after());
            return "theme";
        }
        if (change instanceof Change.OfMemo of) {
            apply(of.id(), of.before(), of.after());
            return "memo";
        }
        if (change instanceof Change.OfDismissal of) {
            apply(of.before(), of.after());
            return "dismissal";
        }
        throw new IllegalArgumentException("An unknown kind of change: " + change);
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

    private void apply(String id, @Nullable Memo before, @Nullable Memo after) throws SQLException {
        expect("memo", asides.memo(id), before);
        asides.keep(id, after);
    }

    // Two readers may dismiss the same clause: what counts is that it is dismissed.
    private void apply(@Nullable Dismissal before, @Nullable Dismissal after) throws SQLException {
        if (before != null) {
            asides.suggestAgain(before);
        }
        if (after != null) {
            asides.dismiss(after);
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
