package org.clausemark.importing.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausemark.document.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the words of a paragraph and what is set apart among them. Blanks are evened as a printer would: one between
 * words, none at the ends.
 */
public final class Words {
    /** More stretches than any page has; beyond them only the words are kept. */
    private static final int MOST_INLINES = 10_000;

    private static final char SOFT = '\r';

    private final StringBuilder text = new StringBuilder();
    private final List<Inline> inlines = new ArrayList<>();
    private final Map<Inline.Kind, Open> open = new EnumMap<>(Inline.Kind.class);
    private final List<Integer> marks = new ArrayList<>();
    private final boolean oneLine;
    private int cut;
    private int length;

    /** What stands before the next word: nothing, a blank, a line break, or a line's end in the source. */
    private char pending;

    /** A stretch that has begun; a kind within itself is one stretch. */
    private static final class Open {
        private final String target;
        private int nested = 1;
        private int start = -1;

        private Open(String target) {
            this.target = target;
        }
    }

    /**
     * A paragraph's words.
     *
     * @param text may be empty
     * @param inlines the stretches set apart, all within the text
     */
    public record Written(String text, List<Inline> inlines) {
        /** The same words behind a label. */
        Written labelled(String label) {
            return new Written(label + text, moved(inlines, label.length(), label.length() + text.length()));
        }
    }

    /** Without line breaks if {@code oneLine}, as headings and cells of tables are. */
    public Words(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** Adds running text. */
    public void add(String words) {
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && !isEven(words.charAt(end))) {
                end++;
            }
            if (end > at) {
                append(words, at, end);
            }
            if (end < words.length() && pending == 0) {
                pending = ' ';
            }
            at = end + 1;
        }
    }

    /** Adds text whose blanks count. */
    public void addAsIs(String words) {
        if (!words.isEmpty()) {
            append(words, 0, words.length());
        }
    }

    /** The source begins a new line here but means none: a blank, or nothing between ideographs. */
    public void lineEnd() {
        pending = pending == '\n' ? pending : SOFT;
    }

    /** A line break that is meant. */
    public void lineBreak() {
        pending = oneLine ? ' ' : '\n';
    }

    /** Ends a cell of a table. */
    public void nextCell() {
        pending = 0;
        text.append('\t');
    }

    /** Makes what there is so far a term, to be followed by what it means; again for a second meaning. */
    public void meaning() {
        if (text.indexOf("\n") < 0 && inlines.isEmpty() && open.isEmpty() && !text.isEmpty() && last() != ':') {
            inlines.add(new Inline(Inline.Kind.STRONG, 0, text.length(), ""));
            text.append(':');
            pending = ' ';
        } else {
            lineBreak();
        }
    }

    /** Begins a stretch; {@code target} as in {@link Inline}. */
    public void begin(Inline.Kind kind, String target) {
        Open already = open.get(kind);
        if (already == null) {
            open.put(kind, new Open(target));
        } else {
            already.nested++;
        }
    }

    /** Whether a stretch of a kind has begun and not ended. */
    public boolean isOpen(Inline.Kind kind) {
        return open.containsKey(kind);
    }

    /** Ends a stretch; nothing happens where none of its kind has begun. */
    public void end(Inline.Kind kind) {
        Open stretch = open.get(kind);
        if (stretch != null && --stretch.nested == 0) {
            open.remove(kind);
            close(kind, stretch);
        }
    }

    private void close(Inline.Kind kind, Open stretch) {
        if (stretch.start >= 0 && stretch.start < text.length() && inlines.size() < MOST_INLINES) {
            inlines.add(new Inline(kind, stretch.start, text.length(), stretch.target));
        }
    }

    /** Remembers this place under the number that is answered. */
    public int mark() {
        marks.add(text.length());
        return marks.size() - 1;
    }

    /** Where in what was {@link #written} a place lies that was remembered, in UTF-16 units. */
    public int placeOf(int mark) {
        return Math.clamp(marks.get(mark) - (long) cut, 0, length);
    }

    /** What was gathered; stretches that are still open end here. */
    public Written written() {
        open.forEach(this::close);
        open.clear();
        int from = 0;
        int to = text.length();
        // Tabs at the head of a row are empty cells.
        while (from < to && text.charAt(from) != '\t' && Paragraph.isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && Paragraph.isBlank(text.charAt(to - 1))) {
            to--;
        }
        String words = text.substring(from, to);
        cut = from;
        length = words.length();
        return new Written(words, moved(inlines, -from, words.length()));
    }

    private static List<Inline> moved(List<Inline> inlines, int by, int length) {
        List<Inline> moved = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            int start = Math.max(0, inline.start() + by);
            int end = Math.min(length, inline.end() + by);
            if (start < end) {
                moved.add(new Inline(inline.kind(), start, end, inline.target()));
            }
        }
        return moved;
    }

    private void append(String words, int from, int to) {
        boolean head = text.isEmpty() || last() == '\n' || last() == '\t';
        if (pending == '\n' && !text.isEmpty()) {
            text.append('\n');
        } else if (pending == ' ' && !head) {
            text.append(' ');
        } else if (pending == SOFT && !head && !(isIdeograph(last()) && isIdeograph(words.charAt(from)))) {
            text.append(' ');
        }
        pending = 0;
        for (Open stretch : open.values()) {
            stretch.start = stretch.start < 0 ? text.length() : stretch.start;
        }
        text.append(words, from, to);
        mend(text.length() - (to - from));
    }

    /** Half a pair, which only a numeric reference can ask for, could not be saved. */
    private void mend(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    i++;
                } else {
                    text.setCharAt(i, '\ufffd');
                }
            }
        }
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    /** Whether a character only parts words; a no-break space does more. */
    private static boolean isEven(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isIdeograph(char c) {
        return (c >= '\u2e80' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff') || (c >= '\uff00' && c <= '\uff60');
    }

    /** The kind of stretch that an HTML element sets apart; null if none. */
    public static Inline.@Nullable Kind kindOf(String element) {
        return switch (element) {
            case "em", "i", "cite", "dfn", "var" -> Inline.Kind.EMPHASIS;
            case "strong", "b" -> Inline.Kind.STRONG;
            case "code", "tt", "kbd", "samp" -> Inline.Kind.CODE;
            case "sup" -> Inline.Kind.SUPERSCRIPT;
            case "sub" -> Inline.Kind.SUBSCRIPT;
            case "s", "del", "strike" -> Inline.Kind.STRIKE;
            case "a" -> Inline.Kind.LINK;
            default -> null;
        };
    }

    /** Whether an address leads somewhere outside the document that a reader could go. */
    public static boolean isAddress(String address) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(address)) {
            return false;
        }
        String bare = address.strip();
        int colon = bare.indexOf(':');
        String scheme = colon > 0 ? bare.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        boolean harmful = scheme.equals("javascript") || scheme.equals("data") || scheme.equals("vbscript");
        return !harmful && !bare.startsWith("#") && bare.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
