package org.clausemark.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one or two letters that tell a theme where its colour does not: its shortcut where it has one, else letters of its
 * name that no other theme has as long as there are any.
 */
public final class Emblems {
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
        List<String> words = List.of(name.strip().split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of(first(name.strip(), 1));
        }
        String initial = first(words.getFirst(), 1).toUpperCase(Locale.ROOT);
        List<String> candidates = new ArrayList<>(List.of(initial));
        words.stream()
                .skip(1)
                .map(word -> initial + first(word, 1).toLowerCase(Locale.ROOT))
                .forEach(candidates::add);
        String.join("", words)
                .codePoints()
                .skip(1)
                .mapToObj(c -> initial + Character.toString(c).toLowerCase(Locale.ROOT))
                .forEach(candidates::add);
        return candidates;
    }

    private static String first(String text, int letters) {
        return text.codePoints()
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
