package org.clausemark.library;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Edit;
import org.clausemark.annotation.Listing;
import org.clausemark.annotation.Memo;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.jspecify.annotations.Nullable;

/** Carries out edits and keeps the log of them; what changes is to be called within a transaction. */
final class Edits {
    private final Log log;
    private final Annotations annotations;
    private final Themes themes;
    private final Asides asides;
    private final Documents documents;

    Edits(Log log, Annotations annotations, Themes themes, Asides asides, Documents documents) {
        this.log = log;
        this.annotations = annotations;
        this.themes = themes;
        this.asides = asides;
        this.documents = documents;
    }

    /** Carries out a new edit: what was undone before it can no longer be made again. Returns its line in the log. */
    int apply(Edit edit, Instant now) throws SQLException {
        log.forgetUndone();
        return carryOut(edit, now, Log.STANDS, null);
    }

    /** Takes back the latest edit that stands. Returns that line of the log; nothing if there is none. */
    Optional<Logged> undo(Instant now) throws SQLException {
        Optional<Logged> last = log.lastStanding();
        if (last.isEmpty()) {
            return last;
        }
        Edit inverse = last.get().edit().inverse();
        int undone = last.get().id();
        int id = carryOut(inverse, now, Log.NEITHER, undone);
        log.stand(undone, Log.UNDONE);
        return Optional.of(new Logged(id, inverse, now, undone));
    }

    /** Makes the edit that was undone last again. Returns that line of the log; nothing if there is none. */
    Optional<Logged> redo(Instant now) throws SQLException {
        Optional<Logged> first = log.firstUndone();
        if (first.isEmpty()) {
            return first;
        }
        Edit edit = first.get().edit();
        int undoing = log.undoingOf(first.get().id());
        int id = carryOut(edit, now, Log.NEITHER, undoing);
        log.stand(first.get().id(), Log.STANDS);
        return Optional.of(new Logged(id, edit, now, undoing));
    }

    /** Logs that a document came in, which has been done. */
    void imported(Listing listing, Instant now) throws SQLException {
        int id = log.begin("Import", now, Log.NEITHER, null);
        log.add(id, 0, "listing", new Change.OfListing(null, listing));
    }

    private int carryOut(Edit edit, Instant now, int standing, @Nullable Integer takesBack) throws SQLException {
        int id = log.begin(edit.name(), now, standing, takesBack);
        int ordinal = 0;
        for (Change<?> change : edit.changes()) {
            log.add(id, ordinal++, apply(change), change);
        }
        return id;
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
        if (change instanceof Change.OfListing of && of.before() != null && of.after() != null) {
            expect("document", documents.listing(of.id()), of.before());
            documents.list(of.after());
            return "listing";
        }
        if (change instanceof Change.OfOutline of) {
            Document document = documents
                    .find(of.id())
                    .orElseThrow(() -> new LibraryException("There is no document “" + of.id() + "”."));
            expect("document", of.before().isOf(document) ? Optional.of(of.before()) : Optional.empty(), of.before());
            documents.restructure(document, of.after().insteadOf(of.before(), document));
            return "outline";
        }
        throw new IllegalArgumentException("Not a change that can be made: " + change);
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
            throw new LibraryException(
                    "This " + what + " was changed in another window or program meanwhile, and is shown"
                            + " as it is there. Nothing was done; do it again if you still want it.");
        }
    }

    private static boolean inMilliseconds(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
