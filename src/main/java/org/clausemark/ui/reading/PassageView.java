package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.ui.look.Look;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One passage on the screen: its text in the column, number and theme bars in the margins, highlights behind.
 *
 * <p>Offsets given and returned are UTF-16 offsets in the document's text; coordinates are the view's own, in pixels.
 */
final class PassageView extends Region {
    private static final double MARGIN = 16;

    private final Passage passage;
    private final PassageText flow;
    private final Painting painting;
    private final Block block;
    private final Text number = new Text();
    private final MarginNotes margin;
    private final Text imprint = new Text();
    private final FontIcon back = new FontIcon("fth-corner-left-up");
    private final double spaceAbove;
    private final double spaceBelow;
    private double columnX;
    private double columnWidth;

    PassageView(Document document, Passage passage, Look look) {
        this.passage = passage;
        double size = look.textSizeProperty().get();
        boolean title = passage.kind() == Passage.Kind.TITLE;
        Heading heading = Heading.of(passage);
        double own = heading.size() < 1 ? size * heading.size() : Math.rint(size * heading.size());
        block = new Block(document, passage, size);
        spaceAbove = Math.rint(size * heading.above());
        spaceBelow = Math.rint(size * heading.below() * block.spaceBelow());
        getStyleClass().addAll("passage", passage.kind().key());

        flow = new PassageText(document, passage, look, own);
        painting = new Painting(passage, flow);

        boolean note = passage.kind() == Passage.Kind.FOOTNOTE;
        if (passage.isNumbered() || (note && passage.labelLength() == 0)) {
            number.setText(passage.number());
        }
        if (note) {
            back.getStyleClass().add("note-return");
            back.setIconSize((int) Math.rint(size * 0.72));
            back.setTextOrigin(VPos.TOP);
            getChildren().add(back);
        }
        number.getStyleClass().add("passage-number");
        number.setTextOrigin(VPos.BASELINE);
        number.setFont(Font.font("Inter", Math.rint(size * 0.67)));
        margin = new MarginNotes(passage, number.getFont());
        if (title) {
            imprint.setText(imprintLine(document.imprint()));
            imprint.setFont(Font.font("Inter", Math.rint(size * 0.72)));
            imprint.getStyleClass().add("passage-number");
            imprint.setTextOrigin(VPos.TOP);
        }
        getChildren().addAll(painting.ground(), flow, painting.front(), number, margin, imprint);
        if (passage.set().form() != Typesetting.Form.PARAGRAPH) {
            getChildren().addFirst(block);
        }
    }

    private static String imprintLine(Imprint imprint) {
        List<String> parts = new ArrayList<>(List.of(imprint.dateText(), imprint.edition(), imprint.source()));
        parts.removeIf(String::isBlank);
        return String.join("  ·  ", parts);
    }

    Passage passage() {
        return passage;
    }

    /** Sets the column and returns the height the passage takes in it, its spaces included. */
    double measure(double x, double width) {
        columnX = x;
        columnWidth = width;
        return spaceAbove + Math.ceil(flow.prefHeight(width)) + imprintHeight() + spaceBelow;
    }

    private double imprintHeight() {
        return imprint.getText().isEmpty() ? 0 : imprint.getLayoutBounds().getHeight() + 12;
    }

    @Override
    protected void layoutChildren() {
        double height = Math.ceil(flow.prefHeight(columnWidth));
        flow.resizeRelocate(columnX, spaceAbove, columnWidth, height);
        flow.layout();
        painting.place(columnX, spaceAbove, columnWidth, height);
        block.place(flow, columnX, spaceAbove, columnWidth, spaceBelow);
        double baseline = spaceAbove + flow.getBaselineOffset();
        double numberWidth = number.getLayoutBounds().getWidth();
        double right = columnX + columnWidth + MARGIN;
        // The number stands where the lines begin, what is marked where they end.
        boolean leftwards = flow.runsLeftwards();
        number.relocate(
                Math.rint(leftwards ? right : columnX - MARGIN - numberWidth),
                baseline + number.getLayoutBounds().getMinY());
        double room = leftwards ? columnX - MARGIN - 8 : getWidth() - right - 8 - ScrollStrip.WIDTH;
        margin.layOut(flow.getBaselineOffset(), room);
        margin.relocate(leftwards ? columnX - MARGIN - 8 - margin.getWidth() : right + 8, spaceAbove);
        imprint.relocate(
                leftwards ? columnX + columnWidth - imprint.getLayoutBounds().getWidth() : columnX,
                spaceAbove + height + 12);
        if (back.getParent() != null) {
            Rectangle2D end = place(new Caret(passage.end(), true));
            double beside =
                    leftwards ? end.getMinX() - 6 - back.getLayoutBounds().getWidth() : end.getMinX() + 6;
            back.relocate(Math.rint(beside), Math.rint(end.getMinY() + end.getHeight() * 0.28));
        }
    }

