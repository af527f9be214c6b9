package org.clausemark.theming;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final @Nullable Stemmer stemmer;
    // A text has few forms for its length, and stemming takes longer than looking up.
    private final Map<String, String> stems = new HashMap<>();

    /** For texts in a language, given as a BCP 47 tag; words of a language without a stemmer are taken as they stand. */
    Words(String language) {
        ALGORITHM algorithm = LANGUAGES.get(Locale.forLanguageTag(language).getLanguage());
        this.stemmer = algorithm == null ? null : new SnowballStemmer(algorithm);
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
                while (end < text.length() && continues(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                String form = text.substring(at, end).toLowerCase(Locale.ROOT);
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
        stems.forEach((form, stem) -> {
            if (form.startsWith(letters)) {
                found.add(stem);
            }
        });
        return found;
    }

    private String stem(String form) {
        return stems.computeIfAbsent(
                form,
                f -> stemmer == null || f.length() > LONGEST
                        ? f
                        : stemmer.stem(f).toString());
    }

    /** Whether a character is of a script that sets no blanks between words. */
    static boolean isUnspaced(int c) {
        return c >= '\u0e00' && Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
    }

    private static boolean continues(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c) && !isUnspaced(c))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
