package org.clausemark.importing.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its script and, for Latin letters, by its commonest words. */
final class Language {
    private static final int SAMPLE = 20_000;
    private static final Map<String, Set<String>> COMMON = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "that", "is", "for", "with", "shall", "we", "by"),
            "fr", Set.of("le", "la", "les", "des", "et", "du", "une", "dans", "que", "pour", "est", "aux"),
            "de", Set.of("der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "nicht", "des", "ein"),
            "es", Set.of("el", "la", "los", "las", "y", "del", "una", "en", "que", "por", "para", "se"),
            "pt", Set.of("o", "os", "e", "da", "do", "dos", "uma", "em", "que", "não", "para", "ao"),
            "it", Set.of("il", "gli", "e", "della", "di", "che", "per", "una", "non", "nel", "con", "dei"),
            "nl", Set.of("de", "het", "een", "en", "van", "niet", "op", "voor", "met", "zijn", "dat", "te"),
            "sv", Set.of("och", "att", "det", "som", "en", "av", "för", "inte", "den", "till", "är", "om"),
            "pl", Set.of("i", "w", "z", "na", "do", "nie", "się", "jest", "oraz", "przez", "od", "lub"),
            "tr", Set.of("ve", "bir", "bu", "için", "ile", "olarak", "her", "da", "de", "ya", "hakkı", "veya"));
    private static final List<Script> SCRIPTS = List.of(
            new Script(Character.UnicodeScript.HAN, "zh"),
            new Script(Character.UnicodeScript.ARABIC, "ar"),
            new Script(Character.UnicodeScript.HEBREW, "he"),
            new Script(Character.UnicodeScript.CYRILLIC, "ru"),
            new Script(Character.UnicodeScript.GREEK, "el"),
            new Script(Character.UnicodeScript.HANGUL, "ko"),
            new Script(Character.UnicodeScript.DEVANAGARI, "hi"),
            new Script(Character.UnicodeScript.THAI, "th"));

    private record Script(Character.UnicodeScript script, String language) {}

    private Language() {}

    /** A BCP 47 tag for the language of a text, judged by its first 20,000 characters; {@code und} if none fits. */
    static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        // An ideograph weighs as much as three letters: a Chinese text full of Latin names is still Chinese.
        letters.computeIfPresent(Character.UnicodeScript.HAN, (script, count) -> count * 3);
        int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        Character.UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.UNKNOWN);
        if (kana * 10 > letters.getOrDefault(Character.UnicodeScript.HAN, 0) && kana > 20) {
            return "ja";
        }
        if (most == Character.UnicodeScript.LATIN) {
            return latin(sample);
        }
        return SCRIPTS.stream()
                .filter(s -> s.script == most)
                .map(Script::language)
                .findFirst()
                .orElse("und");
    }

    private static String latin(String sample) {
        Map<String, Integer> votes = new HashMap<>();
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            COMMON.forEach((language, words) -> {
                if (words.contains(word)) {
                    votes.merge(language, 1, Integer::sum);
                }
            });
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("und");
    }
}
