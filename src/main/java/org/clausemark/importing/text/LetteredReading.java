package org.clausemark.importing.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.clausemark.importing.flow.Tongue;

/** How much a reading looks like a language written with letters: by its letters, their case, and its common words. */
final class LetteredReading {
    private static final String MARKS = "“”„‘’‚–—…«»‹›°§€·¿¡№\u00a0•′″\u200e\u200f\u200c،؛؟";

    /** How many of a language's letters count as common. */
    private static final int COMMON = 12;

    private LetteredReading() {}

    /** How well the best language fits, the higher the better; below 0 for what is hardly text. */
    static double score(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        int penalty = 0;
        int all = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                all++;
                boolean turned = Character.isUpperCase(c) && Character.isLowerCase(before);
                boolean amid = !Character.isLetter(c)
                        && Character.getType(c) != Character.NON_SPACING_MARK
                        && MARKS.indexOf(c) < 0
                        && Character.isLetter(before);
                penalty += c == '\ufffd' || Character.isISOControl(c) ? 5 : turned || amid ? 1 : 0;
                counts.merge((int) Character.toLowerCase(c), 1, Integer::sum);
            } else if (Character.isLetter(c)) {
                // An ASCII letter in the middle of another script's word, or a small letter before a capital.
                penalty += before >= 0x370 && Character.isLetter(before) ? 1 : 0;
            }
            before = c;
        }
        if (all == 0) {
            return 0;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+", -1);
        double best = Double.NEGATIVE_INFINITY;
        for (Tongue tongue : Tongue.ALL) {
            best = Math.max(best, fit(tongue, counts, words) / all + wordShare(tongue, words));
        }
        return best - penalty * 1.0 / all;
    }

    /** What the letters that are not ASCII say for a language. */
    private static double fit(Tongue tongue, Map<Integer, Integer> counts, String[] words) {
        double fit = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int c = entry.getKey();
            int place = tongue.letters().indexOf(c);
            double value;
            if (place >= 0) {
                value = tongue.isLatin() ? 1 : place < COMMON ? 1.2 : 0.6;
            } else if (MARKS.indexOf(c) >= 0) {
                value = 0.6;
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                value = tongue.tag().equals("th") || tongue.tag().equals("vi") ? 0 : -1;
            } else {
                value = -0.8;
            }
            fit += value * entry.getValue();
        }
        return words.length == 0 ? 0 : fit;
    }

    private static double wordShare(Tongue tongue, String[] words) {
        int known = 0;
        for (String word : words) {
            known += tongue.words().contains(word) ? 1 : 0;
        }
        return known * 1.5 / Math.max(words.length, 4);
    }
}
