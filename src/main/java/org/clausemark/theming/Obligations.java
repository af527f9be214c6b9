package org.clausemark.theming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Words of commitment: lists of words and phrases for each strength, and a list of such as look like them and are none
 * ({@code political will}, 应用). Immutable. No more than an aid to reading: a rule finds words and does not know what
 * they mean.
 */
public final class Obligations {
    /** The title of the list of what is no commitment. */
    public static final String EXCEPT = "Not";

    private final Map<Strength, List<String>> words = new EnumMap<>(Strength.class);
    private final List<String> except;
    // By first character in small and capital form, the longest first: most characters of a text begin none.
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    /** A phrase in small letters with single blanks; without strength if it is none of commitment. */
    private record Entry(String phrase, @Nullable Strength strength) {}

    /**
     * Words found in a text.
     *
     * @param start where they begin, in UTF-16 units of that text
     * @param end just past their end
     */
    public record Found(Strength strength, int start, int end) {}

    /**
     * Lists of words and phrases. Case does not matter; blanks at the ends and empty words are left out.
     *
     * @param words those of each strength; a strength may be missing
     * @param except those that are none although one is in them
     */
    public Obligations(Map<Strength, List<String>> words, List<String> except) {
        for (Strength strength : Strength.values()) {
            this.words.put(strength, tidy(words.getOrDefault(strength, List.of())));
        }
        this.except = tidy(except);
        this.except.forEach(phrase -> enter(phrase, null));
        this.words.forEach((strength, phrases) -> phrases.forEach(phrase -> enter(phrase, strength)));
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((Entry e) -> -e.phrase.length())));
    }

    private static List<String> tidy(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    private void enter(String phrase, @Nullable Strength strength) {
        Entry entry = new Entry(folded(phrase), strength);
        char first = entry.phrase.charAt(0);
        Stream.of(first, Character.toUpperCase(first))
                .distinct()
                .forEach(c -> byFirst.computeIfAbsent(c, f -> new ArrayList<>()).add(entry));
    }

    /** Character by character, so that a place in it is a place in the text. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(folded((char) c)));
        return folded.toString();
    }

    private static char folded(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c == '’' ? '\'' : Character.toLowerCase(c);
    }

    /** The lists to begin with, English and Chinese. */
    public static Obligations usual() {
        return WordLists.USUAL;
    }

    /** The words and phrases of a strength, in the order given. */
    public List<String> words(Strength strength) {
        return words.getOrDefault(strength, List.of());
    }

    /** The words and phrases that are no commitment although one is in them. */
    public List<String> except() {
        return except;
    }

    /**
     * The words of commitment in a text, from left to right, the longest where several begin at the same place; none
     * overlaps another. Words of scripts with blanks have to be whole words.
     */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<Entry> entries = byFirst.get(text.charAt(at));
            int next = at + 1;
            if (entries != null && isEdge(text, at)) {
                for (Entry entry : entries) {
                    int end = at + entry.phrase.length();
                    if (stands(entry.phrase, text, at) && isEdge(text, end)) {
                        if (entry.strength != null) {
                            found.add(new Found(entry.strength, at, end));
                        }
                        next = end;
                        break;
                    }
                }
            }
            at = next;
        }
        return found;
    }

    private static boolean stands(String phrase, String text, int at) {
        if (at + phrase.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            if (folded(text.charAt(at + i)) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word can begin or end between two characters. */
    private static boolean isEdge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !isOfWord(before) || !isOfWord(after);
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK) && !Words.isUnspaced(c);
    }

    /** How many words of each strength stand in some passages; every strength is in the map. */
    public Map<Strength, Integer> count(Collection<Passage> passages) {
        Map<Strength, Integer> counts = new EnumMap<>(Strength.class);
        for (Strength strength : Strength.values()) {
            counts.put(strength, 0);
        }
        for (Passage passage : passages) {
            in(passage.text()).forEach(each -> counts.merge(each.strength(), 1, Integer::sum));
        }
        return counts;
    }

    /** The lists as a text that {@link #read} understands and a reader can edit: a line for each. */
    public String toText() {
        return Stream.concat(
                        words.entrySet().stream().map(each -> line(each.getKey().title(), each.getValue())),
                        Stream.of(line(EXCEPT, except)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String title, List<String> phrases) {
        return (title + ": " + String.join(", ", phrases)).strip();
    }

    /** Reads lists as {@link #toText} writes them. Lines that are no list are passed over, missing ones are empty. */
    public static Obligations read(String text) {
        Map<Strength, List<String>> words = new EnumMap<>(Strength.class);
        List<String> except = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("[:：]", 2);
            if (parts.length == 2) {
                List<String> phrases = List.of(parts[1].split("[,，、;；]", -1));
                String title = parts[0].strip();
                for (Strength strength : Strength.values()) {
                    if (title.equalsIgnoreCase(strength.title())) {
                        words.computeIfAbsent(strength, s -> new ArrayList<>()).addAll(phrases);
                    }
                }
                if (title.equalsIgnoreCase(EXCEPT)) {
                    except.addAll(phrases);
                }
            }
        }
        return new Obligations(words, except);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Obligations that && words.equals(that.words) && except.equals(that.except);
    }

    @Override
    public int hashCode() {
        return Objects.hash(words, except);
    }

    @Override
    public String toString() {
        return toText();
    }
}
