package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters drawn one after the other on one baseline without a wide gap. */
final class Piece {
    /** A gap wider than so many times the font size ends a piece. */
    private static final float WIDE = 0.9f;

    private final List<Letter> letters = new ArrayList<>();
    private float left;
    private float right;
    private float base;
    private float size;

    private Piece(Letter first) {
        letters.add(first);
        left = first.left();
        right = first.right();
        base = first.base();
        size = first.size();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float base() {
        return base;
    }

    float size() {
        return size;
    }

    List<Letter> letters() {
        return letters;
    }

    /** Sets all its letters as raised. */
    void raise() {
        letters.replaceAll(Letter::raised);
    }

    /** The pieces of a page, in the order in which they were drawn. */
    static List<Piece> of(List<Letter> letters) {
        List<Piece> pieces = new ArrayList<>();
        Piece piece = null;
        Piece before = null;
        for (Letter letter : letters) {
            if (letter.text().isBlank()) {
                continue;
            }
            if (piece != null && isMark(letter) && piece.mark(letter)) {
                continue;
            }
            Letter last = piece == null ? null : piece.letters.getLast();
            if (last != null && last.isAgain(letter)) {
                continue;
            }
            if (piece == null || !piece.add(letter)) {
                if (piece != null && piece.isAgain(before)) {
                    pieces.removeLast();
                } else {
                    before = piece;
                }
                piece = new Piece(letter);
                pieces.add(piece);
            }
        }
        if (piece != null && piece.isAgain(before)) {
            pieces.removeLast();
        }
        return pieces;
    }

    private static boolean isMark(Letter letter) {
        int type = Character.getType(letter.text().codePointAt(0));
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Sets a mark on the letter under it. */
    private boolean mark(Letter mark) {
        Letter last = letters.getLast();
        float middle = (mark.left() + mark.right()) / 2;
        boolean over = Math.abs(mark.base() - last.base()) < size
                && middle > last.left() - 0.3f * size
                && middle < last.right() + 0.3f * size;
        if (over) {
            letters.set(letters.size() - 1, last.with(mark.text()));
        }
        return over;
    }

    private boolean isAgain(@Nullable Piece other) {
        if (other == null || other.letters.size() != letters.size()) {
            return false;
        }
        for (int i = 0; i < letters.size(); i++) {
            if (!letters.get(i).isAgain(other.letters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Letter letter) {
        float gap = letter.left() - right;
        float em = Math.max(size, letter.size());
        boolean level = Math.abs(letter.base() - base) <= 0.12f * em;
        boolean small = letter.size() < 0.85f * size;
        boolean raised = !level && small && letter.base() < base && letter.base() > base - 0.7f * size;
        boolean lowered = !level && small && letter.base() > base && letter.base() < base + 0.3f * size;
        if (gap < -0.35f * em || gap > WIDE * em || !(level || raised || lowered)) {
            return false;
        }
        if ((level && letter.size() < 0.5f * size) || letter.size() > 2 * size) {
            return false;
        }
        letters.add(raised ? letter.raised() : letter);
        right = Math.max(right, letter.right());
        return true;
    }
}
