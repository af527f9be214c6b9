package org.clausemark.ui.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** The places a reader has jumped from, to go back to and forward again; UTF-16 offsets in the document's text. */
final class Trail {
    private static final int LONGEST = 100;

    private final Deque<Integer> behind = new ArrayDeque<>();
    private final Deque<Integer> ahead = new ArrayDeque<>();

    /** Notes the place a jump leaves. What lay ahead is given up, as in a browser. */
    void leave(int place) {
        ahead.clear();
        if (behind.isEmpty() || behind.peek() != place) {
            behind.push(place);
            if (behind.size() > LONGEST) {
                behind.removeLast();
            }
        }
    }

    /** The place to go back to from {@code now}; empty at the beginning of the trail. */
    OptionalInt back(int now) {
        return step(now, behind, ahead);
    }

    /** The place to go forward to from {@code now}; empty at the end of the trail. */
    OptionalInt forward(int now) {
        return step(now, ahead, behind);
    }

    private static OptionalInt step(int now, Deque<Integer> from, Deque<Integer> to) {
        if (from.isEmpty()) {
            return OptionalInt.empty();
        }
        to.push(now);
        return OptionalInt.of(from.pop());
    }
}
