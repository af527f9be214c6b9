package org.clausemark.importing.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Numeral;

/**
 * Takes away running heads, running feet and page numbers: lines at the head or foot of a page that say the same at the
 * same height of other pages, but for numbers that count the pages. Where others differ, as in "Article 3" at the head of
 * one page and "Article 14" at that of another, only what stands on half the pages is no heading.
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

    private static final Pattern NUMBER = Pattern.compile(DIGITS.pattern() + "|" + ROMAN.pattern());

    private final Map<String, Map<Integer, String>> pagesOf = new HashMap<>();
    private final Map<String, Places> placesOf = new HashMap<>();
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
                        .computeIfAbsent(key(folded(line), slot(line)), k -> new HashMap<>())
                        .put(i, line.text());
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
        Places places = places(folded, slot(line));
        boolean number = folded.contains("#");
        boolean often = places.pages >= FEWEST_PAGES || (places.pages >= 2 && pages <= SHORT && (number || pages == 2));
        return often
                && (!number
                        || places.counts
                        || places.same.getOrDefault(line.text(), 0) >= Math.min(FEWEST_PAGES, places.pages)
                        || (places.pages > SHORT && places.pages * 2 >= pages));
    }

    /**
     * Where lines stand that are alike but for their numbers.
     *
     * @param pages on how many pages
     * @param counts whether a number of theirs counts the pages
     * @param same on how many pages those stand that are the very same
     */
    private record Places(int pages, boolean counts, Map<String, Integer> same) {}

    private Places places(String folded, int slot) {
        return placesOf.computeIfAbsent(key(folded, slot), key -> {
            SortedMap<Integer, String> there = new TreeMap<>();
            for (int i = -1; i <= 1; i++) {
                there.putAll(pagesOf.getOrDefault(key(folded, slot + i), Map.of()));
            }
            Map<String, Integer> same = new HashMap<>();
            there.values().forEach(text -> same.merge(text, 1, Integer::sum));
            return new Places(there.size(), countsPages(there), same);
        });
    }

    /** Whether a number in a line goes on as the pages do, from most of them to the next. */
    private static boolean countsPages(SortedMap<Integer, String> there) {
        List<Integer> at = List.copyOf(there.keySet());
        List<List<Integer>> numbers =
                there.values().stream().map(Furniture::numbers).toList();
        int fewest = numbers.stream().mapToInt(List::size).min().orElse(0);
        for (int which = 0; which < fewest; which++) {
            int on = 0;
            for (int i = 1; i < at.size(); i++) {
                int further = numbers.get(i).get(which) - numbers.get(i - 1).get(which);
                on += further == at.get(i) - at.get(i - 1) ? 1 : 0;
            }
            if (on * 2 >= at.size() - 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> number(found.group()))
                .toList();
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return written.length() > 6 ? -1 : Integer.parseInt(written);
        }
        return Numeral.read(written).stream()
                .filter(numeral -> numeral.family() == Numeral.Family.ROMAN)
                .mapToInt(Numeral::value)
                .findFirst()
                .orElse(-1);
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
