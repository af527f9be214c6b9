package org.clausemark.ui.sidebar;

/** The letters typed one soon after the other in a list, which together say what name is meant. */
final class TypedAhead {
    /** In nanoseconds. */
    private static final long PAUSE = 1_000_000_000;

    private String letters = "";
    private long typedAt;

    /** Whether the next letter begins another name. */
    boolean isOver() {
        return letters.isEmpty() || System.nanoTime() - typedAt > PAUSE;
    }

    /** The letters with one more, or that alone after a pause. */
    String with(String letter) {
        letters = isOver() ? letter : letters + letter;
        typedAt = System.nanoTime();
        return letters;
    }
}
