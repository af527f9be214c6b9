package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mark whose range is being changed: shown as it would be, and not changed before the reader says so.
 *
 * <p>The range is always one that {@link Document#anchor} makes: whole grapheme clusters of the body, never empty.
 */
final class Reshaping {
    private final Document document;
    private final Breaks breaks;
    private final Runnable onChange;
    private @Nullable Annotation mark;
    private @Nullable Anchor range;
    private int fixed;
    private boolean byKeys;

    Reshaping(Document document, Runnable onChange) {
        this.document = document;
        this.breaks = new Breaks(document.imprint().language());
        this.onChange = onChange;
    }

    boolean isOn() {
        return mark != null;
    }

    /** Whether the caret moves the range; else the mouse does. */
    boolean isByKeys() {
        return isOn() && byKeys;
    }

    /** Begins with an end that stays where it is. */
    void begin(Annotation annotation, int fixedEnd, boolean keys) {
        mark = annotation;
        range = annotation.anchor();
        fixed = fixedEnd;
        byKeys = keys;
        onChange.run();
    }

    /** Begins with the caret at one end, at first the end of the mark; where that is done already, the other one. */
    void beginByKeys(Annotation annotation, Selection selection) {
        boolean again = isByKeys();
        Anchor now = again ? selection.anchor().orElse(annotation.anchor()) : annotation.anchor();
        boolean atStart = again && selection.caret() == selection.end();
        cancel();
        selection.select(atStart ? now.end() : now.start(), atStart ? now.start() : now.end());
        // Where the selection says it is: held to another offset, the selection would never come to rest.
        begin(annotation, selection.fixed(), true);
        show(Optional.of(now));
    }

    /** Shows what is selected as the range; false if the selection let go of the fixed end and had to be changed. */
    boolean follow(Selection selection) {
        if (selection.fixed() != fixed && selection.caret() != fixed) {
            // A key without Shift, or a click: it moves the end all the same.
            selection.select(fixed, selection.caret());
            return false;
        }
        show(selection.anchor());
        return true;
    }

    /** Moves the other end to an offset, or to the edge of a word near it; where nothing would be left it stays. */
    void moveTo(int offset, boolean toWord) {
        show(document.anchor(fixed, toWord ? wordEdge(offset) : offset));
    }

    /** Shows another range, if there is any. */
    private void show(Optional<Anchor> other) {
        if (mark != null && other.isPresent() && !other.get().equals(range)) {
            range = other.get();
            onChange.run();
        }
    }

    private int wordEdge(int offset) {
        Passage passage = document.passageAt(offset);
        int at = offset - passage.start();
        if (at >= passage.text().length()) {
            return offset;
        }
        Span word = breaks.word(passage.text(), at);
        int before = word.start();
        int after = word.end();
        return passage.start() + (at - before < after - at ? before : after);
    }

    /** The annotations of a passage as they would be. */
    List<Annotation> applied(List<Annotation> annotations, Passage passage) {
        if (mark == null || range == null) {
            return annotations;
        }
        List<Annotation> shown = new ArrayList<>(annotations);
        shown.removeIf(a -> a.id().equals(mark.id()));
        if (range.overlaps(passage.start(), passage.end())) {
            shown.add(mark.withAnchor(range, mark.modified()));
        }
        return shown;
    }

    /** Ends, and hands over the mark with its new range; empty if it has the one it had. */
    Optional<Annotation> finish() {
        Annotation before = mark;
        Anchor after = range;
        cancel();
        return before == null || after == null || after.equals(before.anchor())
                ? Optional.empty()
                : Optional.of(before.withAnchor(after, before.modified()));
    }

    /** Ends, and leaves everything as it was. */
    void cancel() {
        if (mark != null) {
            mark = null;
            range = null;
            onChange.run();
        }
    }
}
