package org.clausemark.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausemark.annotation.Annotation;
import org.clausemark.library.Binned;
import org.jspecify.annotations.Nullable;

/** What was removed, the latest first: each can be restored, or all deleted for good. */
final class BinSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 340;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

    private final ListView<Binned> list = new ListView<>();
    private final HBox foot = new HBox(8);
    private final Button restore = button("Restore", "accent");
    private final Button empty = button("Empty…", "quiet");

    /** Shows what is in the bin; {@code restored} gets what is to be taken out of it. */
    BinSheet(List<Binned> all, Consumer<Binned> restored, Runnable emptied, Runnable close) {
        super(10);
        setId("bin-sheet");
        setPrefWidth(WIDTH);
        Label title = new Label("Bin");
        title.getStyleClass().add("sheet-title");
        Label hint = new Label("What was removed rests here for 30 days.");
        hint.getStyleClass().add("field-label");
        list.setId("bin");
        list.getStyleClass().add("versions");
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(of -> new Cell());
        list.getItems().setAll(all);
        Label nothing = new Label("Nothing was removed.");
        nothing.getStyleClass().add("empty");
        list.setPlaceholder(nothing);
        list.setAccessibleText("The bin");
        // A list keeps the key for itself.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                restore.fire();
                event.consume();
            }
        });
        list.getSelectionModel().selectFirst();
        restore.setId("restore");
        restore.setDisable(all.isEmpty());
        restore.setDefaultButton(true);
        restore.setOnAction(e -> restored.accept(list.getSelectionModel().getSelectedItem()));
        empty.setId("empty-bin");
        empty.setDisable(all.isEmpty());
        Button leave = button("Close", "quiet");
        leave.setCancelButton(true);
        leave.setOnAction(e -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getChildren().setAll(empty, space, leave, restore);
        empty.setOnAction(e -> ask(all.size(), emptied));
        getChildren().addAll(title, hint, list, foot);
    }

    /** Deleting for good is asked about in place of the buttons. */
    private void ask(int count, Runnable emptied) {
        List<javafx.scene.Node> before = List.copyOf(foot.getChildren());
        restore.setDefaultButton(false);
        Label question = new Label((count == 1 ? "Delete it for good?" : "Delete all " + count + " for good?")
                + " What was done until then can no longer be undone.");
        question.setWrapText(true);
        HBox.setHgrow(question, Priority.ALWAYS);
        Button keep = button("Keep", "quiet");
        keep.setOnAction(e -> {
            foot.getChildren().setAll(before);
            restore.setDefaultButton(true);
            focusFirst();
        });
        Button delete = button("Delete for good", "accent");
        delete.setId("delete-for-good");
        delete.setOnAction(e -> emptied.run());
        foot.getChildren().setAll(question, keep, delete);
        keep.requestFocus();
    }

    private static Button button(String words, String style) {
        Button button = new Button(words);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void focusFirst() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Binned> {
        Cell() {
            // As wide as the list, whatever it says.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Binned binned, boolean empty) {
            super.updateItem(binned, empty);
            setGraphic(empty || binned == null ? null : row(binned));
        }

        private static Region row(Binned binned) {
            Annotation note = binned.note();
            String title = binned.document().imprint().title();
            Label what =
                    new Label(note == null ? title : "“" + note.anchor().exact().replace('\n', ' ') + "”");
            what.getStyleClass().add("version-what");
            Label where = new Label(
                    note == null ? "Document" : note.comment().isEmpty() ? title : note.comment() + " · " + title);
            where.getStyleClass().add("note-time");
            Label when = new Label(DAY.format(binned.removed()));
            when.getStyleClass().add("note-time");
            when.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return new VBox(2, what, new HBox(8, where, space, when));
        }
    }
}
