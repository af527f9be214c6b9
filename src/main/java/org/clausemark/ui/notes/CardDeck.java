package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.finding.Query;
import org.jspecify.annotations.Nullable;

/** The cards and headings that a list has in view. Those that go out of view show other rows later: few are made. */
final class CardDeck {
    private final Supplier<NoteCard> making;
    private final Consumer<Region> onMade;
    private final Map<String, Region> shown = new HashMap<>();
    private final List<NoteCard> spareCards = new ArrayList<>();
    private final List<GroupHead> spareHeads = new ArrayList<>();
    private @Nullable String selected;
    private Set<String> chosen = Set.of();
    private @Nullable Query looked;

    /** An empty deck; {@code onMade} is given each card and heading that is made. */
    CardDeck(Supplier<NoteCard> making, Consumer<Region> onMade) {
        this.making = making;
        this.onMade = onMade;
    }

    /** Says which note is the selected one, and which are chosen with it. */
    void select(@Nullable Annotation annotation, Set<String> withOthers) {
        selected = annotation == null ? null : annotation.id();
        chosen = Set.copyOf(withOthers);
    }

    /** Marks what is being looked for in the cards; null if nothing is. */
    void mark(@Nullable Query query) {
        looked = query;
        cards().forEach(card -> card.mark(query));
    }

    /** Has every card drawn anew. */
    void forget() {
        cards().forEach(NoteCard::forget);
    }

    private List<NoteCard> cards() {
        List<NoteCard> cards = new ArrayList<>();
        for (Region each : shown.values()) {
            if (each instanceof NoteCard card) {
                cards.add(card);
            }
        }
        return cards;
    }

    /** All in view. */
    Collection<Region> inView() {
        return shown.values();
    }

    /** How many are in view. */
    int size() {
        return shown.size();
    }

    /** The card in view where a note stands first. */
    Optional<NoteCard> card(String annotationId) {
        return Optional.ofNullable(shown.get(annotationId))
                .filter(NoteCard.class::isInstance)
                .map(NoteCard.class::cast);
    }

    /** The cards in view of a note, which may stand under several headings. */
    List<NoteCard> cardsOf(String annotationId) {
        return cards().stream()
                .filter(card ->
                        card.note().filter(n -> n.id().equals(annotationId)).isPresent())
                .toList();
    }

    /** What shows a row, made if need be, showing it as it is now. */
    Region of(NoteRow row) {
        Annotation note = row.note();
        String key = row.key();
        Region there = shown.get(key);
        if (note == null) {
            GroupHead head = there instanceof GroupHead known ? known : takeHead(key);
            if (head.show(row)) {
                head.applyCss();
            }
            return head;
        }
        NoteCard card = there instanceof NoteCard known ? known : takeCard(key);
        if (card.show(row, chosen.contains(note.id()), note.id().equals(selected))) {
            card.applyCss();
        }
        return card;
    }

    private GroupHead takeHead(String key) {
        GroupHead head;
        if (spareHeads.isEmpty()) {
            head = new GroupHead();
            onMade.accept(head);
        } else {
            head = spareHeads.removeLast();
        }
        head.setVisible(true);
        shown.put(key, head);
        return head;
    }

    private NoteCard takeCard(String key) {
        NoteCard card;
        if (spareCards.isEmpty()) {
            card = making.get();
            onMade.accept(card);
        } else {
            card = spareCards.removeLast();
        }
        shown.put(key, card);
        card.mark(looked);
        card.setVisible(true);
        return card;
    }

    /** Puts by what shows none of these rows: another one may need it. */
    void keep(Set<String> keys) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = !keys.contains(entry.getKey());
            if (gone && entry.getValue() instanceof NoteCard card) {
                card.release();
                spareCards.add(card);
            } else if (gone && entry.getValue() instanceof GroupHead head) {
                head.setVisible(false);
                spareHeads.add(head);
            }
            return gone;
        });
    }
}
