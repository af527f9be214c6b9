package org.clausemark.ui.notes;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
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
import org.clausemark.annotation.Style;
import org.clausemark.annotation.Theme;
import org.clausemark.document.Document;
import org.clausemark.finding.Query;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Hint;
import org.clausemark.ui.look.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One note: clause number, quote, comment, themes, time; its colour is the left edge. Edited in place. */
final class NoteCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LONGEST_QUOTE = 180;
    private static final Duration PAUSE = Duration.millis(700);

    private final Notebook notebook;
    private final NoteActions actions;
    private final Drafts drafts;
    private final Label place = new Label();
    private final Label time = new Label();
    private final Region ground = new Region();
    private final HBox head;
    private final FoundText quote = new FoundText("note-quote");
    private final FoundText comment = new FoundText("note-comment");
    private final FlowPane chips = new FlowPane(4, 4);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final List<ThemeChip> made = new ArrayList<>();
    // What few cards need is made when they do: a list makes many cards.
    private @Nullable TextArea editor;
    private @Nullable Button underline;
    private @Nullable Button delete;
    private @Nullable Button addTheme;
    private @Nullable Annotation shown;
    private @Nullable Colour edge;
    private @Nullable Query looked;
    private boolean current;
    private boolean selected;
    private boolean chosen;
    private double knownWidth = -1;
    private double knownHeight;

    NoteCard(Notebook notebook, NoteActions actions, Drafts drafts) {
        this.notebook = notebook;
        this.actions = actions;
        this.drafts = drafts;
        getStyleClass().add("note-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        ground.getStyleClass().add("note-ground");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        place.getStyleClass().add("note-place");
        time.getStyleClass().add("note-time");
        quote.setMinHeight(Region.USE_PREF_SIZE);
        comment.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chips.getStyleClass().add("note-chips");
        head = new HBox(6, place, space, time);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("note-head");
        pause.setOnFinished(e -> onShown(a -> drafts.save(a.id())));
        comment.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                edit();
            }
        });
        getChildren().addAll(ground, head, quote, comment, chips);
        showEditor(false);
    }

    private TextArea editor() {
        if (editor != null) {
            return editor;
        }
        // With the words it is to show: empty, it would tell the draft that everything was deleted.
        TextArea area = new TextArea(shown == null ? "" : drafts.text(shown.id()));
        editor = area;
        area.getStyleClass().add("note-editor");
        Wrapping.whereSafe(area.wrapTextProperty(), area.textProperty());
        area.setPromptText("Write a comment…");
        area.textProperty().subscribe(text -> {
            fit(area);
            if (isEditing()) {
                onShown(a -> drafts.type(a.id(), text));
                pause.playFromStart();
            }
        });
        area.widthProperty().subscribe(() -> fit(area));
        area.focusedProperty().subscribe(focused -> {
            // A window that goes to the back has its editor still.
            if (!focused && getScene() != null && !area.equals(getScene().getFocusOwner())) {
                endEditing();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        getChildren().add(getChildren().indexOf(chips), area);
        return area;
    }

    private Button underline() {
        if (underline != null) {
            return underline;
        }
        Button button = new Button(null, new FontIcon("fth-underline"));
        underline = button;
        button.getStyleClass().addAll("quiet", "note-style");
        button.setAccessibleText("Underline");
        Hint.on(button, "Underline  U");
        button.setFocusTraversable(false);
        button.setOnAction(e -> onShown(a -> actions.underline(a.id())));
        head.getChildren().add(button);
        return button;
    }

    private static FontIcon onWhole() {
        FontIcon sign = new FontIcon("fth-message-square");
        sign.getStyleClass().add("note-whole");
        return sign;
    }

    private Button delete() {
        if (delete != null) {
            return delete;
        }
        Button button = new Button(null, new FontIcon("fth-trash-2"));
        delete = button;
        button.getStyleClass().addAll("quiet", "note-delete");
        button.setAccessibleText("Delete note");
        Hint.on(button, "Delete note");
        button.setFocusTraversable(false);
        button.setOnAction(e -> onShown(a -> actions.delete(List.of(a.id()))));
        head.getChildren().add(button);
        return button;
    }

    private Button addTheme() {
        if (addTheme != null) {
            return addTheme;
        }
        Button button = new Button("+ theme");
        addTheme = button;
        button.getStyleClass().addAll("chip", "chip-add");
        button.setFocusTraversable(false);
        button.setOnAction(e -> onShown(a -> actions.pickTheme(a, button.localToScene(button.getLayoutBounds()))));
        chips.getChildren().add(button);
        return button;
    }

    private static void seen(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void onShown(Consumer<Annotation> action) {
        if (shown != null) {
            action.accept(shown);
        }
    }

    private boolean isEditing() {
        return shown != null && drafts.isOpen(shown.id());
    }

    /** The note it shows. */
    Optional<Annotation> note() {
        return Optional.ofNullable(shown);
    }

    /** Makes it draw its note anew when it is shown next, though the note be the same. */
    void forget() {
        current = false;
    }

    /** Shows nothing any more, and ends the typing. */
    void release() {
        pause.stop();
        onShown(a -> {
            if (drafts.isOpen(a.id())) {
                // Later, for what saving changes would be lost on a list that is being laid out.
                Platform.runLater(() -> drafts.close(a.id()));
            }
        });
        shown = null;
        setVisible(false);
    }

    /**
     * Shows a note, or a newer value of the one it shows already: what is being typed stays. Returns whether it looks
     * other than before.
     *
     * @param asChosen whether commands are about it
     * @param asSelected whether it is the selected one, which has its buttons
     */
    boolean show(Annotation annotation, boolean asChosen, boolean asSelected) {
        if (current
                && annotation.equals(shown)
                && asSelected == selected
                && asChosen == chosen
                && drafts.isOpen(annotation.id()) == (editor != null && editor.isVisible())) {
            return false;
        }
        if (annotation.colour() != edge) {
            edge = annotation.colour();
            ground.getStyleClass().setAll("note-ground", "edge-" + edge.key());
        }
        current = true;
        shown = annotation;
        selected = asSelected;
        chosen = asChosen;
        pseudoClassStateChanged(SELECTED, chosen);
        ground.pseudoClassStateChanged(SELECTED, chosen);
        Document document = notebook.document();
        place.setText(document.place(annotation.anchor()));
        showTime();
        boolean whole = annotation.style() == Style.CLAUSE;
        place.setGraphic(whole ? onWhole() : null);
        quote.setText(whole ? "" : "“" + shorten(annotation.anchor().exact()) + "”");
        seen(quote, !whole);
        comment.setText(annotation.comment());
        if (isEditing() && !editor().getText().equals(drafts.text(annotation.id()))) {
            editor().setText(drafts.text(annotation.id()));
        }
        mark(looked);
        showEditor(isEditing());
        showChips(annotation);
        if (selected || underline != null) {
            seen(underline(), selected);
            underline().pseudoClassStateChanged(CHOSEN, annotation.style() == Style.UNDERLINE);
        }
        if (selected || delete != null) {
            seen(delete(), selected);
        }
        setAccessibleText(place.getText() + ", " + annotation.anchor().exact() + ". " + annotation.comment());
        return true;
    }

    private void showChips(Annotation annotation) {
        List<Theme> themes = notebook.themesOf(annotation);
        while (made.size() < themes.size()) {
            ThemeChip chip = new ThemeChip();
            chips.getChildren().add(made.size(), chip);
            made.add(chip);
        }
        for (int i = 0; i < made.size(); i++) {
            ThemeChip chip = made.get(i);
            seen(chip, i < themes.size());
            if (i < themes.size()) {
                Theme theme = themes.get(i);
                chip.show(theme.name(), theme);
                if (selected) {
                    chip.removable("Remove theme " + theme.name(), () -> actions.uncode(annotation.id(), theme.id()));
                } else {
                    chip.fixed();
                }
            }
        }
        if (selected || addTheme != null) {
            seen(addTheme(), selected);
        }
        seen(chips, selected || !themes.isEmpty());
    }

    /** Known until something in the card changes: a list asks for it at every layout. */
    @Override
    protected double computePrefHeight(double width) {
        if (knownWidth != width) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    public void requestLayout() {
        knownWidth = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
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

    private void showTime() {
        onShown(a -> time.setText(
                isEditing() ? "editing…" : NoteTimes.of(a.modified(), ZonedDateTime.now(ZoneId.systemDefault()))));
    }

    /** Opens the comment for typing. */
    void edit() {
        TextArea area = editor();
        onShown(a -> {
            drafts.begin(a);
            area.setText(drafts.text(a.id()));
            showEditor(true);
            showTime();
        });
        area.requestFocus();
        area.positionCaret(area.getLength());
    }

    private void showEditor(boolean open) {
        if (open || editor != null) {
            seen(editor(), open);
        }
        seen(comment, !open && !comment.getText().isEmpty());
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
            forget();
            requestLayout();
        }
    }

    /** Makes the editor as high as its text, three lines at least. */
    private static void fit(TextArea editor) {
        Text sample = new Text(editor.getText() + "\n");
        sample.setFont(editor.getFont());
        if (editor.isWrapText()) {
            sample.setWrappingWidth(Math.max(60, editor.getWidth() - 28));
        }
        editor.setPrefHeight(Math.max(58, Math.ceil(sample.getLayoutBounds().getHeight()) + 6));
    }
}
