package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.List;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.document.Typesetting;
import org.clausemark.ui.look.Typefaces;

/**
 * How wide the columns of a table are, found from the rows around one of it.
 *
 * <p>A table may have as many rows as a document: no more than {@value #FAR} around the row are asked, and of those a
 * few. All rows of a table that is no longer come to the same widths, and so do those of each part of a longer one.
 */
final class TableColumns {
    /** What cells stand apart, in pixels. */
    static final double GAP = 20;

    private static final int FAR = 256;
    private static final int ASKED = 48;
    private static final int READ = 120;

    private final List<Double> natural = new ArrayList<>();
    private final List<Double> least = new ArrayList<>();
    private final double size;
    private final Passage first;

    /** The columns of the table that a row is in, in a family and a size in pixels. */
    TableColumns(Document document, Passage row, String family, double size) {
        this.size = size;
        int here = document.indexAt(row.start());
        List<Passage> passages = document.passages();
        int start = here;
        while (start > 0 && here - start < FAR && continues(passages, start)) {
            start--;
        }
        if (here - start == FAR) {
            start = here / FAR * FAR;
        }
        int end = here + 1;
        while (end < passages.size() && end - start < FAR && isRow(passages.get(end)) && continues(passages, end)) {
            end++;
        }
        first = passages.get(start);
        int step = Math.max(1, (end - start) / ASKED);
        for (int i = start; i < end; i += step) {
            ask(passages.get(i), family);
        }
        ask(row, family);
    }

    static boolean isRow(Passage passage) {
        Typesetting.Form form = passage.set().form();
        return form == Typesetting.Form.TABLE_HEAD || form == Typesetting.Form.TABLE_ROW;
    }

    /** Whether a row belongs to the table of the one before: a head after other rows begins another. */
    private static boolean continues(List<Passage> passages, int index) {
        Passage before = passages.get(index - 1);
        return isRow(before)
                && (passages.get(index).set().form() == Typesetting.Form.TABLE_ROW
                        || before.set().form() == Typesetting.Form.TABLE_HEAD);
    }

    private void ask(Passage row, String family) {
        String[] cells = row.text().split("\t", -1);
        double weight = row.set().form() == Typesetting.Form.TABLE_HEAD ? 1.08 : 1.02;
        for (int i = 0; i < cells.length; i++) {
            if (i == natural.size()) {
                natural.add(size);
                least.add(size);
            }
            String cell = cells[i].substring(0, Math.min(READ, cells[i].length()));
            natural.set(i, Math.max(natural.get(i), Typefaces.width(cell, family) * size * weight + 2));
            double longest = 0;
            for (String word : cell.split("[ -]", -1)) {
                longest = Math.max(longest, Typefaces.width(word, family));
            }
            least.set(i, Math.max(least.get(i), Math.min(longest * weight + 0.5, 12) * size));
        }
    }

    /** The first row of the table, or of the part of it that was looked at. */
    Passage first() {
        return first;
    }

    int count() {
        return natural.size();
    }

    /** Shares a width in pixels out among the columns: to each what it needs, or of what there is its part. */
    double[] within(double width) {
        double room = Math.max(1, width - GAP * (count() - 1));
        double wanted = natural.stream().mapToDouble(Double::doubleValue).sum();
        double needed = least.stream().mapToDouble(Double::doubleValue).sum();
        double[] widths = new double[count()];
        for (int i = 0; i < widths.length; i++) {
            double most = natural.get(i);
            double fewest = Math.min(least.get(i), most);
            if (wanted <= room) {
                widths[i] = most;
            } else if (needed >= room) {
                widths[i] = room * fewest / needed;
            } else {
                widths[i] = fewest + (room - needed) * (most - fewest) / Math.max(1, wanted - needed);
            }
            widths[i] = Math.max(1, Math.floor(widths[i]));
        }
        return widths;
    }
}
