package org.clausemark.ui.reading;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.ui.look.Look;
import org.jspecify.annotations.Nullable;

/**
 * A passage's words as the source and the reader like them set, and where each of them stands.
 *
 * <p>Offsets are UTF-16 offsets in the document's text; coordinates are its own, in pixels. A label may stand left of 0,
 * in the margin.
 */
final class PassageText extends Region {
    /** How deep a block is set for each list or quotation it is in, in parts of the text size. */
    private static final double STEP = 1.6;

    /** The most of the column that steps may take. */
    private static final double MOST = 0.4;

    private static final double MARGIN = 16;
    private static final double MARGIN_ROOM = 56;

    private final Passage passage;
    private final Typesetting.Form form;
    private final double size;
    private final boolean leftwards;
    private final List<Stretch> stretches = new ArrayList<>();
    private final @Nullable TableColumns columns;
    private double measuredWidth = -1;
    private double measured;

    /** The words of a passage of a document in a size in pixels. */
    PassageText(Document document, Passage passage, Look look, double size) {
        this.passage = passage;
        this.form = passage.set().form();
        Heading heading = Heading.of(passage);
        this.size = size;
        String face = look.faceProperty().get();
        boolean head = form == Typesetting.Form.TABLE_HEAD;
        Lettering lettering = form == Typesetting.Form.PREFORMATTED
                ? Lettering.code(passage, size)
                : new Lettering(passage, face, size, heading.strong() || head, heading.slanted());
        Font font = lettering.main();
        double spacing = form == Typesetting.Form.PREFORMATTED
                ? Math.rint(size * 0.12)
                : passage.kind() == Passage.Kind.TITLE ? 0 : look.lineSpacing(font);
        TableColumns table = TableColumns.isRow(passage) ? new TableColumns(document, passage, face, size) : null;
        // Where columns would be too narrow for words, a row is a line of words.
        this.columns = table != null && table.count() * size * 2.4 > look.columnWidth() ? null : table;
        this.leftwards = runsLeftwards(columns == null ? passage : columns.first());
        for (int[] range : ranges()) {
            boolean own = columns == null
                    ? leftwards
                    : runsLeftwards(passage.text().substring(range[0], range[1]), leftwards);
            stretches.add(new Stretch(range[0], range[1], lettering.of(range[0], range[1]), spacing, own));
        }
        boolean running = columns == null && form != Typesetting.Form.PREFORMATTED && !heading.strong();
        if (look.justifiedProperty().get() && running) {
            stretches.getLast().flow().setTextAlignment(TextAlignment.JUSTIFY);
        }
        stretches.forEach(s -> getChildren().add(s.flow()));
        setAccessibleText(passage.text());
    }

