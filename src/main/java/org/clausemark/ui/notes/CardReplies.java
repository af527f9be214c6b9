package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Reply;
import org.clausemark.finding.Query;
import org.clausemark.ui.look.Hint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The replies to a card's note, the oldest first, and the one that is being written. */
final class CardReplies extends VBox {
    private final Drafts drafts;
    private final Saving saving;
    private final NoteLinks links;
    private final Runnable leave;
    private final List<Line> lines = new ArrayList<>();
    // Made when a reply is typed: a list makes many cards.
    private @Nullable WrittenText next;
    private @Nullable Annotation shown;
    private Runnable onEnd = () -> {};

    /** No replies yet. */
    CardReplies(Drafts drafts, Saving saving, NoteLinks links, Runnable leave) {
        super(6);
        this.drafts = drafts;
        this.saving = saving;
        this.links = links;
        this.leave = leave;
        getStyleClass().add("note-replies");
        NoteCard.seen(this, false);
    }

    /** Says what to do when a reply has been typed. */
    void setOnEnd(Runnable action) {
        onEnd = action;
    }

    /** Shows a note's replies; the selected one's can be changed. */
    void show(Annotation note, boolean selected, boolean asTyped) {
        shown = note;
        List<Reply> replies = note.replies().stream()
                .filter(r -> !saving.isBegun(note.id(), r))
                .toList();
        while (lines.size() < replies.size()) {
            Line line = new Line();
            getChildren().add(lines.size(), line);
            lines.add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            NoteCard.seen(lines.get(i), i < replies.size());
            if (i < replies.size()) {
                lines.get(i).show(note, replies.get(i), selected && asTyped, asTyped);
            } else {
                lines.get(i).text.release();
            }
        }
        boolean writing = asTyped && drafts.isOpen(Writing.newReply(note.id()));
        if (writing || next != null) {
            next().show(Writing.newReply(note.id()), "", note.modified(), asTyped);
        }
        NoteCard.seen(this, writing || !replies.isEmpty());
    }

    private WrittenText next() {
        if (next == null) {
            next = new WrittenText("note-reply-text", "Write a reply…", drafts, links, leave);
            next.setOnEnd(() -> onEnd.run());
            getChildren().add(next);
        }
        return next;
    }

    /** Opens a new reply for typing. */
    void write() {
        if (shown != null) {
            WrittenText text = next();
            text.show(Writing.newReply(shown.id()), "", shown.modified(), true);
            NoteCard.seen(this, true);
            text.edit();
        }
    }

    /** Whether every text shows an editor where it should. */
    boolean isCurrent() {
        return (next == null ? shown == null || !drafts.isOpen(Writing.newReply(shown.id())) : next.isCurrent())
                && lines.stream().allMatch(line -> !line.isVisible() || line.text.isCurrent());
    }

    /** Whether any is being typed. */
    boolean isOpen() {
        return (next != null && next.isOpen())
                || lines.stream().anyMatch(line -> line.isVisible() && line.text.isOpen());
    }

    /** Frames what is being looked for; nothing if it is null. */
    void mark(@Nullable Query query) {
        lines.forEach(line -> line.text.mark(query));
    }

    /** Shows nothing any more, and ends the typing. */
    void release() {
        lines.forEach(line -> line.text.release());
        if (next != null) {
            next.release();
        }
        shown = null;
    }

    /** One reply: who wrote it and when, its words, and the selected note's buttons. */
    private final class Line extends VBox {
        private final Label who = new Label();
        private final WrittenText text = new WrittenText("note-reply-text", "Write a reply…", drafts, links, leave);
        private final HBox head = new HBox(4);
        private @Nullable HBox buttons;
        private Runnable delete = () -> {};

        Line() {
            super(1);
            who.getStyleClass().add("note-reply-who");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("note-reply-head");
            head.getChildren().addAll(who, space);
            getStyleClass().add("note-reply");
            text.setOnEnd(() -> onEnd.run());
            getChildren().addAll(head, text);
        }

        void show(Annotation note, Reply reply, boolean selected, boolean asTyped) {
            ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
            who.setText(reply.author() + ", " + NoteTimes.of(reply.created(), now));
            text.show(new Writing(note.id(), reply.id()), reply.text(), note.modified(), asTyped);
            delete = () -> saving.save(new Writing(note.id(), reply.id()), "");
            if (selected && buttons == null) {
                buttons = new HBox(
                        button("fth-edit-2", "note-reply-change", "Change reply", text::edit),
                        button("fth-trash-2", "note-reply-delete", "Delete reply", () -> delete.run()));
                head.getChildren().add(buttons);
            }
            if (buttons != null) {
                NoteCard.seen(buttons, selected);
            }
        }

        private Button button(String icon, String style, String name, Runnable action) {
            Button button = new Button(null, new FontIcon(icon));
            button.getStyleClass().addAll("quiet", "note-delete", style);
            button.setAccessibleText(name);
            Hint.on(button, name);
            button.setFocusTraversable(false);
            button.setOnAction(e -> action.run());
            return button;
        }
    }
}
