package org.clausemark.ui.reading;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausemark.document.Anchor;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/**
 * What is selected: a fixed end, a moving end that carries the caret, both UTF-16 offsets in the document's text and
 * kept within its body.
 */
final class Selection {
    private final Document document;
    private final Locale locale;
    private final int first;
    private final int last;
    private final Runnable onChange;
    private int fixed;
    private int caret;
    private boolean caretShown;

    Selection(Document document, Runnable onChange) {
        this.document = document;
        this.locale = Locale.forLanguageTag(document.imprint().language());
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
        caret = first;
    }

    int start() {
        return Math.min(fixed, caret);
    }

    int end() {
        return Math.max(fixed, caret);
    }

    int caret() {
        return caret;
    }

    /** Whether the reader has put the caret somewhere, by mouse or key. */
    boolean isCaretShown() {
        return caretShown;
    }

    boolean isEmpty() {
        return fixed == caret;
    }

    /** The selected place; empty if nothing is selected. */
    Optional<Anchor> anchor() {
        return document.anchor(fixed, caret);
    }

    /** Selects from one offset to another, which gets the caret. */
    void select(int from, int to) {
        fixed = Math.clamp(from, first, last);
        caret = Math.clamp(to, first, last);
        caretShown = true;
        onChange.run();
    }

    /** Moves the caret; the other end stays if the selection is being extended. */
    void moveTo(int offset, boolean extend) {
        select(extend ? fixed : offset, offset);
    }

    /** Ends the selection where the caret is. */
    void collapse() {
        select(caret, caret);
    }

    /** Takes the caret away. */
    void hideCaret() {
        fixed = caret;
        caretShown = false;
        onChange.run();
    }

    /** The offset one grapheme cluster or word further, or back. */
    int step(boolean word, boolean forward) {
        Passage passage = document.passageAt(caret);
        int at = caret - passage.start();
        if (forward && at >= passage.text().length()) {
            return Math.min(last, caret + 1);
        }
        if (!forward && at == 0) {
            return Math.max(first, caret - 1);
        }
        BreakIterator breaks =
                word ? BreakIterator.getWordInstance(locale) : BreakIterator.getCharacterInstance(locale);
        breaks.setText(passage.text());
        int next = forward ? breaks.following(at) : breaks.preceding(at);
        while (word && next > 0 && next < passage.text().length() && isBlankAt(passage, next, forward)) {
            next = forward ? breaks.next() : breaks.previous();
        }
        return passage.start() + next;
    }

    /** Whether a word would begin, or end, in white space at a boundary. */
    private static boolean isBlankAt(Passage passage, int boundary, boolean forward) {
        return Character.isWhitespace(passage.text().charAt(forward ? boundary - 1 : boundary));
    }

    /** Selects the word around an offset; the one before it if white space follows. */
    void selectWord(int offset) {
        Passage passage = document.passageAt(offset);
        int at = offset - passage.start();
        boolean blank = at > 0
                && at < passage.text().length()
                && Character.isWhitespace(passage.text().charAt(at));
        selectUnit(BreakIterator.getWordInstance(locale), blank ? offset - 1 : offset);
    }

    /** Selects the sentence around an offset. */
    void selectSentence(int offset) {
        selectUnit(BreakIterator.getSentenceInstance(locale), offset);
    }

    private void selectUnit(BreakIterator breaks, int offset) {
        Passage passage = document.passageAt(offset);
        int at = Math.clamp(
                offset - passage.start(), 0, Math.max(0, passage.text().length() - 1));
        breaks.setText(passage.text());
        int end = breaks.following(at);
        int start = breaks.previous();
        if (end > start && start >= 0) {
            document.anchor(passage.start() + start, passage.start() + end)
                    .ifPresent(anchor -> select(anchor.start(), anchor.end()));
        }
    }

    /** Selects a whole passage without its printed number. */
    void selectPassage(Passage passage) {
        Anchor anchor = document.anchor(passage);
        select(anchor.start(), anchor.end());
    }

    void selectAll() {
        select(first, last);
    }
}
