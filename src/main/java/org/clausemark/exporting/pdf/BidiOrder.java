package org.clausemark.exporting.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts Arabic and Hebrew into the order in which it is drawn, and remembers what it did, so that drawn letters can be
 * led back to written ones.
 */
final class BidiOrder implements BidiReorderer {
    private static final String MIRRORED = "()[]{}<>«»‹›";
    private static final Comparator<Line> LONGEST_FIRST = Comparator.comparingInt(
                    (Line line) -> -line.written().size())
            .thenComparing(line -> line.written().toString())
            .thenComparing(line -> line.drawn().toString());

    /**
     * A piece of a line as written and as drawn, white space left out.
     *
     * @param written its code points in reading order
     * @param drawn its code points from left to right
     * @param placeOf for each code point written, its index among those drawn
     */
    record Line(List<Integer> written, List<Integer> drawn, List<Integer> placeOf) {}

    private final Map<Integer, Set<Line>> lines = new HashMap<>();

    /** Whether a text has anything that runs from right to left. */
    static boolean concerns(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether a paragraph runs from right to left as a whole: its first letter decides. */
    static boolean isRightToLeft(String text) {
        return concerns(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** A line of its own in drawing order. */
    static String drawn(String text) {
        return concerns(text) ? text(text, places(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)) : text;
    }

    /** What was drawn in another order and is read from this code point on; the longest first. */
    Iterable<Line> linesFrom(int codePoint) {
        return lines.getOrDefault(codePoint, Set.of());
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        List<Place> places = places(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        remember(text, places);
        return text(text, places);
    }

    private void remember(String text, List<Place> places) {
        List<Place> drawn =
                places.stream().filter(p -> !PrintedText.isBlank(p.codePoint())).toList();
        List<Integer> inOrder = drawn.stream().map(Place::start).sorted().toList();
        List<Integer> placeOf = new ArrayList<>(Collections.nCopies(drawn.size(), 0));
        for (int i = 0; i < drawn.size(); i++) {
            placeOf.set(Collections.binarySearch(inOrder, drawn.get(i).start()), i);
        }
        if (!drawn.isEmpty()) {
            List<Integer> written = inOrder.stream().map(text::codePointAt).toList();
            Line line = new Line(written, drawn.stream().map(Place::codePoint).toList(), List.copyOf(placeOf));
            lines.computeIfAbsent(written.getFirst(), c -> new TreeSet<>(LONGEST_FIRST))
                    .add(line);
        }
    }

    /** A code point where it is drawn: itself or its mirror image, and where it begins in the text. */
    private record Place(int start, int codePoint) {}

    private static List<Place> places(String text, int direction) {
        Bidi bidi = new Bidi(text, direction);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            starts.add(i);
        }
        Integer[] order = starts.toArray(Integer[]::new);
        byte[] levels = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(order[i]);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        List<Place> places = new ArrayList<>();
        for (int start : order) {
            int c = text.codePointAt(start);
            int at = (bidi.getLevelAt(start) & 1) == 1 ? MIRRORED.indexOf(c) : -1;
            places.add(new Place(start, at < 0 ? c : MIRRORED.charAt(at ^ 1)));
        }
        return places;
    }

    private static String text(String text, List<Place> places) {
        StringBuilder drawn = new StringBuilder(text.length());
        places.forEach(p -> drawn.appendCodePoint(p.codePoint()));
        return drawn.toString();
    }

    /** Letters have their forms already. */
    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /**
     * Splits paragraphs into what runs one way and what runs the other. A paragraph from right to left stays whole:
     * its lines are ordered when they are drawn.
     */
    static final class Splitter implements BidiSplitter {
        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String text, byte direction) {
            runs.clear();
            if (direction == RTL || !concerns(text)) {
                runs.add(new BidiTextRun(0, text.length(), direction == RTL ? RTL : LTR));
                return;
            }
            Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            for (int i = 1; i <= text.length(); i++) {
                boolean turned = i == text.length() || (bidi.getLevelAt(i) > 0) != (bidi.getLevelAt(start) > 0);
                if (turned) {
                    runs.add(new BidiTextRun(start, i - start, bidi.getLevelAt(start) > 0 ? RTL : LTR));
                    start = i;
                }
            }
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            return runs.get(run);
        }

        @Override
        public byte getBaseDirection(String text) {
            return isRightToLeft(text) ? RTL : LTR;
        }
    }
}
