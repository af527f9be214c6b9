package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.structure.Outline.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a source that marks them, and what each is cited by: the number it prints, or where none do its place
 * among the others.
 */
final class MarkedOutline {
    private final List<Paragraph> paragraphs;
    private final @Nullable Heading[] headings;
    private final int[] labelLengths;
    private final @Nullable HeadingNumber[] printed;
    private final int title;

    private MarkedOutline(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.headings = new Heading[paragraphs.size()];
        this.labelLengths = new int[paragraphs.size()];
        this.printed = new HeadingNumber[paragraphs.size()];
        this.title = findTitle();
    }

    /** Looks at all paragraphs. */
    static MarkedOutline of(List<Paragraph> paragraphs) {
        MarkedOutline outline = new MarkedOutline(paragraphs);
        outline.readNumbers();
        if (outline.areNumbered()) {
            outline.numberAsPrinted();
        } else {
            outline.numberByPlace();
        }
        outline.raise();
        return outline;
    }

    /** The outermost headings are of the first level, though the title took it in the source. */
    private void raise() {
        int outermost = Integer.MAX_VALUE;
        for (Heading heading : headings) {
            outermost = heading == null ? outermost : Math.min(outermost, heading.level());
        }
        for (int i = 0; i < headings.length; i++) {
            Heading heading = headings[i];
            headings[i] = heading == null ? null : new Heading(heading.level() - outermost + 1, heading.number());
        }
    }

    /** The index of the title; -1 if there is none. */
    int title() {
        return title;
    }

    /** For every paragraph its heading, or null. */
    @Nullable
    Heading[] headings() {
        return headings;
    }

    /** Whether a heading's number stands behind a word such as Article. */
    boolean isNamed(int index) {
        HeadingNumber number = printed[index];
        return number != null && number.label().isNamed();
    }

    /** UTF-16 units of the number that a heading prints. */
    int labelLength(int index) {
        return labelLengths[index];
    }

