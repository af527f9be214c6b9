package org.clausemark.annotation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the reader's codebook. Immutable.
 *
 * @param id unique in a library; a UUID, or a short name such as {@code T07} for themes that came with a document
 * @param name what it is called; unique in a library as {@link #folded} compares names, never blank
 * @param colour {@code #rrggbb}
 * @param parent id of the theme it belongs under; null at the top
 * @param definition what it covers; may be empty
 * @param terms words and phrases that point to it, in lower or mixed case; may be empty
 * @param memo what the reader thinks of it so far, as Markdown; may be empty
 * @param key the shortcut to code with it, up to {@value #LONGEST_KEY} letters or digits; empty if none
 * @param position order among its siblings, the smallest first
 */
public record Theme(
        String id,
        String name,
        String colour,
        @Nullable String parent,
        String definition,
        List<String> terms,
        String memo,
        String key,
        int position) {
    /** The longest shortcut, in letters and digits. */
    public static final int LONGEST_KEY = 4;

    /** The longest name for a theme, in UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    /** The codebook's order; where two share a position, by name. */
    public static final Comparator<Theme> CODEBOOK_ORDER =
            Comparator.comparingInt(Theme::position).thenComparing(Theme::name).thenComparing(Theme::id);

    // What nobody sees: controls, directions that turn the words around them, halves of characters.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");
    // Letters by their kind, that leave nothing on the screen.
    private static final Pattern BLANK =
            Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Z}\\s\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]*");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}]{0," + LONGEST_KEY + "}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Copies the list of terms; refuses a blank name, and a colour or a shortcut that is none. */
    public Theme {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("Not a colour: " + colour);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A theme needs a name");
        }
        if (!isKey(key)) {
            throw new IllegalArgumentException("Not a shortcut: " + key);
        }
        terms = List.copyOf(terms);
    }

    /**
     * A name as it is kept: in one line, with single blanks between words and without signs that nobody sees but that
     * would turn or break the words around it. Empty if there is nothing to be seen of it.
     */
    public static String inOneLine(String name) {
        String line = UNSEEN.matcher(BLANKS.matcher(name).replaceAll(" "))
                .replaceAll("")
                .strip();
        return BLANK.matcher(line).matches() ? "" : line;
    }

    /**
     * A name without what makes no other name of it: case, which and how many blanks there are, and whether an accent
     * stands in its letter or after it.
     */
    public static String folded(String name) {
        return Normalizer.normalize(inOneLine(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Whether some letters and digits can be a shortcut; nothing is one too, for none. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Whether the theme is called that, as {@link #folded} compares names. */
    public boolean isNamed(String other) {
        return folded(name).equals(folded(other));
    }

    /** A theme at the top without definition, terms, memo or shortcut. */
    public static Theme named(String id, String name, String colour, int position) {
        return new Theme(id, name, colour, null, "", List.of(), "", "", position);
    }

    /** The same theme under another name. */
    public Theme withName(String other) {
        return new Theme(id, other, colour, parent, definition, terms, memo, key, position);
    }

    /** The same theme in another colour, {@code #rrggbb}. */
    public Theme withColour(String other) {
        return new Theme(id, name, other, parent, definition, terms, memo, key, position);
    }

    /** The same theme with another definition and other search terms. */
    public Theme withMeaning(String otherDefinition, List<String> otherTerms) {
        return new Theme(id, name, colour, parent, otherDefinition, otherTerms, memo, key, position);
    }

    /** The same theme with another memo; empty for none. */
    public Theme withMemo(String other) {
        return new Theme(id, name, colour, parent, definition, terms, other, key, position);
    }

    /** The same theme with another shortcut; empty for none. */
    public Theme withKey(String other) {
        return new Theme(id, name, colour, parent, definition, terms, memo, other, position);
    }

    /** The same theme at another place: under a parent, or at the top where it is null. */
    public Theme at(@Nullable String otherParent, int otherPosition) {
        return new Theme(id, name, colour, otherParent, definition, terms, memo, key, otherPosition);
    }
}
