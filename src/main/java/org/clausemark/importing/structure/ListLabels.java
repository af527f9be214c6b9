package org.clausemark.importing.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.jspecify.annotations.Nullable;

/** The labels that stand in a document: by its neighbours in a list a number is told from a slip, and read aright. */
final class ListLabels {
    private final Set<String> items = new HashSet<>();

    /** Adds a label of the document. */
    void add(Label label) {
        label.readings().forEach(reading -> items.add(key(label, reading, 0)));
    }

    /** Whether a label stands in a list of its kind; a lone "5." in a text is as likely a slip as a number. */
    boolean isItem(@Nullable Label label) {
        if (label == null || label.shape().equals(Label.BARE)) {
            return false;
        }
        return label.isNamed()
                || label.isPath()
                || label.readings().stream().anyMatch(reading -> hasNeighbour(label, reading));
    }

    /** The reading that has a neighbour in the document, or else the likeliest; null for a path. */
    @Nullable
    Numeral reading(Label label) {
        List<Numeral> readings = label.readings();
        for (Numeral reading : readings) {
            if (hasNeighbour(label, reading)) {
                return reading;
            }
        }
        return readings.isEmpty() ? null : readings.getFirst();
    }

    private boolean hasNeighbour(Label label, Numeral reading) {
        return items.contains(key(label, reading, -1)) || items.contains(key(label, reading, 1));
    }

    private static String key(Label label, Numeral reading, int step) {
        return label.shape() + reading.family() + (reading.value() + step);
    }

    /** What a label adds to a number: letters and what was put in later (5a) as printed, large numerals as digits. */
    static String token(Label label, @Nullable Numeral reading) {
        String printed = label.printed();
        if (reading == null || reading.family() == Numeral.Family.LETTER || isPutIn(printed, reading)) {
            return printed.toLowerCase(Locale.ROOT);
        }
        return Character.isLowerCase(printed.charAt(0)) ? printed : Integer.toString(reading.value());
    }

    private static boolean isPutIn(String printed, Numeral reading) {
        return reading.family() == Numeral.Family.ARABIC && Character.isLetter(printed.charAt(printed.length() - 1));
    }
}
