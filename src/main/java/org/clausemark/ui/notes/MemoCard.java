package org.clausemark.ui.notes;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the reader noted of the document as a whole, over the notes: folds away, edited in place. */
final class MemoCard extends VBox {
    /** A long memo leaves room for the notes, in pixels. */
    private static final double HIGHEST = 220;

    private final Drafts drafts;
    private final ObservableValue<String> memo;
    private final WrittenText text;
    private final ScrollPane room;
    private final FontIcon arrow = new FontIcon("fth-chevron-down");
    private final Button edit = new Button(null, new FontIcon("fth-edit-2"));
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /** Shows a memo that may change. */
    MemoCard(ObservableValue<String> memo, NoteCard.Desk desk) {
        this.drafts = desk.drafts();
        this.memo = memo;
        setId("memo");
        getStyleClass().add("memo");
        Label title = new Label("MEMO");
        title.getStyleClass().add("pane-title");
        Button fold = new Button(null, new HBox(4, arrow, title));
        ((HBox) fold.getGraphic()).setAlignment(Pos.CENTER_LEFT);
        fold.getStyleClass().addAll("quiet", "memo-fold");
        fold.setId("memo-fold");
        fold.setAccessibleText("Memo on the document");
        fold.setOnAction(e -> fold());
        edit.getStyleClass().addAll("quiet", "note-delete");
        edit.setId("memo-edit");
        edit.setAccessibleText("Write a memo on the document");
        Hint.on(edit, "Write a memo on the document  Shift + M");
        edit.setOnAction(e -> edit());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(fold, space, edit);
        head.setAlignment(Pos.CENTER_LEFT);
        text = new WrittenText("memo-text", "Write a memo on the document…", drafts, desk.links(), desk.leave());
        text.setOnEnd(this::show);
        room = new ScrollPane(text);
        room.setFitToWidth(true);
        room.setMaxHeight(HIGHEST);
        // A scroll pane does not ask how high what it holds is in its width.
        text.heightProperty().subscribe(height -> room.setPrefViewportHeight(Math.ceil(height.doubleValue())));
        room.setFocusTraversable(false);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("memo-room");
        getChildren().addAll(head, room);
        open.subscribe(now -> show());
    }

    /** Whether it is unfolded. */
    BooleanProperty openProperty() {
        return open;
    }

    private void fold() {
        open.set(!open.get());
        if (open.get() && memo.getValue().isEmpty()) {
            edit();
        }
    }

    /** Opens the memo for typing. */
    void edit() {
        open.set(true);
        NoteCard.seen(room, true);
        text.edit();
        requestLayout();
    }

    /** Shows the memo as it is now; what is being typed stays. */
    void show() {
        text.show(Writing.MEMO, memo.getValue(), Instant.EPOCH, true);
        boolean says = drafts.isOpen(Writing.MEMO) || !memo.getValue().isEmpty();
        NoteCard.seen(room, open.get() && says);
        arrow.setIconLiteral(open.get() && says ? "fth-chevron-down" : "fth-chevron-right");
    }
}
