package org.clausemark.ui.reading;

import java.text.Bidi;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/**
 * Words of a passage that flow together: all of them, an item's label, a cell of a table.
 *
 * <p>Offsets are UTF-16 offsets in the passage's text; coordinates are those of what the stretch stands in, in pixels.
 */
final class Stretch {
    private final int start;
    private final int end;
    private final TextFlow flow;
    private final boolean leftwards;
    private final boolean mixed;

    /** Words from one offset to another, set in these letters; {@code leftwards} where they run from right to left. */
    Stretch(int start, int end, List<Text> letters, double lineSpacing, boolean leftwards) {
        this.start = start;
        this.end = end;
        this.leftwards = leftwards;
        this.flow = new TextFlow();
        flow.getChildren().addAll(letters);
        mixed = letters.stream().anyMatch(Stretch::isLeftwards);
        flow.setLineSpacing(lineSpacing);
        flow.setTabSize(4);
        if (leftwards) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
    }

    private static boolean isLeftwards(Text word) {
        return Bidi.requiresBidi(word.getText().toCharArray(), 0, word.getText().length());
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    TextFlow flow() {
        return flow;
    }

    private double height(double width) {
        return Math.ceil(flow.prefHeight(width));
    }

    /** The width it takes of one that is offered: more only where a word that must not be broken is wider. */
    private double taken(double offered) {
        double width = offered;
        for (Node node : flow.getChildren()) {
            Text word = (Text) node;
            // A letter is hardly ever wider than it is high: most words need no measuring.
            if (word.getText().length() * word.getFont().getSize() > width && isLeftwards(word)) {
                // Measured by itself: in its flow it would be laid out, and broken, in the width that is left from
                // before.
                Text alone = new Text(word.getText());
                alone.setFont(word.getFont());
                width = Math.max(width, Math.ceil(alone.getLayoutBounds().getWidth()) + 1);
            }
        }
        try {
            flow.prefHeight(width);
            return width;
        } catch (ArrayIndexOutOfBoundsException e) {
            // Words of several scripts without a blank between them: better one line too long than none.
            return Math.max(width, naturalWidth());
        }
    }

    /** How wide it is on one line. */
    double naturalWidth() {
        return Math.ceil(flow.prefWidth(-1)) + 1;
    }

    void place(double x, double y, double width) {
        double taken = mixed ? taken(width) : width;
        flow.resizeRelocate(leftwards ? x + width - taken : x, y, taken, height(taken));
        flow.layout();
        if (mixed) {
            // Words of both directions may come to one line more than JavaFX foresees.
            double real = Math.ceil(flow.getLayoutInfo().getLogicalBounds(false).getMaxY());
            if (real > flow.getHeight()) {
                flow.resize(taken, real);
                flow.layout();
            }
        }
    }

    double left() {
        return flow.getLayoutX();
    }

    double right() {
        return flow.getLayoutX() + flow.getWidth();
    }

    double bottom() {
        return flow.getLayoutY() + flow.getHeight();
    }

    double top() {
        return flow.getLayoutY();
    }

    /** How far below the top of what it stands in its first line has its foot. */
    double baseline() {
        return flow.getLayoutY() + flow.getBaselineOffset();
    }

    /** The rectangles of what a range has of it, one or more a line. */
    List<Rectangle2D> lines(int from, int to) {
        int first = Math.max(from, start) - start;
        int last = Math.min(to, end) - start;
        if (first >= last) {
            return List.of();
        }
        return flow.getLayoutInfo().getSelectionGeometry(first, last, false).stream()
                .map(this::withinItsLine)
                .filter(r -> r.getWidth() > 0.5)
                .toList();
    }

    /**
     * What of a line's part is in the column, beyond whose edge the space hangs that a line ends with. Where lines
     * stand closer than the face is high, each keeps to its own share of the height.
     */
    private Rectangle2D withinItsLine(Rectangle2D r) {
        double over = Math.clamp(-flow.getLineSpacing(), 0, r.getHeight() / 2);
        double left = Math.clamp(r.getMinX(), 0, flow.getWidth());
        double right = Math.clamp(r.getMaxX(), left, flow.getWidth());
        return here(new Rectangle2D(left, r.getMinY() + over / 2, right - left, r.getHeight() - over));
    }

    /** Its lines, given its words; their offsets are counted in these. */
    Lines textLines(String words) {
        return new Lines(flow.getLayoutInfo(), words, leftwards, this::here);
    }

    /** The edge of a letter where it begins, or where it ends, in whichever direction it runs. */
    Rectangle2D edge(int letter, boolean atStart) {
        int at = Math.clamp(letter - start, 0, Math.max(0, end - start - 1));
        return here(flow.getLayoutInfo().caretInfoAt(at, atStart).getSegmentAt(0));
    }

    /** JavaFX counts from the right edge where words run leftwards, though it takes points from the left. */
    private Rectangle2D here(Rectangle2D r) {
        double x = leftwards ? flow.getWidth() - r.getMaxX() : r.getMinX();
        return new Rectangle2D(
                flow.getLayoutX() + x, flow.getLayoutY() + r.getMinY(), Math.max(0, r.getWidth()), r.getHeight());
    }

    /**
     * The offset of the character under a point; -1 if there is none. What JavaFX finds is taken only where it is true:
     * among words of both directions that end a line it may name another one.
     */
    int characterAt(double x, double y) {
        int hit = start + hit(x, y).getCharIndex();
        if (covers(hit, x, y)) {
            return hit;
        }
        for (TextLineInfo line : flow.getLayoutInfo().getTextLines(false)) {
            double top = flow.getLayoutY() + line.bounds().getMinY();
            if (y < top || y > top + line.bounds().getHeight()) {
                continue;
            }
            for (int offset = start + line.start(); offset < start + line.end(); offset++) {
                if (covers(offset, x, y)) {
                    return offset;
                }
            }
        }
        return -1;
    }

    private boolean covers(int offset, double x, double y) {
        return lines(offset, offset + 1).stream().anyMatch(r -> r.contains(x, y));
    }

    private HitInfo hit(double x, double y) {
        return flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()));
    }
}
