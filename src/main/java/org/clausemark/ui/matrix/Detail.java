package org.clausemark.ui.matrix;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.theming.Heading;
import org.clausemark.theming.Matrix;
import org.clausemark.ui.look.ThemeEmblem;
import org.jspecify.annotations.Nullable;

/** The line under the grid that says what a cell is: theme, place, and the words that are coded there. */
final class Detail extends VBox {
    private static final int MOST = 6;
    private static final int LONGEST = 160;

    private final ThemeEmblem emblem = new ThemeEmblem();
    private final Label name = new Label();
    private final Label more = new Label();
    private final Label words = new Label();

    Detail() {
        super(3);
        setId("matrix-detail");
        getStyleClass().add("matrix-detail");
        name.getStyleClass().add("note-place");
        name.setMinWidth(0);
        more.getStyleClass().add("row-count");
        more.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("matrix-words");
        words.setWrapText(true);
        HBox head = new HBox(8, emblem, name, more);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, words);
    }

    /** Speaks of a spot. Returns what it says, for those who hear it. */
    String show(Sheet sheet, Spot spot) {
        Matrix matrix = sheet.matrix();
        if (spot.row() >= matrix.height() || spot.column() >= matrix.width() || matrix.height() == 0) {
            return say(null, "", "", "");
        }
        if (!spot.isCell()) {
            return head(matrix, spot);
        }
        Heading row = matrix.row(spot.row());
        Heading column = matrix.column(spot.column());
        int count = matrix.count(spot.row(), spot.column());
        boolean own = sheet.isOwn(spot.row(), spot.column());
        List<Annotation> notes = sheet.notes(spot.row(), spot.column());
        String quoted = notes.stream()
                .limit(MOST)
                .map(note -> (sheet.place(spot.column()).isPresent() ? "" : sheet.where(note) + " ") + "“"
                        + shortened(note.anchor().exact()) + "”")
                .collect(Collectors.joining("  ·  "));
        String empty = sheet.place(spot.column()).isPresent() ? "Nothing is coded here. Enter goes to the text." : "";
        String rest = notes.size() > MOST ? "  ·  and " + (notes.size() - MOST) + " more" : "";
        return say(
                row,
                own ? row.title() : row.title() + "  ×  " + column.title(),
                sheet.counted(count),
                count == 0 ? empty : quoted + rest);
    }

    private String head(Matrix matrix, Spot spot) {
        if (spot.row() >= 0) {
            Heading row = matrix.row(spot.row());
            String total = matrix.rowTotal(spot.row()) + " in all";
            return say(row, row.title(), total, "Enter or a click sorts the columns by this row.");
        }
        if (spot.column() >= 0) {
            Heading column = matrix.column(spot.column());
            String total = matrix.columnTotal(spot.column()) + " in all";
            return say(column, column.title(), total, "Enter or a click sorts the rows by this column.");
        }
        String sorts = "Enter or a click sorts rows and columns by their totals.";
        return say(null, "Total", matrix.total() + " codings", sorts);
    }

    private String say(@Nullable Heading head, String what, String count, String quoted) {
        String colour = head == null ? null : head.colour();
        emblem.setVisible(colour != null);
        emblem.setManaged(colour != null);
        if (head != null && colour != null) {
            emblem.show(colour, head.letters());
        }
        name.setText(what);
        more.setText(count);
        words.setText(quoted);
        return what + ", " + count + (quoted.isEmpty() ? "" : ". " + quoted);
    }

    private static String shortened(String quote) {
        String line = quote.replace('\n', ' ');
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST)))
                                .stripTrailing() + "…";
    }
}
