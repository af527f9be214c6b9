package org.clausemark.ui.reading;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Typefaces;

/**
 * A passage's words as the reader likes them set, and where each of them stands.
 *
 * <p>Offsets are UTF-16 offsets in the document's text; coordinates are its own, in pixels.
 */
final class PassageText extends TextFlow {
    private final Passage passage;

    /** The words of a passage in a size in pixels. */
    PassageText(Passage passage, Look look, double size) {
        this.passage = passage;
        boolean title = passage.kind() == Passage.Kind.TITLE;
        boolean heading = title || passage.kind() == Passage.Kind.HEADING;
        String face = look.faceProperty().get();
        String text = passage.text();
        for (Typefaces.Run run : Typefaces.runs(text, face)) {
            Text part = new Text(text.substring(run.start(), run.end()));
            part.setFont(Typefaces.reading(run.family(), size, heading));
            part.getStyleClass().add("passage-text");
            getChildren().add(part);
        }
        Font font = Typefaces.reading(face, size, heading);
        setLineSpacing(title ? 0 : look.lineSpacing(font));
        if (look.justifiedProperty().get() && !heading) {
            setTextAlignment(TextAlignment.JUSTIFY);
        }
        setAccessibleText(text);
    }

    /** The rectangles of a range, one a line; empty where the range does not touch the passage. */
    List<Rectangle2D> lines(int start, int end) {
        int from = Math.max(start, passage.start()) - passage.start();
        int to = Math.min(end, passage.end()) - passage.start();
        if (from >= to) {
            return List.of();
        }
        return getLayoutInfo().getSelectionGeometry(from, to, false).stream()
                .map(this::withinItsLine)
                .filter(r -> r.getWidth() > 0.5)
                .toList();
    }

    /**
     * What of a line's part is in the column, beyond whose edge the space hangs that a line ends with. Where lines
     * stand closer than the face is high, each keeps to its own share of the height.
     */
    private Rectangle2D withinItsLine(Rectangle2D r) {
        double over = Math.clamp(-getLineSpacing(), 0, r.getHeight() / 2);
        double left = Math.clamp(r.getMinX(), 0, getWidth());
        double right = Math.clamp(r.getMaxX(), left, getWidth());
        return new Rectangle2D(left, r.getMinY() + over / 2, right - left, r.getHeight() - over);
    }

    /** Where a caret stands. */
    Rectangle2D place(Caret caret) {
        return textLines().place(caret.shifted(-passage.start()));
    }

    /** The lines as they are laid out; their offsets are counted in the passage's text. */
    Lines textLines() {
        return new Lines(getLayoutInfo(), passage.text());
    }

    /** The edge of the letter at a range's start, or of the last one before its end, in whichever direction it runs. */
    Rectangle2D edge(int offset, boolean atStart) {
        int at = offset - passage.start() - (atStart ? 0 : 1);
        int letter = Math.clamp(at, 0, Math.max(0, passage.text().length() - 1));
        return getLayoutInfo().caretInfoAt(letter, atStart).getSegmentAt(0);
    }
}
