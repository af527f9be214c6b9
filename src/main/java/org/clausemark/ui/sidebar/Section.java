package org.clausemark.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of contents.
 *
 * @param number what it is numbered, may be empty
 * @param name what it says
 * @param level depth as the document has it, 1 for the outermost
 * @param target where a click goes
 * @param start first UTF-16 unit it covers
 * @param end just past the last: where the next heading begins
 */
record Section(String number, String name, int level, Passage target, int start, int end) {
    /** What is no Roman numeral. */
    private static final Pattern WORD = Pattern.compile("(?i)(?![ivxlcdm]+[a-z]?\\b)\\p{L}{2,}");

    /** A word, or a sign, and what it numbers. */
    private static final Pattern NAMED =
            Pattern.compile("(?:\\p{L}+\\.?[\\s\\u00a0]+|§+[\\s\\u00a0]*)([\\p{L}\\p{N}]+(?:\\.\\p{N}+)*)");

    /** A longer number is a word, such as {@code Article 5}, and reads on into the name. */
    private static final int LONGEST_NUMBER = 6;

    /** The sections of a document: its preamble, if any, and one for each heading. */
    static List<Section> of(Document document) {
        List<Passage> passages = document.passages();
        List<Section> starts = new ArrayList<>();
        boolean preamble = false;
        int bodyEnd = 0;
        int outermost = passages.stream()
                .filter(p -> p.kind() == Passage.Kind.HEADING)
                .mapToInt(Passage::level)
                .min()
                .orElse(1);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.isBody()) {
                bodyEnd = Math.max(bodyEnd, passage.end());
            }
            if (passage.kind() == Passage.Kind.HEADING) {
                Passage title = titleOf(passages, i);
                starts.add(heading(passage, title));
                i += title == null ? 0 : 1;
            } else if (passage.kind() == Passage.Kind.PREAMBLE && !preamble) {
                preamble = true;
                starts.add(new Section("", "Preamble", outermost, passage, passage.start(), passage.end()));
            }
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Section start = starts.get(i);
            sections.add(start.upTo(i + 1 < starts.size() ? starts.get(i + 1).start() : bodyEnd));
        }
        return sections;
    }

    /** The title of a heading that is a number alone, printed as a heading of its own below it; null if it has none. */
    private static @Nullable Passage titleOf(List<Passage> passages, int index) {
        Passage number = passages.get(index);
        if (index + 1 == passages.size() || !number.title().isBlank()) {
            return null;
        }
        Passage next = passages.get(index + 1);
        if (next.kind() != Passage.Kind.HEADING || next.number() != null || next.level() < number.level()) {
            return null;
        }
        // Below a chapter without a title may stand sections that have one: then the first has sisters.
        for (int i = index + 2; i < passages.size() && next.level() > number.level(); i++) {
            Passage later = passages.get(i);
            if (later.kind() == Passage.Kind.HEADING && later.level() <= next.level()) {
                return later.level() == next.level() && later.number() == null ? null : next;
            }
        }
        return next;
    }

    private static Section heading(Passage passage, @Nullable Passage title) {
        String printed = passage.text().substring(0, passage.labelLength()).strip();
        String number = passage.number() == null ? "" : passage.number();
        boolean words = WORD.matcher(printed).find();
        String label = words ? printed.replaceFirst("[\\s.:–—-]+$", "") : number;
        String name = title == null ? passage.title().strip() : title.title().strip();
        if (printed.isEmpty() && isNamedAs(name, number)) {
            label = "";
        }
        boolean readsOn = label.length() > LONGEST_NUMBER || name.isEmpty();
        return new Section(
                readsOn ? "" : label,
                readsOn ? (label + "  " + name).strip() : name,
                passage.level(),
                passage,
                passage.start(),
                passage.end());
    }

    /** Whether a name is made of the number, as {@code Art 5}, {@code § 5} and {@code Chapter 2} are. */
    private static boolean isNamedAs(String name, String number) {
        Matcher named = NAMED.matcher(name);
        return named.lookingAt() && named.group(1).equalsIgnoreCase(number);
    }

    private Section upTo(int newEnd) {
        return new Section(number, name, level, target, start, newEnd);
    }

    boolean covers(int offset) {
        return offset >= start && offset < end;
    }
}
