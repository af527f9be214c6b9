package org.clausemark.ui.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.clausemark.document.Clusters;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Typefaces;
import org.clausemark.ui.look.Wrapping;

/**
 * The letters of a passage: which typeface, style and size each of its words is set in.
 *
 * <p>Offsets are UTF-16 offsets in the passage's text.
 */
final class Lettering {
    /** The share of the size that is left of what stands above or below the line. */
    private static final double SMALL = 0.68;

    /** What code is set in beside a book serif: its letters look larger than they are. */
    private static final double CODE = 0.88;

    /** How thick an outline makes letters heavier that come in no other weight, in parts of the size. */
    private static final double HEAVIER = 0.03;

    private final String text;
    private final String face;
    private final double size;
    private final boolean strong;
    private final boolean slanted;
    private final List<Cut> cuts;

    /** A stretch set apart, widened to whole clusters: half a letter cannot be set. */
    private record Cut(Inline.Kind kind, int start, int end) {}

    /** The letters of a passage in a family and a size in pixels, strong or slanted as a whole. */
    Lettering(Passage passage, String face, double size, boolean strong, boolean slanted) {
        this.text = passage.text();
        this.face = face;
        this.size = size;
        this.strong = strong;
        this.slanted = slanted;
        this.cuts = whole(passage);
    }

    /** The letters of a passage that is code as a whole, beside text of a size in pixels. */
    static Lettering code(Passage passage, double size) {
        return new Lettering(passage, Typefaces.code(), size, false, false);
    }

    private static List<Cut> whole(Passage passage) {
        List<Inline> inlines = passage.set().inlines();
        if (inlines.isEmpty()) {
            return List.of();
        }
        List<Cut> cuts = new ArrayList<>();
        for (Inline inline : inlines) {
            int start = Clusters.start(passage.text(), inline.start());
            int end = Clusters.end(passage.text(), inline.end());
            cuts.add(new Cut(inline.kind(), start, end));
        }
        return cuts;
    }

    /** The font that most of the passage is set in: it says how far lines stand apart. */
    Font main() {
        Map<String, Integer> share = new HashMap<>();
        for (Typefaces.Run run : Typefaces.runs(text, face)) {
            share.merge(run.family(), run.end() - run.start(), Integer::sum);
        }
        String most = share.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(face);
        return Typefaces.reading(most, size, strong, slanted);
    }

    /** The letters of a part of the passage; one empty text for an empty part, so that it has a height. */
    List<Text> of(int from, int to) {
        TreeSet<Integer> bounds = new TreeSet<>();
        bounds.add(from);
        bounds.add(to);
        for (Cut cut : cuts) {
            if (cut.start() < to && cut.end() > from) {
                bounds.add(Math.max(from, cut.start()));
                bounds.add(Math.min(to, cut.end()));
            }
        }
        List<Text> letters = new ArrayList<>();
        List<Cut> open = new ArrayList<>();
        int next = 0;
        Integer start = null;
        for (Integer end : bounds) {
            if (start != null) {
                int here = start;
                open.removeIf(cut -> cut.end() <= here);
                while (next < cuts.size() && cuts.get(next).start() <= here) {
                    if (cuts.get(next).end() > here) {
                        open.add(cuts.get(next));
                    }
                    next++;
                }
                Set<Inline.Kind> kinds = EnumSet.noneOf(Inline.Kind.class);
                open.forEach(cut -> kinds.add(cut.kind()));
                set(here, end, kinds, letters);
            }
            start = end;
        }
        if (letters.isEmpty()) {
            letters.add(text("", face, kind -> false));
        }
        return letters;
    }

    private void set(int from, int to, Set<Inline.Kind> kinds, List<Text> letters) {
        String family = kinds.contains(Inline.Kind.CODE) ? Typefaces.code() : face;
        String words = text.substring(from, to);
        for (Typefaces.Run run : Typefaces.runs(words, family)) {
            for (String part : Wrapping.settable(words.substring(run.start(), run.end()))) {
                letters.add(text(part, run.family(), kinds::contains));
            }
        }
    }

    private Text text(String words, String family, Predicate<Inline.Kind> is) {
        boolean heavy = strong || is.test(Inline.Kind.STRONG);
        // What is emphasised among slanted words stands upright.
        boolean lean = slanted != is.test(Inline.Kind.EMPHASIS);
        boolean above = is.test(Inline.Kind.SUPERSCRIPT) || is.test(Inline.Kind.REFERENCE);
        boolean small = above || is.test(Inline.Kind.SUBSCRIPT);
        double own = size * (small ? SMALL : 1) * (family.equals(Typefaces.CODE) ? CODE : 1);
        Text letters = new Text(words);
        letters.setFont(Typefaces.reading(family, own, heavy, lean));
        letters.getStyleClass().add("passage-text");
        if (small) {
            letters.setTranslateY(Math.rint(size * (above ? -0.36 : 0.14)));
        }
        if ((heavy || lean) && !Typefaces.hasStyles(family)) {
            // Scripts that are never slanted set emphasis in heavier letters.
            letters.getStyleClass().add("heavier");
            letters.setStrokeWidth(own * HEAVIER);
        }
        letters.setStrikethrough(is.test(Inline.Kind.STRIKE));
        if (is.test(Inline.Kind.LINK)) {
            letters.setUnderline(true);
            letters.getStyleClass().add("lead");
        }
        if (is.test(Inline.Kind.REFERENCE)) {
            letters.getStyleClass().add("lead");
        }
        return letters;
    }
}
