package org.clausemark.theming;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.jspecify.annotations.Nullable;

/** Cuts texts of one language into words and brings these down to their stems. For use by one thread at a time. */
final class Words {
    /** Scripts without blanks between words: what stands for a word there are two characters next to each other. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final Map<String, ALGORITHM> LANGUAGES = Map.ofEntries(
            Map.entry("ar", ALGORITHM.ARABIC),
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ru", ALGORITHM.RUSSIAN),
            Map.entry("sv", ALGORITHM.SWEDISH));

    /** Languages with letters of their own: what stands in Latin ones in their texts is taken for English. */
    private static final Set<String> NOT_LATIN = Set.of(
            "am", "ar", "be", "bg", "el", "fa", "he", "hi", "hy", "ja", "ka", "km", "ko", "lo", "mk", "my", "ru", "th",
            "uk", "ur", "zh");

    /** English words that hold a sentence together and say nothing of what it is about. */
    private static final Set<String> SMALL =
            Set.of(("a about all also am an and any are as at be been being between both"
                            + " but by can could did do does each for from had has have he her here his how i if in into is it its"
                            + " may me might more most must my no nor not of on only or other others our out over shall she should"
                            + " so some such than that the their them then there these they this those through to under up upon us"
                            + " was we were what when where which while who whom whose will with within without would you your")
                    .split(" "));

    /** No word is longer, in UTF-16 units; a stemmer is not asked about what must be something else. */
    private static final int LONGEST = 40;

    private final Locale locale;
    private final @Nullable Stemmer stemmer;
    private final @Nullable Stemmer forLatin;
    // A text has few forms for its length, and stemming takes longer than looking up.
    private final Map<String, String> stems = new HashMap<>();
    // A codebook may have more terms than a text has forms, and each asks for those it begins.
    private final NavigableMap<String, String> sorted = new TreeMap<>();

    /** For texts in a language, given as a BCP 47 tag; words of a language without a stemmer are taken as they stand. */
    Words(String language) {
        this.locale = Locale.forLanguageTag(language);
        ALGORITHM algorithm = LANGUAGES.get(locale.getLanguage());
        this.stemmer = algorithm == null ? null : new SnowballStemmer(algorithm);
        this.forLatin =
                NOT_LATIN.contains(locale.getLanguage()) ? new SnowballStemmer(ALGORITHM.ENGLISH) : this.stemmer;
    }

    /** The words of a text in order; hyphens and apostrophes part words. */
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isUnspaced(c)) {
                String form = text.substring(at, end);
                words.add(new Word(form, form, at, end, false));
            } else if (Character.isLetterOrDigit(c)) {
                boolean apart = isPart(c);
                while (end < text.length() && continues(text.codePointAt(end))) {
                    int next = text.codePointAt(end);
                    apart |= isPart(next);
                    end += Character.charCount(next);
                }
                String form = text.substring(at, end).toLowerCase(locale);
                if (apart) {
                    form = Normalizer.normalize(form, Normalizer.Form.NFC);
                }
                words.add(new Word(form, stem(form), at, end, true));
            }
            at = end;
        }
        return words;
    }

    /** Whether a word says nothing of what a text is about. */
    static boolean isSmall(Word word) {
        return SMALL.contains(word.form());
    }

    /** The stems of the words met so far that begin with some letters. */
    Set<String> beginningWith(String letters) {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> each : sorted.tailMap(letters).entrySet()) {
            if (!each.getKey().startsWith(letters)) {
                break;
            }
            found.add(each.getValue());
        }
        return found;
    }

    private String stem(String form) {
        String known = stems.get(form);
        if (known != null) {
            return known;
        }
        @Nullable Stemmer its = form.charAt(0) >= 'a' && form.charAt(0) <= 'z' ? forLatin : stemmer;
        String stem =
                its == null || form.length() > LONGEST ? form : its.stem(form).toString();
        stems.put(form, stem);
        sorted.put(form, stem);
        return stem;
    }

    /** Whether a character is of a script that sets no blanks between words. */
    static boolean isUnspaced(int c) {
        return c >= '\u0e00' && Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
    }

    /** Whether a character may be a part of a letter: an accent, or a piece of a Korean syllable. */
    private static boolean isPart(int c) {
        return (c >= '\u1100' && c <= '\u11ff') || !Character.isLetterOrDigit(c);
    }

    private static boolean continues(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c) && !isUnspaced(c))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
