package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.document.Document;
import org.clausemark.document.Imprint;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.ui.look.Look;
import org.clausemark.ui.look.Shade;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One passage on the screen: its text in the column, number and theme bars in the margins, highlights behind.
 *
 * <p>Offsets given and returned are UTF-16 offsets in the document's text; coordinates are the view's own, in pixels.
 */
final class PassageView extends Region {
    private static final double MARGIN = 16;
    private static final double BAR_WIDTH = 4;

    private final Passage passage;
    private final PassageText flow;
    private final Block block;
    private final Pane ground = new Pane();
    private final Pane caret = new Pane();
    private final Text number = new Text();
    private final Pane bars = new Pane();
    private final Text count = new Text();
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
        ground.setMouseTransparent(true);
        caret.setMouseTransparent(true);
        bars.setMouseTransparent(true);

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
        count.getStyleClass().add("passage-number");
        count.setTextOrigin(VPos.BASELINE);
        count.setFont(number.getFont());
        if (title) {
            imprint.setText(imprintLine(document.imprint()));
            imprint.setFont(Font.font("Inter", Math.rint(size * 0.72)));
            imprint.getStyleClass().add("passage-number");
            imprint.setTextOrigin(VPos.TOP);
        }
        getChildren().addAll(ground, flow, caret, number, bars, count, imprint);
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
        ground.resizeRelocate(columnX, spaceAbove, columnWidth, height);
        caret.resizeRelocate(columnX, spaceAbove, columnWidth, height);
        block.place(flow, columnX, spaceAbove, columnWidth, spaceBelow);
        double baseline = spaceAbove + flow.getBaselineOffset();
        double numberWidth = number.getLayoutBounds().getWidth();
        double barsWidth = bars.getChildren().size() * (BAR_WIDTH + 3) + 6;
        double right = columnX + columnWidth + MARGIN;
        // The number stands where the lines begin, what is marked where they end.
        boolean leftwards = flow.runsLeftwards();
        number.relocate(
                Math.rint(leftwards ? right : columnX - MARGIN - numberWidth),
                baseline + number.getLayoutBounds().getMinY());
        double marks = leftwards
                ? columnX - MARGIN - 8 - barsWidth - count.getLayoutBounds().getWidth()
                : right + 8;
        bars.relocate(marks, spaceAbove);
        count.relocate(marks + barsWidth, baseline + count.getLayoutBounds().getMinY());
        imprint.relocate(columnX, spaceAbove + height + 12);
        if (back.getParent() != null) {
            Rectangle2D end = caretGeometry(passage.end());
            double beside =
                    leftwards ? end.getMinX() - 6 - back.getLayoutBounds().getWidth() : end.getMinX() + 6;
            back.relocate(Math.rint(beside), Math.rint(end.getMinY() + end.getHeight() * 0.28));
        }
    }

    /** Draws highlights, selection and the rest anew; after layout. */
    void paint(Marks marks) {
        ground.getChildren().clear();
        caret.getChildren().clear();
        for (Run run : Run.of(marks.annotations(), passage.start(), passage.end())) {
            Color fill = marks.shade()
                    .blend(run.covering().stream()
                            .map(a -> a.colour())
                            .distinct()
                            .toList());
            fill(run.start(), run.end(), fill, 2);
            if (marks.shade() == Shade.CONTRAST) {
                frame(run.start(), run.end());
            }
        }
        for (int[] match : marks.found()) {
            for (Rectangle box : boxes(match[0], match[1])) {
                box.setFill(Color.TRANSPARENT);
                box.setStroke(marks.shade().accent());
                ground.getChildren().add(box);
            }
        }
        if (marks.selectionEnd() > marks.selectionStart()) {
            fill(marks.selectionStart(), marks.selectionEnd(), marks.shade().selection(), 0);
        }
        for (var annotation : marks.annotations()) {
            if (annotation.id().equals(marks.selectedId())) {
                outline(annotation.anchor().start(), annotation.anchor().end(), marks.shade());
            }
        }
        if (marks.caret() >= passage.start() && marks.caret() <= passage.end()) {
            Rectangle2D place = flow.caretAt(marks.caret());
            Rectangle line = new Rectangle(Math.rint(place.getMinX()), place.getMinY(), 2, place.getHeight());
            line.setFill(marks.shade().accent());
            caret.getChildren().add(line);
        }
        paintBars(marks);
        flow.setOpacity(marks.dimmed() ? marks.shade().dimmed() : 1);
        ground.setOpacity(marks.dimmed() ? marks.shade().dimmed() : 1);
    }

    private void paintBars(Marks marks) {
        bars.getChildren().clear();
        double x = 0;
        for (String colour : marks.bars()) {
            Rectangle bar = new Rectangle(x, 5, BAR_WIDTH, Math.max(14, flow.getBaselineOffset() - 2));
            bar.setArcWidth(3);
            bar.setArcHeight(3);
            bar.setFill(Color.web(colour));
            bar.getStyleClass().add("theme-bar");
            bars.getChildren().add(bar);
            x += BAR_WIDTH + 3;
        }
        long notes = marks.notes(passage);
        count.setText(notes == 0 ? "" : Long.toString(notes));
        requestLayout();
    }

    private void fill(int start, int end, Color colour, double arc) {
        for (Rectangle box : boxes(start, end)) {
            box.setFill(colour);
            box.setArcWidth(arc * 2);
            box.setArcHeight(arc * 2);
            ground.getChildren().add(box);
        }
    }

    /** A thin line around: where contrast is high, colours alone are not to tell where a highlight ends. */
    private void frame(int start, int end) {
        for (Rectangle box : boxes(start, end)) {
            box.setFill(Color.TRANSPARENT);
            box.setStroke(Color.BLACK);
            box.setStrokeType(StrokeType.INSIDE);
            ground.getChildren().add(box);
        }
    }

    private void outline(int start, int end, Shade shade) {
        Shape whole = null;
        for (Rectangle box : boxes(start, end)) {
            box.setHeight(box.getHeight() + 1);
            whole = whole == null ? box : Shape.union(whole, box);
        }
        if (whole != null) {
            whole.setFill(Color.TRANSPARENT);
            whole.setStroke(shade.accent());
            whole.setStrokeWidth(shade == Shade.CONTRAST ? 3 : 1.5);
            ground.getChildren().add(whole);
        }
    }

    private List<Rectangle> boxes(int start, int end) {
        List<Rectangle> boxes = new ArrayList<>();
        for (Rectangle2D line : flow.lines(start, end)) {
            double left = Math.floor(line.getMinX());
            boxes.add(new Rectangle(
                    left, Math.floor(line.getMinY()), Math.ceil(line.getMaxX()) - left, Math.ceil(line.getHeight())));
        }
        return boxes;
    }

    /** Where a range stands, one rectangle a line, in the view's coordinates. */
    List<Rectangle2D> geometry(int start, int end) {
        return flow.lines(start, end).stream().map(this::inView).toList();
    }

    /** Where the caret stands before an offset of the passage, in the view's coordinates. */
    Rectangle2D caretGeometry(int offset) {
        return inView(flow.caretAt(offset));
    }

    private Rectangle2D inView(Rectangle2D r) {
        return new Rectangle2D(
                r.getMinX() + columnX, r.getMinY() + spaceAbove, Math.max(0, r.getWidth()), r.getHeight());
    }

    /** The offset nearest to a point of the view. */
    int offsetAt(double x, double y) {
        return flow.offsetAt(x - columnX, y - spaceAbove);
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
        return !count.getText().isEmpty()
                && x >= bars.getLayoutX()
                && x <= count.getBoundsInParent().getMaxX()
                && y <= spaceAbove + 32;
    }

    /** Top of the first and bottom of the last line of the words that flow on from an offset, in the view's coordinates. */
    double[] span(int offset) {
        double[] span = flow.span(offset);
        return new double[] {span[0] + spaceAbove, span[1] + spaceAbove};
    }
}
