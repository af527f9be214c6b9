package org.clausemark.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausemark.finding.Expression.Field;
import org.clausemark.finding.Expression.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed to search the library: words, all of which are wanted, {@code "phrases"}, {@code begin*},
 * {@code AND}, {@code OR}, {@code NOT} or {@code -without}, parentheses, and {@code theme:}, {@code in:} and
 * {@code colour:} before a word or a phrase. Whatever was typed can be asked: signs that make no sense are passed over.
 *
 * @param expression what is asked; null if nothing is
 * @param remark a sentence for the reader where what was typed cannot be asked; else empty
 */
public record Question(@Nullable Expression expression, String remark) {
    /** More words than this are not looked for at once. */
    public static final int MOST = 100;

    private static final int DEEPEST = 20;
    private static final String OPENING = "\"“”„«»";

    /** Reads what was typed. */
    public static Question of(String typed) {
        Reading reading = new Reading(sound(typed));
        Expression expression = reading.any(0);
        if (reading.words > MOST) {
            return new Question(null, "At most " + MOST + " words can be looked for at once.");
        }
        if (reading.tooShort) {
            return new Question(null, "At least two letters have to stand before *.");
        }
        if (expression == null && !Token.of(typed).isEmpty() && !reading.fields) {
            // Nothing but an operator: then the word itself is meant.
            expression = new Words(sound(typed).strip(), false);
        }
        boolean signs =
                expression == null && !reading.fields && typed.codePoints().anyMatch(Question::isStrange);
        return new Question(expression, signs ? "Only letters and digits can be looked for." : "");
    }

    /** Whether a sign is neither a blank nor what other words may yet be typed after. */
    private static boolean isStrange(int c) {
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && (OPENING + "()*-").indexOf(c) < 0;
    }

    /** Without what no file can hold: halves of characters, and the character that ends texts in SQLite. */
    private static String sound(String typed) {
        StringBuilder sound = new StringBuilder();
        typed.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? ' ' : c)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }

    /** Reads from left to right. */
    private static final class Reading {
        private final String typed;
        private int at;
        private int words;
        private boolean fields;
        private boolean tooShort;

        Reading(String typed) {
            this.typed = typed;
        }

        /** What stands between {@code OR}s, up to a closing parenthesis; null if nothing. */
        @Nullable
        Expression any(int depth) {
            List<Expression> parts = new ArrayList<>();
            do {
                Expression part = all(depth);
                if (part != null) {
                    parts.add(part);
                }
            } while (took("OR"));
            return parts.size() > 1 ? new Expression.Any(parts) : parts.isEmpty() ? null : parts.getFirst();
        }

        private @Nullable Expression all(int depth) {
            List<Expression> parts = new ArrayList<>();
            while (!isAtEnd(depth) && !isAt("OR")) {
                if (!took("AND")) {
                    Expression part = one(depth);
                    if (part != null) {
                        parts.add(part);
                    }
                }
            }
            return parts.size() > 1 ? new Expression.All(parts) : parts.isEmpty() ? null : parts.getFirst();
        }

        /** Whether nothing is left, or nothing within the parenthesis. One that closes nothing is passed over. */
        private boolean isAtEnd(int depth) {
            blanks();
            while (depth == 0 && at < typed.length() && typed.charAt(at) == ')') {
                at++;
                blanks();
            }
            return at >= typed.length() || typed.charAt(at) == ')';
        }

        private @Nullable Expression one(int depth) {
            boolean not = false;
            while (took("NOT") || tookMinus()) {
                not = !not;
                blanks();
            }
            if (at >= typed.length() || typed.charAt(at) == ')' || isAt("OR") || isAt("AND")) {
                return null;
            }
            Expression one;
            if (typed.charAt(at) == '(') {
                at++;
                if (depth == DEEPEST) {
                    return null;
                }
                one = any(depth + 1);
                if (at < typed.length()) {
                    // Only a closing one ends what is within.
                    at++;
                }
            } else {
                one = leaf();
            }
            return one != null && not ? new Expression.Not(one) : one;
        }

        private @Nullable Expression leaf() {
            for (String name : List.of("theme:", "in:", "colour:", "color:")) {
                if (typed.regionMatches(true, at, name, 0, name.length())) {
                    at += name.length();
                    fields = true;
                    boolean quote = at < typed.length() && isQuote(typed.charAt(at));
                    String value = quote ? quoted() : word();
                    Optional<Field.Name> of = name(name);
                    return value.isBlank() || of.isEmpty() ? null : new Field(of.get(), value.strip());
                }
            }
            boolean phrase = isQuote(typed.charAt(at));
            String words = phrase ? quoted() : word();
            boolean prefix = phrase ? tookStar() : words.endsWith("*");
            int count = Token.of(words).size();
            this.words += count;
            if (count == 0) {
                return null;
            }
            Words read = new Words(words.replaceAll("\\*+$", ""), prefix);
            if (!prefix || read.lastLength() > 1) {
                return read;
            }
            // Half of all words begin with one of a few letters; a letter of an unspaced script is a word.
            String text = read.text().strip();
            boolean whole = Token.isUnspaced(text.codePointBefore(text.length()));
            tooShort |= !whole;
            return new Words(read.text(), false);
        }

        private static Optional<Field.Name> name(String typed) {
            return Optional.of(
                    switch (typed.toLowerCase(Locale.ROOT)) {
                        case "theme:" -> Field.Name.THEME;
                        case "in:" -> Field.Name.IN;
                        default -> Field.Name.COLOUR;
                    });
        }

        private String quoted() {
            int from = ++at;
            while (at < typed.length() && !isQuote(typed.charAt(at))) {
                at++;
            }
            String quoted = typed.substring(from, at);
            at = Math.min(typed.length(), at + 1);
            return quoted;
        }

        private String word() {
            int from = at;
            while (at < typed.length()
                    && !isBlank(typed.charAt(at))
                    && !isQuote(typed.charAt(at))
                    && "()".indexOf(typed.charAt(at)) < 0) {
                at++;
            }
            return typed.substring(from, at);
        }

        private boolean tookStar() {
            boolean star = at < typed.length() && typed.charAt(at) == '*';
            at += star ? 1 : 0;
            return star;
        }

        private boolean tookMinus() {
            boolean minus = at < typed.length() && typed.charAt(at) == '-';
            at += minus ? 1 : 0;
            return minus;
        }

        private boolean took(String operator) {
            boolean there = isAt(operator);
            at += there ? operator.length() : 0;
            return there;
        }

        private boolean isAt(String operator) {
            blanks();
            int end = at + operator.length();
            return typed.startsWith(operator, at)
                    && (end == typed.length()
                            || isBlank(typed.charAt(end))
                            || isQuote(typed.charAt(end))
                            || "()".indexOf(typed.charAt(end)) >= 0);
        }

        private void blanks() {
            while (at < typed.length() && isBlank(typed.charAt(at))) {
                at++;
            }
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        }

        private static boolean isQuote(char c) {
            return OPENING.indexOf(c) >= 0;
        }
    }
}