    /** What the source calls the title, or the first heading if it stands above all others, or alone has no number. */
    private int findTitle() {
        int first = -1;
        int outermost = Integer.MAX_VALUE;
        int equals = 0;
        int numbered = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Markup markup = paragraphs.get(i).markup();
            if (markup.isTitle()) {
                return i;
            }
            if (markup.heading() > 0) {
                first = first < 0 ? i : first;
                boolean outer = markup.heading() < outermost;
                int one = HeadingNumber.at(paragraphs.get(i).text()) == null ? 0 : 1;
                equals = outer ? 1 : equals + (markup.heading() == outermost ? 1 : 0);
                numbered = outer ? one : numbered + (markup.heading() == outermost ? one : 0);
                outermost = Math.min(outermost, markup.heading());
            }
        }
        boolean alone = first >= 0
                && (equals == 1
                        || (first == 0 && numbered > 1 && numbered * 4 >= (equals - 1) * 3 && mayBeTitle(first)))
                && paragraphs.get(first).markup().heading() == outermost
                && HeadingNumber.at(paragraphs.get(first).text()) == null;
        return alone ? first : -1;
    }

    /** Whether the first heading, without a number above others that have one, may be the title: an introduction is none. */
    private boolean mayBeTitle(int index) {
        return !Cues.isLooseHeading(paragraphs.get(index).text());
    }

    private boolean isHeading(int index) {
        return index != title && paragraphs.get(index).markup().heading() > 0;
    }

    private void readNumbers() {
        Set<String> bare = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < printed.length; i++) {
            HeadingNumber number =
                    isHeading(i) ? HeadingNumber.at(paragraphs.get(i).text()) : null;
            printed[i] = number;
            if (number != null && number.label().isPath()) {
                paths.add(number.token().substring(0, number.token().indexOf('.')));
            } else if (number != null && number.label().shape().equals(Label.BARE)) {
                bare.add(number.token());
            }
        }
        for (int i = 0; i < printed.length; i++) {
            HeadingNumber number = printed[i];
            if (number != null && number.label().shape().equals(Label.BARE)) {
                // "3 Musketeers" is no number three unless there is a two, a four or a 3.1.
                boolean counted = paths.contains(number.token())
                        || number.label().readings().stream()
                                .anyMatch(r -> bare.contains(Integer.toString(r.value() - 1))
                                        || bare.contains(Integer.toString(r.value() + 1)));
                printed[i] = counted ? number : null;
            }
        }
    }

    /** Whether the source numbers its headings; a single "2. Try again" among many does not make it so. */
    private boolean areNumbered() {
        int all = 0;
        int numbered = 0;
        for (int i = 0; i < printed.length; i++) {
            all += isHeading(i) ? 1 : 0;
            numbered += printed[i] != null ? 1 : 0;
        }
        return numbered > 0 && numbered * 4 >= all;
    }

    /** 1, 1.1, 1.2, 2, as printed editions number headings that have no numbers of their own. */
    private void numberByPlace() {
        List<int[]> open = new ArrayList<>();
        for (int i = 0; i < printed.length; i++) {
            if (isHeading(i)) {
                int level = paragraphs.get(i).markup().heading();
                int count = 0;
                while (!open.isEmpty() && open.getLast()[0] >= level) {
                    count = open.removeLast()[1];
                }
                open.add(new int[] {level, count + 1});
                StringBuilder number = new StringBuilder();
                for (int[] place : open) {
                    number.append(number.isEmpty() ? "" : ".").append(place[1]);
                }
                headings[i] = new Heading(level, number.toString());
            }
        }
    }

    /** A heading that is open: the numbers that come under it are told apart by its own. */
    private record Open(
            int level,
            @Nullable String number,
            @Nullable String shape,
            @Nullable Numeral reading,
            boolean named) {}

    private void numberAsPrinted() {
        boolean anyNamed = false;
        for (HeadingNumber number : printed) {
            anyNamed |= number != null && number.label().isNamed();
        }
        List<Open> open = new ArrayList<>();
        boolean begun = false;
        int annexes = 0;
        for (int i = 0; i < printed.length; i++) {
            if (!isHeading(i)) {
                continue;
            }
            int level = paragraphs.get(i).markup().heading();
            Open sibling = null;
            while (!open.isEmpty() && open.getLast().level >= level) {
                sibling = open.removeLast();
            }
            Open above = open.isEmpty() ? null : open.getLast();
            HeadingNumber number = printed[i];
            if (number != null) {
                begun = true;
                Numeral reading = reading(number.label(), sibling);
                String cited = cited(number, reading, above, anyNamed);
                headings[i] = new Heading(level, cited);
                // A heading that is nothing but its number ("Article 3") keeps it as its words.
                labelLengths[i] = number.length() == paragraphs.get(i).text().length() ? 0 : number.length();
                open.add(new Open(
                        level,
                        cited,
                        number.label().shape(),
                        reading,
                        number.label().isNamed()));
            } else if (begun && (above == null || above.number == null || (sibling != null && sibling.named))) {
                String letter = annexes < 26 ? Character.toString('A' + annexes) : "A" + (annexes + 1);
                annexes++;
                headings[i] = new Heading(level, letter);
                open.add(new Open(level, letter, null, null, sibling != null && sibling.named));
            } else {
                headings[i] = new Heading(level, null);
                open.add(new Open(level, above == null ? null : above.number, null, null, false));
            }
        }
    }

    private static String cited(
            HeadingNumber number, @Nullable Numeral reading, @Nullable Open above, boolean anyNamed) {
        Label label = number.label();
        if (label.isPath() || reading == null) {
            return number.token();
        }
        boolean suffixed =
                Character.isLetter(number.token().charAt(number.token().length() - 1))
                        && reading.family() == Numeral.Family.ARABIC;
        if (label.isNamed()) {
            return suffixed ? number.token().toLowerCase(Locale.ROOT) : Integer.toString(reading.value());
        }
        // Where articles run through a document, its chapters keep their own numerals: there is one "1" to go to.
        boolean asPrinted = anyNamed
                || suffixed
                || reading.family() == Numeral.Family.LETTER
                || Numeral.read(number.token()).isEmpty();
        String own = asPrinted ? number.token() : Integer.toString(reading.value());
        return above == null || above.number == null || anyNamed ? own : above.number + "." + own;
    }

    /** The reading that counts on from the heading before it, or else the likeliest. */
    private static @Nullable Numeral reading(Label label, @Nullable Open before) {
        if (before != null && before.reading != null && label.shape().equals(before.shape)) {
            for (Numeral reading : label.readings()) {
                if (reading.family() == before.reading.family() && reading.value() == before.reading.value() + 1) {
                    return reading;
                }
            }
        }
        return label.readings().isEmpty() ? null : label.readings().getFirst();
    }
}