    /** Draws highlights, selection and the rest anew; after layout. */
    void paint(Marks marks) {
        painting.paint(marks);
        margin.paint(marks, flow.getBaselineOffset());
        requestLayout();
        flow.setOpacity(marks.dimmed() ? marks.shade().dimmed() : 1);
    }

    /** Where a range stands, one rectangle a line, in the view's coordinates. */
    List<Rectangle2D> geometry(int start, int end) {
        return flow.lines(start, end).stream().map(this::inView).toList();
    }

    /** Where a caret of the passage stands, in the view's coordinates. */
    Rectangle2D place(Caret caret) {
        return inView(flow.place(caret));
    }

    private Rectangle2D inView(Rectangle2D r) {
        return new Rectangle2D(
                r.getMinX() + columnX, r.getMinY() + spaceAbove, Math.max(0, r.getWidth()), r.getHeight());
    }

    /** The offset nearest to a point of the view. */
    int offsetAt(double x, double y) {
        return caretAt(x, y).offset();
    }

    /** The caret nearest to a point of the view. */
    Caret caretAt(double x, double y) {
        return flow.caretAt(x - columnX, y - spaceAbove);
    }

    /** The caret one sign to the left or right of one of the passage's; empty beyond its ends. */
    Optional<Caret> beside(Caret caret, boolean right) {
        return flow.beside(caret, right);
    }

    /** The beginning of the line a caret of the passage stands in, or its end. */
    Caret lineEdge(Caret caret, boolean end) {
        return flow.lineEdge(caret, end);
    }

    /** The caret some lines below one of the passage's, above if negative, nearest to an x; empty out of the passage. */
    Optional<Caret> below(Caret caret, int by, double x) {
        return flow.below(caret, by, x - columnX);
    }

    /** The caret nearest to an x in the passage's first line, or its last. */
    Caret inEdgeLine(boolean lastLine, double x) {
        return flow.inEdgeLine(lastLine, x - columnX);
    }

    /** The offset of the character under a point of the view; -1 if there is none. */
    int characterAt(double x, double y) {
        return flow.characterAt(x - columnX, y - spaceAbove);
    }

    /** Whether a point of the view is on the passage's number. */
    boolean isOnNumber(double x, double y) {
        return !number.getText().isEmpty() && number.getBoundsInParent().contains(x, y);
    }

    /** Whether a point of the view is on the sign that leads from a footnote back to its mark. */
    boolean isOnReturn(double x, double y) {
        return back.getParent() != null
                && x >= back.getBoundsInParent().getMinX() - 4
                && x <= back.getBoundsInParent().getMaxX() + 4
                && y >= back.getBoundsInParent().getMinY() - 4
                && y <= back.getBoundsInParent().getMaxY() + 4;
    }

    /** Whether a point of the view is on the theme bars or the count of notes. */
    boolean isOnBars(double x, double y) {
        return margin.isOn(x - margin.getLayoutX(), y - margin.getLayoutY());
    }

    /** Whether a point of the view is on the sign of a note on the whole passage. */
    boolean isOnWholeNote(double x, double y) {
        return margin.isOnWhole(x - margin.getLayoutX(), y - margin.getLayoutY());
    }

    /** The edge of the words at the start of a range in the passage, or at its end, in the view's coordinates. */
    Rectangle2D edge(int offset, boolean atStart) {
        return inView(flow.edge(offset, atStart));
    }
}
