package org.clausemark.importing.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausemark.importing.flow.Dates;
import org.clausemark.importing.flow.Label;
import org.clausemark.importing.flow.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Where a document lies among the paragraphs of its source.
 *
 * @param title index of the title; -1 where none is printed
 * @param start index of the first paragraph of the document, its title included
 * @param end index just past its last paragraph
 */
record Frame(int title, int start, int end) {
    /** Front matter longer than this is not looked for: a document that begins so late is not one. */
    private static final int LAST_START = 200;

    private static final int LAST_TITLE = 60;

    /** Only so much of a paragraph is searched for the title it may report about. */
    private static final int LONGEST_REPORT = 2_000;

    /** Finds the document among the paragraphs; {@code labels} holds each paragraph's label or null. */
    static Frame around(List<Paragraph> paragraphs, @Nullable Label[] labels) {
        int size = paragraphs.size();
        for (int i = 0; i < size; i++) {
            if (paragraphs.get(i).markup().isTitle()) {
                return new Frame(i, i, end(paragraphs, labels, i));
            }
        }
        for (int i = 0; i < Math.min(size - 1, LAST_START); i++) {
            if (Cues.isLeadIn(paragraphs.get(i).text())) {
                boolean titled = isTitle(paragraphs, labels, i + 1);
                return new Frame(titled ? i + 1 : -1, i + 1, end(paragraphs, labels, i + 1));
            }
        }
        int title = title(paragraphs, labels);
        int start = Math.max(title, 0);
        return new Frame(title, start, end(paragraphs, labels, start));
    }

    /** The line that looks most like a title among those before the first numbered one. */
    private static int title(List<Paragraph> paragraphs, @Nullable Label[] labels) {
        Set<String> seen = new HashSet<>();
        StringBuilder before = new StringBuilder();
        int best = -1;
        int bestScore = 0;
        int last = Math.min(paragraphs.size() - 1, LAST_TITLE);
        boolean first = true;
        for (int i = 0;
                i < last
                        && labels[i] == null
                        && !Cues.isPreamble(paragraphs.get(i).text());
                i++) {
            String line = paragraphs.get(i).text();
            String bare = Wording.bare(line.substring(0, Math.min(line.length(), LONGEST_REPORT)));
            if (isTitle(paragraphs, labels, i)) {
                int score = first ? 2 : 0;
                score += Cues.namesDocument(line) ? 3 : 0;
                score += i > 0 && before.indexOf(bare) >= 0 ? 2 : 0;
                score -= Cues.isNews(line) || seen.contains(bare) ? 2 : 0;
                if (score > bestScore && (first || score >= 3)) {
                    best = i;
                    bestScore = score;
                }
            }
            first &= isByline(line);
            seen.add(bare);
            before.append(bare).append('\n');
        }
        return best;
    }

    private static boolean isTitle(List<Paragraph> paragraphs, @Nullable Label[] labels, int index) {
        String line = paragraphs.get(index).text();
        return labels[index] == null
                && "*-–•·>|#_=".indexOf(line.charAt(0)) < 0
                && !runsOn(paragraphs, index)
                && Wording.isTitleLike(line)
                && !Wording.goesOn(line)
                && !Cues.isLooseHeading(line)
                && !isByline(line)
                && !Dates.isDateLine(line);
    }

    /** Whether a line says where and when a text appeared rather than being part of it. */
    static boolean isByline(String line) {
        return Dates.isStamp(line) || Cues.isEnding(line);
    }

    /** Whether a line goes on in the next, as it does where lines are broken at a width. */
    static boolean runsOn(List<Paragraph> paragraphs, int index) {
        return index + 1 < paragraphs.size()
                && !paragraphs.get(index + 1).gapBefore()
                && Wording.goesOn(paragraphs.get(index + 1).text());
    }

    /** Just past the document's last paragraph: what web pages set under it comes after everything numbered. */
    private static int end(List<Paragraph> paragraphs, @Nullable Label[] labels, int start) {
        int size = paragraphs.size();
        int earliest = start + 2;
        for (int i = size - 1; i > start; i--) {
            if (labels[i] != null && !isUnderStamp(paragraphs, i)) {
                earliest = Math.max(earliest, i + 1);
                break;
            }
        }
        // Without numbers to hold on to, only the last part of the text may be cut off.
        int cutFrom = earliest > start + 2 ? earliest : Math.max(earliest, start + (size - start) * 2 / 3);
        for (int i = cutFrom; i < size; i++) {
            String line = paragraphs.get(i).text();
            if (Cues.isEnding(line)) {
                return i;
            }
            if (Dates.isStamp(line)) {
                boolean headline =
                        i > cutFrom && Wording.isTitleLike(paragraphs.get(i - 1).text());
                return headline ? i - 1 : i;
            }
        }
        return size;
    }

    /** Whether a numbered line is a headline of a list of news, a time stamp next to it. */
    private static boolean isUnderStamp(List<Paragraph> paragraphs, int index) {
        return index + 1 < paragraphs.size()
                && Dates.isStamp(paragraphs.get(index + 1).text())
                && Wording.isTitleLike(paragraphs.get(index).text());
    }
}
