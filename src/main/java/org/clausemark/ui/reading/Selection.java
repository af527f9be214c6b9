package org.clausemark.ui.reading;

import java.util.List;
import java.util.Optional;
import org.clausemark.document.Anchor;
import org.clausemark.document.Clusters;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Span;

/**
 * What is selected: a fixed end, and a moving end that carries the caret. Both are UTF-16 offsets in the document's
 * text, kept within its body and between grapheme clusters.
 */
final class Selection {
    private final Document document;
    private final Breaks breaks;
    private final int first;
    private final int last;
    private final Runnable onChange;
    private Unit unit = Unit.SIGN;
    /** What the first click selected: all of it stays selected while the selection grows to either side. */
    private Span seed;

    private int fixed;
    private Caret caret;
    private boolean caretShown;

    Selection(Document document, Runnable onChange) {
        this.document = document;
        this.breaks = new Breaks(document.imprint().language());
        this.onChange = onChange;
        List<Passage> passages = document.passages();
        int begin = 0;
        while (begin < passages.size() - 1 && !passages.get(begin).isBody()) {
            begin++;
        }
        int end = passages.size() - 1;
        while (end > 0 && !passages.get(end).isBody()) {
            end--;
        }
        boolean body = end >= begin && passages.get(begin).isBody();
        first = body ? passages.get(begin).start() : 0;
        last = body ? passages.get(end).end() : 0;
        fixed = first;
        caret = Caret.before(first);
        seed = new Span(first, first);
    }

    int start() {
        return Math.min(fixed, caret.offset());
    }

    int end() {
        return Math.max(fixed, caret.offset());
    }

    /** The end that stays where it is while the selection is extended. */
    int fixed() {
        return fixed;
    }

    int caret() {
        return caret.offset();
    }

    /** The caret with the side it keeps to. */
    Caret place() {
        return caret;
    }

    /** Whether the reader has put the caret somewhere, by mouse or key. */
    boolean isCaretShown() {
        return caretShown;
    }

    boolean isEmpty() {
        return fixed == caret.offset();
    }

    /** The selected place; empty if nothing is selected. Copies the words: to be asked when they are wanted only. */
    Optional<Anchor> anchor() {
        return document.anchor(fixed, caret.offset());
    }

    /** Where the selected place is; empty if nothing is selected. */
    Optional<Span> span() {
        return isEmpty() ? Optional.empty() : document.span(fixed, caret.offset());
    }

    /** Selects from one offset to another, which gets the caret. */
    void select(int from, int to) {
        select(from, Caret.before(to));
    }

    /** Selects from an offset to the caret. */
    void select(int from, Caret to) {
        unit = Unit.SIGN;
        put(from, to);
        seed = new Span(fixed, fixed);
    }

    private void put(int from, Caret to) {
        fixed = within(from);
        int offset = within(to.offset());
        caret = new Caret(offset, to.trailing() && offset == to.offset());
        caretShown = true;
        onChange.run();
    }

    /** The nearest offset a caret may have. */
    private int within(int offset) {
        int at = Math.clamp(offset, first, last);
        int index = document.indexAt(at);
        while (!document.passages().get(index).isBody()
                && index < document.passages().size() - 1) {
            index++;
            at = document.passages().get(index).start();
        }
        Passage passage = document.passages().get(index);
        return passage.start() + Clusters.start(passage.text(), at - passage.start());
    }

    /** Moves the caret; the other end stays if the selection is being extended. */
    void moveTo(int offset, boolean extend) {
        moveTo(Caret.before(offset), extend);
    }

    /** Moves the caret; the other end stays if the selection is being extended. */
    void moveTo(Caret to, boolean extend) {
        select(extend ? fixed : to.offset(), to);
    }

    /** Ends the selection where the caret is. */
    void collapse() {
        moveTo(caret, false);
    }

    /** Takes the caret away. */
    void hideCaret() {
        fixed = caret.offset();
        seed = new Span(fixed, fixed);
        unit = Unit.SIGN;
        caretShown = false;
        onChange.run();
    }

