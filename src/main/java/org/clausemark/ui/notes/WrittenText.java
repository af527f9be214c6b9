package org.clausemark.ui.notes;

import java.time.Instant;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.clausemark.finding.Query;
import org.jspecify.annotations.Nullable;

/** A text of the reader's: formatted where it is read, its source where it is typed. What is typed goes to the drafts. */
final class WrittenText extends VBox {
    private final Drafts drafts;
    private final FormattedText formatted;
    private final String prompt;
    private final Runnable leave;
    // Made when something is typed: a list makes many cards.
    private @Nullable CommentEditor editor;
    private @Nullable Writing place;
    private Instant modified = Instant.EPOCH;
    private boolean typed = true;
    private Runnable onEdit = this::edit;
    private Runnable onEnd = () -> {};

    /**
     * A text that says nothing yet.
     *
     * @param style the class the style sheet knows the formatted text by
     * @param prompt what an empty editor says
     * @param leave runs when the reader ends the typing by a key
     */
    WrittenText(String style, String prompt, Drafts drafts, NoteLinks links, Runnable leave) {
        this.drafts = drafts;
        this.prompt = prompt;
        this.leave = leave;
        formatted = new FormattedText(links);
        formatted.getStyleClass().add(style);
        formatted.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                onEdit.run();
            }
        });
        getChildren().add(formatted);
        showEditor(false);
    }

    /** Says what two clicks on the text do in place of opening it here. */
    void setOnEdit(Runnable action) {
        onEdit = action;
    }

    /** Says what to do when the typing has ended and is saved. */
    void setOnEnd(Runnable action) {
        onEnd = action;
    }

    /**
     * Shows a text, or where it is being typed what is typed.
     *
     * @param text as it is in the library
     * @param lastModified when its note was changed last
     * @param asTyped whether it may be typed here; false where the same text stands a second time
     */
    void show(Writing writing, String text, Instant lastModified, boolean asTyped) {
        place = writing;
        modified = lastModified;
        typed = asTyped;
        formatted.show(text);
        boolean open = isOpen();
        if (open && !editor().getText().equals(drafts.text(writing))) {
            editor().setText(drafts.text(writing));
        }
        showEditor(open);
    }

    /** Whether it is being typed. */
    boolean isOpen() {
        return typed && place != null && drafts.isOpen(place);
    }

    /** Whether it shows an editor where it should, and none where not. */
    boolean isCurrent() {
        return isOpen() == (editor != null && editor.isVisible());
    }

    /** Frames what is being looked for; nothing if it is null. */
    void mark(@Nullable Query query) {
        formatted.mark(query);
    }

    /** Opens it for typing. */
    void edit() {
        Writing writing = Objects.requireNonNull(place, "Nothing is shown yet");
        CommentEditor area = editor();
        drafts.begin(writing, formatted.source(), modified);
        area.setText(drafts.text(writing));
        showEditor(true);
        area.requestFocus();
        area.positionCaret(area.getLength());
    }

    private CommentEditor editor() {
        if (editor == null) {
            // With the words it is to show: empty, it would tell the draft that everything was deleted.
            editor = new CommentEditor(place == null ? "" : drafts.text(place), prompt, new Typing());
            getChildren().add(editor);
        }
        return editor;
    }

    /** What is typed goes into the draft, and from there into the library. */
    private final class Typing implements CommentEditor.Typing {
        @Override
        public boolean changed(String text) {
            boolean editing = isOpen();
            if (editing && place != null) {
                drafts.type(place, text);
            }
            return editing;
        }

        @Override
        public void paused() {
            // A reply that is emptied is only deleted when the typing ends: the words for it may yet come.
            if (place != null && !(place.isReply() && drafts.text(place).isBlank())) {
                drafts.save(place);
            }
        }

        @Override
        public void ended() {
            end();
        }

        @Override
        public void leave() {
            leave.run();
        }
    }

    /** Saves what was typed and closes the editor. Where it cannot be saved the editor keeps it. */
    private void end() {
        if (isOpen() && drafts.close(Objects.requireNonNull(place))) {
            showEditor(false);
            onEnd.run();
        }
    }

    /** Shows nothing any more, and ends the typing. */
    void release() {
        if (editor != null) {
            editor.stop();
        }
        Writing released = place;
        if (released != null && isOpen()) {
            // Later, for what saving changes would be lost on a list that is being laid out.
            Platform.runLater(() -> drafts.close(released));
        }
        place = null;
    }

    private void showEditor(boolean open) {
        if (open || editor != null) {
            NoteCard.seen(editor(), open);
        }
        boolean says = !formatted.source().isEmpty();
        NoteCard.seen(formatted, !open && says);
        NoteCard.seen((Node) this, open || says);
    }
}
