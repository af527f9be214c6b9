package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Style;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The first line of a card: which place the note is on, whether it is settled, when it was written, and the selected
 * one's buttons.
 */
final class CardHead extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label place = new Label();
    private final Label time = new Label();
    private final FontIcon settled = new FontIcon("fth-check-circle");
    private final List<Act> acts;
    // Made when a card is selected: a list makes many cards.
    private final List<Button> buttons = new ArrayList<>();

    /** What a button does: its icon, its class in the style sheet, and what it says of itself, with its key. */
    record Act(String icon, String style, String hint, Runnable action) {}

    /** A line that says nothing yet. */
    CardHead(List<Act> acts) {
        super(6);
        this.acts = acts;
        place.getStyleClass().add("note-place");
        time.getStyleClass().add("note-time");
        settled.getStyleClass().add("note-settled");
        NoteCard.seen(settled, false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("note-head");
        getChildren().addAll(place, settled, space, time);
    }

    /** Shows a note's place, and its buttons if it is the selected one. */
    void show(Annotation note, String where, boolean selected) {
        place.setText(where);
        place.setGraphic(note.style() == Style.CLAUSE ? onWhole() : null);
        NoteCard.seen(settled, note.settled());
        if (selected && buttons.isEmpty()) {
            acts.forEach(act -> buttons.add(button(act)));
            // Closer together than what else stands in the line.
            HBox all = new HBox(buttons.toArray(new Node[0]));
            all.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(all);
        }
        for (Button button : buttons) {
            NoteCard.seen(button, selected);
            if (button.getStyleClass().contains("note-style")) {
                button.pseudoClassStateChanged(CHOSEN, note.style() == Style.UNDERLINE);
            } else if (button.getStyleClass().contains("note-settle")) {
                button.pseudoClassStateChanged(CHOSEN, note.settled());
            }
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

    private static Button button(Act act) {
        Button button = new Button(null, new FontIcon(act.icon()));
        button.getStyleClass().addAll("quiet", act.style());
        int key = act.hint().indexOf("  ");
        button.setAccessibleText(key < 0 ? act.hint() : act.hint().substring(0, key));
        Hint.on(button, act.hint());
        button.setFocusTraversable(false);
        button.setOnAction(e -> act.action().run());
        return button;
    }
}
