package org.clausemark.ui.reading;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands in a passage's right margin: a bar for each theme, a sign of a note on the whole, how many notes, and
 * whether notes elsewhere lead here.
 */
final class MarginNotes extends Region {
    private static final double BAR_WIDTH = 4;
    private static final double GAP = 3;

    private final Passage passage;
    private final Pane bars = new Pane();
    private final FontIcon whole = new FontIcon("fth-message-square");
    private final Text count = new Text();
    /** Made for those passages that notes lead to. */
    private @Nullable LinkMark linked;

    MarginNotes(Passage passage, Font font) {
        this.passage = passage;
        bars.setMouseTransparent(true);
        whole.getStyleClass().add("clause-note");
        whole.setIconSize((int) Math.rint(font.getSize() * 1.15));
        whole.setTextOrigin(VPos.CENTER);
        whole.setVisible(false);
        count.getStyleClass().add("passage-number");
        count.setTextOrigin(VPos.BASELINE);
        count.setFont(font);
        getChildren().addAll(bars, whole, count);
    }

    /** Shows what there is of a passage whose first line has its baseline so far down, in pixels. */
    void paint(Marks marks, double baseline) {
        bars.getChildren().clear();
        double x = 0;
        for (String colour : marks.bars()) {
            Rectangle bar = new Rectangle(x, 5, BAR_WIDTH, Math.max(14, baseline - 2));
            bar.setArcWidth(3);
            bar.setArcHeight(3);
            bar.setFill(Color.web(colour));
            bar.getStyleClass().add("theme-bar");
            bars.getChildren().add(bar);
            x += BAR_WIDTH + GAP;
        }
        List<Annotation> onWhole = marks.annotations().stream()
                .filter(a -> a.style() == Style.CLAUSE && a.anchor().start() >= passage.start())
                .toList();
        whole.setVisible(!onWhole.isEmpty());
        if (!onWhole.isEmpty()) {
            Color ink = marks.shade().strong(onWhole.getFirst().colour());
            // As a style, for the sheet gives all icons a colour of their own.
            whole.setStyle("-fx-icon-color: #" + ink.toString().substring(2, 8) + ";");
        }
        long notes = marks.notes(passage);
        count.setText(notes == 0 ? "" : Long.toString(notes));
        mark(marks.links());
        requestLayout();
    }

    private void mark(BackLinks links) {
        int leading = links.count(passage);
        LinkMark mark = linked;
        if (mark == null && leading > 0) {
            mark = new LinkMark(passage, count.getFont());
            linked = mark;
            getChildren().add(mark);
            mark.applyCss();
        }
        if (mark != null) {
            mark.setVisible(leading > 0);
            mark.show(links, leading);
        }
    }

    /** Lays everything out along a baseline; what has no room in that many pixels goes below. */
    void layOut(double baseline, double room) {
        double x = bars.getChildren().size() * (BAR_WIDTH + GAP)
                + (bars.getChildren().isEmpty() ? 0 : GAP);
        if (whole.isVisible()) {
            double height = whole.getLayoutBounds().getHeight();
            whole.relocate(x, Math.rint(baseline - count.getFont().getSize() * 0.36 - height / 2));
            x += whole.getLayoutBounds().getWidth() + GAP;
        }
        count.relocate(x + GAP, baseline + count.getLayoutBounds().getMinY());
        double end = count.getBoundsInParent().getMaxX();
        LinkMark mark = linked;
        if (mark != null && mark.isVisible()) {
            mark.autosize();
            double right = count.getText().isEmpty() ? x : end + 2 * GAP;
            boolean below = right > 0 && right + mark.getWidth() > room;
            double middle = baseline - count.getFont().getSize() * 0.36;
            // Where there is no room for it at all it comes nearer to the text.
            double left = Math.min(below ? 0 : right, room - mark.getWidth());
            mark.relocate(left, Math.rint(middle - mark.getHeight() / 2 + (below ? mark.getHeight() + 1 : 0)));
            end = Math.max(end, mark.getBoundsInParent().getMaxX());
        }
        resize(end, baseline + 8);
    }

    /** Whether a point, in its own coordinates, is on what it shows. */
    boolean isOn(double x, double y) {
        return !count.getText().isEmpty()
                && x >= 0
                && x <= count.getBoundsInParent().getMaxX()
                && y >= 0
                && y <= 32;
    }

    /** Whether a point, in its own coordinates, is on the sign of a note on the whole. */
    boolean isOnWhole(double x, double y) {
        return whole.isVisible() && whole.getBoundsInParent().contains(x, y);
    }
}
