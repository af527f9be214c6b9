package org.clausemark.finding;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private final Query query;
    private final Folding folding;
    private final Gathering found = new Gathering();
    private final BooleanSupplier givenUp;
    private final long deadline;
    private boolean once;

    private Search(Query query, Duration patience, BooleanSupplier givenUp) {
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
        return new Search(query, patience, givenUp)
                .find(document.passages().stream().filter(Passage::isBody).map(p -> new Part(p.text(), p.start())));
    }

    /** Looks through one text that is no document's; the offsets are in it. */
    public static Matches find(String text, Query query, Duration patience) {
        return new Search(query, patience, () -> false).find(Stream.of(new Part(text, 0)));
    }

    /**
     * Which of some texts have a match, each counted once: their indexes are the starts of the matches.
     *
     * @param patience how long it may take
     * @param givenUp asked again and again whether anybody still wants to know
     */
    public static Matches among(List<String> texts, Query query, Duration patience, BooleanSupplier givenUp) {
        Search search = new Search(query, patience, givenUp);
        search.once = true;
        return search.find(IntStream.range(0, texts.size()).mapToObj(i -> new Part(texts.get(i), i)));
    }

    /** A text to look through, and what is added to offsets in it. */
    private record Part(String text, int offset) {}

    private Matches find(Stream<Part> parts) {
        if (query.words().isBlank()) {
            return Matches.NONE;
        }
        try {
            String wanted = folding.fold(query.words());
            if (wanted.isEmpty()) {
                return Matches.NONE;
            }
            return query.has(Query.Option.PATTERN)
                    ? pattern(wanted, parts.iterator())
                    : words(wanted, parts.iterator());
        } catch (PatternSyntaxException e) {
            return found.ended(Ending.NOT_A_PATTERN);
        } catch (Interrupted e) {
            return found.ended(e.ending);
        } catch (StackOverflowError e) {
            // Java's regular expressions recurse; a pattern may go deeper than any stack.
            return found.ended(Ending.UNFINISHED);
        }
    }

    private Matches words(String wanted, Iterator<Part> parts) {
        while (parts.hasNext()) {
            check();
            Part part = parts.next();
            String text = folding.fold(part.text());
            int at = text.indexOf(wanted);
            while (at >= 0) {
                boolean taken = take(part, at, at + wanted.length());
                at = taken && once ? -1 : text.indexOf(wanted, taken ? at + wanted.length() : at + 1);
            }
        }
        return found.ended(Ending.COMPLETE);
    }

    private Matches pattern(String wanted, Iterator<Part> parts) {
        int flags = query.has(Query.Option.CASE) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Matcher matcher =
                Pattern.compile(wanted, flags | Pattern.UNICODE_CHARACTER_CLASS).matcher("");
        while (parts.hasNext()) {
            check();
            Part part = parts.next();
            matcher.reset(new Watched(folding.fold(part.text())));
            boolean more = true;
            while (more && matcher.find()) {
                more = matcher.end() == matcher.start() || !take(part, matcher.start(), matcher.end()) || !once;
            }
        }
        return found.ended(Ending.COMPLETE);
    }

    /** Keeps a range of a part's folded text, unless it cuts a letter or, where whole words are wanted, a word. */
    private boolean take(Part part, int from, int to) {
        int[] place = folding.source(from, to);
        if (place == null
                || (query.has(Query.Option.WHOLE_WORDS)
                        && (isWithinWord(part.text(), place[0]) || isWithinWord(part.text(), place[1])))) {
            return false;
        }
        if (found.size() == MOST) {
            throw new Interrupted(Ending.TOO_MANY);
        }
        found.add(part.offset() + (once ? 0 : place[0]), part.offset() + (once ? 1 : place[1]));
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
