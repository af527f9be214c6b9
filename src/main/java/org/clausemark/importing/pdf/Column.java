package org.clausemark.importing.pdf;

import java.util.List;

/**
 * Lines that stand under each other.
 *
 * @param page index of the page
 * @param lines from top to bottom
 */
record Column(int page, List<Line> lines) {
    float left() {
        float left = Float.MAX_VALUE;
        for (Line line : lines) {
            left = Math.min(left, line.left());
        }
        return left;
    }

    float right() {
        float right = 0;
        for (Line line : lines) {
            right = Math.max(right, line.right());
        }
        return right;
    }
}
