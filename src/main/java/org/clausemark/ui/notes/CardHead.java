package org.clausemark.ui.notes;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.ui.look.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first line of a card: which place the note is on, when it was written, and the selected one's buttons. */
final class CardHead extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label place = new Label();
    private final Label time = new Label();
    private final Runnable onUnderline;
    private final Runnable onDelete;
    // Made when a card is selected: a list makes many cards.
    private @Nullable Button underline;
    private @Nullable Button delete;

    /** A line that says nothing yet. */
    CardHead(Runnable onUnderline, Runnable onDelete) {
        super(6);
        this.onUnderline = onUnderline;
        this.onDelete = onDelete;
        place.getStyleClass().add("note-place");
        time.getStyleClass().add("note-time");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("note-head");
        getChildren().addAll(place, space, time);
    }

    /** Shows a note's place, and its buttons if it is the selected one. */
    void show(Annotation note, String where, boolean selected) {
        place.setText(where);
        place.setGraphic(note.style() == Style.CLAUSE ? onWhole() : null);
        if (selected && underline == null) {
            underline = button("fth-underline", "note-style", "Underline", "Underline  U", onUnderline);
        }
        if (selected && delete == null) {
            delete = button("fth-trash-2", "note-delete", "Delete note", "Delete note", onDelete);
        }
        if (underline != null && delete != null) {
            NoteCard.seen(underline, selected);
            underline.pseudoClassStateChanged(CHOSEN, note.style() == Style.UNDERLINE);
            NoteCard.seen(delete, selected);
        }
    }

    /** Shows when the note was written. */
    void showTime(String words) {
        time.setText(words);
    }

    private static FontIcon onWhole() {
        FontIcon sign = new FontIcon("fth-message-square");
        sign.getStyleClass().add("note-whole");
        return sign;
    }

    private Button button(String icon, String style, String spoken, String tip, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("quiet", style);
        button.setAccessibleText(spoken);
        Hint.on(button, tip);
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        getChildren().add(button);
        return button;
    }
}
