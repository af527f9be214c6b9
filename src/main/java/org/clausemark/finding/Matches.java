package org.clausemark.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The places a search found, in order and apart from each other, in UTF-16 offsets of the document's text. Immutable. */
public final class Matches {
    /** No places, because nothing was looked for. */
    public static final Matches NONE = new Matches(new int[0], new int[0], Ending.COMPLETE);

    private final int[] starts;
    private final int[] ends;
    private final Ending ending;

    /** How a search ended. */
    public enum Ending {
        /** There are no others. */
        COMPLETE,
        /** There are more than anybody looks at; the first of them are here. */
        TOO_MANY,
        /** It took too long, or the pattern goes too deep; what was found until then is here. */
        UNFINISHED,
        /** Somebody looks for something else by now. */
        GIVEN_UP,
        /** What should be a regular expression is none. */
        NOT_A_PATTERN
    }

    private Matches(int[] starts, int[] ends, Ending ending) {
        this.starts = starts;
        this.ends = ends;
        this.ending = ending;
    }

    /** How the search ended. */
    public Ending ending() {
        return ending;
    }

    /** How many there are. */
    public int size() {
        return starts.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return starts.length == 0;
    }

    /** Where a match begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Where a match ends, just past its last character. */
    public int end(int index) {
        return ends[index];
    }

    /** The index of the first match that begins at an offset or behind it; {@link #size} if none does. */
    public int from(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at < 0 ? -at - 1 : at;
    }

    /** Start and end of each match that touches a half-open range. */
    public List<int[]> within(int start, int end) {
        int first = from(start);
        if (first > 0 && ends[first - 1] > start) {
            first--;
        }
        List<int[]> within = new ArrayList<>();
        for (int i = first; i < starts.length && starts[i] < end; i++) {
            within.add(new int[] {starts[i], ends[i]});
        }
        return within;
    }

    /** Gathers matches in order. */
    static final class Gathering {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        int size() {
            return size;
        }

        void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        Matches ended(Ending ending) {
            return new Matches(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), ending);
        }
    }
}
