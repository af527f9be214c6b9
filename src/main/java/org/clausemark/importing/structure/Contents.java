package org.clausemark.importing.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables of contents: many short paragraphs one after the other whose words come again later as headings. They are
 * no part of the text, but say what its headings are.
 */
final class Contents {
    /** A few lines that come again may be a list of what is spoken about; so many, before all else, are a table. */
    private static final int FEWEST = 6;

    /** As many are enough under a line that says Contents. */
    private static final int FEWEST_ANNOUNCED = 2;

    /** How many other paragraphs may stand between two entries: parts of a table that are no headings. */
    private static final int MOST_BETWEEN = 2;

    private static final int LONGEST = 300;
    private static final String BULLETS = "*-–•· ";

    /** The page number of an entry, with the dots that lead to it. */
    private static final Pattern PAGE = Pattern.compile("[\\s.…·]{2,99}\\d{1,4}$");

    private final List<Paragraph> paragraphs;
    private final @Nullable Label[] labels;
    private final boolean marked;
    private final String[] words;
    private final Map<String, Integer> last = new HashMap<>();
    private final boolean[] entries;
    private final boolean[] named;

    /** Where the first thing that a table names begins; 0 while there is no table. */
    private int text;

    private Contents(List<Paragraph> paragraphs, @Nullable Label[] labels, boolean marked) {
        this.paragraphs = paragraphs;
        this.labels = labels;
        this.marked = marked;
        this.words = new String[paragraphs.size()];
        this.entries = new boolean[paragraphs.size()];
        this.named = new boolean[paragraphs.size()];
    }

    /** Of a source that marks its headings. */
    static Contents ofMarked(List<Paragraph> paragraphs) {
        Contents contents = new Contents(paragraphs, new Label[paragraphs.size()], true);
        contents.find(0, paragraphs.size());
        return contents;
    }

    /** Of the paragraphs from {@code start} to {@code end} of a source that says nothing of them, with their labels. */
    static Contents of(List<Paragraph> paragraphs, @Nullable Label[] labels, int start, int end) {
        Contents contents = new Contents(paragraphs, labels, false);
        contents.find(start, end);
        return contents;
    }

    /** Whether a paragraph stands in a table of contents. */
    boolean holds(int index) {
        return entries[index];
    }

    /** Whether a table of contents names a paragraph that has a number: then it is a heading, however it reads. */
    boolean names(int index) {
        return named[index];
    }

    /** Whether tables name sections by paths such as 2.1: then what they leave out, unless it has such a number, is no heading. */
    boolean isDeep() {
        for (int i = 0; i < named.length; i++) {
            Label label = labels[i];
            if (named[i] && label != null && label.isPath()) {
                return true;
            }
        }
        return false;
    }

    private void find(int start, int end) {
        for (int i = start; i < end; i++) {
            words[i] = words(i);
            if (mayBeNamed(i)) {
                last.put(words[i], i);
            }
        }
        int at = start;
        int headings = 0;
        while (at < end) {
            if (!isEntry(at)) {
                headings += isHeading(at) ? 1 : 0;
                at++;
                continue;
            }
            int to = at + 1;
            int count = 1;
            for (int i = to; i < end && i - to <= MOST_BETWEEN && !isHeading(i); i++) {
                if (isEntry(i)) {
                    count++;
                    to = i + 1;
                }
            }
            boolean announced =
                    at > start && Cues.isContents(paragraphs.get(at - 1).text());
            // One heading before it may be the title.
            boolean before = headings <= 1 || at < text;
            if (comesLater(at, to) && (announced ? count >= FEWEST_ANNOUNCED : before && count >= FEWEST)) {
                take(announced ? at - 1 : at, to);
            }
            at = to;
        }
    }

    /** What an entry and its heading have in common: the number, with or without the word Chapter, and the words. */
    private String words(int index) {
        String text = paragraphs.get(index).text();
        if (text.length() > LONGEST) {
            return "";
        }
        String line = PAGE.matcher(text).replaceFirst("");
        int from = 0;
        while (from < line.length() && BULLETS.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        Label label = from < line.length() ? Label.at(line.substring(from)) : null;
        return label == null || from + label.length() >= line.length()
                ? Wording.bare(line)
                : label.printed() + Wording.bare(line.substring(from + label.length()));
    }

    private boolean isHeading(int index) {
        return paragraphs.get(index).markup().heading() > 0
                && !paragraphs.get(index).markup().isTitle();
    }

    /** Whether a paragraph may be a heading that a table names. */
    private boolean mayBeNamed(int index) {
        return !words[index].isEmpty() && (marked ? isHeading(index) : labels[index] != null);
    }

    private boolean isEntry(int index) {
        return !words[index].isEmpty()
                && !isHeading(index)
                && (marked || labels[index] != null)
                && last.getOrDefault(words[index], -1) > index;
    }

    /** Whether what the entries name comes after all of them, in their order. */
    private boolean comesLater(int from, int to) {
        int before = to - 1;
        for (int i = from; i < to; i++) {
            if (isEntry(i)) {
                int there = last.getOrDefault(words[i], -1);
                if (there <= before) {
                    return false;
                }
                before = there;
            }
        }
        return true;
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            entries[i] = true;
            int there = last.getOrDefault(words[i], -1);
            if (there >= to) {
                named[there] = true;
                text = text == 0 ? there : Math.min(text, there);
            }
        }
    }
}
