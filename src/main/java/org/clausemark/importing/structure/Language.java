package org.clausemark.importing.structure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausemark.importing.flow.Tongue;

/** Tells the language of a text by its script and, where a script has many, by letters and the commonest words. */
final class Language {
    private static final int SAMPLE = 20_000;

    /** Scripts of one language, or of one that most texts in them are in. */
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(Character.UnicodeScript.HAN, "zh"),
            Map.entry(Character.UnicodeScript.HANGUL, "ko"),
            Map.entry(Character.UnicodeScript.ARABIC, "ar"),
            Map.entry(Character.UnicodeScript.HEBREW, "he"),
            Map.entry(Character.UnicodeScript.CYRILLIC, "ru"),
            Map.entry(Character.UnicodeScript.GREEK, "el"),
            Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(Character.UnicodeScript.BENGALI, "bn"),
            Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
            Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
            Map.entry(Character.UnicodeScript.ORIYA, "or"),
            Map.entry(Character.UnicodeScript.TAMIL, "ta"),
            Map.entry(Character.UnicodeScript.TELUGU, "te"),
            Map.entry(Character.UnicodeScript.KANNADA, "kn"),
            Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
            Map.entry(Character.UnicodeScript.SINHALA, "si"),
            Map.entry(Character.UnicodeScript.THAI, "th"),
            Map.entry(Character.UnicodeScript.LAO, "lo"),
            Map.entry(Character.UnicodeScript.TIBETAN, "bo"),
            Map.entry(Character.UnicodeScript.MYANMAR, "my"),
            Map.entry(Character.UnicodeScript.KHMER, "km"),
            Map.entry(Character.UnicodeScript.MONGOLIAN, "mn"),
            Map.entry(Character.UnicodeScript.ETHIOPIC, "am"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy"));

    /** How many letters of other languages a common word outweighs. */
    private static final double WORD = 3;

    /** A word or two tell nothing. */
    private static final double LEAST = 2 * WORD;

    private Language() {}

    /** A BCP 47 tag for the language of a text, judged by its first 20,000 characters; {@code und} if none fits. */
    static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Map<Character.UnicodeScript, Integer> letters = new EnumMap<>(Character.UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        // An ideograph weighs as much as three letters: a Chinese text full of Latin names is still Chinese.
        letters.computeIfPresent(Character.UnicodeScript.HAN, (script, count) -> count * 3);
        int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        if (kana * 10 > letters.getOrDefault(Character.UnicodeScript.HAN, 0) && kana > 20) {
            return "ja";
        }
        Character.UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.UNKNOWN);
        String fallback = SCRIPTS.getOrDefault(most, "und");
        List<Tongue> kin =
                Tongue.ALL.stream().filter(tongue -> script(tongue) == most).toList();
        return kin.isEmpty() ? fallback : among(kin, sample, fallback);
    }

    private static Character.UnicodeScript script(Tongue tongue) {
        return tongue.isLatin()
                ? Character.UnicodeScript.LATIN
                : Character.UnicodeScript.of(tongue.letters().codePointAt(0));
    }

    /** The language whose words are the most in the sample, foreign letters counted against it. */
    private static String among(List<Tongue> tongues, String sample, String fallback) {
        String lower = sample.toLowerCase(Locale.ROOT);
        Map<String, Integer> words = new HashMap<>();
        for (String word : lower.split("[^\\p{L}\\p{M}']+", -1)) {
            words.merge(word, 1, Integer::sum);
        }
        Map<Integer, Integer> foreign = new HashMap<>();
        lower.chars().filter(c -> c >= 128 && Character.isLetter(c)).forEach(c -> foreign.merge(c, 1, Integer::sum));
        String best = fallback;
        double most = LEAST;
        for (Tongue tongue : tongues) {
            Set<Integer> own = new HashSet<>();
            tongue.letters().chars().forEach(own::add);
            double score = 0;
            for (String word : tongue.words()) {
                score += words.getOrDefault(word, 0) * WORD;
            }
            for (Map.Entry<Integer, Integer> letter : foreign.entrySet()) {
                score -= own.contains(letter.getKey()) ? 0 : letter.getValue();
            }
            if (score > most) {
                most = score;
                best = tongue.tag();
            }
        }
        return best;
    }
}
