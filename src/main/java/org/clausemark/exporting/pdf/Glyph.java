package org.clausemark.exporting.pdf;

/**
 * A letter as it stands on a page.
 *
 * @param page index of the page, from 0
 * @param mcid the marked content it belongs to; -1 if none
 * @param text what it says, one or more characters
 * @param left its left edge, in points from the left edge of the page
 * @param right its left edge plus its advance, in points
 * @param baseline its baseline, in points from the foot of the page
 * @param size font size in points
 */
record Glyph(int page, int mcid, String text, float left, float right, float baseline, float size) {

    /** Whether another glyph stands on the same line of the same page. */
    boolean sameLine(Glyph other) {
        return page == other.page && Math.abs(baseline - other.baseline) < 0.5f;
    }
}
