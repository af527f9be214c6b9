package org.clausemark.ui.reading;

import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;

/**
 * What the column shows from top to bottom: the passages, and a bar where front or back matter is folded away.
 *
 * <p>Distances along the column are in UTF-16 units of text, a bar counting as {@value #BAR}: the scroll bar needs a
 * measure that does not depend on laying everything out.
 */
final class Rows {
    /** A row that is no passage but the bar over the front matter. */
    static final int FRONT_BAR = -1;

    /** A row that is no passage but the bar over the back matter. */
    static final int BACK_BAR = -2;

    private static final int BAR = 40;

    private final List<Passage> passages;
    private final int front;
    private final int back;
    private final int count;
    private final boolean frontOpen;
    private final boolean backOpen;
    private final double whole;

    Rows(Document document, boolean frontOpen, boolean backOpen) {
        this.passages = document.passages();
        this.frontOpen = frontOpen;
        this.backOpen = backOpen;
        int first = 0;
        while (first < passages.size() && passages.get(first).kind() == Passage.Kind.FRONT) {
            first++;
        }
        int last = passages.size();
        while (last > first && passages.get(last - 1).kind() == Passage.Kind.BACK) {
            last--;
        }
        front = first;
        back = passages.size() - last;
        count = (front > 0 ? 1 : 0)
                + (frontOpen ? front : 0)
                + (passages.size() - front - back)
                + (back > 0 ? 1 : 0)
                + (backOpen ? back : 0);
        whole = count == 0 ? 0 : position(count - 1) + length(count - 1);
    }

    int count() {
        return count;
    }

    /** How many passages lie under a bar. */
    int folded(int bar) {
        return bar == FRONT_BAR ? front : back;
    }

    boolean isOpen(int bar) {
        return bar == FRONT_BAR ? frontOpen : backOpen;
    }

    /** The index of the passage a row shows, {@link #FRONT_BAR} or {@link #BACK_BAR}. */
    int passageAt(int row) {
        int index = row;
        if (front > 0) {
            if (row == 0) {
                return FRONT_BAR;
            }
            index = row - 1 + (frontOpen ? 0 : front);
        }
        int backStart = passages.size() - back;
        if (back > 0 && index >= backStart) {
            return index == backStart ? BACK_BAR : index - 1;
        }
        return index;
    }

    /** The row that shows a passage; the bar it lies under if it is folded away. */
    int rowOf(int passage) {
        int bars = front > 0 ? 1 : 0;
        if (passage < front) {
            return frontOpen ? passage + 1 : 0;
        }
        int hidden = frontOpen ? 0 : front;
        int backStart = passages.size() - back;
        if (passage >= backStart) {
            int bar = backStart - hidden + bars;
            return backOpen ? bar + 1 + passage - backStart : bar;
        }
        return passage - hidden + bars;
    }

    /** Where a row begins; for the row after the last, the length of the whole. */
    double position(int row) {
        if (row >= count) {
            return whole;
        }
        int passage = passageAt(row);
        int hidden = frontOpen || front == 0 ? 0 : textStart(front);
        if (passage == FRONT_BAR) {
            return 0;
        }
        int bars = front > 0 ? BAR : 0;
        if (passage == BACK_BAR) {
            return textStart(passages.size() - back) - hidden + bars;
        }
        boolean inFront = passage < front;
        boolean inBack = passage >= passages.size() - back;
        return passages.get(passage).start() - (inFront ? 0 : hidden) + bars + (inBack ? BAR : 0);
    }

    /** Where an offset of the body lies. */
    double positionOf(int offset) {
        return offset - (frontOpen || front == 0 ? 0 : textStart(front)) + (front > 0 ? BAR : 0);
    }

    /** How long a row is. */
    double length(int row) {
        int passage = passageAt(row);
        return passage < 0 ? BAR : passages.get(passage).text().length() + 1.0;
    }

    /** The row at a distance from the top. */
    int rowAt(double position) {
        int low = 0;
        int high = Math.max(0, count() - 1);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (position(middle) <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int textStart(int passage) {
        return passage < passages.size()
                ? passages.get(passage).start()
                : passages.isEmpty() ? 0 : passages.getLast().end() + 1;
    }
}
