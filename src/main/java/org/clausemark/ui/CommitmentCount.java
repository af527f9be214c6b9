package org.clausemark.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.clausemark.document.Document;
import org.clausemark.document.Passage;
import org.clausemark.theming.Strength;
import org.clausemark.ui.look.Look;

/** How many words of commitment stand in the section the reader is in, while they are shown in the text. */
final class CommitmentCount extends Label {
    /** In a longer section counting would be felt while scrolling, and such a count says little. */
    private static final int LONGEST = 1_000;

    private final Look look;
    private int counted = -1;

    CommitmentCount(Look look) {
        this.look = look;
        setId("commitments");
        setTooltip(new Tooltip("Words of commitment in this section: found by rule, no more than an aid to reading"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Follows where the reader is in a document; returns what stops that. */
    Subscription follow(Document document, ObservableValue<Passage> current) {
        return Subscription.combine(
                current.subscribe(passage -> {
                    if (look.commitmentsProperty().get().isOn()) {
                        show(document, passage);
                    }
                }),
                look.commitmentsProperty().subscribe(now -> {
                    counted = -1;
                    setVisible(now.isOn());
                    if (now.isOn()) {
                        show(document, current.getValue());
                    }
                }));
    }

    private void show(Document document, Passage at) {
        List<Passage> all = document.passages();
        int here = document.indexAt(at.start());
        int from = here;
        while (from > 0 && here - from < LONGEST && all.get(from).kind() != Passage.Kind.HEADING) {
            from--;
        }
        if (from == counted) {
            return;
        }
        counted = from;
        int to = from + 1;
        while (to < all.size() && to - from <= LONGEST && all.get(to).kind() != Passage.Kind.HEADING) {
            to++;
        }
        setText(to - from > LONGEST ? "" : words(all.subList(from, to)));
    }

    private String words(List<Passage> section) {
        Map<Strength, Integer> counts = look.commitmentsProperty()
                .get()
                .words()
                .count(section.stream().filter(Passage::isBody).toList());
        return "Section: "
                + look.commitmentsProperty().get().shown().stream()
                        .sorted()
                        .map(strength -> words(strength, counts.getOrDefault(strength, 0)))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Strength strength, int count) {
        return switch (strength) {
            case DUTY -> count == 1 ? "1 duty" : count + " duties";
            case INTENTION -> count == 1 ? "1 intention" : count + " intentions";
            case ENCOURAGEMENT -> count == 1 ? "1 encouragement" : count + " encouragements";
        };
    }
}
