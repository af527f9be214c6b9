package org.clausemark.ui.look;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.theming.Obligations;
import org.clausemark.theming.Strength;

/**
 * Which words of commitment are underlined in the text. Immutable.
 *
 * @param words the lists they are found by
 * @param shown the strengths that are shown; none if the text is to be left alone
 * @param alone whether clauses that have none of them step back
 */
public record Commitments(Obligations words, Set<Strength> shown, boolean alone) {
    private static final String ALONE = "alone";

    /** None, to be found by the usual lists. */
    public static final Commitments NONE = new Commitments(Obligations.usual(), Set.of(), false);

    /** Copies the set; where nothing is shown nothing steps back. */
    public Commitments {
        shown = Set.copyOf(shown);
        alone &= !shown.isEmpty();
    }

    /** Whether any are shown. */
    public boolean isOn() {
        return !shown.isEmpty();
    }

    /** All of them if none is shown now, else none. */
    public Commitments toggled() {
        return new Commitments(words, isOn() ? Set.of() : EnumSet.allOf(Strength.class), alone);
    }

    /** Found by other lists, and shown: whoever changes the lists wants to see what they find. */
    public Commitments with(Obligations others) {
        return new Commitments(others, isOn() ? shown : EnumSet.allOf(Strength.class), alone);
    }

    /** Those of one strength only. */
    public Commitments only(Strength strength) {
        return new Commitments(words, Set.of(strength), alone);
    }

    /** These if some are shown, else all. */
    public Commitments on() {
        return isOn() ? this : toggled();
    }

    /** Shown, with the clauses that have none of them stepping back; no longer if they do now. */
    public Commitments aloneToggled() {
        return new Commitments(words, on().shown, !alone);
    }

    /** What is shown in a text, from left to right. */
    public List<Obligations.Found> in(String text) {
        return isOn()
                ? words.in(text).stream()
                        .filter(each -> shown.contains(each.strength()))
                        .toList()
                : List.of();
    }

    /** The strengths shown, and whether alone, as the library keeps them. */
    public String shownKey() {
        return Stream.concat(
                        shown.stream().map(s -> s.name().toLowerCase(Locale.ROOT)),
                        alone ? Stream.of(ALONE) : Stream.of())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Found by these lists, with the strengths of a {@link #shownKey} shown; what it should not hold is passed over. */
    public static Commitments of(Obligations words, String shownKey) {
        List<String> names = List.of(shownKey.split(" ", -1));
        return new Commitments(
                words,
                Arrays.stream(Strength.values())
                        .filter(s -> names.contains(s.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                names.contains(ALONE));
    }
}
