package org.clausemark.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.clausemark.document.Anchor;

/**
 * A highlight with its comment and the themes it is coded with. Immutable: a change makes another value with the same
 * {@code id}.
 *
 * @param id a UUID in its usual text form
 * @param documentId the {@code id} of the document it stands in
 * @param anchor the marked place
 * @param colour the colour of the mark
 * @param style how the words are marked
 * @param comment what the reader wrote; empty if nothing
 * @param themes ids of the themes it is coded with, in the order they were put on; no duplicates
 * @param replies what was answered to it, the oldest first
 * @param settled whether it needs no more attention
 * @param author the reader's name
 * @param created when it was made, to the millisecond
 * @param modified when it was last changed, to the millisecond
 */
public record Annotation(
        String id,
        String documentId,
        Anchor anchor,
        Colour colour,
        Style style,
        String comment,
        List<String> themes,
        List<Reply> replies,
        boolean settled,
        String author,
        Instant created,
        Instant modified) {

    /** Document order; where two share a place, the older first. */
    public static final Comparator<Annotation> DOCUMENT_ORDER = Comparator.comparing(Annotation::anchor)
            .thenComparing(Annotation::created)
            .thenComparing(Annotation::id);

    /** Copies the lists. */
    public Annotation {
        themes = List.copyOf(themes);
        replies = List.copyOf(replies);
    }

    /** A new annotation without replies, not settled. */
    public static Annotation made(
            String id,
            String documentId,
            Anchor anchor,
            Colour colour,
            Style style,
            String comment,
            List<String> themes,
            String author,
            Instant now) {
        return new Annotation(
                id, documentId, anchor, colour, style, comment, themes, List.of(), false, author, now, now);
    }

    /** The same annotation in a document of another id. */
    public Annotation in(String document) {
        return new Annotation(
                id, document, anchor, colour, style, comment, themes, replies, settled, author, created, modified);
    }

    /** The same annotation in another colour. */
    public Annotation withColour(Colour other, Instant now) {
        return with(anchor, other, style, comment, themes, replies, settled, now);
    }

    /** The same annotation at another place. */
    public Annotation withAnchor(Anchor other, Instant now) {
        return with(other, colour, style, comment, themes, replies, settled, now);
    }

    /** The same annotation, its words marked in another way. */
    public Annotation withStyle(Style other, Instant now) {
        return with(anchor, colour, other, comment, themes, replies, settled, now);
    }

    /** The same annotation with another comment. */
    public Annotation withComment(String other, Instant now) {
        return with(anchor, colour, style, other, themes, replies, settled, now);
    }

    /** The same annotation with other replies, the oldest first. */
    public Annotation withReplies(List<Reply> others, Instant now) {
        return with(anchor, colour, style, comment, themes, others, settled, now);
    }

    /** The same annotation, settled or open again. */
    public Annotation withSettled(boolean other, Instant now) {
        return with(anchor, colour, style, comment, themes, replies, other, now);
    }

    /** The same annotation coded with a theme too; itself if it already is. */
    public Annotation withTheme(String themeId, Instant now) {
        if (themes.contains(themeId)) {
            return this;
        }
        List<String> more = new ArrayList<>(themes);
        more.add(themeId);
        return with(anchor, colour, style, comment, more, replies, settled, now);
    }

    /** The same annotation without a theme; itself if it has not got it. */
    public Annotation withoutTheme(String themeId, Instant now) {
        if (!themes.contains(themeId)) {
            return this;
        }
        List<String> fewer = new ArrayList<>(themes);
        fewer.remove(themeId);
        return with(anchor, colour, style, comment, fewer, replies, settled, now);
    }

    /**
     * This earlier version in the place of the one that is there now, changed last at a moment, with those of its themes
     * that are still there. The same as {@code now}, but for the moment, where nothing differs.
     */
    public Annotation backFrom(Annotation now, Predicate<String> isThere, Instant moment) {
        return now.with(
                anchor, colour, style, comment, themes.stream().filter(isThere).toList(), replies, settled, moment);
    }

    private Annotation with(
            Anchor otherAnchor,
            Colour otherColour,
            Style otherStyle,
            String otherComment,
            List<String> otherThemes,
            List<Reply> otherReplies,
            boolean otherSettled,
            Instant now) {
        return new Annotation(
                id,
                documentId,
                otherAnchor,
                otherColour,
                otherStyle,
                otherComment,
                otherThemes,
                otherReplies,
                otherSettled,
                author,
                created,
                now);
    }
}
