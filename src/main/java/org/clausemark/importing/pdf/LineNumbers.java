package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes away the numbers that transcripts and bills print beside their lines. */
final class LineNumbers {
    private static final int FEWEST = 8;
    private static final int FEWEST_FIFTHS = 3;

    private LineNumbers() {}

    /** The rows without the numbers of their lines. */
    static List<Row> without(List<Row> rows) {
        for (boolean last : new boolean[] {false, true}) {
            List<Piece> numbers = new ArrayList<>();
            for (Row row : rows) {
                Piece piece = last ? row.pieces().getLast() : row.pieces().getFirst();
                if (value(piece) > 0) {
                    numbers.add(piece);
                }
            }
            if (count(numbers, rows)) {
                return without(rows, new HashSet<>(numbers));
            }
        }
        return rows;
    }

    private static List<Row> without(List<Row> rows, Set<Piece> numbers) {
        List<Row> left = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<Piece> others =
                    row.pieces().stream().filter(p -> !numbers.contains(p)).toList();
            if (!others.isEmpty()) {
                left.add(others.size() == row.pieces().size() ? row : row.part(others));
            }
        }
        return left;
    }

    /** Whether numbers count the lines: all of them, evenly spaced, or every fifth, outside the text. */
    private static boolean count(List<Piece> numbers, List<Row> rows) {
        if (numbers.size() < FEWEST_FIFTHS) {
            return false;
        }
        int ones = 0;
        int fives = 0;
        int even = 0;
        float usual = (numbers.getLast().base() - numbers.getFirst().base()) / (numbers.size() - 1);
        for (int i = 1; i < numbers.size(); i++) {
            int step = value(numbers.get(i)) - value(numbers.get(i - 1));
            float down = numbers.get(i).base() - numbers.get(i - 1).base();
            ones += step == 1 ? 1 : 0;
            fives += step == 5 ? 1 : 0;
            even += Math.abs(down - usual) < 0.25f * usual ? 1 : 0;
        }
        int steps = numbers.size() - 1;
        boolean all = numbers.size() >= FEWEST && ones * 10 >= steps * 9 && even * 10 >= steps * 8;
        boolean fifths = fives == steps && even * 10 >= steps * 8 && value(numbers.getFirst()) % 5 == 0;
        return all || (fifths && outside(numbers, rows));
    }

    private static boolean outside(List<Piece> numbers, List<Row> rows) {
        float right = 0;
        float left = Float.MAX_VALUE;
        for (Piece number : numbers) {
            right = Math.max(right, number.right());
            left = Math.min(left, number.left());
        }
        int within = 0;
        for (Row row : rows) {
            for (Piece piece : row.pieces()) {
                within += !numbers.contains(piece) && piece.left() < right && piece.right() > left ? 1 : 0;
            }
        }
        return within * 10 <= rows.size();
    }

    private static int value(Piece piece) {
        int value = 0;
        if (piece.letters().size() > 3) {
            return 0;
        }
        for (Letter letter : piece.letters()) {
            int digit =
                    letter.text().length() == 1 ? Character.digit(letter.text().charAt(0), 10) : -1;
            if (digit < 0) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