    /** Where one flow of words ends and another begins: after a label, between the cells of a row. */
    private List<int[]> ranges() {
        String text = passage.text();
        List<int[]> ranges = new ArrayList<>();
        int label = passage.labelLength();
        int from = 0;
        if (columns != null) {
            for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
                ranges.add(new int[] {from, tab});
                from = tab + 1;
            }
        } else if (hasHangingLabel() && label > 0 && label < text.length()) {
            ranges.add(new int[] {0, label});
            from = label;
        }
        ranges.add(new int[] {from, text.length()});
        return ranges;
    }

    private boolean hasHangingLabel() {
        return form == Typesetting.Form.ITEM || passage.kind() == Passage.Kind.FOOTNOTE;
    }

    private static boolean runsLeftwards(Passage passage) {
        return runsLeftwards(passage.text(), false);
    }

    /** Whether a text runs from right to left: its first letter says so, or {@code otherwise} where it has none. */
    private static boolean runsLeftwards(String text, boolean otherwise) {
        if (!otherwise && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return false;
        }
        int flag = otherwise ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return !new Bidi(text, flag).baseIsLeftToRight();
    }

    /** Whether the passage runs from right to left. */
    boolean runsLeftwards() {
        return leftwards;
    }

    /** How far in from the edge it begins at its words are set, in pixels. */
    double inset(double width) {
        int depth = form == Typesetting.Form.PARAGRAPH
                ? passage.set().depth()
                : Math.max(steps(), passage.set().depth());
        return Math.floor(Math.min(depth * size * STEP, width * MOST));
    }

    /** The fewest steps that a form is set in. */
    private int steps() {
        return switch (form) {
            case ITEM, CONTINUATION, QUOTATION -> 1;
            default -> 0;
        };
    }

    /** What is between the edge of the block's ground and its words, above and below. */
    private double pad() {
        return switch (form) {
            case PREFORMATTED -> Math.rint(size * 0.55);
            case TABLE_HEAD, TABLE_ROW -> 5;
            default -> 0;
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth) {
            measured = lay(width);
            measuredWidth = width;
        }
        return measured;
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth());
        measuredWidth = getWidth();
    }

    /** Puts everything in its place in a column of a width; returns the height it comes to. */
    private double lay(double width) {
        double inset = inset(width);
        if (columns != null) {
            double[] widths = columns.within(width - inset);
            double x = inset;
            for (int i = 0; i < stretches.size(); i++) {
                put(stretches.get(i), x, widths[i], width);
                x += widths[i] + TableColumns.GAP;
            }
        } else if (stretches.size() > 1) {
            layLabelled(inset, width);
        } else {
            double side = form == Typesetting.Form.PREFORMATTED ? pad() : 0;
            put(stretches.getFirst(), inset + side, width - inset - 2 * side, width);
        }
        measured = stretches.stream().mapToDouble(Stretch::bottom).max().orElse(0) + pad();
        return measured;
    }

    private void layLabelled(double inset, double width) {
        Stretch label = stretches.getFirst();
        double wide = Math.min(label.naturalWidth(), width / 2);
        double step = Math.min(inset, size * STEP);
        double x = inset;
        if (passage.kind() == Passage.Kind.FOOTNOTE && form != Typesetting.Form.ITEM && wide <= MARGIN_ROOM) {
            put(label, -MARGIN - wide, wide, width);
        } else {
            // A label that is wider than a step moves its words on.
            x = Math.max(inset, inset - step + wide);
            put(label, x - wide, wide, width);
        }
        put(stretches.getLast(), x, width - x, width);
    }

    /** Places a stretch whose x is counted from the side where the passage begins. */
    private void put(Stretch stretch, double x, double wide, double width) {
        double own = Math.max(1, Math.floor(wide));
        stretch.place(Math.floor(leftwards ? width - x - own : x), pad(), own);
    }

    @Override
    public double getBaselineOffset() {
        return stretches.getFirst().baseline();
    }

    /** The rectangles of a range, one or more a line; empty where the range does not touch the passage. */
    List<Rectangle2D> lines(int start, int end) {
        int from = Math.max(start, passage.start()) - passage.start();
        int to = Math.min(end, passage.end()) - passage.start();
        List<Rectangle2D> lines = new ArrayList<>();
        for (Stretch stretch : stretches) {
            lines.addAll(stretch.lines(from, to));
        }
        return lines;
    }

    /** Where a caret stands. */
    Rectangle2D place(Caret caret) {
        return in(stretchOf(caret)).place(inStretch(caret));
    }

    /** The caret nearest to a point. */
    Caret caretAt(double x, double y) {
        Stretch stretch = nearest(x);
        return inDocument(in(stretch).at(x, y), stretch);
    }

    /** The caret one sign to the left or right of another; empty beyond the words that flow together. */
    Optional<Caret> beside(Caret caret, boolean right) {
        Stretch stretch = stretchOf(caret);
        return in(stretch).beside(inStretch(caret), right).map(c -> inDocument(c, stretch));
    }

    /** The beginning of the line a caret stands in, or its end. */
    Caret lineEdge(Caret caret, boolean end) {
        Stretch stretch = stretchOf(caret);
        Lines lines = in(stretch);
        int line = lines.lineOf(inStretch(caret));
        return inDocument(end ? lines.end(line) : lines.start(line), stretch);
    }

    /** The caret some lines below another, above if negative, nearest to an x; empty beyond the words around it. */
    Optional<Caret> below(Caret caret, int by, double x) {
        Stretch stretch = stretchOf(caret);
        int line = in(stretch).lineOf(inStretch(caret)) + by;
        // A label stands beside the first line of its words.
        return inLine(columns == null ? stretches.getLast() : stretch, line, x);
    }

    /** The caret nearest to an x in the first line, or the last. */
    Caret inEdgeLine(boolean lastLine, double x) {
        Stretch stretch = nearest(x);
        return inLine(stretch, lastLine ? in(stretch).count() - 1 : 0, x)
                .orElse(Caret.before(lastLine ? passage.end() : passage.start()));
    }

    private Optional<Caret> inLine(Stretch stretch, int line, double x) {
        Lines lines = in(stretch);
        return line < 0 || line >= lines.count()
                ? Optional.empty()
                : Optional.of(inDocument(lines.inLine(line, x), stretch));
    }

    private Lines in(Stretch stretch) {
        return stretch.textLines(passage.text().substring(stretch.start(), stretch.end()));
    }

    private Stretch stretchOf(Caret caret) {
        return stretchAt(caret.offset() - passage.start());
    }

    private Caret inStretch(Caret caret) {
        return caret.shifted(-passage.start() - stretchOf(caret).start());
    }

    private Caret inDocument(Caret caret, Stretch stretch) {
        return caret.shifted(passage.start() + stretch.start());
    }

    private Stretch stretchAt(int at) {
        Stretch found = stretches.getFirst();
        for (Stretch stretch : stretches) {
            found = stretch.start() <= at ? stretch : found;
        }
        return found;
    }

    /** The offset of the character under a point; -1 if there is none. */
    int characterAt(double x, double y) {
        for (Stretch stretch : stretches) {
            // A word too wide for its cell reaches into the next, so more than one may be here.
            int at = x >= stretch.left() && x <= stretch.right() ? stretch.characterAt(x, y) : -1;
            if (at >= 0) {
                return passage.start() + at;
            }
        }
        return -1;
    }

    private Stretch nearest(double x) {
        Stretch nearest = stretches.getFirst();
        double least = Double.MAX_VALUE;
        for (Stretch stretch : stretches) {
            double distance = Math.max(0, Math.max(stretch.left() - x, x - stretch.right()));
            if (distance < least) {
                least = distance;
                nearest = stretch;
            }
        }
        return nearest;
    }

    /** The edge of the letter at a range's start, or of the last one before its end, in whichever direction it runs. */
    Rectangle2D edge(int offset, boolean atStart) {
        int at = offset - passage.start() - (atStart ? 0 : 1);
        int letter = Math.clamp(at, 0, Math.max(0, passage.text().length() - 1));
        return stretchAt(letter).edge(letter, atStart);
    }
}
