package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Passage.Kind;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Gives the paragraphs of a document their numbers, in order: P.1 before the first heading, 2.3 under headings, ¶4
 * where nothing is numbered, and an article's own number where the source prints one.
 */
final class Numbering {
    private final @Nullable Label[] labels;
    private final Outline.@Nullable Heading[] headings;
    private final ListLabels lists = new ListLabels();
    private final ClauseNumbers numbers = new ClauseNumbers();
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
                lists.add(label);
            }
        }
        boolean announced = false;
        for (int i = start; i < end; i++) {
            Outline.Heading heading = headings[i];
            Label label = labels[i];
            boolean item = heading == null && lists.isItem(label);
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
        boolean inList = label != null && lists.isItem(label) && (section != null || !headed || label.isNamed());
        Part part = inList && label != null ? item(label) : plain();
        lead = announces(text) ? part.number() : null;
        return part;
    }

    /** Whether a text announces a list, which then is part of it. */
    static boolean announces(String text) {
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
            return numbers.clause(section + "." + index, 0);
        }
        if (numbered) {
            preamble++;
            return new Part(Kind.PREAMBLE, 0, "P." + preamble, 0);
        }
        unnumbered++;
        return numbers.clause("¶" + unnumbered, 0);
    }

    private Part item(Label label) {
        Numeral reading = lists.reading(label);
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
            number = under + "(" + ListLabels.token(label, reading) + ")";
        } else if (section == null || label.shape().equals(sectionShape)) {
            number = ListLabels.token(label, reading);
            begin(number, label.shape());
        } else if (reading != null && reading.family() != Numeral.Family.LETTER) {
            number = section + "." + reading.value();
            index = Math.max(index, reading.value());
        } else {
            number = section + "(" + ListLabels.token(label, reading) + ")";
        }
        nest.add(new Item(label.shape(), number, under));
        return numbers.clause(number, label.length());
    }

    /** A numbered paragraph under which those that follow are counted, itself the first. */
    private void begin(String number, @Nullable String shape) {
        section = number;
        sectionShape = shape;
        index = 1;
    }
}
