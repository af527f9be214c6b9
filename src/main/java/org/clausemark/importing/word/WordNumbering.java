package org.clausemark.importing.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.office.Counting;
import org.clausemark.importing.office.Element;
import org.jspecify.annotations.Nullable;

/** Counts paragraphs as Word does, so that each has the number that Word shows: the file holds only how to count. */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final int MOST_LINKS = 10;

    /** Word itself takes no more for a label, in UTF-16 units. */
    private static final int LONGEST_PATTERN = 255;

    /** A counter that has not begun. */
    private static final int NONE = Integer.MIN_VALUE;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, Num> counting = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /**
     * A paragraph's number.
     *
     * @param list the list it counts in
     * @param level how deep in it, 0 the outermost
     * @param indent from the margin, in twentieths of a point; -1 if the list does not say
     * @param label as printed, with what parts it from the words; empty if nothing is printed
     */
    record Counted(String list, int level, int indent, String label) {}

    /**
     * How the paragraphs of one {@code numId} are counted.
     *
     * @param list the list whose counters they share
     * @param levels one for each level, which says nothing where there is none
     * @param starts where a level begins anew, by level
     */
    private record Num(String list, List<Element> levels, Map<Integer, Integer> starts) {
        Element level(int level) {
            return levels.get(level);
        }
    }

    /** Of what {@code numbering.xml} holds. */
    WordNumbering(Element root) {
        for (Element list : root.all("abstractNum")) {
            String id = list.text("abstractNumId");
            lists.put(id, list);
            String style = list.at("styleLink").get("val");
            if (style != null) {
                byStyle.put(style, id);
            }
        }
        for (Element num : root.all("num")) {
            nums.put(num.text("numId"), num);
        }
    }

    /** Counts a paragraph; null if it has no number. */
    @Nullable
    Counted next(Element properties, List<Element> styles) {
        Element own = properties.child("numPr");
        String id = own == null ? null : own.at("numId").get("val");
        int level = own == null ? -1 : own.at("ilvl").number("val", -1);
        String style = null;
        for (int i = 0; id == null && i < styles.size(); i++) {
            Element set = styles.get(i).at("pPr").child("numPr");
            if (set != null) {
                id = set.at("numId").get("val");
                level = level < 0 ? set.at("ilvl").number("val", -1) : level;
                style = styles.get(i).text("styleId");
            }
        }
        if (id == null || !nums.containsKey(id)) {
            return null;
        }
        Num num = counting.computeIfAbsent(id, key -> num(nums.getOrDefault(key, Element.NONE)));
        level = style == null || level > 0 ? level : levelOf(num, style, level);
        return count(id, num, Math.clamp(level, 0, LEVELS - 1));
    }

    private Num num(Element num) {
        String list = linked(num.at("abstractNumId").text("val"));
        Element[] levels = new Element[LEVELS];
        Map<Integer, Integer> starts = new HashMap<>();
        for (Element override : num.all("lvlOverride")) {
            int at = override.number("ilvl", -1);
            Element start = override.child("startOverride");
            if (start != null) {
                starts.putIfAbsent(at, start.number("val", 1));
            }
            keep(levels, at, override.child("lvl"));
        }
        for (Element each : lists.getOrDefault(list, Element.NONE).all("lvl")) {
            keep(levels, each.number("ilvl", -1), each);
        }
        return new Num(
                list,
                Stream.of(levels)
                        .map(level -> level == null ? Element.NONE : level)
                        .toList(),
                starts);
    }

    private static void keep(@Nullable Element[] levels, int at, @Nullable Element level) {
        if (at >= 0 && at < LEVELS && levels[at] == null) {
            levels[at] = level;
        }
    }

    /** The list that a list takes its levels from, where it has none of its own. */
    private String linked(String list) {
        String at = list;
        for (int i = 0; i < MOST_LINKS; i++) {
            String style =
                    lists.getOrDefault(at, Element.NONE).at("numStyleLink").get("val");
            String next = style == null ? null : byStyle.get(style);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int levelOf(Num num, String style, int otherwise) {
        for (int i = 0; i < LEVELS; i++) {
            if (style.equals(num.level(i).at("pStyle").get("val"))) {
                return i;
            }
        }
        return otherwise;
    }

    private @Nullable Counted count(String id, Num num, int level) {
        Element set = num.level(level);
        if (set.equals(Element.NONE)) {
            return null;
        }
        int[] counts = counters.computeIfAbsent(num.list(), key -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, NONE);
            return fresh;
        });
        for (int at = 0; at <= level; at++) {
            Integer start = num.starts().get(at);
            // Numbers that begin anew do so once, at the first paragraph that has them.
            if (start != null && restarted.add(id + ' ' + at)) {
                counts[at] = at == level ? start - 1 : NONE;
            }
        }
        counts[level] = counts[level] == NONE ? start(num, level) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            int after = num.level(below).at("lvlRestart").number("val", below);
            if (level < after) {
                counts[below] = NONE;
            }
        }
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == NONE ? start(num, above) : counts[above];
        }
        Element indent = set.at("pPr").at("ind");
        return new Counted(
                num.list(), level, indent.number("left", indent.number("start", -1)), label(num, set, level, counts));
    }

    private static int start(Num num, int level) {
        Integer own = num.starts().get(level);
        return own == null ? num.level(level).at("start").number("val", 0) : own;
    }

    private static String label(Num num, Element set, int level, int[] counts) {
        if (WordStyles.isOn(
                set.at("rPr").child("vanish") == null
                        ? "0"
                        : set.at("rPr").at("vanish").get("val"),
                true)) {
            return "";
        }
        String whole = set.at("lvlText").text("val");
        String pattern = whole.length() > LONGEST_PATTERN ? whole.substring(0, LONGEST_PATTERN) : whole;
        if (way(set).equals("bullet")) {
            return pattern.isEmpty() && set.child("lvlPicBulletId") == null ? "" : Blocks.BULLET;
        }
        boolean arabic =
                set.child("isLgl") != null && WordStyles.isOn(set.at("isLgl").get("val"), true);
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int of = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && of >= 0 && of < LEVELS) {
                i++;
                if (of <= level) {
                    String way = way(num.level(of));
                    boolean plain = arabic && !way.equals("none") && !way.equals("bullet");
                    label.append(way.equals("bullet") ? "" : Counting.write(plain ? "decimal" : way, counts[of]));
                }
            } else {
                label.append(c == '\t' ? ' ' : c);
            }
        }
        if (label.toString().isBlank()) {
            return "";
        }
        boolean parted = set.at("suff").text("val").equals("nothing");
        String printed = label.toString();
        return parted ? printed : printed.stripTrailing() + " ";
    }

    private static String way(Element level) {
        Element format = level.child("numFmt");
        return format == null ? "decimal" : format.text("val");
    }
}
