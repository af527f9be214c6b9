package org.clausemark.ui.reading;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.CaretInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.TextLineInfo;
import org.clausemark.document.Clusters;

/**
 * The lines a passage's words are broken into, and where a caret can stand in them.
 *
 * <p>Offsets, those of carets too, are UTF-16 offsets in the passage's text; coordinates are those of what the
 * text stands in, in pixels.
 */
final class Lines {
    private final LayoutInfo info;
    private final List<TextLineInfo> lines;
    private final String text;
    private final Bidi directions;
    private final UnaryOperator<Rectangle2D> here;

    /** A sign as it stands in its line. */
    private record Sign(int start, int end, double left, double right, boolean leftToRight) {
        Caret leftEdge() {
            return leftToRight ? Caret.before(start) : new Caret(end, true);
        }

        Caret rightEdge() {
            return leftToRight ? new Caret(end, true) : Caret.before(start);
        }
    }

    /**
     * The lines of a text that is laid out.
     *
     * @param leftwards whether it is written from right to left as a whole
     * @param here from where the layout says that something stands to where it is seen
     */
    Lines(LayoutInfo info, String text, boolean leftwards, UnaryOperator<Rectangle2D> here) {
        this.info = info;
        this.lines = info.getTextLines(false);
        this.text = text;
        this.here = here;
        this.directions = new Bidi(text, leftwards ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    int count() {
        return lines.size();
    }

    /** The line a caret stands in. */
    int lineOf(Caret caret) {
        int line = 0;
        while (line < lines.size() - 1
                && (caret.trailing()
                        ? lines.get(line).end() < caret.offset()
                        : lines.get(line).end() <= caret.offset())) {
            line++;
        }
        return line;
    }

    /** Before the first sign of a line. */
    Caret start(int line) {
        return Caret.before(lines.isEmpty() ? 0 : firstOf(line));
    }

    /** Where the first sign begins that a line has from its beginning: in Thai the toolkit breaks lines within signs. */
    private int firstOf(int line) {
        return Math.min(
                Clusters.end(text, lines.get(line).start()), lines.get(line).end());
    }

    /** Behind the last sign of a line that is not blank: the blanks a line is broken at hang unseen in the margin. */
    Caret end(int line) {
        int end = lines.isEmpty() ? text.length() : solidEnd(line);
        boolean behind = end > start(line).offset();
        return settled(new Caret(end, behind), line);
    }

    /** Where the blanks begin that a line is broken at. */
    private int solidEnd(int line) {
        int end = lines.get(line).end();
        if (line < lines.size() - 1) {
            end = Math.max(firstOf(line), Clusters.start(text, end));
            while (end > firstOf(line) && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return end;
    }

    /** Where a caret stands. */
    Rectangle2D place(Caret caret) {
        int at = Math.clamp(caret.offset(), 0, text.length());
        boolean behind = at > 0 && (caret.trailing() || at == text.length());
        CaretInfo place = behind ? info.caretInfoAt(at - 1, false) : info.caretInfoAt(at, true);
        Rectangle2D edge = here.apply(place.getSegmentAt(0));
        if (place.getSegmentCount() < 2) {
            return edge;
        }
        // Between two directions of writing it comes in halves; the side it keeps to says which of them is meant.
        Rectangle2D line = here.apply(lines.get(lineOf(caret)).bounds());
        return new Rectangle2D(edge.getMinX(), line.getMinY(), edge.getWidth(), line.getHeight());
    }

    /** The caret nearest to a point. */
    Caret at(double x, double y) {
        int line = 0;
        while (line < lines.size() - 1
                && here.apply(lines.get(line + 1).bounds()).getMinY() <= y) {
            line++;
        }
        return inLine(line, x);
    }

    /** The caret nearest to an x in a line. */
    Caret inLine(int line, double x) {
        Sign nearest = null;
        double least = Double.MAX_VALUE;
        for (Sign sign : signs(line)) {
            double distance = Math.max(0, Math.max(sign.left() - x, x - sign.right()));
            if (distance < least) {
                least = distance;
                nearest = sign;
            }
        }
        if (nearest == null) {
            return start(Math.max(0, line));
        }
        boolean left = x < (nearest.left() + nearest.right()) / 2;
        return settled(left ? nearest.leftEdge() : nearest.rightEdge(), line);
    }

    /**
     * The caret one sign to the left or right as they stand, at the end of a line in the line before or after; empty
     * beyond the ends of the passage.
     */
    Optional<Caret> beside(Caret caret, boolean right) {
        int line = lineOf(caret);
        List<Sign> signs = signs(line);
        if (!lines.isEmpty() && caret.offset() > solidEnd(line)) {
            // Among the blanks in the margin, where only a step from sign to sign can leave it.
            return right == isLeftToRight() ? Optional.of(start(line + 1)) : Optional.of(end(line));
        }
        int edge = edge(signs, caret);
        int over = right ? edge : edge - 1;
        if (over >= 0 && over < signs.size()) {
            Sign sign = signs.get(over);
            return Optional.of(settled(right ? sign.rightEdge() : sign.leftEdge(), line));
        }
        if (right == isLeftToRight()) {
            return line + 1 < count() ? Optional.of(start(line + 1)) : Optional.empty();
        }
        return line > 0 ? Optional.of(end(line - 1)) : Optional.empty();
    }

    /** Whether the passage as a whole is written from left to right. */
    boolean isLeftToRight() {
        return directions.baseIsLeftToRight();
    }

    /** Whether a text as a whole is written from left to right. */
    static boolean isLeftToRight(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** How many of a line's signs stand to the left of a caret. */
    private static int edge(List<Sign> signs, Caret caret) {
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            if (!caret.trailing() && sign.start() == caret.offset()) {
                return sign.leftToRight() ? i : i + 1;
            }
        }
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            if (sign.end() == caret.offset()) {
                return sign.leftToRight() ? i + 1 : i;
            }
        }
        return 0;
    }

    /** The same place, kept to the sign before it only where that makes a difference. */
    private Caret settled(Caret caret, int line) {
        int offset = caret.offset();
        if (!caret.trailing() || offset == text.length()) {
            return Caret.before(offset);
        }
        return offset == lines.get(line).end() || turnsAt(offset) ? caret : Caret.before(offset);
    }

    /** The signs of a line from left to right, without the blanks it is broken at. */
    private List<Sign> signs(int line) {
        List<Sign> signs = new ArrayList<>();
        if (lines.isEmpty()) {
            return signs;
        }
        int end = solidEnd(line);
        for (int start = firstOf(line); start < end; ) {
            int next = Math.min(end, Clusters.next(text, start));
            double before = x(start, true);
            // Behind an accent is not where the toolkit says; before the next sign is the same place.
            double behind = next < end && !turnsAt(next) ? x(next, true) : x(next - 1, false);
            signs.add(new Sign(
                    start,
                    next,
                    Math.min(before, behind),
                    Math.max(before, behind),
                    directions.getLevelAt(start) % 2 == 0));
            start = next;
        }
        if (!directions.isLeftToRight() && !signs.isEmpty()) {
            byte[] levels = new byte[signs.size()];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) directions.getLevelAt(signs.get(i).start());
            }
            Sign[] visual = signs.toArray(Sign[]::new);
            Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
            return List.of(visual);
        }
        return signs;
    }

    private double x(int offset, boolean leading) {
        return here.apply(info.caretInfoAt(offset, leading).getSegmentAt(0)).getMinX();
    }

    /** Whether the direction of writing changes before an offset within the text. */
    private boolean turnsAt(int offset) {
        return directions.getLevelAt(offset - 1) != directions.getLevelAt(offset);
    }
}
