package org.clausemark.ui.reading;

import org.clausemark.document.Passage;

/**
 * How a heading stands out: the deeper, the quieter, and none like another.
 *
 * @param size its text in parts of the text's size
 * @param above what is kept free above it, in parts of the text's size
 * @param below what is kept free below it
 * @param strong whether it is set in heavier letters
 * @param slanted whether it is set in italics
 */
record Heading(double size, double above, double below, boolean strong, boolean slanted) {
    private static final Heading TITLE = new Heading(1.55, 1.8, 1.6, true, false);
    private static final Heading TEXT = new Heading(1, 0, 0.85, false, false);
    private static final Heading ASIDE = new Heading(0.83, 0, 0.85, false, false);
    private static final Heading[] LEVELS = {
        new Heading(1.18, 1.5, 0.45, true, false),
        new Heading(1.06, 1.3, 0.45, true, false),
        new Heading(1, 1.1, 0.4, true, true),
        new Heading(1, 1, 0.4, false, true),
        new Heading(0.89, 1, 0.35, true, false),
        new Heading(0.89, 0.9, 0.35, false, true)
    };

    /** How a passage stands out, if at all. */
    static Heading of(Passage passage) {
        return switch (passage.kind()) {
            case TITLE -> TITLE;
            case HEADING -> LEVELS[Math.clamp(passage.level(), 1, LEVELS.length) - 1];
            case FRONT, BACK, FOOTNOTE -> ASIDE;
            default -> TEXT;
        };
    }
}
