package org.clausemark.exporting.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;

/**
 * What each highlight paints of its own where several lie on the same words, so that colours never mix: the shortest lies
 * behind the words, longer ones go on around it as bands at the line's edge, as they do on the screen. Readers lay marks
 * over each other; where no two paint the same place, their order and the way they blend do not matter.
 */
final class Overlaps {
    /** How many bands are told apart within a line's height. */
    private static final int MOST = 4;

    /** How high a band is, in points. */
    private static final float BAND = 1.7f;

    /** Boxes that share less than that, in points, only touch. */
    private static final float TOUCH = 0.05f;

    /** Lines are looked for that near, in points. */
    private static final float REACH = 16;

    /**
     * What a highlight paints of a line.
     *
     * @param box where
     * @param band whether it is a band, in the deeper tone
     */
    record Paint(QuadFinder.Quad box, boolean band) {}

    private record Laid(Annotation note, QuadFinder.Quad quad) {}

    private record Bucket(int page, int line) {}

    /** The innermost first: the shortest, the latest of equals. */
    private static final Comparator<Laid> INNERMOST = Comparator.comparingInt((Laid laid) ->
                    laid.note().anchor().end() - laid.note().anchor().start())
            .thenComparing((Laid laid) -> laid.note().created(), Comparator.reverseOrder())
            .thenComparing(laid -> laid.note().id());

    private final Map<Bucket, List<Laid>> lines = new HashMap<>();

    /** Takes note of where a note's marks lie. */
    void add(Annotation note, List<QuadFinder.Part> parts) {
        if (note.style() == Style.HIGHLIGHT) {
            for (QuadFinder.Part part : parts) {
                for (QuadFinder.Quad quad : part.quads()) {
                    lines.computeIfAbsent(bucket(part.page(), quad), b -> new ArrayList<>())
                            .add(new Laid(note, quad));
                }
            }
        }
    }

    private static Bucket bucket(int page, QuadFinder.Quad quad) {
        return new Bucket(page, (int) Math.floor(quad.bottom() / REACH));
    }

    /** What a highlight paints of one of its parts, when all have been added; never more than its quads. */
    List<Paint> of(Annotation note, QuadFinder.Part part) {
        List<Paint> all = new ArrayList<>();
        part.quads().forEach(quad -> paint(new Laid(note, quad), part.page(), all));
        return all;
    }

    private void paint(Laid own, int page, List<Paint> all) {
        List<Laid> beside = beside(own, page);
        TreeSet<Float> cuts =
                new TreeSet<>(List.of(own.quad().left(), own.quad().right()));
        for (Laid each : beside) {
            cuts.add(Math.max(own.quad().left(), each.quad().left()));
            cuts.add(Math.min(own.quad().right(), each.quad().right()));
        }
        float from = cuts.removeFirst();
        for (float to : cuts) {
            if (to - from <= TOUCH) {
                continue;
            }
            float middle = (from + to) / 2;
            List<Laid> here = new ArrayList<>(beside.stream()
                    .filter(each -> each.quad().left() < middle && each.quad().right() > middle)
                    .toList());
            here.add(own);
            here.sort(INNERMOST);
            add(all, box(own.quad(), from, to, here.size(), here.indexOf(own)));
            from = to;
        }
    }

    /** The highlights of other notes that share some of a line. */
    private List<Laid> beside(Laid own, int page) {
        List<Laid> beside = new ArrayList<>();
        Bucket at = bucket(page, own.quad());
        for (int line = at.line() - 1; line <= at.line() + 1; line++) {
            for (Laid each : lines.getOrDefault(new Bucket(page, line), List.of())) {
                if (!each.note().id().equals(own.note().id()) && share(own.quad(), each.quad())) {
                    beside.add(each);
                }
            }
        }
        return beside;
    }

    private static boolean share(QuadFinder.Quad one, QuadFinder.Quad other) {
        float height = Math.min(one.top(), other.top()) - Math.max(one.bottom(), other.bottom());
        float least = Math.min(one.top() - one.bottom(), other.top() - other.bottom());
        return height > least / 2 && Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) > TOUCH;
    }

    /**
     * The place of one of several highlights on the same words, by its rank from the innermost: the longest is the band
     * at the foot, the next that at the head, and so on inwards. One that lies deeper still paints nothing here.
     */
    private static Paint box(QuadFinder.Quad line, float from, float to, int several, int rank) {
        int bands = Math.min(MOST, several - 1);
        int atHead = bands / 2;
        float foot = line.bottom() + (bands - atHead) * BAND;
        float head = line.top() - atHead * BAND;
        if (rank == 0) {
            return new Paint(new QuadFinder.Quad(from, foot, to, head), false);
        }
        int outer = several - 1 - rank;
        if (outer >= MOST) {
            return new Paint(new QuadFinder.Quad(from, foot, to, foot), true);
        }
        int inwards = outer / 2;
        float edge = inwards * BAND;
        return outer % 2 == 0
                ? new Paint(new QuadFinder.Quad(from, line.bottom() + edge, to, line.bottom() + edge + BAND), true)
                : new Paint(new QuadFinder.Quad(from, line.top() - edge - BAND, to, line.top() - edge), true);
    }

    /** Adds what is painted; what goes on from the place before is one with it. */
    private static void add(List<Paint> all, Paint next) {
        if (next.box().top() <= next.box().bottom()) {
            return;
        }
        Paint last = all.isEmpty() ? null : all.getLast();
        if (last != null
                && last.band() == next.band()
                && last.box().right() == next.box().left()
                && last.box().bottom() == next.box().bottom()
                && last.box().top() == next.box().top()) {
            QuadFinder.Quad box = last.box();
            all.set(
                    all.size() - 1,
                    new Paint(
                            new QuadFinder.Quad(
                                    box.left(), box.bottom(), next.box().right(), box.top()),
                            next.band()));
        } else {
            all.add(next);
        }
    }
}
