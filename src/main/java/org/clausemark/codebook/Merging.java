package org.clausemark.codebook;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clausemark.annotation.Palette;
import org.clausemark.annotation.Theme;
import org.clausemark.annotation.ThemeTree;
import org.jspecify.annotations.Nullable;

/** Fits the codes of a file into a codebook that is there. */
final class Merging {
    private static final int LONGEST_TOLD = 60;
    private static final int LONGEST_ID = 200;
    private static final int MOST_TERMS = 10_000;

    // Each is held against each when a colour is chosen; among so many, none stands out any more.
    private static final int MOST_COLOURS = 100;

    private final String file;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, Theme> presentById = new HashMap<>();
    private final Map<String, Theme> presentByName = new HashMap<>();
    private final Map<String, Theme> made = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> colours = new LinkedHashSet<>();
    private int position;

    Merging(String file, List<Code> codes, Collection<Theme> present) throws CodebookException {
        this.file = file;
        for (Code code : codes) {
            if (this.codes.put(code.id(), code) != null) {
                throw broken(
                        code.id().isEmpty()
                                ? "several of its themes have no id"
                                : "the id “" + told(code.id()) + "” is given twice");
            }
        }
        for (Theme theme : present) {
            presentById.put(theme.id(), theme);
            presentById.putIfAbsent(CodebookFile.guid(theme), theme);
            presentByName.put(Theme.folded(theme.name()), theme);
            keys.put(Theme.folded(theme.key()), theme.id());
            use(theme.colour());
            position = Math.max(position, theme.position() + 1);
        }
    }

    /** The themes the file adds or changes. */
    List<Theme> themes() throws CodebookException {
        for (Code code : codes.values()) {
            made.put(code.id(), theme(code));
        }
        // Only now has every one of them its id.
        List<Theme> all = new ArrayList<>();
        for (Code code : codes.values()) {
            Theme theme = made(code.id());
            if (code.parent() != null) {
                theme = theme.at(made(code.parent()).id(), theme.position());
            }
            all.add(theme);
        }
        Map<String, Theme> after = new HashMap<>();
        presentById.values().forEach(theme -> after.put(theme.id(), theme));
        all.forEach(theme -> after.put(theme.id(), theme));
        ThemeTree tree = new ThemeTree(after.values());
        // The tree may break a circle at a theme that the file does not name.
        for (Theme theme : after.values()) {
            if (after.containsKey(theme.parent()) && tree.parent(theme.id()).isEmpty()) {
                throw broken("themes stand under each other in a circle");
            }
        }
        for (Theme theme : all) {
            if (tree.depth(theme.id()) >= CodebookFile.DEEPEST) {
                throw broken("more than " + CodebookFile.DEEPEST + " themes stand under each other");
            }
        }
        return all;
    }

    private Theme made(String id) throws CodebookException {
        Theme theme = made.get(id);
        if (theme == null) {
            throw broken("a theme stands under “" + told(id) + "”, which is not there");
        }
        return theme;
    }

    private Theme theme(Code code) throws CodebookException {
        String name = name(code);
        @Nullable Theme present = presentById.getOrDefault(code.id(), presentByName.get(Theme.folded(name)));
        if (present != null && !placed.add(present.id())) {
            throw broken("two of its themes would take the place of “"
                    + Objects.requireNonNull(present).name() + "”");
        }
        Theme theme = present == null
                ? Theme.named(
                        isFit(code.id()) ? code.id() : UUID.randomUUID().toString(),
                        name,
                        code.colour().isEmpty() ? Palette.next(List.copyOf(colours)) : code.colour(),
                        position++)
                : present.withName(name);
        if (!code.colour().isEmpty()) {
            theme = theme.withColour(code.colour());
        }
        use(theme.colour());
        if (code.terms().size() > MOST_TERMS) {
            throw broken("“" + name + "” has more than 10,000 search terms");
        }
        if (isBroken(code.definition())
                || isBroken(code.memo())
                || code.terms().stream().anyMatch(Merging::isBroken)) {
            throw broken("what it says of “" + name + "” holds a broken character");
        }
        return theme.withMeaning(
                        code.definition().isEmpty() ? theme.definition() : code.definition(),
                        code.terms().isEmpty() ? theme.terms() : code.terms())
                .withMemo(code.memo().isEmpty() ? theme.memo() : code.memo())
                .withKey(key(code, theme));
    }

    /** The shortcut the file gives a theme, where no other has it: it stays with who has it. */
    private String key(Code code, Theme theme) throws CodebookException {
        if (!Theme.isKey(code.key())) {
            throw broken("“" + told(code.key()) + "” is no shortcut");
        }
        boolean free = !code.key().isEmpty()
                && keys.computeIfAbsent(Theme.folded(code.key()), k -> theme.id())
                        .equals(theme.id());
        return free ? code.key() : theme.key();
    }

    private String name(Code code) throws CodebookException {
        String name = Theme.inOneLine(code.name());
        if (name.isEmpty()) {
            throw broken("a theme has no name");
        }
        if (name.length() > Theme.LONGEST_NAME) {
            throw broken("a theme's name is longer than " + Theme.LONGEST_NAME + " characters");
        }
        String told = name;
        Code parent = code.parent() == null ? null : codes.get(code.parent());
        if (names.contains(Theme.folded(told)) && parent != null) {
            told = with(name, Theme.inOneLine(parent.name()));
        }
        while (!names.add(Theme.folded(told))) {
            // Counted on from the last one: thousands may have the same name.
            told = with(name, String.valueOf(repeated.merge(Theme.folded(name), 2, (last, two) -> last + 1)));
        }
        return told;
    }

    /** A name with something in brackets behind it, cut where both have no room; alone where there is none for it. */
    private static String with(String name, String more) {
        int room = Theme.LONGEST_NAME - more.length() - 3;
        if (room < 1) {
            return name;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        return name.substring(0, name.length() <= room ? name.length() : letters.preceding(room + 1)) + " (" + more
                + ")";
    }

    private void use(String colour) {
        if (colours.size() < MOST_COLOURS) {
            colours.add(colour);
        }
    }

    /** Whether a new theme can have the id that the file gives it. */
    private boolean isFit(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && !presentById.containsKey(id)
                && id.equals(Theme.inOneLine(id));
    }

    /** Whether a text holds what the library could not give back. */
    private static boolean isBroken(String text) {
        return text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /** What a file says, short enough for a sentence. */
    static String told(String text) {
        String line = Theme.inOneLine(text);
        return line.length() <= LONGEST_TOLD
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TOLD / 2)) + "…";
    }

    private CodebookException broken(String why) {
        return new CodebookException("“" + file + "” was not brought in: " + why + ".");
    }
}
