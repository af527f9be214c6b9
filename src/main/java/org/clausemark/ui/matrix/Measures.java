package org.clausemark.ui.matrix;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.ui.look.ThemeEmblem;
import org.clausemark.ui.look.Typefaces;

/** How wide and high the parts of a drawn matrix are, in pixels. Immutable. */
final class Measures {
    /** How the heads of columns stand. */
    enum Heads {
        /** A short label on one line. */
        SHORT,
        /** A title on up to three lines over a wide column. */
        WIDE,
        /** A title from the foot upwards. */
        UPRIGHT
    }

    static final double ROW = 30;
    static final double INDENT = 14;
    static final double EDGE = 12;
    static final double TOTAL = 40;
    static final Cutter NAMES = new Cutter(Font.font(Typefaces.SANS, 13));
    static final Cutter SMALL = new Cutter(Font.font(Typefaces.SANS, 11.5));
    static final Cutter LETTERS = new Cutter(Font.font("Inter SemiBold", 9.5));
    static final Cutter COUNTS = new Cutter(Font.font("Inter Medium", FontWeight.MEDIUM, 12.5));

    private static final double NARROW = 44;
    private static final double WIDE = 124;
    private static final double SLIM = 36;
    private static final int FEW = 12;
    private static final int MEASURED = 50;
    private static final double LEAST_NAMES = 150;
    private static final double MOST_NAMES = 300;
    private static final double SHARE = 0.42;
    private static final double LONGEST = 190;

    private final Matrix matrix;
    private final Heads heads;
    private final double sign;
    private final double side;
    private final double top;

    /** The measures of a matrix in a room of a width, of which the names leave the greater part to the cells. */
    Measures(Matrix matrix, double room) {
        this.matrix = matrix;
        heads = heads(matrix);
        sign = matrix.columns().stream().anyMatch(c -> c.colour() != null) ? ThemeEmblem.HEIGHT + 6 : 0;
        double names = LEAST_NAMES;
        for (Heading row : matrix.rows()) {
            names = Math.max(names, indent(row) + NAMES.width(row.title()));
        }
        double most = Math.clamp(room * SHARE - EDGE - 8 - TOTAL, LEAST_NAMES, MOST_NAMES);
        side = Math.rint(EDGE + Math.min(most, names) + 8 + TOTAL);
        double longest = Math.min(LONGEST, widest(matrix, Heading::title));
        top = switch (heads) {
            case SHORT -> 50 + sign;
            case WIDE -> 82;
            case UPRIGHT -> Math.rint(longest + 44 + sign);
        };
    }

    private static Heads heads(Matrix matrix) {
        boolean allShort = widest(matrix, Heading::label) <= NARROW - 6;
        boolean telling = widest(matrix, Heading::title) <= 2 * NARROW;
        if (allShort && (telling || matrix.width() > FEW)) {
            return Heads.SHORT;
        }
        return matrix.width() <= FEW && matrix.columns().stream().noneMatch(c -> c.colour() != null)
                ? Heads.WIDE
                : Heads.UPRIGHT;
    }

    /** The width of the longest words; of twenty thousand heads, those with the most letters are measured only. */
    private static double widest(Matrix matrix, Function<Heading, String> words) {
        return matrix.columns().stream()
                .map(words)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .mapToDouble(NAMES::width)
                .max()
                .orElse(0);
    }

    Heads heads() {
        return heads;
    }

    /** How much of the heads of columns is for the themes' letters: nothing where columns are places. */
    double sign() {
        return sign;
    }

    /** How many columns are whole in a room of a width, at least one. */
    int columnsIn(double width) {
        return (int) Math.max(1, Math.floor((width - side) / cell()));
    }

    /** How many rows are whole in a room of a height, at least one. */
    int rowsIn(double height) {
        return (int) Math.max(1, Math.floor((height - top) / ROW));
    }

    /** The width of a column. */
    double cell() {
        return switch (heads) {
            case SHORT -> NARROW;
            case WIDE -> WIDE;
            case UPRIGHT -> SLIM;
        };
    }

    /** The width of the names and totals at the side. */
    double side() {
        return side;
    }

    /** The height of the heads at the top. */
    double top() {
        return top;
    }

    /** The width of everything. */
    double width() {
        return side + matrix.width() * cell();
    }

    /** The height of everything. */
    double height() {
        return top + matrix.height() * ROW;
    }

    /** Where the name of a row begins, from where those at the top have their emblem. */
    static double indent(Heading row) {
        return row.depth() * INDENT + ThemeEmblem.WIDTH + 8;
    }
}
