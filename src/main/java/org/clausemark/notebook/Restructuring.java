package org.clausemark.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Dismissal;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Outline;
import org.clausemark.document.Passage;

/** What changes with a document's structure: its outline, the quotes of notes across a joint, and what names clauses. */
final class Restructuring {
    private Restructuring() {}

    /** The changes, the outline first; none if nothing is different or a note would stand outside the document. */
    static List<Change<?>> changes(
            Document before, Document after, List<Annotation> notes, List<Dismissal> dismissals) {
        List<Outline> difference = Outline.difference(before, after);
        List<Change<?>> changes = new ArrayList<>();
        if (difference.isEmpty()) {
            return changes;
        }
        changes.add(new Change.OfOutline(difference.getFirst(), difference.getLast()));
        for (Annotation note : notes) {
            int start = note.anchor().start();
            int end = note.anchor().end();
            if (!isWithin(after, start, end)) {
                return List.of();
            }
            // A quote that reads otherwise than the text is a note that has lost its place, which is another matter.
            Optional<Anchor> was = before.anchor(start, end).filter(note.anchor()::equals);
            Optional<Anchor> is = was.flatMap(anchor -> after.anchor(start, end))
                    .filter(anchor -> anchor.start() == start && anchor.end() == end && !anchor.equals(note.anchor()));
            is.ifPresent(
                    anchor -> changes.add(new Change.OfAnnotation(note, note.withAnchor(anchor, note.modified()))));
        }
        for (Dismissal dismissal : dismissals) {
            if (dismissal.documentId().equals(before.id())) {
                renamed(before, after, dismissal.passageId())
                        .ifPresent(id -> changes.add(new Change.OfDismissal(
                                dismissal, new Dismissal(dismissal.themeId(), before.id(), id))));
            }
        }
        return changes;
    }

    private static boolean isWithin(Document document, int start, int end) {
        return document.passageAt(start).isBody() && document.passageAt(end - 1).isBody();
    }

    /** The other id of a clause that has the same words. */
    private static Optional<String> renamed(Document before, Document after, String passageId) {
        for (Passage passage : before.passages()) {
            if (passage.id().equals(passageId)) {
                Passage now = after.passageAt(passage.start());
                return now.text().equals(passage.text()) && !now.id().equals(passageId)
                        ? Optional.of(now.id())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
