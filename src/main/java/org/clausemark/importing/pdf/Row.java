package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pieces that stand on one height of a page or column, from left to right. */
final class Row {
    private final List<Piece> pieces = new ArrayList<>();
    private float base;
    private float size;

    private Row() {}

    List<Piece> pieces() {
        return pieces;
    }

    float base() {
        return base;
    }

    float size() {
        return size;
    }

    float left() {
        return pieces.getFirst().left();
    }

    float right() {
        float right = 0;
        for (Piece piece : pieces) {
            right = Math.max(right, piece.right());
        }
        return right;
    }

    int letters() {
        int letters = 0;
        for (Piece piece : pieces) {
            letters += piece.letters().size();
        }
        return letters;
    }

    /** The rows that some pieces form, from top to bottom. */
    static List<Row> of(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Piece::base));
        List<Row> rows = new ArrayList<>();
        Row row = null;
        for (Piece piece : sorted) {
            if (row == null || piece.base() - row.base > 0.3f * Math.min(row.size, piece.size())) {
                row = new Row();
                row.base = piece.base();
                row.size = piece.size();
                rows.add(row);
            }
            row.pieces.add(piece);
            row.size = Math.max(row.size, piece.size());
        }
        settleSmall(rows);
        for (Row each : rows) {
            each.pieces.sort(Comparator.comparingDouble(Piece::left));
            each.measure();
        }
        return rows;
    }

    private void measure() {
        Piece most = pieces.getFirst();
        for (Piece piece : pieces) {
            most = piece.letters().size() > most.letters().size() ? piece : most;
        }
        base = most.base();
        size = most.size();
    }

    /** Raised and lowered signs that were drawn by themselves belong to the line beside them. */
    private static void settleSmall(List<Row> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            row.pieces.removeIf(piece -> piece.letters().size() <= 6 && isSettled(rows, row, piece));
            if (row.pieces.isEmpty()) {
                rows.remove(i);
            }
        }
    }

    private static boolean isSettled(List<Row> rows, Row own, Piece piece) {
        int at = rows.indexOf(own);
        for (int i = Math.max(0, at - 1); i <= Math.min(rows.size() - 1, at + 1); i++) {
            Row row = rows.get(i);
            float up = row.base - piece.base();
            boolean near = i != at && up > -0.35f * row.size && up < 0.75f * row.size;
            if (near && piece.size() < 0.85f * row.size && row.touches(piece)) {
                if (up > 0) {
                    piece.raise();
                }
                row.pieces.add(piece);
                return true;
            }
        }
        return false;
    }

    private boolean touches(Piece piece) {
        for (Piece each : pieces) {
            float gap = Math.max(piece.left() - each.right(), each.left() - piece.right());
            if (gap < 0.4f * size && gap > -0.5f * size) {
                return true;
            }
        }
        return false;
    }

    /** A row of some of its pieces. */
    Row part(List<Piece> some) {
        Row part = new Row();
        part.pieces.addAll(some);
        part.measure();
        return part;
    }
}
