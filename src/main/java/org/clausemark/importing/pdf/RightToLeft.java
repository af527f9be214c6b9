package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Brings the letters of a line that was drawn from left to right into the order in which they are read. */
final class RightToLeft {
    private static final String OPEN = "()[]{}<>«»‹›";

    private RightToLeft() {}

    private enum Direction {
        LEFT,
        RIGHT,
        DIGIT,
        NEUTRAL
    }

    /** Whether any letter runs from right to left. */
    static boolean concerns(List<Letter> letters) {
        for (Letter letter : letters) {
            if (direction(letter) == Direction.LEFT) {
                return true;
            }
        }
        return false;
    }

    /** The letters in reading order; the same letters where nothing runs from right to left. */
    static List<Letter> read(List<Letter> drawn) {
        if (!concerns(drawn)) {
            return drawn;
        }
        long lefts = drawn.stream().filter(l -> direction(l) == Direction.LEFT).count();
        long rights =
                drawn.stream().filter(l -> direction(l) == Direction.RIGHT).count();
        List<Letter> letters = new ArrayList<>(drawn);
        if (lefts * 2 >= rights) {
            Collections.reverse(letters);
            letters.replaceAll(RightToLeft::mirrored);
            turnBack(letters, Direction.RIGHT);
        } else {
            turnBack(letters, Direction.LEFT);
        }
        return letters;
    }

    /** Turns each stretch that runs the other way, from its first to its last letter of that kind. */
    private static void turnBack(List<Letter> letters, Direction other) {
        int i = 0;
        while (i < letters.size()) {
            if (!begins(letters.get(i), other)) {
                i++;
                continue;
            }
            int last = i;
            int at = i + 1;
            while (at < letters.size() && !ends(letters.get(at), other)) {
                if (begins(letters.get(at), other)) {
                    last = at;
                }
                at++;
            }
            List<Letter> stretch = letters.subList(i, last + 1);
            Collections.reverse(stretch);
            stretch.replaceAll(RightToLeft::mirrored);
            if (other == Direction.LEFT) {
                turnDigits(stretch);
            }
            i = last + 1;
        }
    }

    /** Numbers within a stretch of Hebrew or Arabic run from left to right all the same. */
    private static void turnDigits(List<Letter> letters) {
        int i = 0;
        while (i < letters.size()) {
            int end = i;
            while (end < letters.size() && direction(letters.get(end)) == Direction.DIGIT) {
                end++;
            }
            if (end > i) {
                Collections.reverse(letters.subList(i, end));
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean begins(Letter letter, Direction other) {
        Direction direction = direction(letter);
        return direction == other || (other == Direction.RIGHT && direction == Direction.DIGIT);
    }

    private static boolean ends(Letter letter, Direction other) {
        Direction direction = direction(letter);
        return other == Direction.RIGHT ? direction == Direction.LEFT : direction == Direction.RIGHT;
    }

    private static Letter mirrored(Letter letter) {
        int at = letter.text().length() == 1 ? OPEN.indexOf(letter.text()) : -1;
        return at < 0
                ? letter
                : new Letter(
                        OPEN.substring(at ^ 1, (at ^ 1) + 1),
                        letter.left(),
                        letter.right(),
                        letter.base(),
                        letter.size(),
                        letter.style());
    }

    private static Direction direction(Letter letter) {
        int c = letter.text().codePointAt(0);
        if (c < 0x80) {
            return Character.isDigit(c) ? Direction.DIGIT : Character.isLetter(c) ? Direction.RIGHT : Direction.NEUTRAL;
        }
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.LEFT;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Direction.RIGHT;
            case Character.DIRECTIONALITY_ARABIC_NUMBER, Character.DIRECTIONALITY_EUROPEAN_NUMBER -> Direction.DIGIT;
            default -> Direction.NEUTRAL;
        };
    }
}
