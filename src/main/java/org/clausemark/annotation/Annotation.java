package org.clausemark.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        String author,
        Instant created,
        Instant modified) {

    /** Document order; where two share a place, the older first. */
    public static final Comparator<Annotation> DOCUMENT_ORDER = Comparator.comparing(Annotation::anchor)
            .thenComparing(Annotation::created)
            .thenComparing(Annotation::id);

    /** Copies the list of themes. */
    public Annotation {
        themes = List.copyOf(themes);
    }

    /** The same annotation in another colour. */
    public Annotation withColour(Colour other, Instant now) {
        return new Annotation(id, documentId, anchor, other, style, comment, themes, author, created, now);
    }

    /** The same annotation at another place. */
    public Annotation withAnchor(Anchor other, Instant now) {
        return new Annotation(id, documentId, other, colour, style, comment, themes, author, created, now);
    }

    /** The same annotation, its words marked in another way. */
    public Annotation withStyle(Style other, Instant now) {
        return new Annotation(id, documentId, anchor, colour, other, comment, themes, author, created, now);
    }

    /** The same annotation with another comment. */
    public Annotation withComment(String other, Instant now) {
        return new Annotation(id, documentId, anchor, colour, style, other, themes, author, created, now);
    }

    /** The same annotation coded with a theme too; itself if it already is. */
    public Annotation withTheme(String themeId, Instant now) {
        if (themes.contains(themeId)) {
            return this;
        }
        List<String> more = new ArrayList<>(themes);
        more.add(themeId);
        return new Annotation(id, documentId, anchor, colour, style, comment, more, author, created, now);
    }

    /** The same annotation without a theme; itself if it has not got it. */
    public Annotation withoutTheme(String themeId, Instant now) {
        if (!themes.contains(themeId)) {
            return this;
        }
        List<String> fewer = new ArrayList<>(themes);
        fewer.remove(themeId);
        return new Annotation(id, documentId, anchor, colour, style, comment, fewer, author, created, now);
    }
}
