package org.clausemark.ui.notes;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.clausemark.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** The menu of the orders that notes can stand in. */
final class NoteOrder extends MenuButton {
    private Supplier<@Nullable Comparator<Annotation>> chosen = () -> null;

    private record Order(String name, Supplier<@Nullable Comparator<Annotation>> by) {}

    /** A menu that stands at document order; {@code changed} is told when another one is chosen. */
    NoteOrder(Drafts drafts, Runnable changed) {
        setId("note-order");
        getStyleClass().add("quiet-menu");
        ToggleGroup group = new ToggleGroup();
        for (Order each : List.of(
                new Order("In document order", () -> null),
                new Order(
                        "Latest first",
                        () -> within(Comparator.comparing(drafts::modified).reversed())),
                new Order("By colour", () -> within(Comparator.comparing(Annotation::colour))))) {
            RadioMenuItem item = new RadioMenuItem(each.name());
            item.setToggleGroup(group);
            item.setOnAction(e -> {
                chosen = each.by();
                changed.run();
                setText(each.name());
            });
            item.setSelected(group.getToggles().size() == 1);
            getItems().add(item);
        }
        setText("In document order");
    }

    /** A sorted list puts what comes anew anywhere among its equals: those stand in the document's order. */
    private static Comparator<Annotation> within(Comparator<Annotation> order) {
        return order.thenComparing(Annotation.DOCUMENT_ORDER);
    }

    /** Compares notes by the chosen order, made anew at each call; null for the document's, which they stand in anyway. */
    @Nullable
    Comparator<Annotation> comparator() {
        return chosen.get();
    }
}
