package org.clausemark.importing.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausemark.importing.flow.Label;

/**
 * Finds the headings of a text that underlines them with a row of one sign, as typewriters did and many programs still do.
 * Their depth is told by the sign: the one that comes first is the outermost.
 */
final class Underlines {
    private static final int FEWEST = 2;
    private static final int LONGEST = 200;

    /** How many columns a rule may be shorter or longer than its heading. */
    private static final int INEXACT = 2;

    private static final int DEEPEST = 6;

    private final List<Line> lines;
    private final int[] levels;

    private Underlines(List<Line> lines) {
        this.lines = lines;
        this.levels = new int[lines.size()];
    }

    /** The lines, headings marked and the rules under and over them left out; unchanged if it is not headings that have them. */
    static List<Line> marked(List<Line> lines) {
        Underlines underlines = new Underlines(lines);
        return underlines.find() ? underlines.kept() : lines;
    }

    private boolean find() {
        List<String> signs = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int found = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isUnderlined(i)) {
                String sign = lines.get(i + 1).text().charAt(0) + (isOverlined(i) ? "^" : "");
                if (!signs.contains(sign)) {
                    signs.add(sign);
                }
                levels[i] = signs.indexOf(sign) + 1;
                words.add(lines.get(i).text());
                found++;
            }
        }
        if (found < FEWEST || numberedOtherwise(words) > found) {
            return false;
        }
        nest();
        return true;
    }

    /** Where paths of numbers say how deep a sign stands, that holds; one without numbers stands under the heading above it. */
    private void nest() {
        int[] depths = new int[lines.size() + 1];
        int above = 0;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                Label label = Label.at(lines.get(i).text());
                if (label != null && label.isPath()) {
                    depths[levels[i]] =
                            (int) label.printed().chars().filter(c -> c == '.').count() + 1;
                }
            }
        }
        if (Arrays.stream(depths).allMatch(depth -> depth == 0)) {
            return;
        }
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                int sign = levels[i];
                if (depths[sign] == 0) {
                    depths[sign] = sign == 1 ? 1 : above + 1;
                }
                above = depths[sign];
                levels[i] = above;
            }
        }
    }

    private boolean isUnderlined(int index) {
        Line line = lines.get(index);
        Line rule = lines.get(index + 1);
        return !rule.gap()
                && Furniture.isRule(rule.text())
                && !Furniture.isRule(line.text())
                && (line.gap() || isOverlined(index))
                && line.width() <= LONGEST
                && Math.abs(line.width() - rule.width()) <= INEXACT
                && (index + 2 >= lines.size() || lines.get(index + 2).gap() || !isRow(lines.get(index + 2)))
                && line.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Under the head of a table there are rows, with the same blanks inside. */
    private static boolean isRow(Line line) {
        return line.text().contains("  ");
    }

    private boolean isOverlined(int index) {
        if (index == 0 || lines.get(index).gap() || !lines.get(index - 1).gap()) {
            return false;
        }
        Line over = lines.get(index - 1);
        Line under = lines.get(index + 1);
        return Furniture.isRule(over.text()) && over.text().equals(under.text());
    }

    /** How many lines look like headings by their numbers, though nothing is under them: then the rules are for others. */
    private int numberedOtherwise(Set<String> words) {
        int numbered = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (levels[i] == 0
                    && line.gap()
                    && line.text().length() <= LONGEST
                    && (i + 1 == lines.size() || lines.get(i + 1).gap())
                    && !words.contains(line.text())) {
                Label label = Label.at(line.text());
                numbered += label != null && (label.isNamed() || label.isPath()) ? 1 : 0;
            }
        }
        return numbered;
    }

    private List<Line> kept() {
        int title = title();
        List<Line> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean under = i > 0 && levels[i - 1] > 0;
            boolean over = i + 1 < lines.size() && levels[i + 1] > 0 && isOverlined(i + 1);
            if (levels[i] > 0) {
                kept.add(line.heading(i == title ? Line.TITLE : Math.min(levels[i], DEEPEST)));
            } else if (!under && !over) {
                kept.add(i > 1 && levels[i - 2] > 0 ? line.setApart() : line);
            }
        }
        return kept;
    }

    /** The first heading, if it has a sign of its own, or stands without a number above others that have one. */
    private int title() {
        int first = -1;
        boolean alone = true;
        boolean numbered = true;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0 && first < 0) {
                first = i;
            } else if (levels[i] == 1) {
                alone = false;
                numbered &= Label.at(lines.get(i).text()) != null;
            }
        }
        boolean own = first >= 0 && Label.at(lines.get(first).text()) == null;
        return own && (alone || numbered) ? first : -1;
    }
}
