package org.clausemark.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well a few typed letters fit a name. Each typed word has to fit, in any order: its letters stand in the name one
 * after another, and count for more at the beginnings of words and next to each other, so that {@code cwc} and
 * {@code cite} both find <i>Copy with citation</i>. Capitals and accents do not matter. For use by one thread.
 */
public final class Fuzzy {
    /** What no fit scores. */
    public static final int NONE = -1;

    private static final int LONGEST_NAME = 240;
    private static final int LETTER = 1;
    private static final int BEGINNING = 8;
    private static final int NEXT_TO = 7;
    private static final int WIDEST_GAP = 3;
    /** What each letter has to score on the average, or the fit is chance. */
    private static final int LEAST = 4;

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

    private final Folding folding = new Folding(true, true);
    private final List<String> words;
    /** For each letter of the word, the best score of a fit that ends at each character of the name. */
    private int[][] best = new int[8][LONGEST_NAME];

    /** Fits what was typed. */
    public Fuzzy(String typed) {
        words = Arrays.stream(folding.fold(typed).split("[\\s\\p{Z}]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return words.isEmpty();
    }

    /** How well a name fits, the more the better; {@link #NONE} if it does not. */
    public int ofName(String name) {
        String folded = folded(name);
        int sum = 0;
        for (String word : words) {
            int score = fit(word, folded);
            if (score < LEAST * word.length()) {
                return NONE;
            }
            sum += score;
        }
        return Math.max(0, sum * 4 - folded.length() / 4);
    }

    /** How well running text fits, in which each word has to stand as it was typed; {@link #NONE} if one does not. */
    public int ofText(String text) {
        String folded = folding.fold(text);
        int sum = 0;
        for (String word : words) {
            int at = find(word, folded);
            if (at < 0) {
                return NONE;
            }
            boolean begins = isBeginning(folded, at);
            if (!begins && word.length() < 3) {
                return NONE;
            }
            sum += (begins ? BEGINNING : 0) + LETTER + (word.length() - 1) * NEXT_TO - Math.min(at, 200) / 20;
        }
        return Math.max(0, sum * 4 - 8);
    }

    /** Start and end, in UTF-16 units, of the stretches of a name or a text that fit, sorted. */
    public List<int[]> marks(String name) {
        String folded = folded(name);
        boolean[] marked = new boolean[name.length()];
        for (String word : words) {
            int at = find(word, folded);
            if (at >= 0) {
                mark(marked, at, at + word.length());
            } else if (fit(word, folded) >= LEAST * word.length()) {
                trace(word, folded, marked);
            }
        }
        List<int[]> stretches = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i] && i > 0 && marked[i - 1]) {
                stretches.getLast()[1] = i + 1;
            } else if (marked[i]) {
                stretches.add(new int[] {i, i + 1});
            }
        }
        return stretches;
    }

    private String folded(String name) {
        return folding.fold(name.length() > LONGEST_NAME / 2 ? name.substring(0, LONGEST_NAME / 2) : name);
    }

    private void mark(boolean[] marked, int from, int to) {
        int[] source = folding.source(from, to);
        if (source != null) {
            Arrays.fill(marked, source[0], source[1], true);
        }
    }

    /** Where a word stands in a text, if possible at the beginning of one; -1 if nowhere. */
    private static int find(String word, String text) {
        int anywhere = text.indexOf(word);
        for (int at = anywhere; at >= 0; at = text.indexOf(word, at + 1)) {
            if (isBeginning(text, at)) {
                return at;
            }
        }
        return anywhere;
    }

    private static boolean isBeginning(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || Character.isIdeographic(text.charAt(at))
                || (Character.isDigit(text.charAt(at)) && !Character.isDigit(text.charAt(at - 1)));
    }

    /** The score of the best fit of a word. */
    private int fit(String word, String name) {
        int length = Math.min(name.length(), LONGEST_NAME);
        if (word.length() > length) {
            return NONE;
        }
        if (best.length < word.length()) {
            best = new int[word.length()][LONGEST_NAME];
        }
        for (int i = 0; i < word.length(); i++) {
            int before = IMPOSSIBLE;
            for (int j = 0; j < length; j++) {
                // The best fit of the letters before this one, a gap away or more.
                if (i > 0 && j > 1) {
                    before = Math.max(before, best[i - 1][j - 2]);
                }
                best[i][j] = name.charAt(j) == word.charAt(i) ? score(name, i, j, before) : IMPOSSIBLE;
            }
        }
        int most = NONE;
        for (int j = 0; j < length; j++) {
            most = Math.max(most, best[word.length() - 1][j]);
        }
        return most;
    }

    private int score(String name, int i, int j, int before) {
        int own = LETTER + (isBeginning(name, j) ? BEGINNING : 0);
        if (i == 0) {
            return own - Math.min(j, 40) / 10;
        }
        int nextTo = j > 0 && best[i - 1][j - 1] > IMPOSSIBLE ? best[i - 1][j - 1] + LETTER + NEXT_TO : IMPOSSIBLE;
        int apart = before > IMPOSSIBLE ? before + own - WIDEST_GAP : IMPOSSIBLE;
        return Math.max(nextTo, apart);
    }

    /** Marks the letters of the fit that {@link #fit} has just scored. */
    private void trace(String word, String name, boolean[] marked) {
        int limit = Math.min(name.length(), LONGEST_NAME);
        boolean nextTo = false;
        for (int i = word.length() - 1; i >= 0; i--) {
            int at = -1;
            if (nextTo) {
                at = limit - 1;
            } else {
                for (int j = 0; j < limit; j++) {
                    if (best[i][j] > IMPOSSIBLE && (at < 0 || best[i][j] >= best[i][at])) {
                        at = j;
                    }
                }
            }
            if (at < 0) {
                return;
            }
            mark(marked, at, at + 1);
            nextTo = i > 0 && at > 0 && best[i][at] == best[i - 1][at - 1] + LETTER + NEXT_TO;
            limit = nextTo ? at : at - 1;
        }
    }
}
