package org.clausemark.importing.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausemark.importing.flow.Blocks;
import org.clausemark.importing.office.Counting;
import org.clausemark.importing.office.Element;
import org.jspecify.annotations.Nullable;

/** Counts paragraphs as Word does, so that each has the number that Word shows: the file holds only how to count. */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final int MOST_LINKS = 10;

    /** A counter that has not begun. */
    private static final int NONE = Integer.MIN_VALUE;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
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
        Element num = id == null ? null : nums.get(id);
        if (id == null || num == null) {
            return null;
        }
        String list = linked(num.at("abstractNumId").text("val"));
        level = style == null || level > 0 ? level : levelOf(list, num, style, level);
        return count(id, num, list, Math.clamp(level, 0, LEVELS - 1));
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

    private int levelOf(String list, Element num, String style, int otherwise) {
        for (int i = 0; i < LEVELS; i++) {
            if (style.equals(level(list, num, i).at("pStyle").get("val"))) {
                return i;
            }
        }
        return otherwise;
    }

    private Element level(String list, Element num, int level) {
        for (Element override : num.all("lvlOverride")) {
            Element own = override.child("lvl");
            if (own != null && override.number("ilvl", -1) == level) {
                return own;
            }
        }
        for (Element each : lists.getOrDefault(list, Element.NONE).all("lvl")) {
            if (each.number("ilvl", -1) == level) {
                return each;
            }
        }
        return Element.NONE;
    }

    private @Nullable Counted count(String id, Element num, String list, int level) {
        Element set = level(list, num, level);
        if (set.equals(Element.NONE)) {
            return null;
        }
        int[] counts = counters.computeIfAbsent(list, key -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, NONE);
            return fresh;
        });
        for (Element override : num.all("lvlOverride")) {
            int at = override.number("ilvl", -1);
            Element start = override.child("startOverride");
            // Numbers that begin anew do so once, at the first paragraph that has them.
            if (start != null && at >= 0 && at <= level && restarted.add(id + ' ' + at)) {
                counts[at] = at == level ? start.number("val", 1) - 1 : NONE;
            }
        }
        counts[level] = counts[level] == NONE ? start(list, num, level) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            int after = level(list, num, below).at("lvlRestart").number("val", below);
            if (level < after) {
                counts[below] = NONE;
            }
        }
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == NONE ? start(list, num, above) : counts[above];
        }
        Element indent = set.at("pPr").at("ind");
        return new Counted(
                list, level, indent.number("left", indent.number("start", -1)), label(list, num, set, level, counts));
    }

    private int start(String list, Element num, int level) {
        for (Element override : num.all("lvlOverride")) {
            Element start = override.child("startOverride");
            if (start != null && override.number("ilvl", -1) == level) {
                return start.number("val", 1);
            }
        }
        return level(list, num, level).at("start").number("val", 0);
    }

    private String label(String list, Element num, Element set, int level, int[] counts) {
        if (WordStyles.isOn(
                set.at("rPr").child("vanish") == null
                        ? "0"
                        : set.at("rPr").at("vanish").get("val"),
                true)) {
            return "";
        }
        String pattern = set.at("lvlText").text("val");
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
                    String way = way(level(list, num, of));
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
