package org.clausemark.ui.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;
import org.clausemark.document.Clusters;
import org.clausemark.document.Span;

/**
 * Where words and sentences begin and end: by Unicode's rules, and by dictionaries in scripts that set no blanks between
 * words, which {@link java.text.BreakIterator} has for Thai alone.
 *
 * <p>ICU is loaded by the first question, not before: a tenth of a second that no reader should wait for the first text.
 * Offsets are UTF-16 offsets in the text given; no answer cuts a grapheme cluster.
 */
final class Breaks {
    /** What stands before a number without ending the sentence, in the languages of most laws. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + "(?i:arts?|abs|abschn|al|anm|anh|bd|bull|cap|ch|chap|cl|doc|ed|eq|figs?|fn|kap|lit|lfd|nos?|nrs?|núms?"
            + "|par|paras?|pos|pp?|pt|pts|reg|rn|rdnr|rz|s|secs?|sect|sez|st|tab|tit|tz|vols?|ziff|п|ст|ч|№)\\.\\s*");

    /** The first half of an abbreviation of two words: {@code z. B.}, {@code d. h.}, {@code i. V. m.}. */
    private static final Pattern LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}\\.\\s*");

    private static final Pattern SHORT_WORD = Pattern.compile("\\p{L}{1,2}\\.");

    /** No abbreviation is longer, with the blanks behind it. */
    private static final int LONGEST = 16;

    private final String language;

    /** Breaks in a language, a BCP 47 tag; blank where it is not known. */
    Breaks(String language) {
        this.language = language;
    }

    /** The end of a word that comes first after an offset, blanks passed over; the text's length if there is none. */
    int wordEndAfter(String text, int offset) {
        BreakIterator words = words(text);
        int end = Clusters.end(text, words.following(offset));
        while (end < text.length() && Character.isWhitespace(text.charAt(end - 1))) {
            end = Clusters.end(text, words.following(end));
        }
        return end;
    }

    /** The beginning of a word that comes last before an offset, blanks passed over; 0 if there is none. */
    int wordStartBefore(String text, int offset) {
        BreakIterator words = words(text);
        int start = Clusters.start(text, words.preceding(offset));
        while (start > 0 && Character.isWhitespace(text.charAt(start))) {
            start = Clusters.start(text, words.preceding(start));
        }
        return start;
    }

    /** The word that holds the sign at an offset; the text must not be empty. */
    Span word(String text, int offset) {
        int at = Math.clamp(offset, 0, text.length() - 1);
        BreakIterator words = words(text);
        int end = words.following(at);
        return new Span(Clusters.start(text, words.previous()), Clusters.end(text, end));
    }

    /** The sentence that holds the sign at an offset, the blanks behind it included; the text must not be empty. */
    Span sentence(String text, int offset) {
        int at = Math.clamp(offset, 0, text.length() - 1);
        BreakIterator sentences = sentences(text);
        int start = sentences.first();
        int end = sentences.next();
        while (end != BreakIterator.DONE && (end <= at || goesOn(text, end))) {
            if (!goesOn(text, end)) {
                start = end;
            }
            end = sentences.next();
        }
        return new Span(
                Clusters.start(text, start), Clusters.end(text, end == BreakIterator.DONE ? text.length() : end));
    }

    /** Whether an abbreviation stands before an offset, and what it belongs to behind. */
    private static boolean goesOn(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        int from = Math.max(0, offset - LONGEST);
        if (Character.isDigit(text.codePointAt(offset))) {
            return endsWith(BEFORE_NUMBER, text, from, offset);
        }
        return endsWith(LETTER, text, from, offset)
                && SHORT_WORD.matcher(text).region(offset, text.length()).lookingAt();
    }

    private static boolean endsWith(Pattern pattern, String text, int from, int to) {
        var matcher = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.end() == to) {
                return true;
            }
        }
        return false;
    }

    private BreakIterator words(String text) {
        BreakIterator words = BreakIterator.getWordInstance(locale());
        words.setText(text);
        return words;
    }

    private BreakIterator sentences(String text) {
        BreakIterator sentences = FilteredBreakIteratorBuilder.getInstance(locale())
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale()));
        sentences.setText(text);
        return sentences;
    }

    private ULocale locale() {
        return ULocale.forLanguageTag(language);
    }
}
