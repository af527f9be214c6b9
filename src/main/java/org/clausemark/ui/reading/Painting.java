package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Style;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Shade;

/** What is drawn behind the words of a passage and in front of them, from the geometry of the words. */
final class Painting {
    private static final double BAND = 3;
    private static final double CARET_WIDTH = 2;

    private final Passage passage;
    private final PassageText flow;
    private final Pane washes = new Pane();
    private final Pane ground = new Pane(washes);
    private final Pane front = new Pane();
    private final Underlining underlining;
    private List<Annotation> drawn = List.of();
    private Shade drawnIn = Shade.LIGHT;
    private double drawnWidth = -1;

    Painting(Passage passage, PassageText flow) {
        this.passage = passage;
        this.flow = flow;
        this.underlining = new Underlining(passage, flow);
        ground.setMouseTransparent(true);
        front.setMouseTransparent(true);
    }

    /** What lies behind the words. */
    Node ground() {
        return ground;
    }

    /** What lies in front of them. */
    Node front() {
        return front;
    }

    void place(double x, double y, double width, double height) {
        ground.resizeRelocate(x, y, width, height);
        washes.resizeRelocate(0, 0, width, height);
        underlining.place(width, height);
        front.resizeRelocate(x, y, width, height);
    }

    /** Draws everything anew; after layout. */
    void paint(Marks marks) {
        wash(marks);
        underlining.draw(marks.commitments(), marks.shade());
        ground.getChildren().setAll(washes, underlining.node());
        front.getChildren().clear();
        for (int[] match : marks.found()) {
            for (Rectangle box : boxes(match[0], match[1])) {
                box.setFill(Color.TRANSPARENT);
                box.setStroke(marks.shade().accent());
                ground.getChildren().add(box);
            }
        }
        if (marks.selectionEnd() > marks.selectionStart()) {
            for (Rectangle box : boxes(marks.selectionStart(), marks.selectionEnd())) {
                box.setFill(marks.shade().selection());
                ground.getChildren().add(box);
            }
        }
        for (Annotation annotation : marks.annotations()) {
            if (annotation.id().equals(marks.selectedId())) {
                select(annotation, marks.shade());
            }
        }
        Caret caret = marks.caret();
        if (caret != null && caret.offset() >= passage.start() && caret.offset() <= passage.end()) {
            Rectangle2D place = flow.place(caret);
            double x = Math.clamp(Math.rint(place.getMinX()), 0, Math.max(0, flow.getWidth()));
            Rectangle line = new Rectangle(x, place.getMinY(), CARET_WIDTH, place.getHeight());
            line.setFill(marks.shade().accent());
            front.getChildren().add(line);
        }
        ground.setOpacity(marks.dimmed() ? marks.shade().dimmed() : 1);
    }

    /** Draws the marks, unless they are as they were: a caret that moves must not wait for hundreds of them. */
    private void wash(Marks marks) {
        if (marks.shade() == drawnIn
                && flow.getWidth() == drawnWidth
                && marks.annotations().equals(drawn)) {
            return;
        }
        drawn = marks.annotations();
        drawnIn = marks.shade();
        drawnWidth = flow.getWidth();
        List<Node> shapes = new ArrayList<>();
        for (Wash wash : Wash.of(Run.of(drawn, passage.start(), passage.end()))) {
            for (Rectangle box : boxes(wash.start(), wash.end())) {
                wash(shapes, wash, box);
            }
        }
        washes.getChildren().setAll(shapes);
    }

    private void wash(List<Node> shapes, Wash wash, Rectangle box) {
        double foot = box.getY() + box.getHeight();
        double thick = Math.max(2, Math.rint(box.getHeight() / 12));
        double lines = foot - wash.lines().size() * (thick + 1);
        if (wash.fill() != null) {
            shapes.add(box);
            box.setFill(drawnIn.highlight(wash.fill()));
            box.setArcWidth(4);
            box.setArcHeight(4);
            double head = box.getY();
            double low = lines;
            for (int i = wash.bands().size() - 1, level = 0; i >= 0; i--, level++) {
                double y = level % 2 == 0 ? low - BAND : head;
                low -= level % 2 == 0 ? BAND + 1 : 0;
                head += level % 2 == 0 ? 0 : BAND + 1;
                shapes.add(strip(box, y, BAND, drawnIn.band(wash.bands().get(i))));
            }
            if (drawnIn == Shade.CONTRAST) {
                shapes.add(frame(box));
            }
        }
        double y = lines;
        for (Colour line : wash.lines()) {
            shapes.add(strip(box, y, thick, drawnIn.strong(line)));
            y += thick + 1;
        }
    }

    private static Rectangle strip(Rectangle box, double y, double height, Color colour) {
        Rectangle strip = new Rectangle(box.getX(), y, box.getWidth(), height);
        strip.setFill(colour);
        return strip;
    }

    /** A thin line around: where contrast is high, colours alone are not to tell where a highlight ends. */
    private static Rectangle frame(Rectangle box) {
        Rectangle frame = new Rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        frame.setFill(Color.TRANSPARENT);
        frame.setStroke(Color.BLACK);
        frame.setStrokeType(StrokeType.INSIDE);
        return frame;
    }

    private void select(Annotation annotation, Shade shade) {
        int start = annotation.anchor().start();
        int end = annotation.anchor().end();
        if (annotation.style() == Style.CLAUSE) {
            // A line beside the whole of it: it marks no words that could be outlined.
            Rectangle line = new Rectangle(-10, 0, shade == Shade.CONTRAST ? 4 : 3, flow.getHeight());
            line.setArcWidth(3);
            line.setArcHeight(3);
            line.setFill(shade.accent());
            front.getChildren().add(line);
            return;
        }
        outline(start, end, shade);
        if (start >= passage.start() && start < passage.end()) {
            front.getChildren().add(Handles.draw(flow.edge(start, true), true, shade));
        }
        if (end > passage.start() && end <= passage.end()) {
            front.getChildren().add(Handles.draw(flow.edge(end, false), false, shade));
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
}
