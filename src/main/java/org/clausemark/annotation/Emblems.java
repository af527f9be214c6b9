package org.clausemark.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one or two letters that tell a theme where its colour does not: its shortcut where it has one, else letters of its
 * name that no other theme has as long as there are any.
 */
public final class Emblems {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

    /** What a reader takes for one letter, its marks with it. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private Emblems() {}

    /** The letters of each of some themes, by its id. */
    public static Map<String, String> of(Collection<Theme> themes) {
        Map<String, String> emblems = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Theme theme : themes) {
            if (!theme.key().isEmpty()) {
                String key = first(theme.key(), 2);
                emblems.put(theme.id(), key);
                taken.add(Theme.folded(key));
            }
        }
        for (Theme theme : themes) {
            if (theme.key().isEmpty()) {
                List<String> wanted = candidates(theme.name());
                String letters = wanted.stream()
                        .filter(each -> !taken.contains(Theme.folded(each)))
                        .findFirst()
                        .orElse(wanted.getFirst());
                emblems.put(theme.id(), letters);
                taken.add(Theme.folded(letters));
            }
        }
        return Map.copyOf(emblems);
    }

    /** The first letter; then that with the first of another word; then that with any other letter. */
    private static List<String> candidates(String name) {
        List<String> words =
                WORD.matcher(name).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return List.of(first(name.strip(), 1));
        }
        String initial = first(words.getFirst(), 1).toUpperCase(Locale.ROOT);
        List<String> candidates = new ArrayList<>(List.of(initial));
        words.stream()
                .skip(1)
                .map(word -> initial + first(word, 1).toLowerCase(Locale.ROOT))
                .forEach(candidates::add);
        letters(String.join("", words))
                .skip(1)
                .map(letter -> initial + letter.toLowerCase(Locale.ROOT))
                .forEach(candidates::add);
        return candidates;
    }

    private static String first(String text, int letters) {
        return letters(text).limit(letters).collect(Collectors.joining());
    }

    private static Stream<String> letters(String text) {
        return LETTER.matcher(text).results().map(MatchResult::group);
    }
}
