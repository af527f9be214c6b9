package org.clausemark.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.Outline.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers to the paragraphs of a source that marks its headings and lists, by the same rules as
 * {@link Numbering}: P.1 before the first number, 2.3 under headings, 2.3(a) in lists. Since the source says what
 * belongs to what, a further paragraph of an item is 2.3(a)/2, a row of a table 2.4(1).
 */
final class MarkedNumbering {
    /** A number with a letter, such as 5a, that was put in later. */
    private static final Pattern PUT_IN = Pattern.compile("(\\(?)(\\d{1,3})\\s?([a-z]{1,2})([.)])\\s+(?=\\S)");

    private final List<Paragraph> paragraphs;
    private final MarkedOutline outline;
    private final boolean headed;

    /** Whether headings are called articles: then a line that begins "Article 3" only speaks of one. */
    private final boolean articles;

    private final Set<String> parents = new HashSet<>();
    private final Set<String> items = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final List<Item> nest = new ArrayList<>();
    private boolean interrupted;
    private @Nullable String section;
    private @Nullable String sectionShape;
    private int index;
    private int preamble;
    private int unnumbered;
    private @Nullable String lead;
    private @Nullable String table;
    private int rows;

    /** An item of a list; {@code under} is what its own number was added to, and {@code inner} counts those in it. */
    private static final class Item {
        private final int depth;
        private final String shape;
        private final int value;
        private final String number;
        private final @Nullable String under;
        private int inner;

        private Item(int depth, String shape, int value, String number, @Nullable String under) {
            this.depth = depth;
            this.shape = shape;
            this.value = value;
            this.number = number;
            this.under = under;
        }
    }

