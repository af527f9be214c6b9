package org.clausemark.importing.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausemark.document.Passage.Kind;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Numeral;
import org.clausemark.importing.flow.Paragraph;
import org.clausemark.importing.structure.Outline.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers to the paragraphs of a source that marks its headings and lists, by the same rules as
 * {@link Numbering}: P.1 before the first number, 2.3 under headings, 2.3(a) in lists. Since the source says what
 * belongs to what, a further paragraph of an item is 2.3(a)/2, a row of a table 2.4(1).
 */
final class MarkedNumbering {
    private final List<Paragraph> paragraphs;
    private final MarkedOutline outline;
    private final boolean headed;
    private final Set<String> parents = new HashSet<>();
    private final @Nullable Label[] labels;
    private final ListLabels lists = new ListLabels();
    private final ClauseNumbers numbers = new ClauseNumbers();
    private final Nest nest = new Nest();
    private @Nullable String section;
    private @Nullable String sectionShape;
    private int index;
    private int preamble;
    private int unnumbered;
    private @Nullable String lead;
    private @Nullable String table;
    private int rows;

    MarkedNumbering(List<Paragraph> paragraphs, MarkedOutline outline) {
        this.paragraphs = paragraphs;
        this.outline = outline;
        boolean any = false;
        for (Heading heading : outline.headings()) {
            String number = heading == null ? null : heading.number();
            if (number != null) {
                any = true;
                int dot = number.lastIndexOf('.');
                if (dot > 0) {
                    parents.add(number.substring(0, dot));
                }
            }
        }
        headed = any;
        labels = MarkedLabels.of(paragraphs, outline);
        for (Label label : labels) {
            if (label != null) {
                lists.add(label);
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
        Part part = part(paragraph.markup(), labels[at]);
        lead = Numbering.announces(paragraph.text()) ? part.number() : null;
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

    private Part part(Markup markup, @Nullable Label label) {
        Form form = markup.set().form();
        if (form == Form.TABLE_ROW && table != null) {
            rows++;
            return numbers.clause(table + "(" + rows + ")", 0);
        }
        if (headed && section == null) {
            preamble++;
            return new Part(Kind.PREAMBLE, 0, "P." + preamble, markup.label());
        }
        Part part = body(markup, label);
        table = form == Form.TABLE_HEAD ? part.number() : null;
        rows = 0;
        return part;
    }

    private Part body(Markup markup, @Nullable Label label) {
        if (label != null && (markup.label() > 0 || lists.isItem(label))) {
            return item(label, markup.items());
        }
        if (markup.items() == 0) {
            nest.interrupt();
            return numbers.clause(holder(markup), 0);
        }
        nest.leaveInterrupted();
        nest.leaveBelow(markup.items());
        if (markup.set().form() == Form.ITEM) {
            return bullet(markup);
        }
        return numbers.clause(holder(markup), 0);
    }

    /**
     * The number of what holds a paragraph: the item it stands in, or the numbered paragraph before it where paragraphs
     * have numbers; else a number of its own.
     */
    private String holder(Markup markup) {
        Nest.Item holder = markup.items() > 0 ? nest.innermost() : nest.outermost();
        if (holder == null) {
            return plain();
        }
        boolean held = holder.depth() > 0 || (holder.under() == null && section != null && headed);
        return held && (markup.items() > 0 || holder.depth() == 0) ? holder.number() : plain();
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
        nest.leaveBelow(markup.items() - 1);
        Nest.Item holder = nest.innermost();
        String number = holder == null ? plain() : holder.nextInner();
        nest.enter(new Nest.Item(markup.items(), "", 0, number, null));
        return numbers.clause(number, markup.label());
    }

    private Part item(Label label, int depth) {
        Numeral reading = lists.reading(label);
        int value = reading == null ? 0 : reading.value();
        if (label.isNamed() || label.isPath()) {
            nest.clear();
            String number = reading != null ? Integer.toString(value) : label.printed();
            begin(number, null);
            nest.enter(new Nest.Item(depth, label.shape(), value, number, null));
            return numbers.clause(number, label.length());
        }
        Nest.Item sibling = nest.sibling(label.shape(), value, depth);
        String under;
        if (sibling != null) {
            under = sibling.under();
            nest.leave(sibling);
        } else {
            nest.leaveInterrupted();
            nest.leaveBelow(depth);
            nest.leaveList(depth, label.shape());
            Nest.Item holder = nest.innermost();
            under = holder == null || lead != null ? lead : holder.number();
        }
        String token = ListLabels.token(label, reading);
        String number;
        if (under != null) {
            number = under + "(" + token + ")";
        } else if (section == null || label.shape().equals(sectionShape)) {
            number = token;
            begin(number, label.shape());
        } else if (reading != null && reading.family() != Numeral.Family.LETTER) {
            String own = section + "." + token;
            number = numbers.isTaken(own) ? plain() : own;
            index = Math.max(index, value);
        } else {
            number = section + "(" + token + ")";
        }
        nest.enter(new Nest.Item(sibling == null ? depth : sibling.depth(), label.shape(), value, number, under));
        return numbers.clause(number, label.length());
    }

    private void begin(String number, @Nullable String shape) {
        section = number;
        sectionShape = shape;
        index = 1;
    }
}
