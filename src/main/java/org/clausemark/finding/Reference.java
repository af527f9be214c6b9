package org.clausemark.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passage a reader names: {@code 2.2}, {@code art 5}, {@code Art. 5 Abs. 3}, {@code 5(3)}, {@code § 5},
 * {@code 50 %}, {@code start}, {@code end}.
 *
 * <p>Numbers are compared by their parts, for one writes {@code 5.3} what another writes {@code 5 (3)}; words between
 * them do not count, but the first may tell an article from a chapter of the same number.
 */
public final class Reference {
    private static final Set<String> START = Set.of("start", "beginning", "top");
    private static final Set<String> END = Set.of("end", "bottom");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?)\\s*%");
    private static final Pattern PART = Pattern.compile("\\p{L}{2,}(?=\\d)|[\\p{L}\\p{N}]+");
    private static final Pattern BEFORE_LETTER = Pattern.compile("(?<=\\d)\\.(?=\\p{L}(?:\\.|$))");
    private static final Pattern ROMAN = Pattern.compile("[ivxlcdm]+");

    private final Document document;

    private Reference(Document document) {
        this.document = document;
    }

    /** The passage of the document's own text that some words name; empty if they name none. */
    public static Optional<Passage> find(Document document, String words) {
        return new Reference(document).find(words.strip().toLowerCase(Locale.ROOT));
    }

    /** The passage that some words name by its own number, and not by that of a part which the document does not number. */
    public static Optional<Passage> findNumbered(Document document, String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        List<String> parts = numbers(lower);
        return parts.isEmpty() ? Optional.empty() : new Reference(document).written(parts, word(lower));
    }

    private Optional<Passage> find(String words) {
        Matcher share = SHARE.matcher(words);
        if (START.contains(words)) {
            return at(0);
        } else if (END.contains(words)) {
            return at(1);
        } else if (share.matches()) {
            return at(Double.parseDouble(share.group(1).replace(',', '.')) / 100);
        }
        List<String> parts = numbers(words);
        return parts.isEmpty() ? Optional.empty() : numbered(parts, word(words));
    }

    /** The passage at a share of the body, from 0 to 1. */
    private Optional<Passage> at(double share) {
        List<Passage> passages = document.passages();
        int first = 0;
        int last = passages.size() - 1;
        while (first < last && !passages.get(first).isBody()) {
            first++;
        }
        while (last > first && !passages.get(last).isBody()) {
            last--;
        }
        int from = passages.get(first).start();
        int to = passages.get(last).start();
        return Optional.of(document.passageAt(from + (int) ((to - from) * Math.min(1, share))))
                .filter(Passage::isBody);
    }

    private Optional<Passage> numbered(List<String> parts, @Nullable String word) {
        return written(parts, word).or(() -> above(parts, word));
    }

    private Optional<Passage> written(List<String> parts, @Nullable String word) {
        String wanted = String.join(".", parts);
        // What is inserted later is written 3a by one and 3 a by another.
        String closed = BEFORE_LETTER.matcher(wanted).replaceAll("");
        return exactly(wanted, word).or(() -> closed.equals(wanted) ? Optional.empty() : exactly(closed, word));
    }

    private Optional<Passage> exactly(String wanted, @Nullable String word) {
        // Most often the number is written as the document has it, and need not be looked for.
        Optional<Passage> same = word == null ? document.numbered(wanted) : Optional.empty();
        if (same.isPresent()) {
            return same;
        }
        Optional<Passage> named =
                word == null ? Optional.empty() : first(wanted, p -> printed(p).startsWith(word));
        return named.or(() -> first(wanted, Passage::isNumbered))
                .or(() -> first(wanted, p -> p.kind() == Passage.Kind.HEADING));
    }

    /** Where the last part counts what the document does not number, such as sentences: what it is a part of. */
    private Optional<Passage> above(List<String> parts, @Nullable String word) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<String> upper = parts.subList(0, parts.size() - 1);
        String before = String.join(".", upper) + ".";
        boolean numbersInside = document.passages().stream()
                .filter(p -> p.isNumbered() && p.number() != null)
                .anyMatch(p -> number(p).startsWith(before));
        return numbersInside ? Optional.empty() : numbered(upper, word);
    }

    private Optional<Passage> first(String wanted, Predicate<Passage> among) {
        char last = wanted.charAt(wanted.length() - 1);
        return document.passages().stream()
                .filter(p -> p.isBody() && mayEndWith(p.number(), last))
                .filter(p -> among.test(p) && number(p).equals(wanted))
                .findFirst();
    }

    /** Spares most passages of a long document the closer look. */
    private static boolean mayEndWith(@Nullable String number, char last) {
        if (number == null) {
            return false;
        }
        int end = number.length() - 1;
        while (end >= 0 && !Character.isLetterOrDigit(number.charAt(end))) {
            end--;
        }
        return end >= 0 && Character.toLowerCase(number.charAt(end)) == last;
    }

    private static String number(Passage passage) {
        return String.join(".", numbers(Objects.requireNonNull(passage.number()).toLowerCase(Locale.ROOT)));
    }

    private static String printed(Passage passage) {
        return passage.text().substring(0, passage.labelLength()).toLowerCase(Locale.ROOT);
    }

    /** The parts that number: {@code art. 5 abs. 3a} has 5 and 3a. */
    private static List<String> numbers(String words) {
        List<String> numbers = new ArrayList<>();
        Matcher part = PART.matcher(words);
        while (part.find()) {
            if (isNumber(part.group())) {
                numbers.add(part.group());
            }
        }
        return numbers;
    }

    /** The first word before the numbers; null where there is none. */
    private static @Nullable String word(String words) {
        Matcher part = PART.matcher(words);
        return part.find() && !isNumber(part.group()) ? part.group() : null;
    }

    private static boolean isNumber(String part) {
        return part.length() == 1
                || part.chars().anyMatch(Character::isDigit)
                || ROMAN.matcher(part).matches();
    }
}
