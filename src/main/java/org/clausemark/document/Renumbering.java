package org.clausemark.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausemark.document.Outline.Line;
import org.clausemark.document.Passage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the paragraphs after a change of the structure, up to the next heading with a number: what has a printed number
 * keeps it, what is counted is counted on, as {@code P.2} before the first numbered heading, {@code 2.3} under one and
 * {@code ¶4} where there is none. What is numbered within a paragraph, as {@code 2.3(a)}, follows it.
 */
final class Renumbering {
    private static final Pattern COUNTED = Pattern.compile("¶\\d+|P\\.\\d+|.*\\.\\d+");

    private final List<Line> lines;
    private final Set<String> taken = new HashSet<>();
    private final boolean headed;
    private @Nullable String section;
    private int index;
    private int preamble;
    private int unnumbered;
    private @Nullable String old;
    private @Nullable String now;

    Renumbering(List<Line> lines) {
        this.lines = lines;
        headed = lines.stream().anyMatch(Renumbering::isSection);
    }

    private static boolean isSection(Line line) {
        return line.kind() == Kind.HEADING && line.number() != null;
    }

    private static boolean isNumbered(Line line) {
        return line.kind() == Kind.CLAUSE || line.kind() == Kind.PREAMBLE;
    }

    /** Numbers what may be different after lines were changed. */
    void from(int from, int to) {
        int begin = from;
        while (begin > 0 && !isSection(lines.get(begin - 1))) {
            begin--;
        }
        int end = to;
        while (end < lines.size() && !isSection(lines.get(end))) {
            end++;
        }
        for (int i = 0; i < lines.size(); i++) {
            String number = lines.get(i).number();
            if (number != null && isNumbered(lines.get(i)) && (i < from || i >= end || isKept(lines.get(i)))) {
                taken.add(number);
            }
        }
        if (begin > 0) {
            section = lines.get(begin - 1).number();
        }
        for (int i = begin; i < end; i++) {
            Line line = lines.get(i);
            if (isSection(line)) {
                section = line.number();
                index = 0;
            } else if (isNumbered(line)) {
                if (i < from || isKept(line)) {
                    count(line);
                } else {
                    lines.set(i, numbered(line));
                }
            }
        }
    }

    /** What is printed stays, unless the same is printed twice: then the later is told apart. */
    private static boolean isKept(Line line) {
        return line.labelLength() > 0 && line.number() != null && !line.number().contains("(");
    }

    private void count(Line line) {
        String number = line.number();
        if (number == null) {
            return;
        }
        index = section != null && number.startsWith(section + ".") ? Math.max(index, after(number)) : index;
        preamble = number.startsWith("P.") ? Math.max(preamble, after(number)) : preamble;
        unnumbered = number.startsWith("¶") ? Math.max(unnumbered, after(number)) : unnumbered;
        old = number;
        now = number;
    }

    private static int after(String number) {
        String digits = number.replaceFirst("^.*[.¶]", "").replaceFirst("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    private Line numbered(Line line) {
        String was = line.number();
        if (was != null
                && old != null
                && now != null
                && was.length() > old.length()
                && was.startsWith(old)
                && "(/".indexOf(was.charAt(old.length())) >= 0) {
            return with(line, line.kind(), free(now + was.substring(old.length())));
        }
        if (was != null && !COUNTED.matcher(was).matches()) {
            return with(line, line.kind(), free(was));
        }
        Kind kind = Kind.CLAUSE;
        String number;
        if (section != null) {
            number = free(section + "." + ++index);
        } else if (headed) {
            kind = Kind.PREAMBLE;
            number = free("P." + ++preamble);
        } else {
            number = free("¶" + ++unnumbered);
        }
        old = was == null ? number : was;
        now = number;
        return with(line, kind, number);
    }

    private String free(String number) {
        String free = number;
        for (int copy = 2; !taken.add(free); copy++) {
            free = number + "/" + copy;
        }
        return free;
    }

    private static Line with(Line line, Kind kind, String number) {
        return new Line(
                kind,
                line.level(),
                number,
                line.labelLength(),
                line.length(),
                line.sourceStart(),
                line.set(),
                line.page());
    }
}
