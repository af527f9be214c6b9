package org.clausemark.finding;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Matches.Ending;
import org.clausemark.finding.Matches.Gathering;

/**
 * Finds all places in a document where a query matches, from left to right, none overlapping another, each within one
 * passage of the body.
 */
public final class Search {
    /** More matches than this are not gathered. */
    public static final int MOST = 100_000;

    private final Document document;
    private final Query query;
    private final Folding folding;
    private final Gathering found = new Gathering();
    private final BooleanSupplier givenUp;
    private final long deadline;

    private Search(Document document, Query query, Duration patience, BooleanSupplier givenUp) {
        this.document = document;
        this.query = query;
        this.givenUp = givenUp;
        this.deadline = System.nanoTime() + patience.toNanos();
        boolean pattern = query.has(Query.Option.PATTERN);
        // The letters of a pattern cannot be made small: \W is not \w.
        this.folding = new Folding(!pattern && !query.has(Query.Option.CASE), !query.has(Query.Option.ACCENTS));
    }

    /**
     * Looks through a document.
     *
     * @param patience how long it may take
     * @param givenUp asked again and again, from the calling thread, whether anybody still wants to know
     */
    public static Matches find(Document document, Query query, Duration patience, BooleanSupplier givenUp) {
        return query.words().isBlank() ? Matches.NONE : new Search(document, query, patience, givenUp).find();
    }

    private Matches find() {
        try {
            String wanted = folding.fold(query.words());
            if (wanted.isEmpty()) {
                return Matches.NONE;
            }
            return query.has(Query.Option.PATTERN) ? pattern(wanted) : words(wanted);
        } catch (PatternSyntaxException e) {
            return found.ended(Ending.NOT_A_PATTERN);
        } catch (Interrupted e) {
            return found.ended(e.ending);
        } catch (StackOverflowError e) {
            // Java's regular expressions recurse; a pattern may go deeper than any stack.
            return found.ended(Ending.UNFINISHED);
        }
    }

    private Matches words(String wanted) {
        for (Passage passage : document.passages()) {
            check();
            if (passage.isBody()) {
                String text = folding.fold(passage.text());
                int at = text.indexOf(wanted);
                while (at >= 0) {
                    at = text.indexOf(wanted, take(passage, at, at + wanted.length()) ? at + wanted.length() : at + 1);
                }
            }
        }
        return found.ended(Ending.COMPLETE);
    }

    private Matches pattern(String wanted) {
        int flags = query.has(Query.Option.CASE) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Matcher matcher =
                Pattern.compile(wanted, flags | Pattern.UNICODE_CHARACTER_CLASS).matcher("");
        for (Passage passage : document.passages()) {
            check();
            if (passage.isBody()) {
                matcher.reset(new Watched(folding.fold(passage.text())));
                while (matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        take(passage, matcher.start(), matcher.end());
                    }
                }
            }
        }
        return found.ended(Ending.COMPLETE);
    }

    /** Keeps a range of a passage's folded text, unless it cuts a letter or, where whole words are wanted, a word. */
    private boolean take(Passage passage, int from, int to) {
        int[] place = folding.source(from, to);
        if (place == null
                || (query.has(Query.Option.WHOLE_WORDS)
                        && (isWithinWord(passage.text(), place[0]) || isWithinWord(passage.text(), place[1])))) {
            return false;
        }
        if (found.size() == MOST) {
            throw new Interrupted(Ending.TOO_MANY);
        }
        found.add(passage.start() + place[0], passage.start() + place[1]);
        return true;
    }

    private static boolean isWithinWord(String text, int at) {
        if (at == 0 || at == text.length() || !joins(text.codePointAt(at))) {
            return false;
        }
        int before = at;
        do {
            before = text.offsetByCodePoints(before, -1);
            // A mark is of the script of the letter it stands on.
        } while (before > 0 && Folding.isMark(text.codePointAt(before)));
        return joins(text.codePointAt(before));
    }

    /** Whether a character makes a word with its neighbours. Ideographs and kana are written without blanks. */
    private static boolean joins(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || type == Character.CONNECTOR_PUNCTUATION)
                && !Character.isIdeographic(c)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA;
    }

    private void check() {
        if (givenUp.getAsBoolean()) {
            throw new Interrupted(Ending.GIVEN_UP);
        }
        if (System.nanoTime() - deadline > 0) {
            throw new Interrupted(Ending.UNFINISHED);
        }
    }

    /** A text that asks, while it is being read, whether to go on: no other way leads out of a runaway pattern. */
    private final class Watched implements CharSequence {
        private static final int OFTEN = 1 << 12;

        private final String text;
        private int reads;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads % OFTEN == 0) {
                check();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Ends a search from wherever it is. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Ending ending;

        Interrupted(Ending ending) {
            super(ending.name(), null, false, false);
            this.ending = ending;
        }
    }
}
