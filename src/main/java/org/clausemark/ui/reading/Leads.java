package org.clausemark.ui.reading;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.clausemark.document.Document;
import org.clausemark.document.Inline;
import org.clausemark.document.Passage;

/** Links and footnotes' marks, followed with a click or with Enter where the caret is on them, and the way back. */
final class Leads {
    private final ReadingPane pane;
    private final Column column;
    private final Selection selection;
    private final Document document;
    private Consumer<Lead> follow = lead -> {};

    Leads(ReadingPane pane, Column column, Selection selection, Document document) {
        this.pane = pane;
        this.column = column;
        this.selection = selection;
        this.document = document;
    }

    /** Listens after all else that the mouse and the keys do in the text. */
    void listen() {
        column.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        column.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (isOnReturn(event) || under(event).isPresent()) {
                column.setCursor(Cursor.HAND);
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void setOnLead(Consumer<Lead> action) {
        follow = action;
    }

    private void clicked(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && event.getClickCount() == 1
                && !event.isShiftDown();
        if (!plain) {
            return;
        }
        if (isOnReturn(event)) {
            column.viewAt(event.getY()).ifPresent(view -> goToReference(view.passage()));
        } else if (selection.isEmpty()) {
            under(event).ifPresent(offset -> follow(offset, false));
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = event.getCode() == KeyCode.ENTER
                && !event.isConsumed()
                && !event.isShiftDown()
                && !event.isShortcutDown()
                && !event.isAltDown();
        if (!plain || !selection.isCaretShown() || !selection.isEmpty()) {
            return;
        }
        Passage passage = document.passageAt(selection.caret());
        if (follow(selection.caret(), true) || (passage.kind() == Passage.Kind.FOOTNOTE && goToReference(passage))) {
            event.consume();
        }
    }

    /** Follows what leads away from an offset; false if nothing does. */
    private boolean follow(int offset, boolean touching) {
        Optional<Inline> here = at(offset, touching);
        here.ifPresent(inline -> {
            int from = document.passageAt(offset).start();
            column.reveal(from + inline.start(), from + inline.start());
            Rectangle2D place = column.geometry(from + inline.start(), from + inline.end()).stream()
                    .findFirst()
                    .or(() -> column.caret(offset))
                    .orElse(Rectangle2D.EMPTY);
            follow.accept(new Lead(
                    inline,
                    column.localToScene(
                            new BoundingBox(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()))));
        });
        return here.isPresent();
    }

    /** The mark of a footnote at an offset, else the link; also one that ends there, for a caret behind it. */
    private Optional<Inline> at(int offset, boolean touching) {
        Passage passage = document.passageAt(offset);
        int at = offset - passage.start();
        return passage.set().inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.LINK || inline.kind() == Inline.Kind.REFERENCE)
                .filter(inline -> inline.start() <= at && (at < inline.end() || (touching && at == inline.end())))
                .max(Comparator.comparing(Inline::kind));
    }

    private Optional<Integer> under(MouseEvent event) {
        return column.viewAt(event.getY())
                .map(view -> view.characterAt(event.getX(), event.getY() - view.getLayoutY()))
                .filter(offset -> offset >= 0 && at(offset, false).isPresent());
    }

    private boolean isOnReturn(MouseEvent event) {
        return column.viewAt(event.getY())
                .filter(view -> view.isOnReturn(event.getX(), event.getY() - view.getLayoutY()))
                .isPresent();
    }

    private boolean goToReference(Passage note) {
        for (Passage passage : document.passages()) {
            for (Inline inline : passage.set().inlines()) {
                if (inline.kind() == Inline.Kind.REFERENCE && inline.target().equals(note.id())) {
                    int start = passage.start() + inline.start();
                    document.anchor(start, passage.start() + inline.end()).ifPresent(pane::reveal);
                    selection.moveTo(start, false);
                    return true;
                }
            }
        }
        return false;
    }
}
