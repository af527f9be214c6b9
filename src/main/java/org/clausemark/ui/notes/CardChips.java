package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.clausemark.annotation.Theme;
import org.jspecify.annotations.Nullable;

/** The themes of a card's note; the selected one's can be taken off, and others put on. */
final class CardChips extends FlowPane {
    private static final double GAP = 4;

    private final Consumer<Theme> onRemove;
    private final Consumer<Bounds> onAdd;
    private final List<ThemeChip> made = new ArrayList<>();
    // Made when a card is selected: a list makes many cards.
    private @Nullable Button add;

    /** No themes yet; {@code onAdd} gets the place of the button in the scene. */
    CardChips(Consumer<Theme> onRemove, Consumer<Bounds> onAdd) {
        super(GAP, GAP);
        this.onRemove = onRemove;
        this.onAdd = onAdd;
        getStyleClass().add("note-chips");
    }

    /** Shows a note's themes, and how to change them if it is the selected one. */
    void show(List<Theme> themes, boolean selected) {
        while (made.size() < themes.size()) {
            ThemeChip chip = new ThemeChip();
            getChildren().add(made.size(), chip);
            made.add(chip);
        }
        for (int i = 0; i < made.size(); i++) {
            ThemeChip chip = made.get(i);
            NoteCard.seen(chip, i < themes.size());
            if (i < themes.size()) {
                Theme theme = themes.get(i);
                chip.show(theme.name(), theme);
                if (selected) {
                    chip.removable("Remove theme " + theme.name(), () -> onRemove.accept(theme));
                } else {
                    chip.fixed();
                }
            }
        }
        if (selected && add == null) {
            add = addButton();
        }
        if (add != null) {
            NoteCard.seen(add, selected);
        }
        NoteCard.seen(this, selected || !themes.isEmpty());
    }

    private Button addButton() {
        Button button = new Button("+ theme");
        button.getStyleClass().addAll("chip", "chip-add");
        button.setFocusTraversable(false);
        button.setOnAction(e -> onAdd.accept(button.localToScene(button.getLayoutBounds())));
        getChildren().add(button);
        return button;
    }
}
