package org.clausemark.importing.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Facts;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two rules with which a Markdown file may begin, saying its title, author and the like.
 *
 * <p>Only names and plain values are understood. The library's own extension for it takes time that grows with the
 * square of the lines.
 *
 * @param lines those that are not blank, with their places in the source
 * @param values the values by name in lower case
 * @param end where the text itself begins, in UTF-16 units
 */
record FrontMatter(List<Paragraph> lines, Map<String, String> values, int end) {
    private static final FrontMatter NONE = new FrontMatter(List.of(), Map.of(), 0);
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_VALUE = 500;
    private static final Pattern LINE = Pattern.compile("(.*)(\\r\\n|\\n|\\r|$)");
    private static final Pattern ENTRY = Pattern.compile("([\\p{L}\\p{N}_.-]{1,40}):(?:\\s+(.*))?");
    private static final Pattern FURTHER = Pattern.compile("[ \\t]+\\S.*|-\\s.*|#.*|\\s*");

    /** What stands before a text; empty where it begins at once. */
    static FrontMatter of(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.lookingAt() || !line.group(1).strip().equals("---")) {
            return NONE;
        }
        List<Paragraph> lines = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int count = 0; count < MOST_LINES && line.end() < text.length(); count++) {
            line.region(line.end(), text.length());
            if (!line.lookingAt()) {
                return NONE;
            }
            String words = line.group(1).stripTrailing();
            if (words.equals("---") || words.equals("...")) {
                return values.isEmpty() ? NONE : new FrontMatter(List.copyOf(lines), Map.copyOf(values), line.end());
            }
            Matcher entry = ENTRY.matcher(words);
            if (entry.matches()) {
                String value =
                        unquoted(entry.group(2) == null ? "" : entry.group(2).strip());
                values.putIfAbsent(entry.group(1).toLowerCase(Locale.ROOT), value);
            } else if (!FURTHER.matcher(words).matches()) {
                return NONE;
            }
            lines.addAll(Paragraph.linesOf(words, 1).stream()
                    .map(found -> new Paragraph(found.text(), line.start() + found.sourceStart(), false))
                    .toList());
        }
        return NONE;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(last) == value.charAt(0);
        String bare = quoted ? value.substring(1, last).strip() : value;
        return bare.length() > LONGEST_VALUE ? "" : bare;
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = values.getOrDefault(name, "");
            if (!value.isEmpty() && value.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return value;
            }
        }
        return null;
    }

    /** What these lines say of the document. */
    Facts facts() {
        String title = first("title");
        String brief = first("jurabk");
        String day = first("date", "published", "issued");
        return new Facts(
                title != null && brief != null && !title.contains(brief) ? title + " (" + brief + ")" : title,
                first("lang", "language"),
                day == null ? null : Dates.in(day),
                first("version", "edition"),
                first("publisher", "source", "author", "authors"));
    }
}
