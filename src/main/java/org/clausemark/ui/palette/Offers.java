package org.clausemark.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausemark.annotation.Annotation;
import org.clausemark.document.Clusters;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.finding.Fuzzy;
import org.clausemark.finding.Reference;
import org.clausemark.ui.palette.Offer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All that the palette can offer, and which of it fits what was typed. Immutable, so that a thread of its own can look
 * through a long document while the reader types on.
 */
public final class Offers {
    /** More rows than this nobody looks through. */
    public static final int MOST = 60;

    private static final int RECENT_BONUS = 16;
    private static final int EXACT = 10_000;
    private static final int SHOWN = 100;
    private static final int OFTEN = 256;

    private final List<Offer> few;
    private final Document document;
    private final List<Annotation> notes;
    private final Going going;
    private final List<String> recent;
    /** The ids of the passages among them. */
    private final Set<String> recentPassages;

    /** How the palette goes to places of the document. */
    public record Going(Consumer<Passage> toPassage, Consumer<Annotation> toNote) {}

    private record Fit(int score, int order, Offer offer) {
        private static final Comparator<Fit> WORST_FIRST = Comparator.comparingInt(Fit::score)
                .thenComparing(Comparator.comparingInt(Fit::order).reversed());
    }

    /**
     * Offers some things and all of a document.
     *
     * @param few commands, themes and documents, in the order in which they are shown when nothing is typed
     * @param notes the document's notes
     * @param going what choosing a place of the document does
     * @param recent the ids of offers that were chosen lately, the latest first
     */
    public Offers(List<Offer> few, Document document, List<Annotation> notes, Going going, List<String> recent) {
        this.few = List.copyOf(few);
        this.document = document;
        this.notes = List.copyOf(notes);
        this.going = going;
        this.recent = List.copyOf(recent);
        this.recentPassages = recent.stream()
                .filter(id -> id.startsWith(passageId("")))
                .map(id -> id.substring(passageId("").length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What fits, the best first. A sign before the words asks for one kind alone: {@code >} commands, {@code #} themes,
     * {@code @} headings.
     *
     * @param givenUp asked again and again whether anybody still wants to know
     */
    public List<Offer> find(String typed, BooleanSupplier givenUp) {
        String stripped = typed.strip();
        Optional<Kind> only = Stream.of(Kind.values())
                .filter(k -> k.prefix() != ' ' && stripped.indexOf(k.prefix()) == 0)
                .findFirst();
        String words = only.isPresent() ? stripped.substring(1) : stripped;
        Search search = new Search(new Fuzzy(words), only.orElse(null), givenUp);
        if (!words.isBlank() && (only.isEmpty() || only.get() == Kind.HEADING)) {
            Reference.find(document, words).ifPresent(p -> search.add(EXACT, of(p)));
        }
        return search.run();
    }

    private Offer of(Passage passage) {
        boolean heading = passage.kind() == Passage.Kind.HEADING;
        String name = heading ? passage.text() : start(passage);
        String detail = heading || passage.number() == null ? "" : Document.place(passage);
        return new Offer(
                heading ? Kind.HEADING : Kind.CLAUSE,
                passageId(passage.id()),
                name,
                detail,
                null,
                () -> going.toPassage().accept(passage));
    }

    private String passageId(String id) {
        return "passage " + document.id() + " " + id;
    }

    private static String start(Passage passage) {
        return start(passage.text(), passage.labelLength());
    }

    private static String start(String text, int from) {
        int to = Math.max(from, Clusters.start(text, from + SHOWN));
        return text.substring(from, to).replace('\n', ' ');
    }

    private Offer of(Annotation note) {
        String comment = note.comment().isBlank() ? "" : note.comment().strip() + " ";
        return new Offer(
                Kind.NOTE,
                "note " + note.id(),
                start(comment + "“" + note.anchor().exact() + "”", 0),
                document.place(note.anchor()),
                null,
                () -> going.toNote().accept(note));
    }

    /** One look through all. */
    private final class Search {
        private final Fuzzy fuzzy;
        private final @Nullable Kind only;
        private final BooleanSupplier givenUp;
        private final PriorityQueue<Fit> best = new PriorityQueue<>(Fit.WORST_FIRST);
        private int order;

        Search(Fuzzy fuzzy, @Nullable Kind only, BooleanSupplier givenUp) {
            this.fuzzy = fuzzy;
            this.only = only;
            this.givenUp = givenUp;
        }

        List<Offer> run() {
            boolean all = !fuzzy.isBlank() || only == Kind.HEADING || !recentPassages.isEmpty();
            few.stream().filter(o -> only == null || only == o.kind()).forEach(o -> {
                int score = fuzzy.ofName(o.name());
                if (score >= 0) {
                    add(score + o.kind().weight() + bonus(o.id()), o);
                }
            });
            if (all && (only == null || only == Kind.HEADING)) {
                passages();
            }
            if (only == null && !fuzzy.isBlank()) {
                notes();
            }
            List<Offer> found = new ArrayList<>();
            for (Fit fit = best.poll(); fit != null; fit = best.poll()) {
                found.addFirst(fit.offer());
            }
            return found.stream().filter(distinctById()).toList();
        }

        private void passages() {
            int count = 0;
            for (Passage passage : document.passages()) {
                if (++count % OFTEN == 0 && givenUp.getAsBoolean()) {
                    return;
                }
                boolean heading = passage.kind() == Passage.Kind.HEADING;
                if (!passage.isBody() || (only == Kind.HEADING && !heading)) {
                    continue;
                }
                if (fuzzy.isBlank()) {
                    int bonus = bonusOf(passage);
                    if (bonus > 0 || only == Kind.HEADING) {
                        add(bonus, of(passage));
                    }
                } else {
                    int fit = heading ? fuzzy.ofName(passage.text()) : fuzzy.ofText(start(passage));
                    if (fit >= 0) {
                        int score = fit + bonusOf(passage) + (heading ? Kind.HEADING.weight() : 0);
                        if (mayEnter(score)) {
                            add(score, of(passage));
                        }
                    }
                }
            }
        }

        private void notes() {
            int count = 0;
            for (Annotation note : notes) {
                if (++count % OFTEN == 0 && givenUp.getAsBoolean()) {
                    return;
                }
                int fit = fuzzy.ofText(note.comment() + " " + note.anchor().exact());
                if (fit >= 0 && mayEnter(fit)) {
                    add(fit, of(note));
                }
            }
        }

        private int bonusOf(Passage passage) {
            return recentPassages.contains(passage.id()) ? bonus(passageId(passage.id())) : 0;
        }

        private int bonus(String id) {
            int at = recent.indexOf(id);
            return at < 0 ? 0 : RECENT_BONUS + recent.size() - at;
        }

        private boolean mayEnter(int score) {
            return best.size() < MOST || score > best.element().score();
        }

        void add(int score, Offer offer) {
            best.add(new Fit(score, order++, offer));
            if (best.size() > MOST) {
                best.remove();
            }
        }
    }

    private static Predicate<Offer> distinctById() {
        Set<String> seen = new HashSet<>();
        return offer -> seen.add(offer.id());
    }
}
