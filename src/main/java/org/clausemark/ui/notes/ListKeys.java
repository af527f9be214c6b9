package org.clausemark.ui.notes;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;

/** The keys of the list of notes, before those of the whole window. */
final class ListKeys {
    private final NotesPane pane;
    private final NoteChoice choice;
    private final CardList cards;
    private final NoteCard.Desk desk;

    ListKeys(NotesPane pane, NoteChoice choice, CardList cards, NoteCard.Desk desk) {
        this.pane = pane;
        this.choice = choice;
        this.cards = cards;
        this.desk = desk;
    }

    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            boolean down = event.getCode() == KeyCode.DOWN;
            if (event.isShiftDown()) {
                choice.extend(down);
            } else {
                choice.step(down);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            choice.chooseAll();
            event.consume();
        } else {
            choice.selectedAndShown().ifPresent(note -> onNote(event, note));
        }
    }

    private void onNote(KeyEvent event, Annotation note) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        switch (event.getCode()) {
            case ENTER, C -> {
                if (!plain) {
                    return;
                }
                if (event.isShiftDown()) {
                    pane.reply(note.id());
                } else {
                    pane.edit(note.id());
                }
            }
            case DELETE, BACK_SPACE -> desk.actions().delete(choice.ids());
            case T ->
                cards.card(note.id())
                        .ifPresent(c -> desk.actions().pickTheme(note, c.localToScene(c.getLayoutBounds())));
            case S -> {
                if (!plain) {
                    return;
                }
                pane.settle();
            }
            case L -> {
                if (!plain) {
                    return;
                }
                follow(note);
            }
            case ESCAPE -> desk.actions().leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Follows what a note links to, or the note that links to its clause; asks which where there are several. */
    private void follow(Annotation note) {
        cards.card(note.id()).ifPresent(card -> {
            var place = card.localToScene(card.getLayoutBounds());
            ContextMenu menu = new ContextMenu();
            StringBuilder text = new StringBuilder(note.comment());
            for (Reply reply : note.replies()) {
                text.append("\n\n").append(reply.text());
            }
            for (CommentText.Run lead : desk.links().leads(text.toString())) {
                menu.getItems().add(item(lead.words(), () -> desk.links().follow(lead, place)));
            }
            List<Annotation> back = desk.links().to(note);
            for (Annotation other : back) {
                menu.getItems()
                        .add(item(
                                "Linked from " + desk.links().placeOf(other),
                                () -> desk.actions().show(other)));
            }
            if (menu.getItems().size() == 1) {
                menu.getItems().getFirst().fire();
            } else if (!menu.getItems().isEmpty()) {
                var at = card.localToScreen(0, card.getHeight());
                menu.show(card, at.getX(), at.getY());
            }
        });
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
