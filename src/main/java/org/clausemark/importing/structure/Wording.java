package org.clausemark.importing.structure;

import org.clausemark.importing.flow.Paragraph;

/** What the look of a line says about it: a sentence, a title, a fragment. */
final class Wording {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING_WORDS = 30;
    private static final String SENTENCE_ENDS = ".;,!。；，、！:：…؛،۔।";
    private static final String CLOSERS = "\"'”’»)）」』】";

    private Wording() {}

    /** Whether a line ends as sentences and items of lists do. */
    static boolean endsLikeSentence(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0 || isQuestion(line, last));
    }

    private static boolean isQuestion(String line, int last) {
        return line.charAt(last) == '?' && line.length() > 100;
    }

    /** Whether a line may be a title or the words of a heading: short, with a letter, not ending like a sentence. */
    static boolean isTitleLike(String line) {
        return line.length() <= LONGEST_TITLE
                && weight(line) <= LONGEST_TITLE
                && words(line) <= LONGEST_HEADING_WORDS
                && line.codePoints().anyMatch(Character::isLetter)
                && !endsLikeSentence(line);
    }

    /** Whether a line is a whole sentence or more. */
    static boolean isSentence(String line) {
        return endsLikeSentence(line) && (words(line) > 3 || weight(line) > 30);
    }

    /** Whether a line begins in lower case, and so goes on with the line before it. */
    static boolean goesOn(String line) {
        return Character.isLowerCase(line.codePointAt(0));
    }

    /** Letters and digits alone, in lower case: two lines of the same words have the same. */
    static String bare(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        line.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Length with an ideograph counted as three letters, since it says as much. */
    private static int weight(String line) {
        int weight = 0;
        for (int i = 0; i < line.length(); i++) {
            weight += line.charAt(i) >= '\u2e80' && line.charAt(i) <= '\u9fff' ? 3 : 1;
        }
        return weight;
    }

    private static int words(String line) {
        int words = 1;
        for (int i = 1; i < line.length(); i++) {
            if (Paragraph.isBlank(line.charAt(i)) && !Paragraph.isBlank(line.charAt(i - 1))) {
                words++;
            }
        }
        return words;
    }
}
