package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes away running heads, running feet and page numbers: lines at the head or foot of a page that say the same, but
 * for their digits, at the same height of other pages.
 */
final class Furniture {
    /** How many heights at the head and the foot of a page are looked at. */
    private static final int HEIGHTS = 3;

    private static final int FEWEST_PAGES = 3;

    /** Of a document this short two pages are enough, if there is a number in the line. */
    private static final int SHORT = 5;

    private static final float STEP = 6;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern ROMAN = Pattern.compile("(?i)\\b[ivxl]{1,7}\\b");
    private static final Pattern BARE =
            Pattern.compile("[-–—\\[(\\s]*(?:(?i:page|p\\.|seite)\\s)?#(?:\\s?(?:/|of|von)\\s?#)?[-–—\\])\\s]*");

    private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
    private final Map<Integer, Set<Integer>> pagesAt = new HashMap<>();
    private final int pages;

    private Furniture(int pages) {
        this.pages = pages;
    }

    /** The columns of all pages without their furniture. */
    static List<List<Column>> without(List<List<Column>> pages) {
        Furniture furniture = new Furniture(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : edges(pages.get(i))) {
                furniture
                        .pagesOf
                        .computeIfAbsent(key(folded(line), slot(line)), k -> new HashSet<>())
                        .add(i);
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : edges(pages.get(i))) {
                if (furniture.isRepeated(line)) {
                    furniture
                            .pagesAt
                            .computeIfAbsent(slot(line), s -> new HashSet<>())
                            .add(i);
                }
            }
        }
        List<List<Column>> left = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            left.add(furniture.cleared(pages.get(i), i));
        }
        return left;
    }

    private List<Column> cleared(List<Column> columns, int page) {
        Set<Line> gone = new HashSet<>();
        List<Line> edges = edges(columns);
        for (Line line : edges) {
            boolean outermost = edges.stream().allMatch(other -> other.base() >= line.base() - 2)
                    || edges.stream().allMatch(other -> other.base() <= line.base() + 2);
            boolean bare = BARE.matcher(folded(line)).matches();
            boolean own =
                    bare && outermost && line.text().contains(Integer.toString(page + 1)) && isAlone(line, columns);
            if (isRepeated(line) || own || (outermost && isSlot(line))) {
                gone.add(line);
            }
        }
        if (gone.isEmpty()) {
            return columns;
        }
        List<Column> left = new ArrayList<>();
        for (Column column : columns) {
            List<Line> lines =
                    column.lines().stream().filter(line -> !gone.contains(line)).toList();
            if (!lines.isEmpty()) {
                left.add(new Column(column.page(), lines));
            }
        }
        return left;
    }

    /** Whether most pages have furniture at exactly this height: heads that change with the chapter. */
    private boolean isSlot(Line line) {
        int slot = slot(line);
        Set<Integer> there = pagesAt.getOrDefault(slot, Set.of());
        return there.size() >= 4 && there.size() * 2 >= pages && line.text().length() < 120;
    }

    private static boolean isAlone(Line line, List<Column> columns) {
        for (Column column : columns) {
            for (Line other : column.lines()) {
                if (other != line && Math.abs(other.base() - line.base()) < 2 * line.size()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isRepeated(Line line) {
        String folded = folded(line);
        Set<Integer> there = new HashSet<>();
        for (int i = -1; i <= 1; i++) {
            there.addAll(pagesOf.getOrDefault(key(folded, slot(line) + i), Set.of()));
        }
        boolean number = folded.contains("#");
        return there.size() >= FEWEST_PAGES || (there.size() >= 2 && pages <= SHORT && (number || pages == 2));
    }

    private static List<Line> edges(List<Column> columns) {
        TreeSet<Integer> heights = new TreeSet<>();
        columns.forEach(column -> column.lines().forEach(line -> heights.add(Math.round(line.base() / 3))));
        Set<Integer> outer = new HashSet<>();
        heights.stream().limit(HEIGHTS).forEach(outer::add);
        heights.descendingSet().stream().limit(HEIGHTS).forEach(outer::add);
        List<Line> edges = new ArrayList<>();
        for (Column column : columns) {
            for (Line line : column.lines()) {
                if (outer.contains(Math.round(line.base() / 3))) {
                    edges.add(line);
                }
            }
        }
        return edges;
    }

    private static String folded(Line line) {
        String digits = DIGITS.matcher(line.text()).replaceAll("#");
        return ROMAN.matcher(digits).replaceAll("#").replaceAll("\\s+", " ");
    }

    private static int slot(Line line) {
        return Math.round(line.base() / STEP);
    }

    private static String key(String folded, int slot) {
        return slot + " " + folded;
    }
}