    /** The offset one grapheme cluster or word further, or back; the caret's own at the end of the text. */
    int step(boolean word, boolean forward) {
        Passage passage = document.passageAt(caret.offset());
        String text = passage.text();
        int at = caret.offset() - passage.start();
        if (forward && at >= text.length()) {
            return beyond(true).map(Passage::start).orElse(last);
        }
        if (!forward && at == 0) {
            return beyond(false).map(Passage::end).orElse(first);
        }
        if (word) {
            return passage.start() + (forward ? breaks.wordEndAfter(text, at) : breaks.wordStartBefore(text, at));
        }
        return passage.start() + (forward ? Clusters.next(text, at) : Clusters.previous(text, at));
    }

    /** Where the next passage begins; going back, where this one does, or from there the one before. */
    int stepPassage(boolean forward) {
        Passage passage = document.passageAt(caret.offset());
        if (forward) {
            return beyond(true).map(Passage::start).orElse(last);
        }
        return caret.offset() > passage.start()
                ? passage.start()
                : beyond(false).map(Passage::start).orElse(first);
    }

    /** The next passage of the body after the caret's, or the one before; empty at the ends. */
    Optional<Passage> beyond(boolean forward) {
        int step = forward ? 1 : -1;
        int index = document.indexAt(caret.offset()) + step;
        List<Passage> passages = document.passages();
        while (index >= 0 && index < passages.size() && !passages.get(index).isBody()) {
            index += step;
        }
        return index >= 0 && index < passages.size() ? Optional.of(passages.get(index)) : Optional.empty();
    }

    /** Selects the word, sentence or passage around an offset; by signs puts the caret there. */
    void select(Unit what, Caret at) {
        Optional<Span> range = what == Unit.SIGN ? Optional.empty() : around(what, reached(what, at.offset()));
        if (range.isEmpty()) {
            moveTo(at, false);
            return;
        }
        seed = range.get();
        unit = what;
        put(seed.start(), Caret.before(seed.end()));
    }

    /** Extends the selection to an offset, by whole words or sentences if it began so. */
    void extendTo(Caret to) {
        boolean back = to.offset() < seed.start();
        // The last sign the caret has gone over: going on, what begins at the caret is not reached yet.
        int sign = back ? to.offset() : reached(unit, Math.max(first, to.offset() - 1));
        Span nothing = new Span(to.offset(), to.offset());
        Span whole = unit == Unit.SIGN ? nothing : around(unit, sign).orElse(nothing);
        int end = back ? Math.min(whole.start(), seed.start()) : Math.max(whole.end(), seed.end());
        put(back ? seed.end() : seed.start(), end == to.offset() ? to : Caret.before(end));
    }

    /** The sign meant by an offset: a click on the last letter of a word falls behind it, on the blank. */
    private int reached(Unit what, int offset) {
        Passage passage = document.passageAt(offset);
        int at = offset - passage.start();
        boolean blank = at > 0
                && at < passage.text().length()
                && Character.isWhitespace(passage.text().charAt(at));
        return what == Unit.WORD && blank ? offset - 1 : offset;
    }

    /** The word, sentence or passage around an offset, without blanks at its ends; empty in blanks alone. */
    private Optional<Span> around(Unit what, int offset) {
        Passage passage = document.passageAt(offset);
        String text = passage.text();
        int at = offset - passage.start();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Span span = switch (what) {
            case SIGN -> new Span(at, at);
            case WORD -> breaks.word(text, at);
            case SENTENCE -> breaks.sentence(text, at);
            case PASSAGE -> new Span(passage.labelLength(), text.length());
        };
        return document.span(passage.start() + span.start(), passage.start() + span.end());
    }

    /** Selects a whole passage without its printed number; what follows extends by passages. */
    void selectPassage(Passage passage) {
        select(Unit.PASSAGE, Caret.before(passage.start() + passage.labelLength()));
    }

    void selectAll() {
        select(first, last);
    }
}
