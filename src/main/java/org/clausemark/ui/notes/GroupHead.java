package org.clausemark.ui.notes;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.clausemark.ui.look.ThemeSwatch;

/** The heading over notes that belong together, with how many there are. */
final class GroupHead extends HBox {
    private final ThemeSwatch swatch = new ThemeSwatch("#808080", ThemeSwatch.SIDE);
    private final Label name = new Label();
    private final Label count = new Label();

    /** A heading that says nothing yet. */
    GroupHead() {
        super(8);
        getStyleClass().add("group-head");
        name.getStyleClass().add("group-name");
        count.getStyleClass().add("pane-count");
        count.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(swatch, name, count);
    }

    /** Shows a heading. Returns whether it looks other than before. */
    boolean show(NoteRow row) {
        String many = Integer.toString(row.count());
        if (name.getText().equals(row.group().name()) && count.getText().equals(many)) {
            return false;
        }
        name.setText(row.group().name());
        count.setText(many);
        NoteCard.seen(swatch, !row.group().colour().isEmpty());
        if (swatch.isVisible()) {
            swatch.show(row.group().colour());
        }
        setAccessibleText(row.group().name() + ", " + (row.count() == 1 ? "1 note" : many + " notes"));
        return true;
    }
}
