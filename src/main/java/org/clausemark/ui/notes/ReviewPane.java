package org.clausemark.ui.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Hint;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Goes through notes one by one: one card, large, and its text in view. Which notes these are is settled when it begins:
 * one that is settled or coded on the way does not drop out.
 */
final class ReviewPane extends VBox {
    private static final int LONGEST_QUOTE = 2_000;

    private final Notebook notebook;
    private final NoteActions actions;
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final NoteCard card;
    private final ScrollPane room;
    private final Runnable onEnd;
    private final List<String> ids = new ArrayList<>();
    private int at;

    /** A review of nothing yet; {@code onEnd} takes it out of view. */
    ReviewPane(Notebook notebook, NoteCard.Desk desk, Runnable onEnd) {
        super(10);
        this.notebook = notebook;
        this.actions = desk.actions();
        this.onEnd = onEnd;
        card = new NoteCard(notebook, desk.leaving(this::requestFocus), LONGEST_QUOTE);
        setId("review");
        getStyleClass().add("review");
        setFocusTraversable(true);
        Label title = new Label("REVIEW");
        title.getStyleClass().add("pane-title");
        progress.setId("review-progress");
        progress.getStyleClass().add("review-progress");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button end = new Button(null, new FontIcon("fth-x"));
        end.setId("review-end");
        end.getStyleClass().addAll("quiet", "note-delete");
        end.setAccessibleText("End the review");
        Hint.on(end, "End the review  Esc");
        end.setFocusTraversable(false);
        end.setOnAction(e -> end());
        HBox head = new HBox(
                8,
                title,
                progress,
                space,
                arrow("fth-arrow-up", "Previous note  K", false),
                arrow("fth-arrow-down", "Next note  J", true),
                end);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("review-bar");
        card.getStyleClass().add("review-card");
        room = new ScrollPane(card);
        room.setFitToWidth(true);
        room.setFocusTraversable(false);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("memo-room");
        VBox.setVgrow(room, Priority.ALWAYS);
        FlowPane keys = keys();
        getChildren().addAll(head, bar, room, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                requestFocus();
            }
        });
    }

    private static FlowPane keys() {
        FlowPane keys = new FlowPane(14, 2);
        keys.getStyleClass().add("review-keys");
        for (String each : List.of(
                "J  next", "K  previous", "S  settle", "C  comment", "Shift + C  reply", "T  themes", "Esc  end")) {
            String[] parts = each.split("  ", -1);
            Label key = new Label(parts[0]);
            key.getStyleClass().add("key-name");
            keys.getChildren().add(new HBox(5, key, new Label(parts[1])));
        }
        return keys;
    }

    private Button arrow(String icon, String hint, boolean forward) {
        Button arrow = new Button(null, new FontIcon(icon));
        arrow.getStyleClass().addAll("quiet", "note-delete");
        arrow.setAccessibleText(hint.substring(0, hint.indexOf("  ")));
        Hint.on(arrow, hint);
        arrow.setFocusTraversable(false);
        arrow.setOnAction(e -> step(forward));
        return arrow;
    }

    /** Begins with a note, among others in their order. */
    void begin(List<Annotation> notes, int from) {
        ids.clear();
        notes.forEach(note -> ids.add(note.id()));
        at = Math.clamp(from, 0, Math.max(0, ids.size() - 1));
        show();
        requestFocus();
    }

    /** The note that is shown. */
    private Optional<Annotation> note() {
        return at < ids.size() ? notebook.annotation(ids.get(at)) : Optional.empty();
    }

    /** Shows the note as it is now. One that was deleted is passed over; without notes the review ends. */
    void refresh() {
        if (note().isEmpty()) {
            ids.removeIf(id -> notebook.annotation(id).isEmpty());
            at = Math.clamp(at, 0, Math.max(0, ids.size() - 1));
            if (ids.isEmpty()) {
                onEnd.run();
            } else {
                show();
            }
        } else {
            draw();
        }
    }

    private void show() {
        note().ifPresent(note -> {
            notebook.selectedProperty().set(note.id());
            actions.reveal(note);
            room.setVvalue(0);
        });
        draw();
    }

    private void draw() {
        note().ifPresent(note -> {
            card.forget();
            card.setVisible(true);
            card.show(NoteRow.of(note), false, true);
        });
        progress.setText((at + 1) + " of " + ids.size());
        bar.setProgress(ids.isEmpty() ? 0 : (at + 1.0) / ids.size());
    }

    private void step(boolean forward) {
        int next = at + (forward ? 1 : -1);
        if (next >= 0 && next < ids.size()) {
            // What is typed is saved before another note is shown.
            card.release();
            at = next;
            refresh();
            show();
            requestFocus();
        }
    }

    private void end() {
        card.release();
        onEnd.run();
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case J, DOWN, RIGHT -> step(true);
            case K, UP, LEFT -> step(false);
            case S -> note().ifPresent(n -> actions.attempt(() -> notebook.settle(List.of(n.id()), !n.settled())));
            case C, ENTER -> {
                if (event.isShiftDown()) {
                    card.reply();
                } else {
                    card.edit();
                }
            }
            case T -> note().ifPresent(n -> actions.pickTheme(n, card.localToScene(card.getLayoutBounds())));
            case DELETE, BACK_SPACE -> note().ifPresent(n -> actions.delete(List.of(n.id())));
            case ESCAPE -> end();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
