package org.clausemark.ui.notes;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.notebook.Notebook;
import org.clausemark.ui.look.Hint;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands over the cards: how many there are, their order, the search, filters and views. */
final class NotesHead extends VBox {
    private final Label count = new Label();
    private final CustomTextField search = new CustomTextField();
    private final TextField name = new TextField();
    private final Button review = new Button("Review");
    private final FilterChips chips;
    private final ViewsMenu views;

    /** Shows and changes a view of a notebook's notes. */
    NotesHead(Notebook notebook, ObjectProperty<NoteView> view) {
        super(6);
        chips = new FilterChips(notebook, view, search::requestFocus);
        views = new ViewsMenu(view, this::askForName);
        Label title = new Label("NOTES");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("pane-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        review.setId("review-notes");
        review.getStyleClass().add("quiet");
        review.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(review, "Go through these notes one by one");
        HBox head = new HBox(6, title, count, space, review, new OrderMenu(view));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");

        search.setId("search-notes");
        search.setPromptText("Search notes");
        search.setLeft(new FontIcon("fth-search"));
        search.textProperty().subscribe(words -> view.set(view.get().searching(words == null ? "" : words)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        view.subscribe(now -> {
            // While one types the two are the same, and setting the text would move the caret.
            if (!search.getText().equals(now.words())) {
                search.setText(now.words());
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox line = new HBox(2, search, new FilterMenu(notebook, view), views);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setMargin(line, new Insets(0, CardList.MARGIN, 0, 2));

        name.setId("view-name");
        name.setPromptText("Name of this view");
        VBox.setMargin(name, new Insets(0, CardList.MARGIN, 0, 2));
        name.setOnAction(e -> {
            if (!name.getText().isBlank()) {
                views.save(name.getText());
            }
            endNaming();
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endNaming();
                event.consume();
            }
        });
        name.focusedProperty().subscribe(focused -> {
            if (!focused && getScene() != null && !name.equals(getScene().getFocusOwner())) {
                NoteCard.seen(name, false);
            }
        });
        NoteCard.seen(name, false);
        getChildren().addAll(head, line, name, chips);
    }

    /** Says what to do when the search field is entered. */
    void setOnSearch(Runnable action) {
        search.focusedProperty().subscribe(focused -> {
            if (focused) {
                action.run();
            }
        });
    }

    /** Says what begins the review. */
    void setOnReview(Runnable action) {
        review.setOnAction(e -> action.run());
    }

    /** Offers views that were kept before; {@code keep} gets them all when one is saved or deleted. */
    void offer(String kept, Consumer<String> keep) {
        views.offer(kept, keep);
    }

    private void askForName() {
        NoteCard.seen(name, true);
        name.clear();
        name.requestFocus();
    }

    private void endNaming() {
        NoteCard.seen(name, false);
        search.requestFocus();
    }

    /** Shows how many notes of how many there are to see, and what they are narrowed to. */
    void tally(int shown, int all) {
        count.setText(shown == all ? Integer.toString(all) : shown + " of " + all);
        review.setDisable(shown == 0);
        chips.show();
    }
}