    MarkedNumbering(List<Paragraph> paragraphs, MarkedOutline outline) {
        this.paragraphs = paragraphs;
        this.outline = outline;
        boolean any = false;
        boolean named = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Heading heading = outline.headings()[i];
            String number = heading == null ? null : heading.number();
            if (number != null) {
                any = true;
                named |= outline.isNamed(i);
                int dot = number.lastIndexOf('.');
                if (dot > 0) {
                    parents.add(number.substring(0, dot));
                }
            }
        }
        headed = any;
        articles = named;
        for (int i = 0; i < paragraphs.size(); i++) {
            Label label = outline.headings()[i] == null ? labelOf(paragraphs.get(i)) : null;
            if (label != null) {
                label.readings().forEach(r -> items.add(key(label, r, 0)));
            }
        }
    }

    /** The part of the paragraph at an index; to be asked in order. */
    Part next(int at) {
        Paragraph paragraph = paragraphs.get(at);
        Heading heading = outline.headings()[at];
        if (heading != null) {
            return heading(heading, outline.labelLength(at));
        }
        Part part = part(paragraph);
        boolean announces = paragraph.text().endsWith(":") || paragraph.text().endsWith("：");
        lead = announces ? part.number() : null;
        return part;
    }

    private Part heading(Heading heading, int labelLength) {
        if (heading.number() != null) {
            section = parents.contains(heading.number()) ? heading.number() + ".0" : heading.number();
            sectionShape = null;
            index = 0;
        }
        nest.clear();
        lead = null;
        table = null;
        return new Part(Kind.HEADING, heading.level(), heading.number(), labelLength);
    }

    private Part part(Paragraph paragraph) {
        Markup markup = paragraph.markup();
        Form form = markup.set().form();
        if (form == Form.TABLE_ROW && table != null) {
            rows++;
            return clause(table + "(" + rows + ")", 0);
        }
        if (headed && section == null) {
            preamble++;
            return new Part(Kind.PREAMBLE, 0, "P." + preamble, markup.label());
        }
        Part part = body(paragraph, markup);
        table = form == Form.TABLE_HEAD ? part.number() : null;
        rows = 0;
        return part;
    }

    private Part body(Paragraph paragraph, Markup markup) {
        Label label = labelOf(paragraph);
        if (label != null && (markup.label() > 0 || isItem(label))) {
            return item(label, markup.items());
        }
        if (markup.items() == 0) {
            interrupted = true;
            return clause(holder(markup), 0);
        }
        leaveInterrupted();
        leaveBelow(markup.items());
        if (markup.set().form() == Form.ITEM) {
            return bullet(markup);
        }
        return clause(holder(markup), 0);
    }

    /**
     * The number of what holds a paragraph: the item it stands in, or the numbered paragraph before it where paragraphs
     * have numbers; else a number of its own.
     */
    private String holder(Markup markup) {
        if (nest.isEmpty()) {
            return plain();
        }
        Item holder = markup.items() > 0 ? nest.getLast() : nest.getFirst();
        boolean held = holder.depth > 0 || (holder.under == null && section != null && headed);
        return held && (markup.items() > 0 || holder.depth == 0) ? holder.number : plain();
    }

    /** A list that other paragraphs have ended; only its next number would take it up again. */
    private void leaveInterrupted() {
        if (interrupted) {
            nest.removeIf(item -> item.depth > 0);
            interrupted = false;
        }
    }

    private void leaveBelow(int depth) {
        while (!nest.isEmpty() && nest.getLast().depth > depth) {
            nest.removeLast();
        }
    }

    private String plain() {
        if (section != null) {
            index++;
            return section + "." + index;
        }
        unnumbered++;
        return "¶" + unnumbered;
    }

    /** An item without a number of its own: counted on, or within the item that holds it. */
    private Part bullet(Markup markup) {
        while (!nest.isEmpty() && nest.getLast().depth >= markup.items()) {
            nest.removeLast();
        }
        Item holder = nest.isEmpty() ? null : nest.getLast();
        String number = holder == null ? plain() : holder.number + "." + ++holder.inner;
        nest.add(new Item(markup.items(), "", 0, number, null));
        return clause(number, markup.label());
    }

    private Part item(Label label, int depth) {
        Numeral reading = reading(label);
        int value = reading == null ? 0 : reading.value();
        if (label.isNamed() || label.isPath()) {
            nest.clear();
            String number = reading != null ? Integer.toString(value) : label.printed();
            begin(number, null);
            nest.add(new Item(depth, label.shape(), value, number, null));
            return clause(number, label.length());
        }
        Item sibling = sibling(label, value, depth);
        String under;
        if (sibling != null) {
            under = sibling.under;
            nest.subList(nest.indexOf(sibling), nest.size()).clear();
        } else {
            leaveInterrupted();
            leaveBelow(depth);
            nest.removeIf(before -> before.depth == depth && before.shape.equals(label.shape()));
            under = nest.isEmpty() || lead != null ? lead : nest.getLast().number;
        }
        interrupted = false;
        String token = token(label, reading);
        String number;
        if (under != null) {
            number = under + "(" + token + ")";
        } else if (section == null || label.shape().equals(sectionShape)) {
            number = token;
            begin(number, label.shape());
        } else if (reading != null && reading.family() != Numeral.Family.LETTER) {
            String own = section + "." + token;
            number = used.contains(own) ? plain() : own;
            index = Math.max(index, value);
        } else {
            number = section + "(" + token + ")";
        }
        nest.add(new Item(sibling == null ? depth : sibling.depth, label.shape(), value, number, under));
        return clause(number, label.length());
    }

    /** The item that a label counts on from: at its own depth, or else where it was put in without its list. */
    private @Nullable Item sibling(Label label, int value, int depth) {
        Item other = null;
        for (int i = nest.size() - 1; i >= 0; i--) {
            Item before = nest.get(i);
            if (before.shape.equals(label.shape())) {
                boolean next = value == before.value || value == before.value + 1;
                if (before.depth == depth && (next || !interrupted)) {
                    return before;
                }
                other = depth == 0 && next && other == null ? before : other;
            }
        }
        return other;
    }

    private void begin(String number, @Nullable String shape) {
        section = number;
        sectionShape = shape;
        index = 1;
    }

    private Part clause(String number, int labelLength) {
        String free = number;
        for (int copy = copies.getOrDefault(number, 2); !used.add(free); copy++) {
            free = number + "/" + copy;
            copies.put(number, copy + 1);
        }
        return new Part(Kind.CLAUSE, 0, free, labelLength);
    }

    /** The number at the head of running text; null if there is none. */
    private @Nullable Label labelOf(Paragraph paragraph) {
        if (!paragraph.markup().isRunning()) {
            return null;
        }
        Label label = Label.at(paragraph.text());
        if (label != null && label.isNamed() && (articles || (headed && announcesAll(label, paragraph.text())))) {
            return null;
        }
        if (label == null) {
            Matcher later = PUT_IN.matcher(paragraph.text());
            if (later.lookingAt()) {
                String shape = later.group(1) + "#" + later.group(4);
                return new Label(shape, Numeral.read(later.group(2)), later.group(2) + later.group(3), later.end());
            }
        }
        return label;
    }

    /** Whether a line is nothing but a name with a colon: "Rule 1:" speaks of a rule given elsewhere. */
    private static boolean announcesAll(Label label, String text) {
        return label.length() == text.length() && text.endsWith(":");
    }

    /** Whether a label stands in a list of its kind; a lone "5." in a text is as likely a slip as a number. */
    private boolean isItem(Label label) {
        if (label.shape().equals(Label.BARE)) {
            return false;
        }
        return label.isNamed()
                || label.isPath()
                || label.readings().stream()
                        .anyMatch(r -> items.contains(key(label, r, -1)) || items.contains(key(label, r, 1)));
    }

    /** The reading that has a neighbour in the document, or else the likeliest; null for a path. */
    private @Nullable Numeral reading(Label label) {
        for (Numeral reading : label.readings()) {
            if (items.contains(key(label, reading, -1)) || items.contains(key(label, reading, 1))) {
                return reading;
            }
        }
        return label.readings().isEmpty() ? null : label.readings().getFirst();
    }

    private static String token(Label label, @Nullable Numeral reading) {
        boolean whole = reading != null && Numeral.read(label.printed()).contains(reading);
        if (reading == null || !whole || reading.family() == Numeral.Family.LETTER) {
            return label.printed().toLowerCase(Locale.ROOT);
        }
        boolean small = Character.isLowerCase(label.printed().charAt(0));
        return small ? label.printed() : Integer.toString(reading.value());
    }

    private static String key(Label label, Numeral reading, int step) {
        return label.shape() + reading.family() + (reading.value() + step);
    }
}
