package org.clausemark.ui.reading;

import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.clausemark.document.Passage;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign in a passage's margin that notes link to it, with how many; pressed, it shows them. */
final class LinkMark extends Button {
    private final Hint hint = new Hint(this);
    private BackLinks links = BackLinks.NONE;

    LinkMark(Passage passage, Font font) {
        FontIcon sign = new FontIcon("fth-corner-down-left");
        sign.setIconSize((int) Math.rint(font.getSize()));
        setGraphic(sign);
        setFont(font);
        getStyleClass().add("link-mark");
        // The keyboard has the key of the text for it: as many stops as marks in view would bar its way.
        setFocusTraversable(false);
        setOnAction(event -> links.show(passage));
        addEventFilter(MouseEvent.MOUSE_ENTERED, event -> hint.setText(links.words(passage)));
    }

    /** Says how many notes there are, and whom to ask for them. */
    void show(BackLinks all, int count) {
        links = all;
        setText(Integer.toString(count));
        setAccessibleText(count == 1 ? "Linked from a note" : "Linked from " + count + " notes");
    }
}
