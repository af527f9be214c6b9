package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.clausemark.annotation.Annotation;
import org.clausemark.annotation.Colour;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One note: clause number, quote, comment, themes, time; its colour is the left edge. Edited in place. */
final class NoteCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int LONGEST_QUOTE = 180;
    private static final Duration PAUSE = Duration.millis(700);

    private final Notebook notebook;
    private final NoteActions actions;
    private final Drafts drafts;
    private final Label place = new Label();
    private final Label time = new Label();
    private final Button delete = new Button(null, new FontIcon("fth-trash-2"));
    private final FoundText quote = new FoundText("note-quote");
    private final FoundText comment = new FoundText("note-comment");
    private final TextArea editor = new TextArea();
    private final FlowPane chips = new FlowPane(4, 4);
    private final Button addTheme = new Button("+ theme");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Annotation shown;
    private @Nullable Query looked;

    NoteCard(Notebook notebook, NoteActions actions, Drafts drafts) {
        this.notebook = notebook;
        this.actions = actions;
        this.drafts = drafts;
        getStyleClass().add("note-card");
        place.getStyleClass().add("note-place");
        time.getStyleClass().add("note-time");
        editor.getStyleClass().add("note-editor");
        quote.setMinHeight(Region.USE_PREF_SIZE);
        comment.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chips.getStyleClass().add("note-chips");
        delete.getStyleClass().addAll("quiet", "note-delete");
        delete.setAccessibleText("Delete note");
        delete.setTooltip(new Tooltip("Delete note"));
        delete.setFocusTraversable(false);
        delete.setOnAction(e -> onShown(a -> actions.delete(a.id())));
        HBox head = new HBox(6, place, space, time, delete);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("note-head");
        editor.setWrapText(true);
        editor.setPromptText("Write a comment…");
        editor.textProperty().subscribe(text -> {
            fit();
            if (isEditing()) {
                onShown(a -> drafts.type(a.id(), text));
                pause.playFromStart();
            }
        });
        editor.widthProperty().subscribe(this::fit);
        editor.focusedProperty().subscribe(focused -> {
            // A window that goes to the back has its editor still.
            if (!focused && getScene() != null && !editor.equals(getScene().getFocusOwner())) {
                endEditing();
            }
        });
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        pause.setOnFinished(e -> onShown(a -> drafts.save(a.id())));
        addTheme.getStyleClass().addAll("chip", "chip-add");
        addTheme.setFocusTraversable(false);
        addTheme.setOnAction(
                e -> onShown(a -> actions.pickTheme(a, addTheme.localToScene(addTheme.getLayoutBounds()))));
        comment.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                edit();
            }
        });
        getChildren().addAll(head, quote, comment, editor, chips);
        showEditor(false);
    }

    private void onShown(Consumer<Annotation> action) {
        if (shown != null) {
            action.accept(shown);
        }
    }

    private boolean isEditing() {
        return shown != null && drafts.isOpen(shown.id());
    }

    /** Shows a note, or a newer value of the one it shows already: what is being typed stays. */
    void show(Annotation annotation, boolean selected) {
        if (shown != null && !shown.id().equals(annotation.id())) {
            pause.stop();
            drafts.close(shown.id());
        }
        if (shown != null) {
            getStyleClass().remove(edge(shown.colour()));
        }
        shown = annotation;
        getStyleClass().add(edge(annotation.colour()));
        pseudoClassStateChanged(SELECTED, selected);
        Document document = notebook.document();
        place.setText(document.place(annotation.anchor()));
        showTime();
        quote.setText("“" + shorten(annotation.anchor().exact()) + "”");
        comment.setText(annotation.comment());
        if (isEditing() && !editor.getText().equals(drafts.text(annotation.id()))) {
            editor.setText(drafts.text(annotation.id()));
        }
        mark(looked);
        showEditor(isEditing());
        chips.getChildren().clear();
        for (Theme theme : notebook.themesOf(annotation)) {
            chips.getChildren().add(chip(annotation, theme, selected));
        }
        if (selected) {
            chips.getChildren().add(addTheme);
        }
        delete.setVisible(selected);
        delete.setManaged(selected);
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    /** Marks what is being looked for in quote and comment; null if nothing is. */
    void mark(@Nullable Query query) {
        looked = query;
        quote.mark(query);
        comment.mark(query);
    }

    private static String shorten(String text) {
        String one = text.replace('\n', ' ');
        if (one.length() <= LONGEST_QUOTE) {
            return one;
        }
        int end = Character.isHighSurrogate(one.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return one.substring(0, end).strip() + "…";
    }

    private static String edge(Colour colour) {
        return "edge-" + colour.key();
    }

    private ThemeChip chip(Annotation annotation, Theme theme, boolean selected) {
        ThemeChip chip = new ThemeChip(theme.name(), theme);
        return selected
                ? chip.removable("Remove theme " + theme.name(), () -> actions.uncode(annotation.id(), theme.id()))
                : chip;
    }

    private void showTime() {
        onShown(a -> time.setText(
                isEditing() ? "editing…" : NoteTimes.of(a.modified(), ZonedDateTime.now(ZoneId.systemDefault()))));
    }

    /** Opens the comment for typing. */
    void edit() {
        onShown(a -> {
            drafts.begin(a);
            editor.setText(drafts.text(a.id()));
            showEditor(true);
            showTime();
        });
        editor.requestFocus();
        editor.positionCaret(editor.getLength());
    }

    private void showEditor(boolean open) {
        editor.setVisible(open);
        editor.setManaged(open);
        comment.setVisible(!open && !comment.getText().isEmpty());
        comment.setManaged(comment.isVisible());
    }

    private void editorKey(KeyEvent event) {
        boolean done =
                event.getCode() == KeyCode.ESCAPE || (event.getCode() == KeyCode.ENTER && event.isShortcutDown());
        if (done || (event.getCode() == KeyCode.TAB && !event.isShortcutDown())) {
            event.consume();
            // Losing the keyboard ends the typing.
            actions.leave();
        }
    }

    /** Saves what was typed and closes the editor. Where it cannot be saved the editor keeps it. */
    private void endEditing() {
        pause.stop();
        if (isEditing() && drafts.close(Objects.requireNonNull(shown).id())) {
            showEditor(false);
            onShown(a -> shown = notebook.annotation(a.id()).orElse(a));
            showTime();
        }
    }

    /** Makes the editor as high as its text, three lines at least. */
    private void fit() {
        Text sample = new Text(editor.getText() + "\n");
        sample.setFont(editor.getFont());
        sample.setWrappingWidth(Math.max(60, editor.getWidth() - 28));
        editor.setPrefHeight(Math.max(58, Math.ceil(sample.getLayoutBounds().getHeight()) + 6));
    }
}
