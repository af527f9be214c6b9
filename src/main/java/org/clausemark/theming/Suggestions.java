package org.clausemark.theming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Dismissal;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a document that its reader may want to code with a theme: those that the theme's search terms point
 * to, and those that are most like what is coded with it. Safe for use by several threads.
 */
public final class Suggestions {
    /** The best first; of equals, the one that comes first in the text. */
    public static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparingInt(s -> s.clause().start());

    /** No more clauses are suggested for a theme. */
    public static final int MOST = 500;

    /** No more clauses are suggested for being like coded ones: it is a hint, and soon a wrong one. */
    public static final int MOST_ALIKE = 3;

    /** A clause that has less than this of what a coded one has is not like it: of those above a third was right. */
    private static final double ALIKE = 0.35;

    /** The notes that were changed last say what is like the theme; a long text's thousands would say no more. */
    private static final int LEARNT_FROM = 16;

    /** Up to this length, in UTF-16 units, a text is looked through in a moment. */
    private static final int SHORT = 150_000;

    private final Document document;
    private volatile @Nullable Found found;
    private volatile boolean stopped;

    /** Suggestions for one document; nothing is looked up yet. */
    public Suggestions(Document document) {
        this.document = document;
    }

    /** What was made of the document. */
    private record Found(Index index, Pointers pointers) {}

    /** Whether the text is so short that asking for a theme takes no time. */
    public boolean isShort() {
        return document.text().length() <= SHORT;
    }

    /**
     * The clauses that a theme's search terms, or the clauses that are coded with it, point to and that are not coded
     * with it yet, the best first and at most {@value #MOST}. A clause is coded when an annotation with the theme
     * touches it. Takes as long as {@link #lookUp} where that has not been done.
     *
     * @param notes annotations of the document; only those with the theme matter
     * @param dismissed what is not to be suggested; dismissals of other themes and documents do not matter
     */
    public List<Suggestion> of(Theme theme, Collection<Annotation> notes, Collection<Dismissal> dismissed) {
        lookUp(List.of(theme));
        Found ready = found;
        Pointers.Ranked ranked = ready == null ? null : ready.pointers.of(theme.terms());
        if (ready == null || ranked == null) {
            return List.of();
        }
        List<Passage> clauses = ready.index.clauses();
        Set<String> refused = new HashSet<>();
        for (Dismissal each : dismissed) {
            if (each.themeId().equals(theme.id()) && each.documentId().equals(document.id())) {
                refused.add(each.passageId());
            }
        }
        BitSet without = new BitSet();
        List<Integer> examples = coded(theme, notes, clauses, without);
        List<Suggestion> all = new ArrayList<>();
        for (int i = 0; i < ranked.clauses().length; i++) {
            int place = ranked.clauses()[i];
            Passage clause = clauses.get(place);
            if (all.size() < MOST && !without.get(place) && !refused.contains(clause.id())) {
                all.add(new Suggestion(theme, clause, ready.pointers.words(ranked, place), null, ranked.scores()[i]));
            }
            without.set(place);
        }
        Nearest nearest = new Nearest(ready.index);
        IntPredicate open = place ->
                !without.get(place) && !refused.contains(clauses.get(place).id());
        for (Nearest.Near near : nearest.to(examples, open, ALIKE, MOST_ALIKE)) {
            all.add(new Suggestion(
                    theme,
                    clauses.get(near.clause()),
                    nearest.shared(near.clause(), near.like()),
                    clauses.get(near.like()),
                    near.score()));
        }
        all.sort(BEST_FIRST);
        return all;
    }

    /** What is suggested for any of some themes, the best first. */
    public List<Suggestion> of(
            Collection<Theme> themes, Collection<Annotation> notes, Collection<Dismissal> dismissed) {
        lookUp(themes);
        return themes.stream()
                .flatMap(theme -> of(theme, notes, dismissed).stream())
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Sets the clauses that are coded with a theme; hands back those that were coded last, to learn from. */
    private static List<Integer> coded(Theme theme, Collection<Annotation> notes, List<Passage> clauses, BitSet coded) {
        List<Annotation> with = new ArrayList<>();
        for (Annotation note : notes) {
            if (note.themes().contains(theme.id())) {
                Touched.by(note, clauses, coded);
                with.add(note);
            }
        }
        with.sort(Comparator.comparing(Annotation::modified).reversed());
        BitSet last = new BitSet();
        for (Annotation note : with.subList(0, Math.min(LEARNT_FROM, with.size()))) {
            Touched.by(note, clauses, last);
        }
        return last.stream().limit(LEARNT_FROM).boxed().toList();
    }

    /**
     * Gets ready to answer for these themes without delay: goes through the text, which in a long one takes seconds,
     * unless that was done before. Any thread.
     */
    public void lookUp(Collection<Theme> themes) {
        Found ready = found();
        if (ready != null) {
            ready.pointers.lookUp(themes.stream().map(Theme::terms).toList(), MOST, () -> stopped);
        }
    }

    private @Nullable Found found() {
        Found ready = found;
        return ready == null ? make() : ready;
    }

    private synchronized @Nullable Found make() {
        if (found == null && !stopped) {
            Index index = new Index(document, () -> stopped);
            found = stopped ? null : new Found(index, new Pointers(index));
        }
        return found;
    }

    /** Ends a look-up that goes on in another thread. */
    public void stop() {
        stopped = true;
    }
}
