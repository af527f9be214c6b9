package org.clausemark.exporting.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts Arabic and Hebrew into the order in which it is drawn, and remembers what it did, so that drawn letters can be
 * led back to written ones.
 */
final class BidiOrder implements BidiReorderer {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    /**
     * A piece of a line as written and as drawn.
     *
     * @param written its letters in reading order
     * @param drawn its letters from left to right
     * @param from for each UTF-16 unit drawn, the one written
     */
    record Line(String written, String drawn, List<Integer> from) {}

    private final Map<String, List<Line>> lines = new HashMap<>();

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
        if (!concerns(text)) {
            return text;
        }
        return order(text, new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)).drawn();
    }

    /** Whether nothing has been reordered. */
    boolean isIdle() {
        return lines.isEmpty();
    }

    /** What was drawn as this text, white space left out of the question. */
    List<Line> drawnAs(String plain) {
        return lines.getOrDefault(plain, List.of());
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        Line line = order(text, new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT));
        List<Line> same = lines.computeIfAbsent(PrintedText.plain(line.drawn()), key -> new ArrayList<>());
        if (same.stream().noneMatch(l -> l.written().equals(text))) {
            same.add(line);
        }
        return line.drawn();
    }

    private static Line order(String text, Bidi bidi) {
        Integer[] places = new Integer[text.length()];
        byte[] levels = new byte[text.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        Bidi.reorderVisually(levels.clone(), 0, places, 0, places.length);
        StringBuilder drawn = new StringBuilder();
        for (int place : places) {
            char c = text.charAt(place);
            int at = (levels[place] & 1) == 1 ? MIRRORED.indexOf(c) : -1;
            drawn.append(at < 0 ? c : MIRRORED.charAt(at ^ 1));
        }
        return new Line(text, drawn.toString(), List.of(places));
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
