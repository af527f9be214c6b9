package org.clausemark.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausemark.annotation.Theme;

/**
 * Finds the themes that names on the command line mean: case, punctuation and the word "and" do not matter, so that
 * "Safety, reliability, risk" is "Safety, reliability and risk".
 */
final class ThemeChoice {
    private final List<Theme> themes;
    private final Map<String, String> made = new LinkedHashMap<>();

    ThemeChoice(List<Theme> themes) {
        this.themes = themes;
    }

    /** The theme meant; there has to be one. */
    Theme present(String name) {
        return find(name)
                .orElseThrow(() ->
                        new CommandException("there is no theme “" + name + "”; “clausemark themes DOC” lists them"));
    }

    private Optional<Theme> find(String name) {
        String wanted = bare(Console.plain(name));
        return themes.stream()
                .filter(theme -> theme.id().equalsIgnoreCase(name.strip()) || theme.isNamed(name))
                .findFirst()
                .or(() -> themes.stream()
                        .filter(theme -> !wanted.isEmpty() && bare(theme.name()).equals(wanted))
                        .findFirst());
    }

    /** The id of the theme meant; a name that fits none is given back for a new theme, each new name once. */
    String idOrNewName(String name) {
        Optional<Theme> present = find(name);
        if (present.isPresent()) {
            return present.get().id();
        }
        String line = Console.plain(Theme.inOneLine(name));
        String wanted = bare(line);
        if (wanted.isEmpty()) {
            throw new CommandException("a theme needs a name with a letter or a digit");
        }
        if (line.length() > Theme.LONGEST_NAME) {
            throw new CommandException(
                    "a theme's name has at most " + Theme.LONGEST_NAME + " letters; say more in a comment");
        }
        return made.computeIfAbsent(wanted, w -> line);
    }

    /** The names that fitted no theme. */
    List<String> made() {
        return new ArrayList<>(made.values());
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        for (String word : Theme.folded(name).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !word.equals("and")) {
                bare.append(word).append(' ');
            }
        }
        return bare.toString();
    }
}
