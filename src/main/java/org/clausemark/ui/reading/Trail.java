package org.clausemark.ui.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places a reader has jumped from, to go back to and forward again. */
final class Trail {
    private static final int LONGEST = 100;

    private final Deque<Stop> behind = new ArrayDeque<>();
    private final Deque<Stop> ahead = new ArrayDeque<>();

    /**
     * Where a reader was.
     *
     * @param place the first text in view, a UTF-16 offset in the document's text
     * @param caret where the caret was; null if it was not shown
     */
    record Stop(int place, @Nullable Caret caret) {}

    /** Notes the place a jump leaves. What lay ahead is given up, as in a browser. */
    void leave(Stop stop) {
        ahead.clear();
        if (!stop.equals(behind.peek())) {
            behind.push(stop);
            if (behind.size() > LONGEST) {
                behind.removeLast();
            }
        }
    }

    /** The place to go back to from {@code now}, another one; empty at the beginning of the trail. */
    Optional<Stop> back(Stop now) {
        return step(now, behind, ahead);
    }

    /** The place to go forward to from {@code now}, another one; empty at the end of the trail. */
    Optional<Stop> forward(Stop now) {
        return step(now, ahead, behind);
    }

    private static Optional<Stop> step(Stop now, Deque<Stop> from, Deque<Stop> to) {
        // A jump to where the reader was already would be gone back over without a move.
        while (now.equals(from.peek())) {
            from.pop();
        }
        Optional<Stop> next = Optional.ofNullable(from.poll());
        next.ifPresent(stop -> to.push(now));
        return next;
    }
}
