package org.clausemark.importing.odt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.office.Counting;
import org.clausemark.importing.office.Element;
import org.jspecify.annotations.Nullable;

/** Counts items and headings: the file says only how, and where to begin. */
final class OdtNumbering {
    private static final int LEVELS = 10;
    private static final int NONE = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%");

    /** The beginnings of the rows of samples by which other ways of counting are named. */
    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("1st", "ordinal"),
            Map.entry("First", "ordinalText"),
            Map.entry("One", "cardinalText"),
            Map.entry("01", "decimalZero"),
            Map.entry("一", "chineseCounting"),
            Map.entry("壹", "chineseLegalSimplified"),
            Map.entry("甲", "ideographTraditional"),
            Map.entry("子", "ideographZodiac"),
            Map.entry("①", "decimalEnclosedCircle"),
            Map.entry("１", "decimalFullWidth"),
            Map.entry("ア", "aiueoFullWidth"),
            Map.entry("イ", "irohaFullWidth"),
            Map.entry("가", "ganada"),
            Map.entry("일", "koreanCounting"),
            Map.entry("ㄱ", "chosung"),
            Map.entry("أ", "arabicAlpha"),
            Map.entry("א", "hebrew1"),
            Map.entry("ก", "thaiLetters"),
            Map.entry("А", "russianUpper"),
            Map.entry("а", "russianLower"));

    private final OdtStyles styles;
    private final Map<String, int[]> counters = new HashMap<>();

    OdtNumbering(OdtStyles styles) {
        this.styles = styles;
    }

    /** How a level is set: by the list's style, or that of headings. */
    private Element set(@Nullable String style, int level) {
        return style == null ? styles.outline(level) : styles.level(style, level);
    }

    /**
     * Counts an item or a heading.
     *
     * @param counter items of one name count on
     * @param style the list's style; null for headings
     * @param level 1 the outermost
     * @param start where it begins anew; null if it counts on
     * @return the label with what parts it from the words; empty if nothing is printed
     */
    String next(String counter, @Nullable String style, int level, @Nullable String start) {
        int at = Math.clamp(level, 1, LEVELS);
        Element set = set(style, at);
        int[] counts = counters.computeIfAbsent(counter, key -> fresh());
        int first = Element.wholeNumber(start, NONE);
        if (first != NONE) {
            counts[at] = first;
        } else {
            counts[at] = counts[at] == NONE ? set.number("start-value", 1) : counts[at] + 1;
        }
        Arrays.fill(counts, at + 1, counts.length, NONE);
        for (int above = 1; above < at; above++) {
            counts[above] = counts[above] == NONE ? set(style, above).number("start-value", 1) : counts[above];
        }
        return label(style, set, at, counts);
    }

    private static int[] fresh() {
        int[] fresh = new int[LEVELS + 1];
        Arrays.fill(fresh, NONE);
        return fresh;
    }

    private String label(@Nullable String style, Element set, int level, int[] counts) {
        String label;
        switch (set.name()) {
            case "list-level-style-bullet" -> {
                return set.text("bullet-char").isBlank() ? "" : Blocks.BULLET;
            }
            case "list-level-style-image" -> {
                return Blocks.BULLET;
            }
            case "list-level-style-number", "outline-level-style" -> label = number(style, set, level, counts);
            default -> {
                return "";
            }
        }
        if (label.isBlank()) {
            return "";
        }
        String follows =
                set.at("list-level-properties").at("list-level-label-alignment").text("label-followed-by");
        return follows.equals("nothing") ? label : label.stripTrailing() + " ";
    }

    private String number(@Nullable String style, Element set, int level, int[] counts) {
        String pattern = set.get("num-list-format");
        if (pattern != null) {
            return PLACE.matcher(pattern).replaceAll(place -> {
                int of = Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(of < 1 || of > level ? "" : write(set(style, of), counts[of]));
            });
        }
        if (set.text("num-format").isEmpty()) {
            return set.text("num-prefix") + set.text("num-suffix");
        }
        StringBuilder label = new StringBuilder(set.text("num-prefix"));
        int shown = Math.clamp(set.number("display-levels", 1), 1, level);
        boolean dot = false;
        for (int of = level - shown + 1; of <= level; of++) {
            String number = write(set(style, of), counts[of]);
            if (!number.isEmpty()) {
                label.append(dot ? "." : "").append(number);
                dot = true;
            }
        }
        return label.append(set.text("num-suffix")).toString();
    }

    private static String write(Element set, int number) {
        String format = set.text("num-format");
        boolean same = set.text("num-letter-sync").equals("true");
        return switch (format) {
            case "" -> "";
            case "1" -> Integer.toString(number);
            case "i" -> Counting.write("lowerRoman", number);
            case "I" -> Counting.write("upperRoman", number);
            case "a" -> same ? Counting.write("lowerLetter", number) : letters(number, 'a');
            case "A" -> same ? Counting.write("upperLetter", number) : letters(number, 'A');
            default ->
                WAYS.entrySet().stream()
                        .filter(way -> format.startsWith(way.getKey()))
                        .findFirst()
                        .map(way -> Counting.write(way.getValue(), number))
                        .orElse(Integer.toString(number));
        };
    }

    /** a … z, aa, ab, ac. */
    private static String letters(int number, char first) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) (first + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** How far an item is indented, in twentieths of a point. */
    int indent(String style, int level) {
        Element set = styles.level(style, Math.clamp(level, 1, LEVELS)).at("list-level-properties");
        String aligned = set.at("list-level-label-alignment").text("margin-left");
        return OdtStyles.length(aligned.isEmpty() ? set.text("space-before") : aligned, 360 * level);
    }
}
