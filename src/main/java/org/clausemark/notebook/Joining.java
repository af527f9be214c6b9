package org.clausemark.notebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Change;
import org.clausemark.annotation.Reply;
import org.clausemark.annotation.Style;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Span;

/**
 * Makes one annotation of several. Only marks of one style and colour can be joined, and only where they share words
 * or have nothing but white space between them, so that the joined one marks no word that was not marked.
 */
final class Joining {
    private final Document document;

    Joining(Document document) {
        this.document = document;
    }

    /** The range around a mark that another has to reach into to touch it, as its first offset and its end. */
    Span reach(Anchor anchor) {
        String text = document.text();
        int from = anchor.start() - 1;
        while (from >= 0 && Character.isWhitespace(text.charAt(from))) {
            from--;
        }
        int to = anchor.end();
        while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return new Span(Math.max(0, from), Math.min(text.length(), to + 1));
    }

    /** Whether two marks are of one kind, so that they could be joined where they touch. */
    static boolean alike(Annotation one, Annotation other) {
        return one.style() == other.style() && one.colour() == other.colour() && one.style() != Style.CLAUSE;
    }

    /** What joining them changes: the oldest takes all in and keeps its id, the others go. Empty if they cannot be. */
    Optional<List<Change<?>>> changes(Collection<Annotation> several, Instant now) {
        List<Annotation> parts =
                several.stream().distinct().sorted(Annotation.DOCUMENT_ORDER).toList();
        if (parts.size() < 2 || !isOnePiece(parts)) {
            return Optional.empty();
        }
        Annotation oldest = parts.stream()
                .min(Comparator.comparing(Annotation::created).thenComparing(Annotation::id))
                .orElseThrow();
        int end = parts.stream().mapToInt(a -> a.anchor().end()).max().orElseThrow();
        Annotation joined = oldest.withAnchor(
                        document.anchor(parts.getFirst().anchor().start(), end).orElseThrow(), now)
                .withComment(
                        parts.stream()
                                .map(Annotation::comment)
                                .filter(comment -> !comment.isBlank())
                                .collect(Collectors.joining("\n\n")),
                        now)
                .withReplies(
                        parts.stream()
                                .flatMap(a -> a.replies().stream())
                                .sorted(Comparator.comparing(Reply::created))
                                .toList(),
                        now)
                .withSettled(parts.stream().allMatch(Annotation::settled), now);
        for (Annotation part : parts) {
            for (String theme : part.themes()) {
                joined = joined.withTheme(theme, now);
            }
        }
        List<Change<?>> changes = new ArrayList<>(List.of(new Change.OfAnnotation(oldest, joined)));
        for (Annotation part : parts) {
            if (!part.equals(oldest)) {
                changes.add(new Change.OfAnnotation(part, null));
            }
        }
        return Optional.of(changes);
    }

    private boolean isOnePiece(List<Annotation> parts) {
        int end = parts.getFirst().anchor().end();
        for (Annotation part : parts.subList(1, parts.size())) {
            int gap = Math.max(end, part.anchor().start());
            if (!alike(part, parts.getFirst()) || !isBlank(end, gap)) {
                return false;
            }
            end = Math.max(end, part.anchor().end());
        }
        return true;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(document.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
