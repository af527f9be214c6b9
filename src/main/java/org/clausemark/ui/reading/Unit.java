package org.clausemark.ui.reading;

/** What a selection grows by: one click selects by signs, two by words, three by sentences. */
enum Unit {
    /** A grapheme cluster. */
    SIGN,
    /** A word, number or punctuation mark. */
    WORD,
    /** A sentence. */
    SENTENCE,
    /** A whole passage without its printed number. */
    PASSAGE;

    /** What some clicks in a row select. */
    static Unit ofClicks(int clicks) {
        return values()[Math.clamp(clicks, 1, values().length) - 1];
    }
}
