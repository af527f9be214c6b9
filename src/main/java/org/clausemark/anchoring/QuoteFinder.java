package org.clausemark.anchoring;

import java.util.Optional;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/**
 * Finds the words that somebody has typed or pasted as a quotation.
 *
 * <p>The exact words come first. If they are nowhere, differences that a keyboard or the clipboard makes are let pass
 * one after the other: white space, quotation marks, dashes, invisible characters, capitals. The first step that finds
 * the words decides, so a closer match is never called ambiguous because of a looser one.
 */
public final class QuoteFinder {
    /** Counting stops here: nobody chooses among a thousand places. */
    private static final int MANY = 1_000;

    private QuoteFinder() {}

    /** What became of a search. */
    public sealed interface Result permits Found, Ambiguous, Missing {}

    /**
     * The words stand in one place.
     *
     * @param anchor the place, with the words as the document has them
     */
    public record Found(Anchor anchor) implements Result {}

    /**
     * The words stand in several places.
     *
     * @param count how many; at least 2
     */
    public record Ambiguous(int count) implements Result {}

    /**
     * The words do not stand where they were looked for.
     *
     * @param elsewhere the one other place of the document's body where they do stand, if there is just one
     */
    public record Missing(Optional<Anchor> elsewhere) implements Result {}

    /** Looks for a quotation in the whole body of a document, front and back matter left out. */
    public static Result find(Document document, String quote) {
        int from = document.text().length();
        int to = 0;
        for (Passage passage : document.passages()) {
            if (passage.isBody()) {
                from = Math.min(from, passage.start());
                to = Math.max(to, passage.end());
            }
        }
        return from < to ? search(document, from, to, quote) : new Missing(Optional.empty());
    }

    /** Looks for a quotation in one passage of a document. */
    public static Result find(Document document, Passage passage, String quote) {
        Result here = search(document, passage.start(), passage.end(), quote);
        if (here instanceof Missing && find(document, quote) instanceof Found found) {
            return new Missing(Optional.of(found.anchor()));
        }
        return here;
    }

    private static Result search(Document document, int from, int to, String quote) {
        String wanted = quote.strip();
        for (Folded.Level level : Folded.Level.values()) {
            Result result = search(document, from, to, wanted, level);
            if (!(result instanceof Missing)) {
                return result;
            }
        }
        return new Missing(Optional.empty());
    }

    private static Result search(Document document, int from, int to, String quote, Folded.Level level) {
        Folded folded = Folded.of(document.text(), from, to, level);
        String text = folded.text();
        String wanted = Folded.of(quote, 0, quote.length(), level).text().strip();
        if (wanted.isEmpty()) {
            return new Missing(Optional.empty());
        }
        int count = 0;
        int first = -1;
        for (int at = text.indexOf(wanted); at >= 0 && count < MANY; at = text.indexOf(wanted, at + 1)) {
            if (!folded.splits(at) && !folded.splits(at + wanted.length())) {
                first = count == 0 ? at : first;
                count++;
            }
        }
        if (count > 1) {
            return new Ambiguous(count);
        }
        if (count == 0) {
            return new Missing(Optional.empty());
        }
        Optional<Anchor> anchor = document.anchor(folded.startOf(first), folded.endOf(first + wanted.length() - 1));
        return anchor.isPresent() ? new Found(anchor.get()) : new Missing(Optional.empty());
    }
}
