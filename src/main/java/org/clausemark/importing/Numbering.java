package org.clausemark.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausemark.document.Passage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Gives the paragraphs of a document their numbers, in order: P.1 before the first heading, 2.3 under headings, ¶4
 * where nothing is numbered, and an article's own number where the source prints one.
 */
final class Numbering {
    private final @Nullable Label[] labels;
    private final Outline.@Nullable Heading[] headings;
    private final Set<String> items = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final List<Item> nest = new ArrayList<>();

    /** Whether anything in the document is numbered, so that paragraphs before it are a preamble. */
    private final boolean numbered;

    /** Whether it has numbered headings; if not, its first numbered paragraph ends the preamble. */
    private final boolean headed;

    private @Nullable String section;

    /** The shape of the numbers that begin sections of their own where there are no headings. */
    private @Nullable String sectionShape;

    private int index;
    private int preamble;
    private int unnumbered;
    private @Nullable String lead;

    /** A numbered line under which others may be nested; {@code under} is what its own number was added to. */
    private record Item(
            String shape, String number, @Nullable String under) {}

    Numbering(
            List<Paragraph> paragraphs,
            @Nullable Label[] labels,
            Outline.@Nullable Heading[] headings,
            int start,
            int end) {
        this.labels = labels;
        this.headings = headings;
        boolean anyItem = false;
        boolean anyHeading = false;
        for (int i = start; i < end; i++) {
            Label label = labels[i];
            if (label != null && headings[i] == null) {
                label.readings().forEach(r -> items.add(key(label, r, 0)));
            }
        }
        boolean announced = false;
        for (int i = start; i < end; i++) {
            Outline.Heading heading = headings[i];
            Label label = labels[i];
            boolean item = heading == null && isItem(label);
            // A list that a sentence announces is part of that sentence and numbers nothing else.
            announced = item
                    && (announced
                            || (i > start && announces(paragraphs.get(i - 1).text())));
            anyItem |= item && label != null && (!announced || label.isNamed());
            anyHeading |= heading != null && heading.number() != null;
        }
        numbered = anyItem || anyHeading;
        headed = anyHeading;
    }

    /** The part of the paragraph at an index; to be asked in order. */
    Part next(int at, String text) {
        Label label = labels[at];
        Outline.Heading heading = headings[at];
        if (heading != null) {
            return heading(heading, label, text);
        }
        boolean inList = label != null && isItem(label) && (section != null || !headed || label.isNamed());
        Part part = inList && label != null ? item(label) : plain();
        lead = announces(text) ? part.number() : null;
        return part;
    }

    private static boolean announces(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    private Part heading(Outline.Heading heading, @Nullable Label label, String text) {
        if (heading.number() != null) {
            section = heading.number();
            sectionShape = null;
            index = 0;
        }
        nest.clear();
        lead = null;
        // A heading that is nothing but its number ("Article 3") keeps it as its words.
        int labelLength = label == null || label.length() == text.length() ? 0 : label.length();
        return new Part(Kind.HEADING, heading.level(), heading.number(), labelLength);
    }

    private Part plain() {
        nest.clear();
        if (section != null) {
            index++;
            return clause(section + "." + index, 0);
        }
        if (numbered) {
            preamble++;
            return new Part(Kind.PREAMBLE, 0, "P." + preamble, 0);
        }
        unnumbered++;
        return clause("¶" + unnumbered, 0);
    }

    private Part item(Label label) {
        Numeral reading = reading(label);
        String under = nest.isEmpty() ? lead : nest.get(nest.size() - 1).number;
        for (int depth = nest.size() - 1; depth >= 0; depth--) {
            if (nest.get(depth).shape.equals(label.shape())) {
                under = nest.get(depth).under;
                nest.subList(depth, nest.size()).clear();
                break;
            }
        }
        String number;
        if (label.isNamed() || label.isPath()) {
            under = null;
            nest.clear();
            number = reading != null ? Integer.toString(reading.value()) : label.printed();
            begin(number, null);
        } else if (under != null) {
            number = under + "(" + token(label, reading) + ")";
        } else if (section == null || label.shape().equals(sectionShape)) {
            number = token(label, reading);
            begin(number, label.shape());
        } else if (reading != null && reading.family() != Numeral.Family.LETTER) {
            number = section + "." + reading.value();
            index = Math.max(index, reading.value());
        } else {
            number = section + "(" + token(label, reading) + ")";
        }
        nest.add(new Item(label.shape(), number, under));
        return clause(number, label.length());
    }

    /** A numbered paragraph under which those that follow are counted, itself the first. */
    private void begin(String number, @Nullable String shape) {
        section = number;
        sectionShape = shape;
        index = 1;
    }

    private Part clause(String number, int labelLength) {
        String free = number;
        for (int copy = 2; !used.add(free); copy++) {
            free = number + "/" + copy;
        }
        return new Part(Kind.CLAUSE, 0, free, labelLength);
    }

    private static String token(Label label, @Nullable Numeral reading) {
        if (reading == null || reading.family() == Numeral.Family.LETTER) {
            return label.printed().toLowerCase(Locale.ROOT);
        }
        boolean small = Character.isLowerCase(label.printed().charAt(0));
        return small ? label.printed() : Integer.toString(reading.value());
    }

    /** The reading that has a neighbour in the document, or else the likeliest; null for a path. */
    private @Nullable Numeral reading(Label label) {
        for (Numeral reading : label.readings()) {
            if (items.contains(key(label, reading, -1)) || items.contains(key(label, reading, 1))) {
                return reading;
            }
        }
        return label.readings().isEmpty() ? null : label.readings().get(0);
    }

    /** Whether a label stands in a list of its kind; a lone "5." in a text is as likely a slip as a number. */
    private boolean isItem(@Nullable Label label) {
        if (label == null || label.shape().equals(Label.BARE)) {
            return false;
        }
        Numeral reading = reading(label);
        return label.isNamed()
                || reading == null
                || items.contains(key(label, reading, -1))
                || items.contains(key(label, reading, 1));
    }

    private static String key(Label label, Numeral reading, int step) {
        return label.shape() + reading.family() + (reading.value() + step);
    }
}
