package org.clausemark.importing.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Clusters;
import org.clausemark.document.Inline;
import org.clausemark.document.Typesetting;
import org.clausemark.document.Typesetting.Form;
import org.clausemark.importing.flow.Markup;
import org.clausemark.importing.flow.Paragraph;

/**
 * Has paragraphs come in parts that are longer than any people write: a passage is laid out as a whole, and a book on
 * one line would hold the window up for ever.
 */
final class LongParagraphs {
    /** More than ten printed pages, in UTF-16 units. */
    static final int LONGEST = 20_000;

    /** More stretches than this that are set apart cost as much as more words. */
    static final int MOST_INLINES = 1_000;

    private final List<Paragraph> parts;
    private final List<Cut> cuts;

    /** Where a part begins: in which of the paragraphs, and how far into it. */
    private record Cut(int paragraph, int from) {}

    /**
     * A place in the parts.
     *
     * @param part index in {@link #parts()}
     * @param offset in that part's text, in UTF-16 units
     */
    record Place(int part, int offset) {}

    private LongParagraphs(List<Paragraph> parts, List<Cut> cuts) {
        this.parts = parts;
        this.cuts = cuts;
    }

    /** Cuts paragraphs and remembers where. */
    static LongParagraphs of(List<Paragraph> paragraphs) {
        List<Paragraph> parts = new ArrayList<>(paragraphs.size());
        List<Cut> cuts = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (isLong(paragraph)) {
                cut(paragraph, i, parts, cuts);
            } else {
                parts.add(paragraph);
                cuts.add(new Cut(i, 0));
            }
        }
        return new LongParagraphs(parts, cuts);
    }

    /** What the paragraphs became, in order. */
    List<Paragraph> parts() {
        return parts;
    }

    /** Where a place of the paragraphs lies in the parts. */
    Place place(int paragraph, int offset) {
        int low = 0;
        int high = cuts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Cut cut = cuts.get(middle);
            if (cut.paragraph < paragraph || (cut.paragraph == paragraph && cut.from <= offset)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int within = offset - cuts.get(low).from;
        return new Place(low, Math.clamp(within, 0, parts.get(low).text().length()));
    }

    /** The paragraphs, each that is too long in parts that follow one another; only the first of them is a heading. */
    static List<Paragraph> inParts(List<Paragraph> paragraphs) {
        return of(paragraphs).parts();
    }

    private static boolean isLong(Paragraph paragraph) {
        return paragraph.text().length() > LONGEST
                || paragraph.markup().set().inlines().size() > MOST_INLINES;
    }

    private static void cut(Paragraph paragraph, int index, List<Paragraph> parts, List<Cut> cuts) {
        String text = paragraph.text();
        boolean plain = paragraph.markup().equals(Markup.NONE);
        int from = 0;
        while (from < text.length()) {
            int last = furthest(paragraph, from);
            int end = last == text.length() ? last : end(text, from, last);
            int to = end;
            while (to > from && Paragraph.isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                cuts.add(new Cut(index, from));
                parts.add(new Paragraph(
                        text.substring(from, to),
                        // Markdown's words stand elsewhere than its source's; where the block begins is near enough.
                        paragraph.sourceStart() + (plain ? from : 0),
                        from == 0 && paragraph.gapBefore(),
                        from == 0 ? first(paragraph.markup(), to) : further(paragraph.markup(), from, to),
                        paragraph.page()));
            }
            from = end;
            while (from < text.length() && Paragraph.isBlank(text.charAt(from))) {
                from++;
            }
        }
    }

    /** How far a part may reach that begins at {@code from}. */
    private static int furthest(Paragraph paragraph, int from) {
        int last = Math.min(paragraph.text().length(), from + LONGEST);
        int begun = 0;
        for (Inline inline : paragraph.markup().set().inlines()) {
            if (inline.end() > from && inline.start() < last && ++begun > MOST_INLINES) {
                return Math.max(inline.start(), from + 1);
            }
        }
        return last;
    }

    /** After the last sentence, else the last word, else the last letter of the part's second half. */
    private static int end(String text, int from, int last) {
        int least = from + (last - from) / 2;
        int word = -1;
        for (int i = last; i > least; i--) {
            char before = text.charAt(i - 1);
            if (".!?。！？".indexOf(before) >= 0 && (before > '\u2000' || Paragraph.isBlank(text.charAt(i)))) {
                return i;
            }
            word = word < 0 && Paragraph.isBlank(before) ? i : word;
        }
        if (word >= 0) {
            return word;
        }
        int letter = from + Clusters.start(text.substring(from, Math.min(text.length(), last + 2)), last - from);
        boolean pair = Character.isSurrogatePair(text.charAt(last - 1), text.charAt(last));
        return letter > from ? letter : pair ? last + 1 : last;
    }

    private static Markup first(Markup markup, int to) {
        return new Markup(
                markup.isTitle(), markup.heading(), markup.items(), Math.min(markup.label(), to), set(markup, 0, to));
    }

    private static Markup further(Markup markup, int from, int to) {
        return markup.equals(Markup.NONE)
                ? Markup.NONE
                : new Markup(false, 0, markup.items(), 0, set(markup, from, to));
    }

    private static Typesetting set(Markup markup, int from, int to) {
        List<Inline> inlines = new ArrayList<>();
        for (Inline inline : markup.set().inlines()) {
            int start = Math.max(inline.start(), from);
            int end = Math.min(inline.end(), to);
            if (start < end) {
                inlines.add(new Inline(inline.kind(), start - from, end - from, inline.target()));
            }
        }
        Form form = markup.set().form();
        Form own = from > 0 && form == Form.ITEM ? Form.CONTINUATION : form;
        Typesetting set = new Typesetting(own, markup.set().depth(), inlines);
        return set.equals(Typesetting.PLAIN) ? Typesetting.PLAIN : set;
    }
}
