package org.clausemark.importing.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands on the pages of a text and is no part of it: page numbers, running heads and feet, rules under headings. */
final class Furniture {
    private static final int LONGEST = 120;
    private static final int HEAD_LINES = 2;

    /** Pages shorter than this, in lines, are not taken for pages where nothing but a number says so. */
    private static final int SHORTEST_PAGE = 15;

    private static final int LONGEST_PAGE = 120;

    /** A rule of so many signs parts what stands above and below it, and says nothing. */
    private static final int ACROSS = 10;

    private static final Pattern SAYS_PAGE = Pattern.compile(
            "(?i)(?:.*\\S\\s{2,})?\\[?\\s*(?:page|seite|pagina|página|sida|side|strona|strana|sivu|stránka|стр\\.?|страница)"
                    + "\\s+\\d{1,4}(?:\\s*(?:of|/|von|de|sur|di|van|av|z|из)\\s*\\d{1,4})?\\s*\\]?");
    private static final Pattern NUMBER = Pattern.compile("[-–—\\[(]?\\s*(\\d{1,4})\\s*[-–—\\])]?");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4})\\s*(?:/|of)\\s*\\d{1,4}");

    private final List<Line> lines;
    private final boolean[] gone;

    private Furniture(List<Line> lines) {
        this.lines = lines;
        this.gone = new boolean[lines.size()];
    }

    /** The lines without what only pages need; a paragraph that a page break parted is one again. */
    static List<Line> without(List<Line> lines) {
        Furniture furniture = new Furniture(lines);
        furniture.findRules();
        furniture.findPages();
        return furniture.kept();
    }

    private void findRules() {
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line above = lines.get(i - 1);
            boolean under = !line.gap() && isRule(line.text()) && !isRule(above.text());
            boolean alike =
                    Math.abs(line.text().length() - above.text().length()) <= 3 && line.indent() <= above.indent() + 3;
            boolean across = line.text().length() >= ACROSS && isRule(line.text());
            gone[i] = across || (under && alike && (i < 2 || above.gap()));
        }
    }

    /** A line of one sign over and over. */
    static boolean isRule(String text) {
        char first = text.charAt(0);
        if (text.length() < 3 || "=-~_*^\"'`+#:".indexOf(first) < 0) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    private void findPages() {
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).page() || i == 0) {
                firsts.add(i);
            }
        }
        boolean[] breaks = new boolean[lines.size() + 1];
        if (firsts.size() > 1) {
            firsts.forEach(first -> breaks[first] = true);
        }
        boolean any = firsts.size() > 1;
        int lastNumber = -1;
        int lastAt = -1;
        List<Integer> bare = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            char last = text.charAt(text.length() - 1);
            boolean numbered = Character.isDigit(last) || "])-–—".indexOf(last) >= 0;
            if (gone[i] || text.length() > LONGEST || !numbered) {
                continue;
            }
            boolean alone = lines.get(i).gap()
                    && (i + 1 == lines.size()
                            || lines.get(i + 1).gap()
                            || lines.get(i + 1).page());
            if (SAYS_PAGE.matcher(text).matches()
                    || (alone && COUNTED.matcher(text).matches())) {
                gone[i] = true;
                breaks[i + 1] = true;
                any = true;
            } else if (alone || lines.get(i).page()) {
                var number = NUMBER.matcher(text);
                if (number.matches()) {
                    int value = Integer.parseInt(number.group(1));
                    int apart = i - lastAt;
                    boolean counts = value == lastNumber + 1 && apart >= SHORTEST_PAGE && apart <= LONGEST_PAGE;
                    if (!counts) {
                        bare.clear();
                    }
                    bare.add(i);
                    if (bare.size() >= 3) {
                        any = true;
                        for (int at : bare) {
                            gone[at] = true;
                            breaks[at + 1] = true;
                        }
                    }
                    lastNumber = value;
                    lastAt = i;
                }
            }
        }
        if (any) {
            findRepeated(breaks);
        }
    }

    /** Lines that come again at the heads and feet of most pages, their numbers aside. */
    private void findRepeated(boolean[] breaks) {
        Map<String, List<Integer>> alike = new HashMap<>();
        int pages = 1;
        for (int i = 1; i <= lines.size(); i++) {
            if (breaks[i] || i == lines.size()) {
                pages += i < lines.size() ? 1 : 0;
                beside(i, 1, alike);
                beside(i, -1, alike);
            }
        }
        beside(0, 1, alike);
        for (List<Integer> places : alike.values()) {
            long distinct = places.stream().distinct().count();
            if (distinct >= 3 && distinct * 3 >= pages) {
                places.forEach(place -> gone[place] = true);
            }
        }
    }

    /** Remembers the lines beside a page break, if they are set off from the page's text by a blank line. */
    private void beside(int at, int step, Map<String, List<Integer>> alike) {
        List<Integer> block = new ArrayList<>();
        for (int i = step > 0 ? at : at - 1; i >= 0 && i < lines.size(); i += step) {
            if (gone[i]) {
                continue;
            }
            if (step > 0 && !block.isEmpty() && lines.get(i).gap()) {
                break;
            }
            block.add(i);
            if (block.size() > HEAD_LINES) {
                return;
            }
            if (step < 0 && lines.get(i).gap()) {
                break;
            }
        }
        for (int i : block) {
            String text = lines.get(i).text();
            if (text.length() <= LONGEST) {
                alike.computeIfAbsent(likeness(text), key -> new ArrayList<>()).add(i);
            }
        }
    }

    /** A line with all its numbers alike; never that of a numbered article, whose words would be the same. */
    private static String likeness(String text) {
        StringBuilder alike = new StringBuilder(text.length());
        boolean trailing = true;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            // Only the number at either end is a page's; Article 3 and Article 4 are two lines.
            boolean digit = Character.isDigit(c);
            alike.append(digit && trailing && hasGapBefore(text, i) ? '#' : c);
            trailing &= digit || c == ']' || c == ' ';
        }
        return alike.toString();
    }

    private static boolean hasGapBefore(String text, int digit) {
        int at = digit;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at >= 2 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
    }

    private List<Line> kept() {
        List<Line> kept = new ArrayList<>(lines.size());
        boolean cut = false;
        boolean page = false;
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (gone[i]) {
                cut = true;
                page |= !isRule(line.text());
                gap |= line.gap();
                continue;
            }
            page |= line.page();
            Line before = kept.isEmpty() ? null : kept.getLast();
            if (before != null
                    && page
                    && Character.isLowerCase(line.text().codePointAt(0))
                    && !endsSentence(before.text())) {
                kept.add(line.joinedOn());
            } else {
                kept.add(cut || gap ? line.setApart() : line);
            }
            cut = false;
            page = false;
            gap = false;
        }
        return kept;
    }

    private static boolean endsSentence(String text) {
        return ".!?;:。！？；：".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
